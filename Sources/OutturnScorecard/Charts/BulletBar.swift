import OutturnModel

/// Where a target and an outcome stand on one axis that holds zero: the geometry of a bullet graph
/// (Stephen Few's: a bar for the outcome, a mark for the target, a band for the tolerance), in whole
/// thousandths of the axis.
struct BulletBar: Hashable {
  /// Where zero is.
  let zero: Int
  /// The end of the outcome's bar; nil where nothing comparable was reported.
  let outcome: Int?
  /// The target's mark, or the lower end of its range.
  let target: Int
  /// The upper end of a target's range.
  let targetUpper: Int?
  /// Half the width of the tolerance around the target.
  let tolerance: Int?
  /// The axis: its lower and its upper end.
  let low: ExactDecimal
  let high: ExactDecimal

  /// Makes the bar of an assessment whose target is a figure; nil for any other.
  init?(_ assessment: Assessment) {
    guard let target = assessment.commitment.target.figure else { return nil }
    let found = assessment.found(in: target.unit)
    let top = target.upper ?? target.value
    let lowest = min(.zero, target.value, found ?? .zero)
    let highest = max(.zero, top, found ?? .zero)
    if highest == lowest { return nil }
    let room = ExactDecimal(mantissa: 11, exponent: -1)
    let low = lowest * room
    let high = highest * room
    func place(_ value: ExactDecimal) -> Int {
      guard let share = (value - low).divided(by: high - low, places: 3) else { return 0 }
      return max(0, min(1000, Int(clamping: (share * 1000).wholeValue)))
    }
    self.low = low
    self.high = high
    self.zero = place(.zero)
    self.outcome = found.map(place)
    self.target = place(target.value)
    self.targetUpper = target.upper.map(place)
    self.tolerance = assessment.tolerance.map { place($0 + low) }
  }

  /// The bar in text, `columns` wide: `██████▌┃  `; empty without an outcome or below zero.
  func text(columns: Int, ascii: Bool) -> String {
    guard let outcome, zero == 0 else { return "" }
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

extension Assessment {
  /// The first outcome's figure in a unit, as the target tells it: a fall stands below zero where a
  /// growth was promised.
  func found(in unit: Unit) -> ExactDecimal? {
    guard let answer = outcomes.first, case .figure(let figure) = answer.finding,
      let value = figure.quantity.converted(to: unit)?.value
    else { return nil }
    let target = commitment.target.measure
    let isOpposite =
      target == .growth && answer.measure == .decrease
      || target == .decrease && answer.measure == .growth
    return isOpposite ? -value : value
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
