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
  public init(_ assessments: [Assessment], catalogue: Catalogue) {
    var verdicts: [Verdict: Int] = [:]
    var strict = 0
    var lenient = 0
    for assessment in assessments {
      verdicts[assessment.verdict, default: 0] += 1
      if assessment.verdict.isFulfilled {
        if !assessment.needsTolerance(catalogue) { strict += 1 }
        lenient += 1
      } else if assessment.isFulfilledAtTwiceTheTolerance(catalogue) {
        lenient += 1
      }
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

extension Assessment {
  /// Whether a fulfilled verdict rests on the tolerance: the outcome lies on the bad side.
  ///
  /// The gap of a neutral indicator is counted from the edge of the tolerance, of any other from
  /// the target itself.
  fileprivate func needsTolerance(_ catalogue: Catalogue) -> Bool {
    guard toleranceDecides, verdict != .exceeded else { return false }
    guard let gap else { return true }
    return isNeutral(in: catalogue) ? gap.value < tolerance ?? .zero : gap.value.isNegative
  }

  /// Whether an unfulfilled target about a figure lies within twice its tolerance.
  fileprivate func isFulfilledAtTwiceTheTolerance(_ catalogue: Catalogue) -> Bool {
    guard verdict == .notMet || verdict == .partlyMet, let tolerance, let gap else { return false }
    return gap.value >= -(isNeutral(in: catalogue) ? tolerance : tolerance * 2)
  }

  private func isNeutral(in catalogue: Catalogue) -> Bool {
    commitment.indicator.id.flatMap { catalogue[$0] }?.polarity == .neutral
  }
}
