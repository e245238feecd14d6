extension Promise {
  /// 与…同步: met when A ≥ R − δ, exceeded when A > R + δ, where R is the other indicator's outturn
  /// for the same period; without R there is nothing to hold it against.
  func judgeInStep(with other: IndicatorName, _ rule: Assessment.Rule) -> Judgement? {
    guard let answer = answer(in: [.growth]) else { return nil }
    guard let reference = reference(to: other, in: background.own, answer.period, .growth) else {
      return missing(other.told, rule, answer)
    }
    return judge(
      answer, against: reference.figure, good: .more,
      tolerance: exception?.tolerance ?? policy.tolerance(of: reference.figure),
      by: About.self, rule, reference: reference)
  }

  /// No report, naming what is missing.
  func missing(_ name: String, _ rule: Assessment.Rule, _ answer: Comparison.Actual? = nil)
    -> Judgement
  {
    var judgement = Judgement(.noReport, rule: rule, cause: .reference)
    judgement.missing = name
    judgement.basis = answer.map {
      Judgement.Basis(
        outcome: $0.index, finding: .figure($0.figure), measure: $0.measure, value: $0.value,
        good: .more, derivation: $0.derivation, reference: nil)
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
    if LinkingWords.shipped.meansEconomy(name.told) { return IndicatorID(rawValue: "gdp") }
    guard case .id(let id) = IndicatorKeys(catalogue: catalogue).key(name, measure: measure).key
    else { return nil }
    return id
  }
}
