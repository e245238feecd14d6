/// Finds the explanations of terms that stand behind a report (名词解释): they promise and tell nothing.
enum Glossary {
  /// The index of the paragraph that heads them, in the second half of the text; `nil` where none does.
  static func start(
    of paragraphs: [Paragraph], from frame: Int, _ bytes: Span<UInt8>, words: SectionWords
  ) -> Int? {
    paragraphs.indices.reversed().first { index in
      let paragraph = paragraphs[index]
      return index > frame && paragraph.numbering == nil && paragraph.width <= widest
        && paragraph.range.lowerBound > bytes.count / 2
        && words.glossaries.first(
          from: paragraph.range.lowerBound, in: bytes, end: paragraph.range.upperBound) != nil
        && isHeading(paragraph, bytes)
    }
  }

  /// As wide as such a heading is with a remark on its order, in cells.
  private static let widest = 100

  /// Whether nothing is said in it: no figure, and no sentence that ends.
  private static func isHeading(_ paragraph: Paragraph, _ bytes: Span<UInt8>) -> Bool {
    for index in paragraph.range where bytes[index] >= 0x30 && bytes[index] <= 0x39 { return false }
    return !bytes.holds("。", at: paragraph.range.upperBound - 3, end: paragraph.range.upperBound)
  }
}
