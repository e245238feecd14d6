extension Promise {
  /// 零突破: met when there was at least one.
  func judgeFirstEver(_ rule: Assessment.Rule) -> Judgement? {
    guard let answer = answer(in: [.increment, .level]),
      let line = try? Figure(.exactly, .zero, unit: answer.figure.unit)
    else { return nil }
    return judge(answer, against: line, by: .moreThan, rule, mayExceed: false)
  }
}
