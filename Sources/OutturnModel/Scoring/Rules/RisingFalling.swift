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
      else { return offset == .zero ? moved(answer, up: up, rule) : missing(rule) }
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

  /// 补助标准提高到480元: where no earlier figure is known, the words say that it rose.
  private func moved(
    _ answer: Comparison.Actual, up: Bool, _ rule: Assessment.Rule
  ) -> Judgement {
    guard let index = answer.index, let clause = outcomes[index].evidence?.clause?.text,
      words.tellsMove(up: up, in: clause)
    else { return missing(rule) }
    var judgement = Judgement(.met, rule: rule)
    judgement.basis = Judgement.Basis(
      outcome: index, finding: .figure(answer.figure), measure: answer.measure,
      value: answer.value)
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
