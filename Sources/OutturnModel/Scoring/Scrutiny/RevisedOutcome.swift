/// An outcome that was told again with another figure, and the verdicts that this turns over.
public struct RevisedOutcome: Hashable, Sendable {
  /// The outcome: the first report and every later one.
  public let outcome: Outcome
  /// The later reports up to the day of judgement, in order of time; at least one.
  public let vintages: [Outcome.Vintage]
  /// The commitments that it answers and whose verdict would be another with the latest report.
  public let flips: [Flip]

  /// A verdict that the latest report turns over.
  public struct Flip: Hashable, Sendable {
    /// The commitment.
    public let commitment: RecordID
    /// The verdict by the first report, which stands.
    public let first: Verdict
    /// The verdict by the latest report.
    public let latest: Verdict
  }

  /// The outcomes among those given that were revised by a day, in their order.
  public static func all(
    _ outcomes: [Outcome], answering assessments: [Assessment], by day: Day
  ) -> [RevisedOutcome] {
    outcomes.compactMap { outcome in
      let vintages = outcome.vintages.filter { $0.date <= day }
      guard !vintages.isEmpty, outcome.withdrawal == nil else { return nil }
      let flips = assessments.compactMap { assessment -> Flip? in
        guard assessment.outcomes.contains(where: { $0.id == outcome.id }),
          let latest = assessment.latestReport, latest.verdict != assessment.judgement.verdict
        else { return nil }
        return Flip(
          commitment: assessment.commitment.id, first: assessment.judgement.verdict,
          latest: latest.verdict)
      }
      return RevisedOutcome(outcome: outcome, vintages: vintages, flips: flips)
    }
  }
}

extension Assessment {
  /// What the outcomes as last told come to; nil where none was told again.
  public var latestReport: Judgement? {
    for alternative in alternatives {
      if case .latestReport = alternative.basis { return alternative.judgement }
    }
    return nil
  }
}
