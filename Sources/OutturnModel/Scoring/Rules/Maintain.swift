extension Promise {
  /// 保持, 基本持平: about last year's outturn (or the baseline), the good side met.
  ///
  /// Flat is narrower than 左右: half a point for a growth or a rate, 2% for an amount. A growth told
  /// of a thing is held against no change; a rate that is itself to stay, against last year's.
  func judgeSteady(_ rule: Assessment.Rule) -> Judgement? {
    let direction = direction
    let good: Terms.Side =
      switch direction.direction {
      case .higher: .more
      case .lower, .limit: .less
      case .neutral, nil: .near
      }
    func judge(
      _ answer: Comparison.Actual, _ line: Figure, _ reference: Judgement.Reference?
    ) -> Judgement {
      var judgement = self.judge(
        answer, against: line, good: good,
        tolerance: exception?.tolerance ?? policy.flatTolerance(around: line), by: .about,
        rule, mayExceed: false, reference: reference)
      judgement.direction = direction
      return judgement
    }
    let measures: [Measure] =
      words.linking.withoutGrowth(commitment.indicator.told) == nil
      ? [.level, .share, .rate, .increment] : [.growth]
    if let answer = answer(in: measures), let before = before(answer) {
      return judge(answer, before.figure, before)
    }
    guard measures != [.growth], let answer = answer(in: [.growth]),
      let line = try? Figure(.exactly, .zero, unit: .percent)
    else { return outcomes.contains { $0.figure != nil } ? missing(rule) : nil }
    return judge(answer, line, nil)
  }

  /// Last year's outturn in an answer's measure and unit, or the commitment's baseline.
  func before(_ answer: Comparison.Actual) -> Judgement.Reference? {
    func reference(_ told: Figure, _ period: Period) -> Judgement.Reference? {
      guard let value = told.quantity.converted(to: answer.figure.unit)?.value,
        let figure = try? Figure(.exactly, value, unit: answer.figure.unit)
      else { return nil }
      return Judgement.Reference(name: commitment.indicator.told, figure: figure, period: period)
    }
    let before = answer.period.yearBefore
    if let baseline = commitment.baseline,
      let found = reference(baseline.figure, baseline.period ?? before ?? answer.period)
    {
      return found
    }
    return before.flatMap { period in
      scorer.figure(
        of: commitment.indicator, in: period, answer.measure, from: background.own,
        split: commitment.split
      ).flatMap { reference($0, period) }
    }
  }
}
