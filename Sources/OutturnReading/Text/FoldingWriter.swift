/// Writes mended text: folds full-width forms, tidies spaces, and keeps the way back.
struct FoldingWriter: ~Copyable {
  private(set) var output: [UInt8] = []
  private(set) var map = OffsetMap()

  /// How a character takes a space beside it.
  enum Side {
    case none, digit, latin, mark, wide
  }

  init(capacity: Int) {
    output.reserveCapacity(capacity)
    map.reserve(pieces: capacity / 64)
  }

  /// Ends the paragraph, if one is open, with the line end that stands at `source`.
  mutating func endParagraph(from source: Int, length: Int) {
    guard let last = output.last, last != 0x0A else { return }
    output.append(0x0A)
    map.lump(1, from: source, sourceLength: length)
  }

  /// Adds one line of the source without its line end.
  ///
  /// - Parameter joined: Whether the line goes on with the one before it.
  mutating func append(_ range: Range<Int>, of bytes: Span<UInt8>, joined: Bool) {
    let end = range.upperBound
    var index = range.lowerBound
    var runStart = index
    var pendingSpace = joined && output.last.map { $0 != 0x0A } == true
    var spaceIsWrap = pendingSpace
    var spaceSource = index

    @inline(__always)
    func needsLook(_ byte: UInt8) -> Bool {
      byte <= 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
    }

    while index < end {
      if pendingSpace {
        let form = TextForm(at: index, in: bytes, end: end)
        if case .space(let length) = form {
          index += length
          runStart = index
          continue
        }
        if case .drop(let length) = form {
          index += length
          runStart = index
          continue
        }
        if keepsSpace(before: index, in: bytes, end: end, wrap: spaceIsWrap) {
          output.append(0x20)
          map.lump(1, from: spaceSource, sourceLength: max(index - spaceSource, 0))
        }
        pendingSpace = false
        spaceIsWrap = false
      }
      let byte = bytes[index]
      if !needsLook(byte) {
        index += byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        continue
      }
      switch TextForm(at: index, in: bytes, end: end) {
      case .plain(let length):
        index += length
      case .space(let length):
        flush(&runStart, index, bytes)
        pendingSpace = output.last.map { $0 != 0x0A } == true
        spaceSource = index
        index += length
        runStart = index
      case .drop(let length):
        flush(&runStart, index, bytes)
        index += length
        runStart = index
      case .folded(let ascii):
        flush(&runStart, index, bytes)
        output.append(ascii)
        map.fold(from: index)
        index += 3
        runStart = index
      case .replaced(let second, let third):
        flush(&runStart, index, bytes)
        output.append(0xE2)
        output.append(second)
        output.append(third)
        map.copy(3, from: index)
        index += 3
        runStart = index
      }
    }
    flush(&runStart, min(index, end), bytes)
  }

  @inline(__always)
  private mutating func flush(_ runStart: inout Int, _ index: Int, _ bytes: Span<UInt8>) {
    guard index > runStart else { return }
    bytes.extracting(runStart..<index).withUnsafeBufferPointer { output.append(contentsOf: $0) }
    map.copy(index - runStart, from: runStart)
    runStart = index
  }

  private func keepsSpace(before index: Int, in bytes: Span<UInt8>, end: Int, wrap: Bool) -> Bool {
    let left = leftSide()
    let right = Self.rightSide(at: index, in: bytes, end: end)
    switch (left, right) {
    case (.none, _), (_, .none), (.wide, _), (_, .wide): return false
    case (.digit, .digit): return !wrap
    case (_, .mark): return false
    default: return true
    }
  }

  private func leftSide() -> Side {
    guard let last = output.last, last != 0x0A else { return .none }
    return Self.side(of: last, isWide: isLastWide)
  }

  private var isLastWide: Bool {
    let count = output.count
    guard count >= 3 else { return false }
    return output[count - 3] >= 0xE2
      || (output[count - 3] & 0xC0 == 0x80 && count >= 4 && output[count - 4] >= 0xF0)
  }

  private static func rightSide(at index: Int, in bytes: Span<UInt8>, end: Int) -> Side {
    guard index < end else { return .none }
    if case .folded(let ascii) = TextForm(at: index, in: bytes, end: end) {
      return side(of: ascii, isWide: false)
    }
    return side(of: bytes[index], isWide: bytes[index] >= 0xE2)
  }

  private static func side(of byte: UInt8, isWide: Bool) -> Side {
    switch byte {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .latin
    case 0x25, 0x2C, 0x2E, 0x3A, 0x3B: .mark
    case 0x80...: isWide ? .wide : .latin
    default: .latin
    }
  }

  consuming func finish() -> (output: [UInt8], map: OffsetMap) {
    (output, map)
  }
}
