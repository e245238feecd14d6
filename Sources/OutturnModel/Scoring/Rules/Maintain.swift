extension Matter {
  /// 保持, 基本持平: about last year's outturn (or the baseline), the good side met.
  ///
  /// A growth told is held against no change: ±5% of last year's level is ±5 points of growth.
  func judgeSteady(_ rule: Assessment.Rule) -> Judgement? {
    let good: Terms.Side =
      switch direction {
      case .higher: .more
      case .lower, .limit: .less
      case .neutral: .near
      }
    if let answer = answer(in: [.level, .share, .rate, .increment]),
      let before = before(answer)
    {
      return judge(
        answer, against: before.figure, good: good,
        tolerance: exception?.tolerance ?? policy.tolerance(of: before.figure.value),
        by: About.self, rule, mayExceed: false, reference: before)
    }
    guard let answer = answer(in: [.growth]),
      let line = try? Figure(.exactly, .zero, unit: .percent)
    else { return outcomes.contains { $0.figure != nil } ? missing(lastYear, rule) : nil }
    return judge(
      answer, against: line, good: good,
      tolerance: exception?.tolerance ?? policy.aboutPercent, by: About.self, rule,
      mayExceed: false)
  }

  /// Last year's outturn in an answer's measure and unit, or the commitment's baseline.
  func before(_ answer: Answer) -> Judgement.Reference? {
    if let baseline = commitment.baseline,
      let value = baseline.figure.quantity.converted(to: answer.figure.unit)?.value,
      let figure = try? Figure(.exactly, value, unit: answer.figure.unit)
    {
      let period = baseline.period ?? answer.period.yearBefore ?? answer.period
      return Judgement.Reference(name: commitment.indicator.told, figure: figure, period: period)
    }
    guard let period = answer.period.yearBefore,
      let told = background.own.figure(of: commitment.indicator, in: period, answer.measure),
      let value = told.quantity.converted(to: answer.figure.unit)?.value,
      let figure = try? Figure(.exactly, value, unit: answer.figure.unit)
    else { return nil }
    return Judgement.Reference(name: commitment.indicator.told, figure: figure, period: period)
  }

  /// What a judgement lacks when last year's outturn is not known.
  var lastYear: String { commitment.indicator.told }
}
