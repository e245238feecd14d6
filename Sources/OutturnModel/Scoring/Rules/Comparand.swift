extension Promise {
  /// 高于…: met when A > R, or A ≥ R + the margin where one is told.
  func judgeAbove(
    _ comparand: Relation.Comparand, _ margin: ExactDecimal, _ rule: Assessment.Rule
  ) -> Judgement? {
    judge(comparand, margin, rule, good: .more)
  }

  /// 低于…: met when A < R, or A ≤ R − the margin where one is told.
  func judgeBelow(
    _ comparand: Relation.Comparand, _ margin: ExactDecimal, _ rule: Assessment.Rule
  ) -> Judgement? {
    judge(comparand, -margin, rule, good: .less)
  }

  /// Nothing is exceeded here: any distance is what was promised.
  private func judge(
    _ comparand: Relation.Comparand, _ offset: ExactDecimal, _ rule: Assessment.Rule,
    good: Terms.Side
  ) -> Judgement? {
    if case .lastYear = comparand { return judgeTrend(up: good == .more, rule, offset: offset) }
    // 收入增速高于全国 speaks of the growth, not of the sum.
    let tellsGrowth = words.linking.withoutGrowth(commitment.indicator.told) != nil
    let measures: [Measure] =
      tellsGrowth ? [.growth] : [.growth, .share, .rate, .level, .increment]
    guard let answer = answer(in: measures) else { return nil }
    let measure: Measure = answer.measure == .decrease ? .growth : answer.measure
    let name: String
    let found: Judgement.Reference?
    switch comparand {
    case .indicator(let other):
      name = other.told
      found = reference(to: other, in: background.own, answer.period, measure)
    case .place(let place):
      name = place
      found = background.outcomes(ofPlaceNamed: place, words).flatMap {
        reference(to: commitment.indicator, in: $0, answer.period, measure)
      }
    case .lastYear: return nil
    }
    guard let found, let value = found.figure.quantity.converted(to: answer.figure.unit)?.value,
      let line = try? Figure(.exactly, value + offset, unit: answer.figure.unit)
    else { return missing(rule, name, answer) }
    return judge(
      answer, against: line, good: good, by: FigureRule(passing: good, by: offset), rule,
      mayExceed: false,
      reference: Judgement.Reference(name: name, figure: found.figure, period: found.period))
  }
}
