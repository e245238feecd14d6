/// How an outcome in the target's measure was put together from what was told in others.
public indirect enum Derivation: Hashable, Sendable {
  /// Growth, or decrease, from two levels; at current prices.
  case growth(now: Figure, before: Figure, beforePeriod: Period)
  /// A change in points from two shares.
  case points(now: Figure, before: Figure, beforePeriod: Period)
  /// A level from last year's level and the growth told.
  case level(before: Figure, beforePeriod: Period, growth: Figure)
  /// A share from last year's share and the change in points told.
  case share(before: Figure, beforePeriod: Period, points: Figure)
  /// What was added, from two stocks.
  case increment(now: Figure, before: Figure, beforePeriod: Period)
  /// A share from a part and the whole.
  case ratio(part: Figure, whole: Figure, wholeName: String)
  /// A sum over parts that make up the whole.
  case sum([Figure])
  /// A sum over the years of a longer period, and the years that nobody told.
  case years([Figure], missing: [Int])
  /// The geometric mean of yearly rates.
  case mean([Figure])
  /// What yearly rates come to together.
  case compounded([Figure])
  /// Urban and rural figures that answer a target for both: the weaker one is used.
  case weaker(of: [Figure])

  /// Whether it sums the years of a longer period.
  var isOfYears: Bool { if case .years = self { true } else { false } }
}
