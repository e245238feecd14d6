extension Promise {
  /// 保持正增长, 稳定增长, 持续下降: met when it moved that way at all against last year.
  ///
  /// A growth tells it at once; otherwise the level is held against last year's. Never exceeded:
  /// no distance was promised.
  func judgeTrend(up: Bool, _ rule: Assessment.Rule, offset: ExactDecimal = .zero) -> Judgement? {
    let good: Terms.Side = up ? .more : .less
    let figureRule = FigureRule(passing: good, by: offset)
    var judgement: Judgement
    if let answer = answer(in: [.growth, .changePP]),
      let line = try? Figure(.exactly, offset, unit: answer.figure.unit)
    {
      judgement = judge(answer, against: line, good: good, by: figureRule, rule, mayExceed: false)
    } else if let answer = answer(in: [.level, .share, .rate, .increment]) {
      guard let before = before(answer),
        let line = try? Figure(.exactly, before.figure.value + offset, unit: answer.figure.unit)
      else { return missing(rule) }
      judgement = judge(
        answer, against: line, good: good, by: figureRule, rule, mayExceed: false,
        reference: before)
    } else if let answer = decrease() {
      guard let line = try? Figure(.exactly, .zero, unit: answer.figure.unit) else { return nil }
      judgement = judge(answer, against: line, good: good, by: figureRule, rule, mayExceed: false)
    } else {
      return nil
    }
    judgement.isReversed = judgement.verdict == .notMet && judgement.gap?.value.isZero == false
    return judgement
  }

  /// A decrease told as an amount, with its sign.
  private func decrease() -> Comparison.Actual? {
    guard let told = answer(in: [.decrease]) else { return nil }
    return Comparison.Actual(
      index: told.index, figure: told.figure, measure: told.measure, period: told.period,
      value: -told.figure.value, extent: -told.extent, rank: told.rank)
  }
}
