/// Writes mended text: folds full-width forms, tidies spaces, and keeps the way back.
struct FoldingWriter: ~Copyable {
  private var output: [UInt8] = []
  private var map = OffsetMap()

  /// What stands between the character written last and the next one, and where in the source.
  private var gap = Gap.none
  private var gapSource = 0

  private enum Gap: Equatable {
    case none
    /// Spaces inside a line, so many cells wide.
    case spaces(Int)
    case joint(LineJoiner.Joint)
  }

  /// How a character takes a space beside it.
  private enum Side {
    case edge, digit, latin, mark, wide
  }

  init(capacity: Int) {
    output.reserveCapacity(capacity)
    map.reserve(pieces: capacity / 64)
  }

  /// Begins a line that follows the one before in some way.
  mutating func begin(_ joint: LineJoiner.Joint, at source: Int) {
    gap = joint == .paragraph ? .none : .joint(joint)
    gapSource = source
  }

  /// Ends the paragraph, if anything was written of it, with the line end that stands at `source`.
  mutating func endParagraph(from source: Int, length: Int) {
    gap = .none
    guard let last = output.last, last != 0x0A else { return }
    output.append(0x0A)
    map.lump(1, from: source, sourceLength: length)
  }

  /// Adds a piece of one line of the source.
  mutating func append(_ range: Range<Int>, of bytes: Span<UInt8>) {
    let end = range.upperBound
    var index = range.lowerBound
    var runStart = index
    // Where a block may be looked at again.
    var nextBlock = index
    while index < end {
      if gap != .none { closeGap(&index, &runStart, in: bytes, end: end) }
      guard index < end else { break }
      let byte = bytes[index]
      if byte.isLetter, index >= nextBlock, index > runStart, index &+ Self.block < end {
        nextBlock = index &+ Self.block
        if Self.isPlain(at: index, in: bytes) {
          index = nextBlock
          continue
        }
      }
      if Self.isOrdinary(byte) {
        index += byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        continue
      }
      // One space between Latin words stays as it is.
      if byte == 0x20, index > runStart, index + 1 < end, bytes[index - 1] > 0x20,
        bytes[index - 1] < 0x7F, Self.isLatin(bytes[index + 1])
      {
        index += 2
        continue
      }
      switch TextForm(at: index, in: bytes, end: end) {
      case .plain(let length):
        index += length
      case .space(let length):
        flush(runStart, index, bytes)
        gap = .spaces(byte == 0x09 ? 4 : length == 3 ? 2 : 1)
        gapSource = index
        index += length
        runStart = index
      case .drop(let length):
        flush(runStart, index, bytes)
        index += length
        runStart = index
      case .folded(let ascii):
        flush(runStart, index, bytes)
        output.append(ascii)
        map.fold(from: index)
        index += 3
        runStart = index
      case .replaced(let second, let third):
        flush(runStart, index, bytes)
        output.append(0xE2)
        output.append(second)
        output.append(third)
        map.copy(3, from: index)
        index += 3
        runStart = index
      }
    }
    flush(runStart, min(index, end), bytes)
  }

  consuming func finish() -> (output: [UInt8], map: OffsetMap) {
    (output, map)
  }

  /// Bytes that begin a character which is kept as it is, whatever follows.
  @inline(__always)
  private static func isOrdinary(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F || byte > 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
  }

  /// As many bytes as are looked at at once.
  private static let block = 32

  /// Whether a block is ASCII that stays as it is, with single spaces between Latin words.
  @inline(__always)
  private static func isPlain(at index: Int, in bytes: Span<UInt8>) -> Bool {
    bytes.extracting((index - 1)..<(index + block + 1)).withUnsafeBufferPointer { bytes in
      var isOther: UInt8 = 0
      for place in 1...block {
        let isSpace =
          bit(bytes[place] == 0x20) & bit(bytes[place - 1] &- 0x21 < 0x5E)
          & (bit(bytes[place + 1].isLetter) | bit(bytes[place + 1] == 0x24))
        isOther |= bit(bytes[place] &- 0x21 >= 0x5E) ^ isSpace
      }
      return isOther == 0
    }
  }

  /// Letters and signs that take a space before them.
  @inline(__always)
  private static func isLatin(_ byte: UInt8) -> Bool { byte.isLetter || byte == 0x24 }

  @inline(__always)
  private mutating func flush(_ runStart: Int, _ index: Int, _ bytes: Span<UInt8>) {
    guard index > runStart else { return }
    bytes.extracting(runStart..<index).withUnsafeBufferPointer { output.append(contentsOf: $0) }
    map.copy(index - runStart, from: runStart)
  }

  // MARK: Spaces

  /// Steps over further spaces and writes one if the characters on both sides want it.
  private mutating func closeGap(
    _ index: inout Int, _ runStart: inout Int, in bytes: Span<UInt8>, end: Int
  ) {
    while index < end {
      switch TextForm(at: index, in: bytes, end: end) {
      case .space(let length):
        if case .spaces(let cells) = gap {
          gap = .spaces(cells + (bytes[index] == 0x09 ? 4 : length == 3 ? 2 : 1))
        }
        index += length
        continue
      case .drop(let length):
        index += length
        continue
      default: break
      }
      break
    }
    runStart = index
    guard index < end else { return }
    if wantsSpace(before: index, in: bytes, end: end) {
      output.append(0x20)
      map.lump(1, from: gapSource, sourceLength: max(index - gapSource, 0))
    }
    gap = .none
  }

  private func wantsSpace(before index: Int, in bytes: Span<UInt8>, end: Int) -> Bool {
    let left = leftSide
    let right = Self.rightSide(at: index, in: bytes, end: end)
    if left == .edge || right == .edge { return false }
    if gap == .joint(.hyphenated) || gap == .joint(.glued) { return false }
    if left == .wide || right == .wide {
      if case .spaces(let cells) = gap { return left == right && cells >= 4 }
      return false
    }
    if right == .mark { return false }
    switch gap {
    case .joint(.wrapped):
      if left == .mark { return right == .latin || !endsInPoint }
      // A short form may be cut in two as a number may: P|M2.5.
      return left == .latin && right == .latin
        && !(endsInCapital && Self.isCapital(bytes[index]))
    case .spaces where left == .digit && right == .digit:
      return !isThousands(at: index, in: bytes, end: end)
    case .spaces where left == .mark && right == .digit:
      return !(endsInPoint && pointFollowsFigure)
    default:
      return true
    }
  }

  /// Whether three digits and no more follow, and one to three precede: 1 200.
  private func isThousands(at index: Int, in bytes: Span<UInt8>, end: Int) -> Bool {
    var at = index
    var after = 0
    while HeadingPieces.isDigit(at, bytes, end), after < 4 {
      at += HeadingPieces.ascii(at, bytes, end).length
      after += 1
    }
    guard after == 3 else { return false }
    var before = 0
    while before < 4, before < output.count, isDigit(output[output.count - 1 - before]) {
      before += 1
    }
    guard before <= 3, before < output.count else { return false }
    return output[output.count - 1 - before] >= 0x80
  }

  private var endsInCapital: Bool {
    guard let last = output.last else { return false }
    return Self.isCapital(last)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  private var endsInPoint: Bool { output.last == UInt8(ascii: ".") }

  /// Whether the point written last follows a figure in the middle of a Chinese sentence, so that
  /// what comes is its fraction; at the beginning of a paragraph it would be a heading's number.
  private var pointFollowsFigure: Bool {
    var index = output.count - 2
    guard index >= 0, isDigit(output[index]) else { return false }
    while index >= 0, isDigit(output[index]) { index -= 1 }
    guard index >= 2, output[index] >= 0x80 else { return false }
    // Not after 。；： and the like (E3 80 xx, EF BC xx), where a list item may begin.
    return output[index - 2] != 0xE3 && output[index - 2] != 0xEF
  }

  private var leftSide: Side {
    guard let last = output.last, last != 0x0A else { return .edge }
    guard last >= 0x80 else { return Self.side(of: last) }
    var index = output.count - 1
    while index > 0, output[index] & 0xC0 == 0x80 { index -= 1 }
    return output[index] >= 0xE2 ? .wide : .latin
  }

  private static func rightSide(at index: Int, in bytes: Span<UInt8>, end: Int) -> Side {
    if case .folded(let ascii) = TextForm(at: index, in: bytes, end: end) {
      return side(of: ascii)
    }
    let byte = bytes[index]
    return byte < 0x80 ? side(of: byte) : byte >= 0xE2 ? .wide : .latin
  }

  private static func side(of byte: UInt8) -> Side {
    switch byte {
    case 0x30...0x39: .digit
    case UInt8(ascii: "%"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: ";"):
      .mark
    default: .latin
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
