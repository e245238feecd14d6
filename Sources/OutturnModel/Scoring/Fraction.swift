/// A part over a positive whole, divided only to be shown.
struct Fraction {
  let top: ExactDecimal
  let bottom: ExactDecimal

  /// Makes a fraction, or nil unless the whole is above zero.
  init?(_ top: ExactDecimal, over bottom: ExactDecimal) {
    if bottom <= .zero { return nil }
    self.top = top
    self.bottom = bottom
  }

  /// Whether it is a share or more, without dividing.
  func isAtLeast(_ share: ExactDecimal) -> Bool { top >= share * bottom }

  /// The quotient to six places, without trailing zeros; to more where six would round it to one.
  var quotient: ExactDecimal? {
    guard let six = quotient(places: 6), six == .one, top != bottom else {
      return quotient(places: 6)
    }
    return quotient(places: 12)
  }

  /// The quotient rounded to a number of places (at most 12), halves away from zero.
  func quotient(places: Int) -> ExactDecimal? {
    let shift = top.exponent - bottom.exponent + places
    guard let scaled = shift >= 0 ? top.mantissa.timesTen(toThe: shift) : top.mantissa,
      let divisor = shift >= 0 ? bottom.mantissa : bottom.mantissa.timesTen(toThe: -shift)
    else { return top.divided(by: bottom, places: places)?.normalized }
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: divisor)
    let roundsUp = rest.magnitude >= divisor.magnitude - rest.magnitude
    let digits = whole + (roundsUp ? Int128(rest.signum()) : 0)
    return ExactDecimal(mantissa: digits, exponent: -places).normalized
  }
}
