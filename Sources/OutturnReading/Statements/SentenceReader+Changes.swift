/// Whether a share grows or falls where the word that says so stands behind it or opens its clause.
extension SentenceReader {
  /// Increase coverage by 20%: the verb opens the clause.
  private func growsBefore(_ frame: ClauseFrame) -> Bool {
    guard frame.figure.unit?.sort == .proportion, let first = frame.left.first,
      text[frame.left].suffix(4).elementsEqual(" by ".unicodeScalars)
    else { return false }
    let start = Subject([subjects.trimmed(first..<frame.left.upperBound)]).parts.first ?? frame.left
    return lexicon.verbs.longest(in: text, at: start.lowerBound, before: start.upperBound).map {
      $0.meaning == .grow || $0.meaning == .gain
    } ?? false
  }

  /// 保持20%以上增长: the verb stands behind the figure.
  func growsBehind(_ frame: ClauseFrame) -> Bool {
    if growsBefore(frame) { return true }
    guard frame.figure.unit?.sort == .proportion, frame.right.count > 1 else {
      return false
    }
    let start = frame.right.lowerBound
    return (text[start] == "增" && (text[start + 1] == "长" || text[start + 1] == "速"))
      || lexicon.growthBehind.longest(in: text, at: start, before: frame.right.upperBound) != nil
  }

  /// 27% lower than the year before.
  func fallsBehind(_ frame: ClauseFrame) -> Bool {
    frame.figure.unit?.sort == .proportion && comparison(behind: frame.right) == true
  }

  /// Whether what stands behind a figure is less than something, or more; nil where nothing is
  /// compared.
  func comparison(behind right: Range<Int>) -> Bool? {
    lexicon.comparedBehind.longest(in: text, at: right.lowerBound, before: right.upperBound)?
      .meaning
  }
}
