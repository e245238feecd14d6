extension Promise {
  /// Judges a target without a number of its own.
  func judge(_ relation: Relation) -> Judgement {
    let rule = relationRule(for: relation.kind)
    if rule == Promise.untestable { return Judgement(.notTestable, rule: rule, cause: .wording) }
    if case .never = relation.kind { return judgeNever() }
    if !isDue { return Judgement(.pending, rule: rule) }
    if outcomes.allSatisfy({ $0.withdrawal != nil }) {
      return Judgement(.noReport, rule: rule, cause: .silence)
    }
    // A number that was reported tells more than words that claim the same.
    let byNumber = judgeByNumber(relation.kind, rule)
    if let byNumber, byNumber.verdict.isAssessed { return byNumber }
    if let said = judgeBySaying(relation.kind, rule) { return said }
    if let open = contradicted(relation, rule) { return open }
    if let words = judgeBySaying(rule) { return words }
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
        outcome: index, finding: outcome.finding, measure: outcome.measure)
      if let held = best, (held.verdict.merit ?? 0) <= (judgement.verdict.merit ?? 0) { continue }
      best = judgement
    }
    return best
  }

  /// What it comes to where a number was told with values that contradict each other.
  private func contradicted(_ relation: Relation, _ rule: Assessment.Rule) -> Judgement? {
    for measure in Measure.allCases {
      guard let choice = choice(of: measure), choice.answer == nil else { continue }
      var judgement = Judgement(.notComparable, rule: rule, cause: .contradiction)
      judgement.rivals = choice.others.compactMap { other in
        other.index.map {
          Judgement.Rival(
            outcome: $0, finding: outcomes[$0].finding,
            verdict: with(outcomes: [outcomes[$0]]).judge(relation).verdict)
        }
      }
      return judgement
    }
    return nil
  }

  /// The judgement of an answer against a line by a figure rule, as the relation's rules need it.
  func judge(
    _ answer: Comparison.Actual, against line: Figure, good: Terms.Side = .more,
    tolerance: ExactDecimal = .zero, by figureRule: FigureRule, _ rule: Assessment.Rule,
    mayExceed: Bool = true,
    reference: Judgement.Reference? = nil
  ) -> Judgement {
    let terms = Terms(
      target: line.value, upper: line.value, good: good, tolerance: tolerance,
      margin: exception?.exceedMargin ?? policy.exceedMargin, step: line.value.resolution,
      mayExceed: mayExceed)
    return weigh(
      answer, terms, by: figureRule, as: rule, line.unit.ofDistance, reference: reference,
      isPartly: { _ in false })
  }

  /// The outcome in one of some measures, the first measure first; a decrease is told as a
  /// negative growth. Nil where none was told, or where two contradict each other.
  func answer(in measures: [Measure]) -> Comparison.Actual? {
    for measure in measures { if let choice = choice(of: measure) { return choice.answer } }
    return nil
  }

  private func choice(of measure: Measure) -> Choice? {
    let answers = outcomes.indices.compactMap { index -> Comparison.Actual? in
      let outcome = outcomes[index]
      guard outcome.withdrawal == nil, let figure = outcome.figure,
        outcome.measure == measure || (measure == .growth && isPercentDecrease(outcome)),
        comparison.fit(outcome, asStateOf: measure)
      else { return nil }
      return answer(figure, outcome, index)
    }
    return answers.isEmpty ? nil : choose(answers)
  }

  private func isPercentDecrease(_ outcome: Outcome) -> Bool {
    outcome.measure == .decrease && outcome.figure?.unit.dimension.isProportion == true
  }

  private func answer(_ figure: Figure, _ outcome: Outcome, _ index: Int) -> Comparison.Actual {
    let extent = policy.extent(of: figure)
    let isFall = isPercentDecrease(outcome)
    return Comparison.Actual(
      index: index, figure: figure, measure: outcome.measure, period: outcome.period,
      value: isFall ? -figure.value : figure.value, extent: isFall ? -extent : extent,
      rank: outcome.indicator.told == commitment.indicator.told ? 1 : 0)
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
