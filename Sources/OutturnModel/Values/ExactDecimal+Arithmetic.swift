extension ExactDecimal {
  /// The sum; exact for any figures read from text.
  public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let (a, b, exponent) = aligned(left, right)
    let (sum, overflow) = a.addingReportingOverflow(b)
    if !overflow { return ExactDecimal(mantissa: sum, exponent: exponent) }
    return ExactDecimal(mantissa: a / 10 + b / 10, exponent: exponent + 1)
  }

  /// The difference; exact for any figures read from text.
  public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    left + (-right)
  }

  /// The value with its sign turned.
  public static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(mantissa: 0 - value.mantissa, exponent: value.exponent)
  }

  /// The product: exact up to 38 digits, rounded to what fits beyond.
  public static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    var a = left.normalized
    var b = right.normalized
    while true {
      let (product, overflow) = a.mantissa.multipliedReportingOverflow(by: b.mantissa)
      if !overflow { return ExactDecimal(mantissa: product, exponent: a.exponent + b.exponent) }
      if a.mantissa.magnitude > b.mantissa.magnitude {
        a = a.droppingLastDigit()
      } else {
        b = b.droppingLastDigit()
      }
    }
  }

  /// The quotient rounded to a number of places behind the point.
  ///
  /// - Returns: nil when the divisor is zero or the quotient does not fit.
  public func divided(by divisor: ExactDecimal, places: Int = 12) -> ExactDecimal? {
    if divisor.isZero { return nil }
    let (a, b, _) = ExactDecimal.aligned(self, divisor)
    if b == 0 { return nil }
    let negative = (a < 0) != (b < 0)
    let (top, bottom) = (a.magnitude, b.magnitude)
    var quotient = top / bottom
    var rest = top % bottom
    for _ in 0..<places {
      let (wideRest, restOverflow) = rest.multipliedReportingOverflow(by: 10)
      let (wide, overflow) = quotient.multipliedReportingOverflow(by: 10)
      if restOverflow || overflow { return nil }
      quotient = wide + wideRest / bottom
      rest = wideRest % bottom
    }
    if rest >= bottom - rest { quotient += 1 }
    guard let digits = Int128(exactly: quotient) else { return nil }
    return ExactDecimal(mantissa: negative ? -digits : digits, exponent: -places)
  }

  /// The value rounded to a number of places behind the point, halves away from zero (四舍五入).
  ///
  /// A value told in fewer places is returned as it is.
  public func rounded(toPlaces places: Int) -> ExactDecimal {
    var value = self
    var last: Int128 = 0
    while value.exponent < -places, value.mantissa != 0 {
      last = value.mantissa % 10
      value = ExactDecimal(mantissa: value.mantissa / 10, exponent: value.exponent + 1)
    }
    if value.exponent < -places { return .zero }
    if last.magnitude < 5 { return value }
    return ExactDecimal(mantissa: value.mantissa + (last < 0 ? -1 : 1), exponent: value.exponent)
  }

  /// The value times a power of ten: the digits told stay as they are.
  public func scaled(byPowerOfTen power: Int) -> ExactDecimal {
    ExactDecimal(mantissa: mantissa, exponent: exponent + power)
  }

  private func droppingLastDigit() -> ExactDecimal {
    ExactDecimal(mantissa: mantissa / 10, exponent: exponent + 1)
  }

  /// Both mantissas at one exponent; beyond 38 digits the last ones of the finer value are dropped.
  private static func aligned(
    _ left: ExactDecimal, _ right: ExactDecimal
  ) -> (Int128, Int128, Int) {
    if left.exponent == right.exponent { return (left.mantissa, right.mantissa, left.exponent) }
    if left.exponent < right.exponent {
      let (b, a, exponent) = aligned(right, left)
      return (a, b, exponent)
    }
    if left.mantissa == 0 { return (0, right.mantissa, right.exponent) }
    if right.mantissa == 0 { return (left.mantissa, 0, left.exponent) }
    var fine = right
    while fine.mantissa != 0 {
      if let wide = left.mantissa.timesTen(toThe: left.exponent - fine.exponent) {
        return (wide, fine.mantissa, fine.exponent)
      }
      fine = fine.droppingLastDigit()
      if fine.exponent >= left.exponent { break }
    }
    return (left.mantissa, 0, left.exponent)
  }
}
