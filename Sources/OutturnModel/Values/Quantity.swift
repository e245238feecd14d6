/// An exact number of a unit.
public struct Quantity: Hashable, Sendable {
  /// How many.
  public let value: ExactDecimal
  /// Of what.
  public let unit: Unit

  /// Makes a quantity.
  public init(_ value: ExactDecimal, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// The same quantity in another unit of the same dimension, and whether that is exact.
  ///
  /// A conversion by a fraction that does not come out even (亩 to 公顷) is rounded to 12 places.
  ///
  /// - Returns: nil when the dimensions differ.
  public func converted(to other: Unit) -> Quantity? {
    if unit == other { return self }
    guard unit.dimension == other.dimension else { return nil }
    if unit.factor == other.factor { return Quantity(value, other) }
    let top = value * unit.factor.numerator * other.factor.denominator
    let bottom = unit.factor.denominator * other.factor.numerator
    return top.divided(by: bottom).map { Quantity($0.normalized, other) }
  }

  /// Compares with a quantity of the same dimension exactly, without dividing.
  ///
  /// - Returns: below zero, zero or above zero; nil when the dimensions differ.
  public func compare(with other: Quantity) -> Int? {
    guard unit.dimension == other.unit.dimension else { return nil }
    let left = value * unit.factor.numerator * other.unit.factor.denominator
    let right = other.value * other.unit.factor.numerator * unit.factor.denominator
    return left == right ? 0 : (left < right ? -1 : 1)
  }
}
