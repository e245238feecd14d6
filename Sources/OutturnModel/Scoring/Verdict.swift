/// What came of a commitment.
///
/// The first five are *assessed*. PolitiFact says Kept, Compromise, Broken; the Comparative Pledges
/// Project fully, partially, not fulfilled; Chinese practice 超额完成, 完成, 逾期, 未完成.
public enum Verdict: String, Hashable, Sendable, CaseIterable, Named {
  /// Better than promised.
  case exceeded
  /// As promised.
  case met
  /// Done, after the date.
  case metLate
  /// Done in part, by the rule's floor.
  case partlyMet
  /// Not done.
  case notMet
  /// Its time is not over.
  case pending
  /// Its time is over and nothing was reported.
  case noReport
  /// Something was reported that cannot be held against it.
  case notComparable
  /// Nothing could show whether it was kept.
  case notTestable
  /// Taken out of the ledger.
  case withdrawn

  /// Whether it says how the promise turned out.
  public var isAssessed: Bool {
    switch self {
    case .exceeded, .met, .metLate, .partlyMet, .notMet: true
    case .pending, .noReport, .notComparable, .notTestable, .withdrawn: false
    }
  }

  /// Whether the promise counts as fulfilled.
  public var isFulfilled: Bool { self == .exceeded || self == .met || self == .metLate }

  /// How good an assessed verdict is, 0 (not met) to 4 (exceeded); nil for the others.
  public var merit: Int? {
    switch self {
    case .exceeded: 4
    case .met: 3
    case .metLate: 2
    case .partlyMet: 1
    case .notMet: 0
    case .pending, .noReport, .notComparable, .notTestable, .withdrawn: nil
    }
  }
}

/// How an open commitment is doing in its period (序时进度).
public enum Pace: String, Hashable, Sendable, CaseIterable, Named {
  /// 超进度: ahead of the share of time that is over.
  case ahead
  /// 达进度: with it.
  case onPace
  /// 欠进度: behind it.
  case behind
}
