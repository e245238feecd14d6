/// A heading of a report.
struct Heading {
  let paragraph: Int
  let numbering: HeadingNumbering
  /// The heading's words, `nil` for an item of a list that is no heading.
  let text: Range<Int>?
  let sense: HeadingSense
  /// Whether it divides the report itself (一、 第一部分 or an unnumbered line that tells of review or
  /// plan), and not a part of it.
  let isMajor: Bool
  /// Where words begin that were pasted behind it, if there are such.
  var pastedFrom: Int?

  var depth: Int { isMajor ? min(numbering.depth, 2) : numbering.depth }
}

/// Finds the headings among the paragraphs.
enum Headings {
  /// The longest heading, in bytes (sixty Chinese characters).
  private static let longest = 180

  static func find(
    in paragraphs: [Paragraph], from first: Int, _ bytes: Span<UInt8>, words: SectionWords
  ) -> [Heading] {
    var headings: [Heading] = []
    let hasNumbers = paragraphs.contains { ($0.numbering?.depth ?? 9) <= 2 }
    for index in paragraphs.indices where index >= first {
      let paragraph = paragraphs[index]
      if let numbering = paragraph.numbering, !isBulletLine(paragraph, bytes) {
        var text = text(of: paragraph, bytes)
        let isMajor = numbering.depth <= 2
        let sense = HeadingSense(text ?? 0..<0, in: bytes, words: words)
        let pasted = isMajor ? text.flatMap { pastedStart(in: $0, sense, bytes, words) } : nil
        if let whole = text, let pasted { text = whole.lowerBound..<pasted }
        headings.append(
          Heading(
            paragraph: index, numbering: numbering, text: text, sense: sense, isMajor: isMajor,
            pastedFrom: pasted))
      } else if isHeadingLine(index, paragraphs) {
        let text = paragraph.textStart..<Int(paragraph.end)
        let sense = HeadingSense(text, in: bytes, words: words)
        let isMajor =
          sense.tells
          && (sense.namesTime || paragraph.width <= 24 && !hasNumbers)
        // A line that ends in a colon leads in what follows, unless it names the part: 2016年工作回顾：
        if paragraph.ending == .colon, !isMajor || sense.tellingEnd != text.upperBound - 1 {
          continue
        }
        headings.append(
          Heading(
            paragraph: index, numbering: .unnumbered, text: text, sense: sense,
            isMajor: isMajor))
      }
    }
    return headings
  }

  /// The words of a numbered heading: up to its first stop; `nil` if they are too many.
  private static func text(of paragraph: Paragraph, _ bytes: Span<UInt8>) -> Range<Int>? {
    let start = paragraph.textStart
    var end = Int(paragraph.firstStop)
    guard end > start, end - start <= longest else { return nil }
    for stop in ["。", "！", "？", ". ", ".", ":"] as [StaticString]
    where bytes.ends(stop, in: start..<end) {
      end -= stop.utf8CodeUnitCount
      break
    }
    return start < end ? start..<end : nil
  }

  /// Where something stands behind words that end a heading, such as an advertisement pasted there.
  private static func pastedStart(
    in text: Range<Int>, _ sense: HeadingSense, _ bytes: Span<UInt8>, _ words: SectionWords
  ) -> Int? {
    guard let year = sense.yearRange,
      let end = words.headingEnds.first(
        from: year.upperBound, in: bytes, end: text.upperBound)?.range.upperBound,
      text.upperBound - end >= 6,
      words.headingTails.longest(at: end, in: bytes, end: text.upperBound) == nil
    else { return nil }
    return end
  }

  /// A short line that begins with a star, square or circle.
  private static func isBulletLine(_ paragraph: Paragraph, _ bytes: Span<UInt8>) -> Bool {
    guard paragraph.numbering == .dash, paragraph.isOnePiece, paragraph.width <= 40,
      paragraph.ending == .open
    else { return false }
    var index = Int(paragraph.start)
    return HeadingPieces.bullet(&index, bytes, Int(paragraph.end))
  }

  /// A short line of its own with no stop, after a paragraph that has ended.
  private static func isHeadingLine(_ index: Int, _ paragraphs: [Paragraph]) -> Bool {
    let paragraph = paragraphs[index]
    guard paragraph.isOnePiece, paragraph.width <= 80, paragraph.width >= 4,
      paragraph.ending == .open || paragraph.ending == .colon && paragraph.width <= 40
    else { return false }
    guard index + 1 < paragraphs.count else { return false }
    return index == 0 || paragraphs[index - 1].ending != .comma
  }
}
