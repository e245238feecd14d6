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
  /// A sum over parts: years of a longer period, or indicators that make up the whole.
  case sum([Figure])
  /// Urban and rural figures that answer a target for both: the weaker one is used.
  case weaker(of: [Figure])
}
