import OutturnModel

/// The counts of a scorecard, with fulfilment under two other readings of 左右 (about).
public struct Tally: Hashable, Sendable {
  /// The counts by verdict and the shares that follow.
  public let summary: Scorecard.Summary
  /// How many would be fulfilled with no tolerance at all (δ = 0).
  public let strictlyFulfilled: Int
  /// How many would be fulfilled with twice the tolerance (2δ).
  public let lenientlyFulfilled: Int

  /// Counts assessments.
  public init(_ assessments: some Sequence<Assessment>) {
    self.init(judged: assessments.lazy.map { ($0.judgement, $0.opinion) })
  }

  /// Counts judgements, each with the opinion that is published in its place, if one is.
  public init(judged: some Sequence<(Judgement, Opinion?)>) {
    var summary = Scorecard.Summary()
    var strict = 0
    var lenient = 0
    for (judgement, opinion) in judged {
      let verdict = opinion?.verdict ?? judgement.verdict
      summary.count(verdict)
      // A verdict given by hand does not depend on the tolerance.
      let other = opinion == nil ? judgement.sensitivity : nil
      if (other?.withoutTolerance ?? verdict).isFulfilled { strict += 1 }
      if (other?.withDoubleTolerance ?? verdict).isFulfilled { lenient += 1 }
    }
    self.summary = summary
    self.strictlyFulfilled = strict
    self.lenientlyFulfilled = lenient
  }

  /// The sum of tallies.
  public init(merging tallies: [Tally]) {
    summary = Scorecard.Summary(merging: tallies.lazy.map(\.summary))
    strictlyFulfilled = tallies.reduce(0) { $0 + $1.strictlyFulfilled }
    lenientlyFulfilled = tallies.reduce(0) { $0 + $1.lenientlyFulfilled }
  }

  /// Fulfilment with no tolerance.
  public var strict: Scorecard.Share {
    Scorecard.Share(strictlyFulfilled, of: summary.assessed)
  }
  /// Fulfilment with twice the tolerance.
  public var lenient: Scorecard.Share {
    Scorecard.Share(lenientlyFulfilled, of: summary.assessed)
  }
}
