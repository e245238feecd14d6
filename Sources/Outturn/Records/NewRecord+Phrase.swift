extension NewRecord {
  /// A commitment typed in the short notation: `新建口袋公园12个`, `GDP +6%`.
  ///
  /// - Throws: ``Failure`` with a caret under what is not understood.
  public init(
    promise phrase: String, at place: PlacePath, for period: Period,
    evidence: Evidence? = nil, catalogue: Catalogue = .shipped
  ) throws(Failure) {
    let read = try PhraseForRecord.parse(phrase, catalogue, period)
    self.init(
      place: place, period: read.period ?? period, indicator: read.indicator, evidence: evidence,
      content: .commitment(Promise(target: read.target, force: read.force)))
  }

  /// An outcome typed in the short notation.
  ///
  /// - Throws: ``Failure`` with a caret under what is not understood.
  public init(
    report phrase: String, at place: PlacePath, about period: Period,
    evidence: Evidence? = nil, catalogue: Catalogue = .shipped
  ) throws(Failure) {
    let read = try PhraseForRecord.parse(phrase, catalogue, period)
    let finding: Outcome.Finding =
      switch read.target.aim {
      case .figure(let figure): .figure(figure)
      case .relation(let relation): .relation(relation)
      case .deed, .parts: .said(Saying(.done))
      }
    self.init(
      place: place, period: read.period ?? period, indicator: read.indicator, evidence: evidence,
      content: .outcome(Report(measure: read.target.measure, finding: finding)))
  }
}
