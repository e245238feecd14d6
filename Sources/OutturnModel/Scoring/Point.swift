/// A position on the number line: at a value, a hair beside it, or beyond all values.
///
/// An outcome told with a bound (超过2.3万亿) is an ``Extent`` between two points, so that the rules
/// can tell whether the bound decides.
struct Point: Comparable {
  let value: ExactDecimal
  /// −2 below all values, −1 just below the value, 0 at it, 1 just above it, 2 above all values.
  let side: Int8

  static func at(_ value: ExactDecimal) -> Point { Point(value: value, side: 0) }
  static func above(_ value: ExactDecimal) -> Point { Point(value: value, side: 1) }
  static func below(_ value: ExactDecimal) -> Point { Point(value: value, side: -1) }
  static let lowest = Point(value: .zero, side: -2)
  static let highest = Point(value: .zero, side: 2)

  static func < (left: Point, right: Point) -> Bool {
    if left.side.magnitude == 2 || right.side.magnitude == 2 || left.value == right.value {
      return left.side < right.side
    }
    return left.value < right.value
  }

  static prefix func - (point: Point) -> Point { Point(value: -point.value, side: -point.side) }
}

/// All that a figure as told may be: one value, or everything between two points.
struct Extent: Equatable {
  let low: Point
  let high: Point

  var isSingle: Bool { low.side == 0 && high.side == 0 && low.value == high.value }

  static prefix func - (extent: Extent) -> Extent { Extent(low: -extent.high, high: -extent.low) }
}

extension Extent {
  /// What a figure may be; `tolerance` is the width of 左右 and 近.
  init(_ bound: Bound, _ value: ExactDecimal, upper: ExactDecimal?, tolerance: ExactDecimal) {
    switch bound {
    case .exactly, .none: self.init(low: .at(value), high: .at(value))
    case .about: self.init(low: .at(value - tolerance), high: .at(value + tolerance))
    case .nearly: self.init(low: .at(value - tolerance), high: .at(value))
    case .atLeast: self.init(low: .at(value), high: .highest)
    case .moreThan: self.init(low: .above(value), high: .highest)
    case .atMost: self.init(low: .lowest, high: .at(value))
    case .lessThan: self.init(low: .lowest, high: .below(value))
    case .between: self.init(low: .at(value), high: .at(upper ?? value))
    }
  }
}
