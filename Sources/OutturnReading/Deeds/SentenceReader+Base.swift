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
    base.clause =
      min(draft.clause.lowerBound, frame.figure.range.lowerBound)..<draft.clause.upperBound
    return base
  }
}
