extension Promise {
  /// 与…同步: met when A ≥ R − δ, exceeded when A > R + δ, where R is the other indicator's outturn
  /// for the same period; without R there is nothing to hold it against.
  func judgeInStep(with other: IndicatorName, _ rule: Assessment.Rule) -> Judgement? {
    guard let answer = answer(in: [.growth]) else { return nil }
    guard let reference = reference(to: other, in: background.own, answer.period, .growth) else {
      return missing(rule, other.told, answer)
    }
    return judge(
      answer, against: reference.figure,
      tolerance: exception?.tolerance ?? policy.tolerance(of: reference.figure),
      by: .about, rule, reference: reference)
  }

  /// No report, naming what is missing; last year's outturn where nothing else is named.
  func missing(
    _ rule: Assessment.Rule, _ name: String? = nil, _ answer: Comparison.Actual? = nil
  ) -> Judgement {
    var judgement = Judgement(.noReport, rule: rule, cause: .reference)
    judgement.missing = name ?? commitment.indicator.told
    judgement.basis = answer.map {
      Judgement.Basis(
        outcome: $0.index, finding: .figure($0.figure), measure: $0.measure, value: $0.value,
        derivation: $0.derivation)
    }
    return judgement
  }

  /// The figure that a relation refers to.
  func reference(
    to name: IndicatorName, in index: OutcomeIndex, _ period: Period, _ measure: Measure
  ) -> Judgement.Reference? {
    for named in name.id == nil
      ? [IndicatorName(name.told, id: known(name, measure)), name] : [name]
    {
      if let figure = scorer.figure(of: named, in: period, measure, from: index) {
        return Judgement.Reference(name: name.told, figure: figure, period: period)
      }
      if measure == .growth,
        let fall = scorer.figure(of: named, in: period, .decrease, from: index),
        fall.unit.dimension.isProportion,
        let figure = try? Figure(.exactly, -fall.value, unit: fall.unit)
      {
        return Judgement.Reference(name: name.told, figure: figure, period: period)
      }
    }
    return nil
  }

  /// The catalogue's indicator that the words of a relation stand for.
  private func known(_ name: IndicatorName, _ measure: Measure) -> IndicatorID? {
    if words.linking.meansEconomy(name.told) { return IndicatorID(rawValue: "gdp") }
    let keys = IndicatorKeys(catalogue: catalogue, words: words.linking)
    guard case .id(let id) = keys.key(name, measure: measure).key else { return nil }
    return id
  }
}
