/// Whether a figure grows or falls where the word that says so stands behind it or opens its clause.
extension SentenceReader {
  /// Increase coverage by 20%: the verb opens the clause.
  private func verbBefore(_ frame: ClauseFrame) -> VerbSense? {
    guard let first = frame.left.first,
      text[frame.left].suffix(4).elementsEqual(" by ".unicodeScalars)
    else { return nil }
    let start = frameReader.markEnd(from: first, before: frame.left.upperBound)
    return lexicon.verbs.longest(in: text, at: start, before: frame.left.upperBound)?.meaning
  }

  /// How the verb behind a figure or at the head of its clause tells of it: 保持20%以上增长, `9% more
  /// than in 2030`, `0.8 weeks less`.
  func changeAround(_ frame: ClauseFrame) -> VerbSense? {
    let right = frame.right
    if let isLess = comparison(behind: right) {
      let isShare = frame.figure.unit?.sort == .proportion
      return isLess ? .fall : isShare ? .grow : .gain
    }
    switch verbBefore(frame) {
    case .grow?, .gain?: return frame.figure.unit?.sort == .proportion ? .grow : .gain
    case .fall?: return .fall
    default: break
    }
    guard frame.figure.unit?.sort == .proportion, right.count > 1 else { return nil }
    let start = right.lowerBound
    let isGrowth =
      (text[start] == "增" && (text[start + 1] == "长" || text[start + 1] == "速"))
      || lexicon.growthBehind.longest(in: text, at: start, before: right.upperBound) != nil
    if isGrowth { return .grow }
    return lexicon.fallBehind.longest(in: text, at: start, before: right.upperBound) == nil
      ? nil : .fall
  }

  /// Whether what stands behind a figure is less than something, or more; nil where nothing is
  /// compared: `9% more`, `27% lower than in 2030`, but not `30 more schools`.
  func comparison(behind right: Range<Int>) -> Bool? {
    lexicon.comparison(behind: right, in: text)
  }
}

extension Lexicon {
  /// Whether what stands behind a figure is less than something, or more; nil where nothing is
  /// compared.
  func comparison(behind right: Range<Int>, in text: [Unicode.Scalar]) -> Bool? {
    guard
      let found = comparedBehind.longest(in: text, at: right.lowerBound, before: right.upperBound)
    else { return nil }
    let stop = right.lowerBound + found.length
    let isWhole = stop >= right.upperBound || !text[stop].isLatinLetter
    let isTwoWords = text[right.lowerBound..<stop].contains(" ")
    return isWhole && (isTwoWords || stop == right.upperBound) ? found.meaning : nil
  }
}
