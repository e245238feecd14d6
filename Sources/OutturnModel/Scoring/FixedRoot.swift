/// Roots and fractional powers by whole-number arithmetic, to 12 digits and the same everywhere.
enum FixedRoot {
  /// What one is: fifteen places behind the point, three more than are told.
  private static let one: Int128 = 1_000_000_000_000_000
  private static let places = 15

  /// The rate a year, in percent to 6 places, that turns one value into another in some years.
  static func yearlyRate(
    from start: ExactDecimal, to end: ExactDecimal, years: Int
  ) -> ExactDecimal? {
    guard let factor = yearlyFactor(from: start, to: end, years: years) else { return nil }
    return percent(factor - one)
  }

  /// Observed over required rate a year: how fast a series runs against how fast it must.
  ///
  /// - Returns: nil where one of them cannot be formed, as from a base of zero.
  static func speed(
    from start: ExactDecimal, to now: ExactDecimal, years: Int, target: ExactDecimal, in all: Int
  ) -> ExactDecimal? {
    guard let observed = yearlyFactor(from: start, to: now, years: years),
      let required = yearlyFactor(from: start, to: target, years: all), required != one
    else { return nil }
    return ExactDecimal(mantissa: observed - one).divided(
      by: ExactDecimal(mantissa: required - one), places: 12)
  }

  /// A power with a fraction as exponent: what is left of 1 − x after some of all years.
  static func power(_ base: ExactDecimal, _ part: Int, of all: Int) -> ExactDecimal? {
    guard let factor = yearlyFactor(from: .one, to: base, years: all) else { return nil }
    return ExactDecimal(mantissa: raised(factor, part, upTo: nil), exponent: -places)
  }

  /// A fixed-point difference of factors in percent.
  private static func percent(_ factor: Int128) -> ExactDecimal {
    ExactDecimal(mantissa: factor, exponent: 2 - places).rounded(toPlaces: 6).normalized
  }

  private static func yearlyFactor(
    from start: ExactDecimal, to end: ExactDecimal, years: Int
  ) -> Int128? {
    guard years > 0, start > .zero, end > .zero,
      let ratio = end.divided(by: start, places: places)?.mantissa,
      ratio > one / 1000, ratio < one * 1000
    else { return nil }
    var low: Int128 = 0
    var high = max(ratio, one) + 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if raised(middle, years, upTo: ratio) <= ratio { low = middle } else { high = middle }
    }
    return low
  }

  /// A fixed-point number to a whole power; stops once it is past a limit and cannot come back.
  private static func raised(_ base: Int128, _ power: Int, upTo limit: Int128?) -> Int128 {
    var result = one
    for _ in 0..<power {
      result = result * base / one
      if let limit, base >= one, result > limit { return result }
    }
    return result
  }
}
