/// What a figure rule needs to know of a target, in the target's unit.
struct Terms {
  /// T, or the lower end of a range.
  let target: ExactDecimal
  /// The upper end of a range, otherwise T again.
  let upper: ExactDecimal
  /// Which side of the target is good.
  let good: Side
  /// δ, the width of 左右.
  let tolerance: ExactDecimal
  /// e, how far beyond counts as exceeded.
  let margin: ExactDecimal
  /// One unit in the place of the last digit told.
  let step: ExactDecimal
  /// Whether going beyond is worth telling: not where the bound runs against the indicator's good
  /// direction, nor where the indicator has none.
  let mayExceed: Bool
  /// Whether it is known which direction is good; where it is not, only the figure itself is met.
  var isKnown = true

  typealias Side = Judgement.Side

  /// The same terms with another line.
  func with(target: ExactDecimal) -> Terms {
    Terms(
      target: target, upper: target, good: good, tolerance: tolerance, margin: margin, step: step,
      mayExceed: mayExceed, isKnown: isKnown)
  }

  /// The same terms under another δ.
  func with(tolerance: ExactDecimal) -> Terms {
    Terms(
      target: target, upper: upper, good: good, tolerance: tolerance, margin: margin, step: step,
      mayExceed: mayExceed, isKnown: isKnown)
  }
}

/// Where an outcome stands against a target, before any leniency.
enum Stand: Int, Comparable {
  case short, reached, beyond

  static func < (left: Stand, right: Stand) -> Bool { left.rawValue < right.rawValue }
}
