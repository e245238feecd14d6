extension Promise {
  /// “Will not …”: a breach within the period breaks it at once; until the period ends it is
  /// pending. Silence is no proof, so it is met only where a report says that none happened.
  func judgeNever() -> Judgement {
    let rule = Assessment.Rule("never")
    var kept: Judgement?
    for (index, outcome) in outcomes.enumerated()
    where outcome.withdrawal == nil && commitment.when.contains(outcome.period) {
      guard let breach = isBreach(outcome) else { continue }
      var judgement = Judgement(breach ? .notMet : .met, rule: rule)
      judgement.basis = Judgement.Basis(
        outcome: index, finding: outcome.finding, measure: outcome.measure,
        value: outcome.figure?.value, good: .less)
      if breach { return judgement }
      if outcome.period.last == commitment.when.last { kept = kept ?? judgement }
    }
    if !isDue { return Judgement(.pending, rule: rule) }
    return kept ?? Judgement(.noReport, rule: rule, cause: .silence)
  }

  /// Whether an outcome tells of a breach, or that there was none; nil when it tells neither.
  private func isBreach(_ outcome: Outcome) -> Bool? {
    switch outcome.finding {
    case .figure(let figure):
      switch figure.bound {
      case .exactly, .about, .nearly, .atLeast, .moreThan, .between: figure.value > .zero
      case .atMost, .lessThan, .none: figure.value.isZero ? false : nil
      }
    case .relation(let relation): if case .never = relation.kind { false } else { nil }
    case .said(let saying):
      switch saying.word {
      case .done, .partly, .begun: true
      case .notDone: false
      default: nil
      }
    }
  }
}
