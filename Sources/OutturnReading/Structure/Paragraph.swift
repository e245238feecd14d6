/// One paragraph (one line) of the mended text, looked at once.
struct Paragraph {
  let start: UInt32
  /// Without the line end.
  let end: UInt32
  /// The bytes of the number it begins with, 0 where it has none.
  let numberLength: UInt16
  let numbering: HeadingNumbering?
  /// Where the first sentence ends (after its stop), or the end where none ends inside.
  let firstStop: UInt32
  let ending: TextLine.Ending
  /// Cells wide, at most 65535.
  let width: UInt16

  var range: Range<Int> { Int(start)..<Int(end) }
  var textStart: Int { Int(start) + Int(numberLength) }
  /// Whether it is one piece with no sentence that ends inside.
  var isOnePiece: Bool { firstStop == end }

  /// The paragraphs of a mended text.
  static func all(of bytes: Span<UInt8>) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var start = 0
    while start < bytes.count {
      let paragraph = Paragraph(at: start, in: bytes)
      if !paragraph.range.isEmpty { paragraphs.append(paragraph) }
      start = Int(paragraph.end) + 1
    }
    return paragraphs
  }

  init(at start: Int, in bytes: Span<UInt8>) {
    let end = bytes.next(start, bytes.count) { $0.marks(0x0A) }
    let letters = bytes.count(in: start..<end) { $0.isLetter }
    let width =
      bytes.count(in: start..<end) { $0 & 0xC0 != 0x80 }
      + bytes.count(in: start..<end) { $0 >= 0xE0 }
    var firstStop = Self.firstStop(in: start..<end, bytes)
    let heading = HeadingStart(at: start, in: bytes, end: end)
    // The point of "1. " or "I. " ends no sentence.
    if let heading, let stop = firstStop, stop <= start + heading.length {
      firstStop = Self.stop(after: start + heading.length, in: bytes, end: end)
    }
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.numberLength = UInt16(clamping: heading?.length ?? 0)
    self.numbering = heading?.numbering
    self.firstStop = UInt32(truncatingIfNeeded: firstStop ?? end)
    self.width = UInt16(clamping: width)
    self.ending = LineEnding.ending(of: start..<end, in: bytes, latin: letters * 2 > width)
  }

  /// Where the first sentence ends, right behind its mark.
  private static func firstStop(in range: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
    var index = Sentences.mark(range.lowerBound, in: bytes, end: range.upperBound)
    while index < range.upperBound {
      if Sentences.isWideStop(index, in: bytes, end: range.upperBound) { return index + 3 }
      if bytes[index] < 0x80, index + 1 < bytes.count, bytes[index + 1] == 0x20 { return index + 1 }
      index = Sentences.mark(index + 1, in: bytes, end: range.upperBound)
    }
    return nil
  }

  private static func stop(after start: Int, in bytes: Span<UInt8>, end: Int) -> Int? {
    Sentences.end(from: start, in: bytes, end: end).map { $0 < end ? $0 : nil } ?? nil
  }
}

/// Sentences inside a paragraph.
enum Sentences {
  /// Where the sentence that holds `start` ends, after its stop and closing quotes; `nil` where the
  /// paragraph ends first.
  static func end(from start: Int, in bytes: Span<UInt8>, end: Int) -> Int? {
    var index = mark(start, in: bytes, end: end)
    while index < end {
      if isWideStop(index, in: bytes, end: end) {
        return afterClosers(index + 3, in: bytes, end: end)
      }
      if bytes[index] < 0x80, index + 1 < end, bytes[index + 1] == 0x20 { return index + 2 }
      index = mark(index + 1, in: bytes, end: end)
    }
    return nil
  }

  /// The first byte from `start` on with which a mark may begin that ends a sentence, or `end`.
  static func mark(_ start: Int, in bytes: Span<UInt8>, end: Int) -> Int {
    bytes.next(start, max(start, end)) { bytes in
      bytes.marks(0x2E) | bytes.marks(0x21) | bytes.marks(0x3F) | bytes.marks(0xE3)
        | bytes.marks(0xEF)
    }
  }

  /// 。！？
  static func isWideStop(_ index: Int, in bytes: Span<UInt8>, end: Int) -> Bool {
    bytes[index] >= 0x80
      && (bytes.holds("。", at: index, end: end) || bytes.holds("！", at: index, end: end)
        || bytes.holds("？", at: index, end: end))
  }

  private static func afterClosers(_ start: Int, in bytes: Span<UInt8>, end: Int) -> Int {
    var index = start
    while bytes.holds("”", at: index, end: end) || bytes.holds("’", at: index, end: end) {
      index += 3
    }
    return index
  }
}
