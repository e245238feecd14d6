/// Finds where a report thanks and ends.
enum Closing {
  /// The index of the first paragraph of the closing among the last few, or their end.
  static func start(
    of paragraphs: ArraySlice<Paragraph>, from frame: Int, _ bytes: Span<UInt8>, words: SectionWords
  ) -> Int {
    var start = paragraphs.endIndex
    for index in paragraphs.indices.suffix(4).reversed() where index > frame {
      let paragraph = paragraphs[index]
      guard paragraph.numbering == nil else { break }
      if paragraph.range.count <= 3000,
        words.closings.first(
          from: paragraph.range.lowerBound, in: bytes, end: paragraph.range.upperBound) != nil
      {
        start = index
      } else if index == start - 1, paragraph.width <= 24,
        words.sentences.longest(
          at: paragraph.range.lowerBound, in: bytes, end: paragraph.range.upperBound)?.payload
          == .salutation
      {
        start = index
      }
    }
    return start
  }
}
