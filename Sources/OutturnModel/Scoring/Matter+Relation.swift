extension Matter {
  /// Judges a target without a number of its own.
  func judge(_ relation: Relation) -> Judgement {
    let rule = relationRule(for: relation.kind)
    if rule == Matter.untestable {
      return Judgement(.notTestable, rule: rule, cause: .wording)
    }
    if case .never = relation.kind { return judgeNever() }
    if !isDue { return Judgement(.pending, rule: rule) }
    if outcomes.allSatisfy({ $0.withdrawal != nil }) {
      return Judgement(.noReport, rule: rule, cause: .silence)
    }
    // A number that was reported tells more than words that claim the same.
    let byNumber = judgeByNumber(relation.kind, rule)
    if let byNumber, byNumber.verdict.isAssessed { return byNumber }
    if let said = judgeBySaying(relation.kind, rule) { return said }
    return byNumber ?? Judgement(.notComparable, rule: rule, cause: .measure)
  }

  private func judgeByNumber(_ kind: Relation.Kind, _ rule: Assessment.Rule) -> Judgement? {
    switch kind {
    case .inStep(let other): judgeInStep(with: other, rule)
    case .above(let comparand, let margin): judgeAbove(comparand, margin ?? .zero, rule)
    case .below(let comparand, let margin): judgeBelow(comparand, margin ?? .zero, rule)
    case .steady: judgeSteady(rule)
    case .rising: judgeTrend(up: true, rule)
    case .falling: judgeTrend(up: false, rule)
    case .multiple(let factor): judgeMultiple(factor, rule)
    case .firstEver: judgeFirstEver(rule)
    case .assigned, .never, .other: nil
    }
  }

  /// What reports say without a number: 高于全省平均水平, 完成下达任务.
  private func judgeBySaying(_ kind: Relation.Kind, _ rule: Assessment.Rule) -> Judgement? {
    var best: Judgement?
    for (index, outcome) in outcomes.enumerated() where outcome.withdrawal == nil {
      guard case .relation(let said) = outcome.finding,
        comparison.fit(outcome) == .whole,
        let verdict = relationVerdict(promised: kind, said: said.kind)
      else { continue }
      var judgement = Judgement(told(verdict), rule: rule)
      judgement.isReversed = verdict == .notMet && kind.isOpposite(of: said.kind)
      judgement.basis = Judgement.Basis(
        outcome: index, finding: outcome.finding, measure: outcome.measure, value: nil,
        good: .more, derivation: nil, reference: nil)
      if let held = best, (held.verdict.merit ?? 0) <= (judgement.verdict.merit ?? 0) { continue }
      best = judgement
    }
    return best
  }

  /// The judgement of a value against a line by a figure rule, as the relation's rules need it.
  func judge(
    _ answer: Answer, against line: Figure, good: Terms.Side, tolerance: ExactDecimal,
    by figureRule: any FigureRule.Type, _ rule: Assessment.Rule, mayExceed: Bool = true,
    reference: Judgement.Reference? = nil
  ) -> Judgement {
    let terms = Terms(
      target: line.value, upper: line.value, good: good, tolerance: tolerance,
      margin: exception?.exceedMargin ?? policy.exceedMargin, step: line.value.resolution,
      mayExceed: mayExceed)
    func verdict(_ terms: Terms) -> Judgement.VerdictRange {
      let stands = figureRule.range(answer.extent, terms)
      return Judgement.VerdictRange(
        worst: Matter.plain(stands.worst), best: Matter.plain(stands.best))
    }
    func settled(_ range: Judgement.VerdictRange) -> Verdict {
      range.worst.isFulfilled == range.best.isFulfilled ? range.worst : .notComparable
    }
    let range = verdict(terms)
    var judgement = Judgement(settled(range), rule: rule)
    if judgement.verdict == .notComparable { judgement.cause = .bound }
    if range.worst != range.best { judgement.range = range }
    if figureRule.isTolerant {
      judgement.tolerance = tolerance
      judgement.sensitivity = Judgement.Sensitivity(
        withoutTolerance: settled(verdict(terms.with(tolerance: .zero))),
        withDoubleTolerance: settled(verdict(terms.with(tolerance: tolerance + tolerance))))
    }
    judgement.gap = Quantity(figureRule.gap(answer.value, terms), gapUnit(line.unit))
    judgement.basis = Judgement.Basis(
      outcome: answer.index, finding: .figure(answer.figure), measure: answer.measure,
      value: answer.value, good: good, derivation: answer.derivation, reference: reference)
    if answer.derivation != nil, judgement.cause == nil { judgement.cause = .derived }
    return judgement
  }

  private static func plain(_ stand: Stand) -> Verdict {
    switch stand {
    case .beyond: .exceeded
    case .reached: .met
    case .short: .notMet
    }
  }

  /// An outcome's figure that a relation can be held against.
  struct Answer {
    let index: Int?
    let figure: Figure
    let measure: Measure
    let period: Period
    let value: ExactDecimal
    let extent: Extent
    let derivation: Derivation?
  }

  /// The outcome in one of some measures, the first measure first; a decrease is told as a
  /// negative growth.
  func answer(in measures: [Measure]) -> Answer? {
    for measure in measures {
      var best: Int?
      for (index, outcome) in outcomes.enumerated()
      where outcome.withdrawal == nil && outcome.figure != nil
        && (outcome.measure == measure || (measure == .growth && isPercentDecrease(outcome)))
        && comparison.fit(outcome, asStateOf: measure)
      {
        if let held = best, !isNearer(outcome, than: outcomes[held]) { continue }
        best = index
      }
      if let best, let answer = answer(at: best) { return answer }
    }
    return nil
  }

  private func isPercentDecrease(_ outcome: Outcome) -> Bool {
    outcome.measure == .decrease && outcome.figure?.unit.dimension.isProportion == true
  }

  private func isNearer(_ new: Outcome, than held: Outcome) -> Bool {
    let a = new.indicator.told == commitment.indicator.told
    let b = held.indicator.told == commitment.indicator.told
    return a != b ? a : new.id < held.id
  }

  private func answer(at index: Int) -> Answer? {
    let outcome = outcomes[index]
    guard let figure = outcome.figure else { return nil }
    let width =
      figure.bound == .about || figure.bound == .nearly
      ? policy.tolerance(of: figure.value) : .zero
    let extent = Extent(figure.bound, figure.value, upper: figure.upper, tolerance: width)
    let isFall = isPercentDecrease(outcome)
    return Answer(
      index: index, figure: figure, measure: outcome.measure, period: outcome.period,
      value: isFall ? -figure.value : figure.value, extent: isFall ? -extent : extent,
      derivation: nil)
  }
}

extension Comparison {
  /// Whether an outcome is about the whole of the commitment's time, read as a measure.
  func fit(_ outcome: Outcome, asStateOf measure: Measure) -> Bool {
    if outcome.period == commitment.when { return true }
    if fit(outcome) == .whole { return true }
    return Comparison.isState(measure) && commitment.when.contains(outcome.period)
      && outcome.period.last == commitment.when.last
  }
}
