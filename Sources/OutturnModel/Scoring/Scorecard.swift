/// Assessments rolled up, keeping coverage, fulfilment and silence apart.
public struct Scorecard: Hashable, Sendable {
  /// The assessments, in the order they were given.
  public let assessments: [Assessment]
  /// The counts over all of them.
  public let summary: Summary

  /// Rolls assessments up.
  public init(_ assessments: [Assessment]) {
    self.assessments = assessments
    self.summary = Summary(assessments.lazy.filter { !$0.isPart }.map(\.verdict))
  }

  /// The commitments that are due and that nobody mentioned again.
  public var silent: [Assessment] {
    assessments.filter { $0.verdict == .noReport && !$0.isPart }
  }

  /// How many commitments came to each verdict, and the shares that follow.
  public struct Summary: Hashable, Sendable {
    private var counts = [Int](repeating: 0, count: Verdict.allCases.count)

    /// Counts verdicts; without any, nothing is counted yet.
    public init(_ verdicts: some Sequence<Verdict> = EmptyCollection()) {
      for verdict in verdicts { count(verdict) }
    }

    /// The sum of summaries.
    public init(merging summaries: some Sequence<Summary>) {
      for summary in summaries {
        for index in counts.indices { counts[index] += summary.counts[index] }
      }
    }

    /// Counts a verdict once more, or several times more.
    public mutating func count(_ verdict: Verdict, times: Int = 1) {
      counts[verdict.ordinal] += times
    }

    /// How many commitments came to a verdict.
    public subscript(verdict: Verdict) -> Int { counts[verdict.ordinal] }
    /// How many commitments there are.
    public var total: Int { counts.reduce(0, +) }
    /// How many say how the promise turned out.
    public var assessed: Int { count(where: \.isAssessed) }
    /// How many are testable with their time over: assessed, silent or not comparable.
    public var due: Int { assessed + self[.noReport] + self[.notComparable] }
    /// How many were fulfilled: exceeded, met or met late.
    public var fulfilled: Int { count(where: \.isFulfilled) }

    /// Of what was due, the share that can be assessed.
    public var coverage: Share { Share(assessed, of: due) }
    /// Of what can be assessed, the share that was fulfilled.
    public var fulfilment: Share { Share(fulfilled, of: assessed) }
    /// Of what can be assessed, the share that was at least partly fulfilled.
    public var atLeastPartly: Share { Share(fulfilled + self[.partlyMet], of: assessed) }
    /// Fulfilment if nothing unreported was fulfilled.
    public var lowerBound: Share { Share(fulfilled, of: due) }
    /// Fulfilment if everything unreported was fulfilled.
    public var upperBound: Share {
      Share(fulfilled + self[.noReport] + self[.notComparable], of: due)
    }
    /// Of what was due, the share that nobody mentioned again.
    public var silence: Share { Share(self[.noReport], of: due) }

    private func count(where holds: (Verdict) -> Bool) -> Int {
      Verdict.allCases.reduce(0) { $0 + (holds($1) ? self[$1] : 0) }
    }
  }

  /// A part of a whole, both counted.
  public struct Share: Hashable, Sendable {
    /// The part.
    public let part: Int
    /// The whole.
    public let whole: Int

    /// Makes a share.
    public init(_ part: Int, of whole: Int) {
      self.part = part
      self.whole = whole
    }

    /// The share in percent to one place, or nil of nothing; never rounded to all, nor to none.
    public var percent: ExactDecimal? {
      let tenth = ExactDecimal(mantissa: 1, exponent: -1)
      let percent = (ExactDecimal(mantissa: Int128(part)) * 100)
        .divided(by: ExactDecimal(mantissa: Int128(whole)), places: 1)
      if percent == .hundred, part < whole { return .hundred - tenth }
      return percent == .zero && part > 0 ? tenth : percent
    }
  }
}

extension Verdict {
  /// Its place among all verdicts.
  var ordinal: Int {
    switch self {
    case .exceeded: 0
    case .met: 1
    case .metLate: 2
    case .partlyMet: 3
    case .notMet: 4
    case .pending: 5
    case .noReport: 6
    case .notComparable: 7
    case .notTestable: 8
    case .withdrawn: 9
    }
  }
}
