/// Which verbs belong to a name.
extension Lexicon {
  /// Whether a word is put together of verbs that tell the measure: 新建, 成功创建.
  func isMeasureWord(_ word: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    var place = word.lowerBound
    while place < word.upperBound {
      guard let found = measureVerbs.longest(in: text, at: place, before: word.upperBound) else {
        return false
      }
      place += found.length
    }
    return true
  }

  /// What a verb shows of how far a thing has come: 开工 in 新开工 and 开工建设; nil when it tells
  /// something else.
  func stage(_ word: Range<Int>, in text: [Unicode.Scalar]) -> Range<Int>? {
    guard let first = word.first else { return nil }
    let start = text[first] == "新" && word.count > 2 ? first + 1 : first
    guard let found = stages.longest(in: text, at: start, before: word.upperBound),
      start + found.length == word.upperBound
    else { return nil }
    return start..<(start + (found.meaning > 0 ? found.meaning : found.length))
  }
}
