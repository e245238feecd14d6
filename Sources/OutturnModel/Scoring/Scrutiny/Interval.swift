/// All values that a figure as told may stand for: half a unit of its last digit on either side, and
/// no end where its bound leaves it open.
struct Interval {
  /// The lowest value, nil where there is none.
  let low: ExactDecimal?
  /// The highest value, nil where there is none.
  let high: ExactDecimal?

  init(low: ExactDecimal?, high: ExactDecimal?) {
    self.low = low
    self.high = high
  }

  /// What a figure may stand for; 左右 and 近 leave a twentieth on the side they speak of.
  init(_ figure: Figure) {
    let half = figure.value.halfResolution
    let twentieth = figure.value.magnitude * ExactDecimal(mantissa: 5, exponent: -2)
    let width = max(half, twentieth)
    switch figure.bound {
    case .exactly, .none: self.init(low: figure.value - half, high: figure.value + half)
    case .about: self.init(low: figure.value - width, high: figure.value + width)
    case .nearly: self.init(low: figure.value - width, high: figure.value + half)
    case .atLeast, .moreThan: self.init(low: figure.value, high: nil)
    case .atMost, .lessThan: self.init(low: nil, high: figure.value)
    case .between: self.init(low: figure.value, high: figure.upper ?? figure.value)
    }
  }

  /// Whether no value lies in both.
  func isApart(from other: Interval) -> Bool {
    if let low, let high = other.high, low > high { return true }
    if let high, let low = other.low, high < low { return true }
    return false
  }

  static func + (left: Interval, right: Interval) -> Interval {
    Interval(
      low: left.low.flatMap { a in right.low.map { a + $0 } },
      high: left.high.flatMap { a in right.high.map { a + $0 } })
  }

  /// With the other sign.
  var turned: Interval { Interval(low: high.map { -$0 }, high: low.map { -$0 }) }

  /// A hundred times one divided by another, both above zero, rounded outward to three places.
  func percent(of other: Interval) -> Interval? {
    guard let least = other.low, least > .zero, (low ?? .zero) >= .zero else { return nil }
    let wide = ExactDecimal(mantissa: 1, exponent: -3)
    let lowest = low.flatMap { low in
      other.high.flatMap { Fraction(low * 100, over: $0)?.quotient(places: 3) }
    }
    let highest = high.flatMap { Fraction($0 * 100, over: least)?.quotient(places: 3) }
    return Interval(low: lowest.map { $0 - wide }, high: highest.map { $0 + wide })
  }

  /// With another value taken from both ends.
  func less(_ value: ExactDecimal) -> Interval {
    Interval(low: low.map { $0 - value }, high: high.map { $0 - value })
  }
}
