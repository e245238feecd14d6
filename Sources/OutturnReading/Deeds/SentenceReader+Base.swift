import OutturnModel

/// Reads where a promised change begins.
extension SentenceReader {
  /// 补助标准由90元提高到110元: what the figure before told of the year before; nil where the two are
  /// not of one kind.
  func base(_ frame: ClauseFrame, of draft: Draft) -> Draft? {
    switch draft.measure {
    case .level, .share, .rate: break
    default: return nil
    }
    let unit = frame.figure.unit
    guard frame.figure.upper == nil, unit == nil || unit?.dimension == draft.unit?.dimension else {
      return nil
    }
    var base = draft
    base.isBase = true
    base.bound = .exactly
    base.value = frame.figure.value
    base.upper = nil
    base.unit = unit ?? draft.unit
    base.figure = frame.figure.range
    base.isAgainstLastYear = false
    base.clause =
      min(draft.clause.lowerBound, frame.figure.range.lowerBound)..<draft.clause.upperBound
    return base
  }

  /// Whether a figure is told against the year before: 比去年增加60亿元.
  func isAgainstLastYear(_ frame: ClauseFrame) -> Bool {
    guard
      let start = frame.left.first(where: { text[$0] == "比" || text[$0] == "较" }),
      start + 2 < frame.left.upperBound
    else { return false }
    // 比去年预算增加60亿元: what was planned, and not what came of it.
    let behind = (start + 3)..<frame.left.upperBound
    if behind.contains(where: {
      lexicon.planned.longest(in: text, at: $0, before: behind.upperBound) != nil
    }) {
      return false
    }
    let words = text[(start + 1)..<(start + 3)]
    return words.elementsEqual("去年".unicodeScalars) || words.elementsEqual("上年".unicodeScalars)
  }

  /// 安排560亿元，比去年增加60亿元 tells 500 of the year before, beside what is promised.
  func withDerivedBases(_ drafts: [Draft]) -> [Draft] {
    guard drafts.contains(where: \.isAgainstLastYear) else { return drafts }
    var result: [Draft] = []
    for (index, draft) in drafts.enumerated() {
      if index + 1 < drafts.count, let base = derivedBase(draft, drafts[index + 1]) {
        result.append(base)
      }
      result.append(draft)
    }
    return result
  }

  private func derivedBase(_ draft: Draft, _ change: Draft) -> Draft? {
    guard change.isAgainstLastYear, draft.measure == .level, draft.bound == .exactly,
      change.bound == .exactly, draft.upper == nil, change.upper == nil,
      draft.unit === change.unit, draft.subject == change.subject, let value = draft.value,
      let difference = change.value
    else { return nil }
    var base = draft
    switch change.measure {
    case .increment: base.value = value - difference
    case .decrease: base.value = value + difference
    default: return nil
    }
    guard let told = base.value, told >= .zero else { return nil }
    base.isBase = true
    base.clause = draft.clause.lowerBound..<max(draft.clause.upperBound, change.clause.upperBound)
    base.doubts.insert(.derived)
    return base
  }
}
