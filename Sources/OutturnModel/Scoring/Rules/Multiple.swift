extension Promise {
  /// 翻一番, 增长两倍: met when the level is this many times the baseline, or grew by as much.
  func judgeMultiple(_ factor: ExactDecimal, _ rule: Assessment.Rule) -> Judgement? {
    if let answer = answer(in: [.level, .increment]) {
      let start: Judgement.Reference? =
        if let baseline = commitment.baseline {
          Judgement.Reference(
            name: commitment.indicator.told, figure: baseline.figure,
            period: baseline.period ?? commitment.when.yearBefore ?? commitment.when)
        } else {
          before(answer)
        }
      if let start,
        let value = start.figure.quantity.converted(to: answer.figure.unit)?.value,
        let line = try? Figure(.exactly, value * factor, unit: answer.figure.unit)
      {
        var judgement = judge(answer, against: line, by: .atLeast, rule, reference: start)
        judgement.ratio = Fraction(answer.value, over: line.value)?.quotient
        let floor = exception?.partlyFloor ?? policy.partlyFloor
        if judgement.verdict == .notMet, profile == .standard || profile == .cpp,
          Fraction(answer.value, over: line.value)?.isAtLeast(floor) == true, answer.value > value
        {
          return judgement.with(.partlyMet)
        }
        return judgement
      }
    }
    if let answer = answer(in: [.growth]),
      let line = try? Figure(.exactly, (factor - .one) * 100, unit: .percent)
    {
      return judge(answer, against: line, by: .atLeast, rule)
    }
    return outcomes.contains { $0.figure != nil } ? missing(rule) : nil
  }
}
