/// Whether a figure grows or falls where the word that says so stands behind it or opens its clause.
extension SentenceReader {
  /// How the verb behind a figure or at the head of its clause tells of it: 保持20%以上增长.
  func changeAround(_ frame: ClauseFrame) -> VerbSense? {
    let right = frame.right
    guard frame.figure.unit?.sort == .proportion, right.count > 1 else { return nil }
    let start = right.lowerBound
    let isGrowth =
      (text[start] == "增" && (text[start + 1] == "长" || text[start + 1] == "速"))
      || lexicon.growthBehind.longest(in: text, at: start, before: right.upperBound) != nil
    if isGrowth { return .grow }
    return lexicon.fallBehind.longest(in: text, at: start, before: right.upperBound) == nil
      ? nil : .fall
  }
}
