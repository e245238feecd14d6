/// Lines that a person types, or that are piped in, one when it is asked for.
struct LineInput {
  private let source: StandardInput
  private var pending: [UInt8] = []
  private var isAtEnd = false

  init(_ source: StandardInput) {
    self.source = source
    if case .bytes(let bytes) = source {
      pending = bytes
      isAtEnd = true
    }
  }

  /// The next line without what ends it; nil at the end.
  mutating func next() -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        let line = pending[..<end]
        pending.removeSubrange(...end)
        return text(line)
      }
      if isAtEnd {
        guard !pending.isEmpty else { return nil }
        defer { pending = [] }
        return text(pending[...])
      }
      readMore()
    }
  }

  private func text(_ line: ArraySlice<UInt8>) -> String {
    let line = line.last == 0x0D ? line.dropLast() : line
    return String(decoding: line, as: UTF8.self)
  }

  private mutating func readMore() {
    guard case .descriptor(let descriptor) = source else {
      isAtEnd = true
      return
    }
    var count = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, used in
      count = DescriptorIO.read(descriptor, buffer.baseAddress, 4096)
      used = max(0, count)
    }
    if count <= 0 { isAtEnd = true }
    pending += chunk
  }
}
