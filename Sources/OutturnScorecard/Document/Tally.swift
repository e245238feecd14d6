import OutturnModel

/// The counts of a scorecard, with fulfilment under two other readings of 左右 (about).
public struct Tally: Hashable, Sendable {
  /// The counts by verdict and the shares that follow.
  public private(set) var summary: Scorecard.Summary
  /// How many would be fulfilled with no tolerance at all (δ = 0).
  public private(set) var strictlyFulfilled: Int
  /// How many would be fulfilled with twice the tolerance (2δ).
  public private(set) var lenientlyFulfilled: Int
  /// How many are assessed on the promiser's own word alone, as far as voices are known.
  public private(set) var onOwnWord: Int

  /// Counts assessments.
  public init(_ assessments: some Sequence<Assessment>) {
    self.init(judged: assessments.lazy.map { ($0.judgement, $0.opinion) })
  }

  /// Counts judgements, each with the opinion that is published in its place, if one is.
  public init(judged: some Sequence<(Judgement, Opinion?)>) {
    self.init()
    for (judgement, opinion) in judged { count(judgement, opinion) }
  }

  /// Nothing counted yet.
  public init() {
    summary = Scorecard.Summary()
    strictlyFulfilled = 0
    lenientlyFulfilled = 0
    onOwnWord = 0
  }

  /// Counts that were made before.
  public init(
    summary: Scorecard.Summary, strictlyFulfilled: Int, lenientlyFulfilled: Int, onOwnWord: Int = 0
  ) {
    self.summary = summary
    self.strictlyFulfilled = strictlyFulfilled
    self.lenientlyFulfilled = lenientlyFulfilled
    self.onOwnWord = onOwnWord
  }

  /// Counts one judgement more, or the opinion that is published in its place; a part of a promise
  /// that is counted itself does not count again.
  public mutating func count(_ judgement: Judgement, _ opinion: Opinion? = nil) {
    if judgement.whole != nil { return }
    let verdict = opinion?.verdict ?? judgement.verdict
    if opinion == nil, verdict.isAssessed, judgement.voice == .promiser { onOwnWord += 1 }
    summary.count(verdict)
    // A verdict given by hand does not depend on the tolerance.
    let other = opinion == nil ? judgement.sensitivity : nil
    if (other?.withoutTolerance ?? verdict).isFulfilled { strictlyFulfilled += 1 }
    if (other?.withDoubleTolerance ?? verdict).isFulfilled { lenientlyFulfilled += 1 }
  }

  /// The sum of tallies.
  public init(merging tallies: [Tally]) {
    summary = Scorecard.Summary(merging: tallies.lazy.map(\.summary))
    strictlyFulfilled = tallies.reduce(0) { $0 + $1.strictlyFulfilled }
    lenientlyFulfilled = tallies.reduce(0) { $0 + $1.lenientlyFulfilled }
    onOwnWord = tallies.reduce(0) { $0 + $1.onOwnWord }
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
