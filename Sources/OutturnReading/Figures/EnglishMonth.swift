/// The name of a month in English, whole or its first three letters.
struct EnglishMonth {
  /// 1 to 12.
  let number: Int
  /// Where the name ends.
  let end: Int

  private static let names: [[UInt32]] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { $0.unicodeScalars.map(\.value) }

  /// The month whose name stands at a place, or nil.
  init?(at start: Int, in text: [Unicode.Scalar], _ limit: Int) {
    var end = start
    while end < limit, end - start < 10, text[end].isLatinLetter { end += 1 }
    guard end - start > 2, end >= limit || !text[end].isLatinLetter else { return nil }
    let word = text[start..<end].map { $0.value | 0x20 }
    guard
      let index = EnglishMonth.names.firstIndex(where: {
        $0 == word || word.count == 3 && $0.starts(with: word)
      })
    else { return nil }
    number = index + 1
    self.end = end
  }
}
