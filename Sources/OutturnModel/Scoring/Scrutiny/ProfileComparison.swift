/// The same records scored under two profiles, and the commitments that come out otherwise.
public struct ProfileComparison: Hashable, Sendable {
  /// The first profile's counts.
  public let first: Scorecard.Summary
  /// The second profile's counts.
  public let second: Scorecard.Summary
  /// The commitments whose verdicts differ.
  public let differences: [Difference]

  /// A commitment with two verdicts.
  public struct Difference: Hashable, Sendable {
    /// The commitment.
    public let commitment: RecordID
    /// Its verdict under the first profile.
    public let first: Verdict
    /// Its verdict under the second.
    public let second: Verdict
  }

  /// Scores volumes under two profiles.
  public init(
    _ volumes: [Volume], on day: Day, scorer: Scorer, others: [Volume] = [], _ one: Profile,
    _ other: Profile
  ) {
    let judged = [one, other].map { profile in
      Scorer(catalogue: scorer.catalogue, policy: scorer.policy, profile: profile)
        .judge(volumes, on: day, others: others)
    }
    self.first = Scorecard.Summary(judged[0].lazy.filter { $0.whole == nil }.map(\.verdict))
    self.second = Scorecard.Summary(judged[1].lazy.filter { $0.whole == nil }.map(\.verdict))
    self.differences = zip(
      volumes.lazy.flatMap(\.commitments), zip(judged[0].map(\.verdict), judged[1].map(\.verdict))
    )
    .compactMap { commitment, verdicts in
      verdicts.0 == verdicts.1
        ? nil
        : Difference(commitment: commitment.id, first: verdicts.0, second: verdicts.1)
    }
  }
}
