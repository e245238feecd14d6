import OutturnModel

/// The counts of a scorecard, with fulfilment under two other readings of 左右 (about).
public struct Tally: Hashable, Sendable {
  /// The counts by verdict and the shares that follow.
  public let summary: Scorecard.Summary
  /// How many would be fulfilled with no tolerance at all (δ = 0).
  public let strictlyFulfilled: Int
  /// How many would be fulfilled with twice the tolerance (2δ).
  public let lenientlyFulfilled: Int
  private let verdicts: [Verdict: Int]

  /// Counts assessments.
  public init(_ assessments: some Sequence<Assessment>) {
    var verdicts: [Verdict: Int] = [:]
    var strict = 0
    var lenient = 0
    for assessment in assessments {
      verdicts[assessment.verdict, default: 0] += 1
      // A verdict given by hand does not depend on the tolerance.
      let other = assessment.opinion == nil ? assessment.judgement.sensitivity : nil
      if (other?.withoutTolerance ?? assessment.verdict).isFulfilled { strict += 1 }
      if (other?.withDoubleTolerance ?? assessment.verdict).isFulfilled { lenient += 1 }
    }
    self.init(verdicts: verdicts, strict: strict, lenient: lenient)
  }

  /// The sum of tallies.
  public init(merging tallies: [Tally]) {
    var verdicts: [Verdict: Int] = [:]
    for tally in tallies { verdicts.merge(tally.verdicts, uniquingKeysWith: +) }
    self.init(
      verdicts: verdicts, strict: tallies.reduce(0) { $0 + $1.strictlyFulfilled },
      lenient: tallies.reduce(0) { $0 + $1.lenientlyFulfilled })
  }

  private init(verdicts: [Verdict: Int], strict: Int, lenient: Int) {
    self.verdicts = verdicts
    self.summary = Scorecard.Summary(
      verdicts.lazy.flatMap { repeatElement($0.key, count: $0.value) })
    self.strictlyFulfilled = strict
    self.lenientlyFulfilled = lenient
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
