/// Looks for a run of bytes in others without stepping on each of them: after Horspool, "Practical fast
/// searching in strings" (1980).
struct ByteSearch: Sendable {
  private let wanted: [UInt8]
  /// How far to go on when the byte under the last wanted one is this.
  private let steps: [Int]

  init(_ text: String) {
    wanted = Array(text.utf8)
    var steps = [Int](repeating: max(1, wanted.count), count: 256)
    for (index, byte) in wanted.dropLast().enumerated() {
      steps[Int(byte)] = wanted.count - 1 - index
    }
    self.steps = steps
  }

  /// Whether the bytes stand in `bytes`.
  func isIn(_ bytes: borrowing Span<UInt8>) -> Bool {
    let (wanted, steps) = (wanted.span, steps.span)
    guard wanted.count > 0 else { return true }
    let last = wanted.count - 1
    var end = last
    while end < bytes.count {
      let byte = bytes[end]
      if byte == wanted[last] {
        var index = 0
        while index < last, bytes[end - last + index] == wanted[index] { index += 1 }
        if index == last { return true }
      }
      end += steps[Int(byte)]
    }
    return false
  }
}
