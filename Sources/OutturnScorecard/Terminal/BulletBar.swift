import OutturnModel

/// Where a target and an outcome stand on one axis that starts at zero: the geometry of a bullet
/// graph, in whole thousandths of the axis.
struct BulletBar: Hashable {
  /// The end of the outcome's bar.
  let outcome: Int
  /// The target's mark, or the lower end of its range.
  let target: Int
  /// The upper end of a target's range.
  let targetUpper: Int?
  /// Half the width of the tolerance around the target.
  let tolerance: Int?

  /// Makes the bar of an assessment whose target and first outcome are figures of one dimension,
  /// both zero or above; nil otherwise.
  init?(_ assessment: Assessment) {
    guard let target = assessment.commitment.target.figure,
      case .figure(let found)? = assessment.outcomes.first?.finding,
      let outcome = found.quantity.converted(to: target.unit)?.value,
      !target.value.isNegative, !outcome.isNegative
    else { return nil }
    let widest = max(max(target.value, outcome), target.upper ?? target.value)
    if widest.isZero { return nil }
    let axis = widest * ExactDecimal(mantissa: 11, exponent: -1)
    func place(_ value: ExactDecimal) -> Int {
      guard let share = value.divided(by: axis, places: 3) else { return 0 }
      return Int(clamping: (share * 1000).rounded(toPlaces: 0).wholeValue)
    }
    self.outcome = place(outcome)
    self.target = place(target.value)
    self.targetUpper = target.upper.map(place)
    self.tolerance = assessment.tolerance.map(place)
  }

  /// The bar in text, `columns` wide: `██████▌│  `.
  func text(columns: Int, ascii: Bool) -> String {
    let eighths = outcome * columns * 8 / 1000
    let mark = min(columns - 1, target * columns / 1000)
    let parts = ascii ? ["#"] : ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
    var text = ""
    for column in 0..<columns {
      let filled = max(0, min(8, eighths - column * 8))
      if column == mark {
        text += ascii ? "|" : filled >= 4 ? "╋" : "┃"
      } else if ascii {
        text += filled >= 4 ? "#" : " "
      } else {
        text += filled == 0 ? " " : parts[filled - 1]
      }
    }
    return text
  }
}

extension ExactDecimal {
  /// The whole part of the value.
  var wholeValue: Int128 {
    if exponent == 0 { return mantissa }
    var digits = mantissa
    for _ in 0..<min(40, abs(exponent)) {
      if exponent < 0 {
        digits /= 10
      } else {
        let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
        if overflow { return digits < 0 ? .min : .max }
        digits = product
      }
    }
    return digits
  }
}
