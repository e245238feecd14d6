/// A figure as told: a bound and a number with its unit, or two numbers for a range.
public struct Figure: Hashable, Sendable {
  private let fields: Shared<Fields>

  private struct Fields: Hashable {
    let bound: Bound
    let value: ExactDecimal
    let upper: ExactDecimal?
    let unit: Unit
    let text: String?
  }

  /// How the number bounds what it speaks of; never ``Bound/none``.
  public var bound: Bound { fields.value.bound }
  /// The number, or the lower end of a range.
  public var value: ExactDecimal { fields.value.value }
  /// The upper end of a range; there exactly when the bound is ``Bound/between``.
  public var upper: ExactDecimal? { fields.value.upper }
  /// The unit of both.
  public var unit: Unit { fields.value.unit }
  /// The words as written, where known: `7994.2亿元`.
  public var text: String? { fields.value.text }

  /// Makes a figure.
  ///
  /// - Throws: ``FigureError`` when the parts do not go together.
  public init(
    _ bound: Bound, _ value: ExactDecimal, upper: ExactDecimal? = nil, unit: Unit,
    text: String? = nil
  ) throws(FigureError) {
    switch (bound, upper) {
    case (.none, _): throw .noBound
    case (.between, nil): throw .rangeWithoutUpper
    case (.between, .some(let upper)):
      if upper < value { throw .rangeRunsBackward(lower: value, upper: upper) }
    case (_, .some): throw .upperWithoutRange(bound)
    case (_, nil): break
    }
    fields = Shared(Fields(bound: bound, value: value, upper: upper, unit: unit, text: text))
  }

  /// The number with its unit.
  public var quantity: Quantity { Quantity(value, unit) }
}

/// Why the parts of a figure do not go together.
public enum FigureError: Error, Hashable {
  /// A figure needs a bound; `none` is for targets without a figure.
  case noBound
  /// `between` needs an upper end.
  case rangeWithoutUpper
  /// A range's upper end lies below its lower end.
  case rangeRunsBackward(lower: ExactDecimal, upper: ExactDecimal)
  /// Only `between` has an upper end.
  case upperWithoutRange(Bound)
}

extension FigureError: CustomStringConvertible {
  /// One sentence: what is wrong and what to do.
  public var description: String {
    switch self {
    case .noBound: "a figure needs a bound other than \"none\": use \"exactly\" for a plain figure"
    case .rangeWithoutUpper: "a range (\"between\") needs an upper end: give \"upper\""
    case .rangeRunsBackward(let lower, let upper):
      "the range runs backward, from \(lower) down to \(upper): swap its ends"
    case .upperWithoutRange(let bound):
      "only \"between\" has an upper end, not \"\(bound.rawValue)\": drop \"upper\""
    }
  }
}
