/// An exact decimal number that keeps the digits it was told in.
///
/// The value is `mantissa × 10^exponent`. `8.40` and `8.4` are equal but keep their own text, and
/// `7994.2亿` is `79942 × 10^7`, so the place of the last digit told is always known.
/// No binary floating point is involved anywhere.
///
/// Int128 holds 38 digits. A figure that is read from text has at most ``maximumWholeDigits``
/// digits before the point and ``maximumPlaces`` behind it, so sums and differences of any
/// figures read from text are exact.
public struct ExactDecimal: Sendable {
  // Two halves, for an Int128 wants its places in memory wider and dearer.
  private let high: Int64
  private let low: UInt64
  /// The digits, without the point.
  public var mantissa: Int128 { Int128(high) << 64 | Int128(low) }
  /// The power of ten of the last digit told: −2 for `8.40`, 7 for `7994.2亿`.
  public let exponent: Int

  /// The most digits before the decimal point in a figure read from text.
  public static let maximumWholeDigits = 18
  /// The most digits behind the decimal point in a figure read from text.
  public static let maximumPlaces = 9

  /// Makes `mantissa × 10^exponent`.
  public init(mantissa: Int128, exponent: Int = 0) {
    self.high = Int64(truncatingIfNeeded: mantissa >> 64)
    self.low = UInt64(truncatingIfNeeded: mantissa)
    self.exponent = exponent
  }

  /// Zero.
  public static let zero = ExactDecimal(mantissa: 0)
  /// One.
  public static let one = ExactDecimal(mantissa: 1)
  /// A hundred.
  public static let hundred = ExactDecimal(mantissa: 100)

  /// Whether the value is zero.
  public var isZero: Bool { mantissa == 0 }
  /// Whether the value is below zero.
  public var isNegative: Bool { mantissa < 0 }
  /// The value without its sign.
  public var magnitude: ExactDecimal {
    mantissa < 0 ? ExactDecimal(mantissa: -mantissa, exponent: exponent) : self
  }
  /// One unit in the place of the last digit told: 0.01 for `8.40`, 10⁷ for `7994.2亿`.
  public var resolution: ExactDecimal { ExactDecimal(mantissa: 1, exponent: exponent) }
  /// Half a unit in the place of the last digit told.
  public var halfResolution: ExactDecimal { ExactDecimal(mantissa: 5, exponent: exponent - 1) }

  /// The same value without trailing zeros: the one form that equal values share.
  public var normalized: ExactDecimal {
    if mantissa == 0 { return .zero }
    var power = exponent
    if var digits = Int64(exactly: mantissa) {
      if digits % 10 != 0 { return self }
      while digits % 10 == 0 {
        digits /= 10
        power += 1
      }
      return ExactDecimal(mantissa: Int128(digits), exponent: power)
    }
    var digits = mantissa
    while digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    return ExactDecimal(mantissa: digits, exponent: power)
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(mantissa: Int128(value)) }
}

extension ExactDecimal: Comparable, Hashable {
  /// Whether both are the same value, in whatever digits they are told.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.compare(right) == 0
  }

  /// Whether the left value is the smaller one.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.compare(right) < 0
  }

  /// Hashes the value, not its digits.
  public func hash(into hasher: inout Hasher) {
    let plain = normalized
    hasher.combine(plain.mantissa)
    hasher.combine(plain.exponent)
  }

  private func compare(_ other: ExactDecimal) -> Int {
    if exponent == other.exponent || mantissa.signum() != other.mantissa.signum() {
      return mantissa == other.mantissa ? 0 : (mantissa < other.mantissa ? -1 : 1)
    }
    if exponent > other.exponent {
      // A mantissa that cannot be widened is larger than any that need not be.
      guard let wide = mantissa.timesTen(toThe: exponent - other.exponent) else {
        return Int(mantissa.signum())
      }
      return wide == other.mantissa ? 0 : (wide < other.mantissa ? -1 : 1)
    }
    return -other.compare(self)
  }
}

extension Int128 {
  /// The value times a power of ten, or nil when it does not fit.
  func timesTen(toThe power: Int) -> Int128? {
    if self == 0 { return 0 }
    guard power >= 0, power <= 38 else { return nil }
    if power <= 18, let digits = Int64(exactly: self) {
      // Both fit 64 bits, so the product fits 128.
      var factor: Int64 = 1
      for _ in 0..<power { factor &*= 10 }
      return Int128(digits) &* Int128(factor)
    }
    var result = self
    for _ in 0..<power {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }
}
