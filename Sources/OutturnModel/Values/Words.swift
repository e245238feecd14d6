/// How an indicator is told (design: “measure”).
public enum Measure: String, Hashable, Sendable, CaseIterable, Named {
  /// Percent more than a year before.
  case growth
  /// Percent or amount less than before, told as a positive number.
  case decrease
  /// A stock or a total reached.
  case level
  /// Added within the period.
  case increment
  /// Percent of something.
  case share
  /// A rate that is not a share: an unemployment rate, a concentration, an intensity.
  case rate
  /// A change in percentage points.
  case changePP = "change_pp"
  /// A place in an order.
  case rank
  /// Against another indicator, another place or last year, without a number of its own.
  case relative
  /// A deed, done by a date or not.
  case milestone
  /// None of these.
  case other
}

/// How a figure bounds what it speaks of.
public enum Bound: String, Hashable, Sendable, CaseIterable, Named {
  /// The figure itself.
  case exactly
  /// 左右, about.
  case about
  /// 近, nearly: about, from below. (The report reader tells it as `about`.)
  case nearly
  /// 以上, 不低于, at least.
  case atLeast
  /// 突破, 超过, more than.
  case moreThan
  /// 以内, 不超过, at most.
  case atMost
  /// 低于, less than.
  case lessThan
  /// From one figure to another, both included.
  case between
  /// No figure: relative targets and milestones.
  case none
}

/// How firmly something was promised.
public enum Force: String, Hashable, Sendable, CaseIterable, Named {
  /// 预期, 预计: a goal the government expects.
  case expected
  /// 确保, 必须, 约束性: binding.
  case assured
  /// 力争, 争取, 努力: striven for.
  case strived
  /// None of these words.
  case plain
}

/// Which direction of an indicator is good.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// More is better.
  case higher
  /// Less is better.
  case lower
  /// To be kept within a bound; staying far from it is no better (prices, deficits, debt).
  case limit
  /// Neither; near the target is good.
  case neutral
}
