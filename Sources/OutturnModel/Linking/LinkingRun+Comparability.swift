/// Whether what was told can be held against what was promised.
extension LinkingRun {
  /// Whether an outcome can be held against a commitment.
  enum Comparability {
    case yes
    case derived
    case no(Reason.Code)
  }

  /// Whether it can be held against it as told.
  func comparability(_ commitment: Commitment, _ outcome: Outcome) -> Comparability {
    if !isFromElsewhere(commitment, outcome) { return .no(.silence) }
    return LinkingRun.comparability(
      of: linker.scorer.judge(
        commitment, outcomes: [outcome], on: LinkingRun.doomsday, background: .empty))
  }

  /// Whether it can be held against it with the help of other outcomes.
  mutating func derivability(
    _ commitment: Commitment, _ outcome: Outcome
  ) -> Comparability {
    if !isFromElsewhere(commitment, outcome) { return .no(.silence) }
    let background = self.background ?? Background(own: OutcomeIndex(outcomes))
    self.background = background
    return LinkingRun.comparability(
      of: linker.scorer.judge(
        commitment, outcomes: [outcome], on: LinkingRun.doomsday, background: background))
  }

  private static func comparability(of judgement: Judgement) -> Comparability {
    switch (judgement.verdict, judgement.cause) {
    case (.exceeded, let cause), (.met, let cause), (.metLate, let cause),
      (.partlyMet, let cause), (.notMet, let cause):
      return cause == .derived ? .derived : .yes
    case (.notComparable, .bound): return .yes
    // In step with something that nobody reported: the answer itself is there.
    case (.noReport, .reference): return judgement.basis == nil ? .no(.reference) : .yes
    case (_, let cause): return .no(cause ?? .measure)
    }
  }

  /// A day after every period.
  static let doomsday = Day(valid: 9999, 12, 31)

  /// Whether an outcome stands in another document than the promise.
  func isFromElsewhere(_ commitment: Commitment, _ outcome: Outcome) -> Bool {
    commitment.evidence == nil || commitment.evidence?.source != outcome.evidence?.source
  }
}
