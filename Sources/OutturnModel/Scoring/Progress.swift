/// How an open commitment is doing on a day (序时进度).
public struct Progress: Hashable, Sendable {
  private let fields: Shared<Fields>

  private struct Fields: Hashable {
    let pace: Pace
    let value: Quantity
    let done: ExactDecimal?
    let elapsed: ExactDecimal
    let lead: ExactDecimal
    let asOf: Day
    let neededPerMonth: ExactDecimal?
    let needed: ExactDecimal?
    let missing: [Int]
    let isReached: Bool
  }

  /// Ahead, on pace or behind.
  public var pace: Pace { fields.value.pace }
  /// What has been told so far, in the target's unit.
  public var value: Quantity { fields.value.value }
  /// The share of the target that is done, in percent; nil for rates, which are held against the
  /// target's rate itself.
  public var done: ExactDecimal? { fields.value.done }
  /// The share of the period that is over, in whole months, in percent.
  public var elapsed: ExactDecimal { fields.value.elapsed }
  /// Points ahead of the elapsed share, or of the target's rate for rates; below zero when behind.
  public var lead: ExactDecimal { fields.value.lead }
  /// The last day that the figure speaks of.
  public var asOf: Day { fields.value.asOf }
  /// What is still to be done in each month that is left, in the target's unit.
  public var neededPerMonth: ExactDecimal? { fields.value.neededPerMonth }

  /// Where a compounding change had to be by then, in percent.
  public var needed: ExactDecimal? { fields.value.needed }
  /// The years that nobody told, of a sum over several.
  public var missing: [Int] { fields.value.missing }
  /// Whether the target is reached before its time is over.
  public var isReached: Bool { fields.value.isReached }

  init(
    pace: Pace, value: Quantity, done: ExactDecimal?, elapsed: ExactDecimal, lead: ExactDecimal,
    asOf: Day, neededPerMonth: ExactDecimal? = nil, needed: ExactDecimal? = nil,
    missing: [Int] = [], isReached: Bool = false
  ) {
    fields = Shared(
      Fields(
        pace: pace, value: value, done: done, elapsed: elapsed, lead: lead, asOf: asOf,
        neededPerMonth: neededPerMonth, needed: needed, missing: missing, isReached: isReached))
  }
}
