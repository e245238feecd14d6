/// δ, how wide inexact words are.
///
/// No source gives 左右 an official width. Half a unit of the last digit told counts where it is
/// more than the policy's share, but never beyond a fifth of the number: 1万亿左右 is not 0.5万亿.
extension Policy {
  /// δ of 左右 and 近 for a figure as told.
  func tolerance(of figure: Figure) -> ExactDecimal {
    tolerance(of: figure.value, figure.bound, isPercent: figure.unit.dimension.isProportion)
  }

  /// δ for a number told with a bound.
  func tolerance(of value: ExactDecimal, _ bound: Bound, isPercent: Bool) -> ExactDecimal {
    if value.isZero, bound != .nearly { return isPercent ? Policy.flatPoints : .zero }
    let size = value.magnitude
    let share = size * self.aboutPercent.scaled(byPowerOfTen: -2)
    if bound == .nearly { return share }
    return max(share, min(value.halfResolution, size * Policy.widest))
  }

  /// δ of 持平 around last year's figure.
  func flatTolerance(around figure: Figure) -> ExactDecimal {
    figure.unit.dimension.isProportion
      ? Policy.flatPoints : figure.value.magnitude * Policy.flatShare
  }

  /// Half a point: the width of 持平 for a growth or a rate.
  static let flatPoints = ExactDecimal(mantissa: 5, exponent: -1)
  /// Two percent: the width of 持平 for an amount.
  private static let flatShare = ExactDecimal(mantissa: 2, exponent: -2)
  /// A fifth: what the digits told may widen 左右 to.
  private static let widest = ExactDecimal(mantissa: 2, exponent: -1)
}
