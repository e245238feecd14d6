extension Matter {
  static let milestone = Assessment.Rule("milestone")

  /// Judges a deed with a deadline: done by then is met, done later met late, begun partly met.
  ///
  /// A deed that is done early is met at once; until the deadline nothing else is judged.
  func judgeDeed() -> Judgement {
    let deadline = commitment.when.last
    var best: Judgement?
    for (index, outcome) in outcomes.enumerated() where outcome.withdrawal == nil {
      guard case .said(let saying) = outcome.finding,
        let judgement = judge(saying, outcome, index, deadline)
      else { continue }
      guard let held = best else {
        best = judgement
        continue
      }
      if isStronger(judgement, than: held) { best = judgement }
    }
    if let best, isDue || best.verdict == .met { return best }
    if !isDue { return Judgement(.pending, rule: Matter.milestone) }
    if outcomes.contains(where: { $0.withdrawal == nil }) {
      return Judgement(.notComparable, rule: Matter.milestone, cause: .measure)
    }
    return Judgement(.noReport, rule: Matter.milestone, cause: .silence)
  }

  /// What was done counts over what was begun; an earlier day over a later one.
  private func isStronger(_ new: Judgement, than held: Judgement) -> Bool {
    let (left, right) = (new.verdict.merit ?? -1, held.verdict.merit ?? -1)
    if left != right { return left > right }
    if let a = new.gap?.value, let b = held.gap?.value, a != b { return a > b }
    if (new.gap == nil) != (held.gap == nil) { return new.gap != nil }
    guard let a = new.basis?.outcome, let b = held.basis?.outcome else { return false }
    return outcomes[a].id < outcomes[b].id
  }

  private func judge(
    _ saying: Saying, _ outcome: Outcome, _ index: Int, _ deadline: Day
  ) -> Judgement? {
    let verdict: Verdict
    var days: Int?
    var cause: Reason.Code?
    switch (saying.word, saying.on) {
    case (.done, .some(let day)):
      verdict = day <= deadline ? .met : .metLate
      days = deadline.daysSince1970 - day.daysSince1970
    case (.done, nil):
      verdict = outcome.period.first > deadline ? .metLate : .met
      // Told only for a time that runs past the deadline: done, and nothing says it was late.
      if outcome.period.last > deadline, outcome.period.first <= deadline { cause = .period }
    case (.begun, _), (.partly, _): verdict = profile == .psa ? .notMet : .partlyMet
    case (.notDone, _): verdict = .notMet
    default: return nil
    }
    var judgement = Judgement(told(verdict), rule: Matter.milestone, cause: cause)
    judgement.gap = days.map { Quantity(ExactDecimal(mantissa: Int128($0)), .day) }
    judgement.basis = Judgement.Basis(
      outcome: index, finding: outcome.finding, measure: outcome.measure, value: nil,
      good: .more, derivation: nil, reference: nil)
    return judgement
  }
}

extension Unit {
  /// Days, as the gap of a deed is told.
  static let day = Unit(symbol: "天", dimension: Dimension(rawValue: "duration"))
}
