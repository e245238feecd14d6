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
    var index = start
    var firstStop: Int?
    var letters = 0
    var width = 0
    while index < bytes.count, bytes[index] != 0x0A {
      let byte = bytes[index]
      if byte.isLetter {
        let first = index
        repeat { index &+= 1 } while index < bytes.count && bytes[index].isLetter
        width += index - first
        letters += index - first
      } else if byte < 0x80 {
        width += 1
        if firstStop == nil, Self.isLatinStop(byte, at: index, in: bytes) { firstStop = index + 1 }
        index += 1
      } else {
        width += byte >= 0xE0 ? 2 : 1
        if firstStop == nil, byte == 0xE3 || byte == 0xEF,
          bytes.holds("。", at: index, end: bytes.count)
            || bytes.holds("！", at: index, end: bytes.count)
            || bytes.holds("？", at: index, end: bytes.count)
        {
          firstStop = index + 3
        }
        index += bytes.characterLength(at: index)
      }
    }
    let end = min(index, bytes.count)
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

  private static func isLatinStop(_ byte: UInt8, at index: Int, in bytes: Span<UInt8>) -> Bool {
    guard byte == 0x2E || byte == 0x21 || byte == 0x3F else { return false }
    return index + 1 < bytes.count && bytes[index + 1] == 0x20
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
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte > 0x3F && byte < 0xE3 || byte == 0x20 {
        index += 1
        continue
      }
      if byte == 0xE3 || byte == 0xEF {
        if bytes.holds("。", at: index, end: end) || bytes.holds("！", at: index, end: end)
          || bytes.holds("？", at: index, end: end)
        {
          return afterClosers(index + 3, in: bytes, end: end)
        }
      } else if byte == 0x2E || byte == 0x21 || byte == 0x3F, index + 1 < end,
        bytes[index + 1] == 0x20
      {
        return index + 2
      }
      index += 1
    }
    return nil
  }

  private static func afterClosers(_ start: Int, in bytes: Span<UInt8>, end: Int) -> Int {
    var index = start
    while bytes.holds("”", at: index, end: end) || bytes.holds("’", at: index, end: end) {
      index += 3
    }
    return index
  }
}
