/// How an open commitment is doing on a day (序时进度).
@dynamicMemberLookup
public struct Progress: Hashable, Sendable {
  @usableFromInline let fields: Shared<Fields>

  /// All that it says.
  public struct Fields: Hashable, Sendable {
    /// Ahead, on pace or behind.
    public let pace: Pace
    /// What has been told so far, in the target's unit.
    public let value: Quantity
    /// The share of the target that is done, in percent; nil for rates, which are held against the
    /// target's rate itself.
    public let done: ExactDecimal?
    /// The share of the period that is over, in whole months, in percent.
    public let elapsed: ExactDecimal
    /// Points ahead of the elapsed share, or of the target's rate for rates; below zero when behind.
    public let lead: ExactDecimal
    /// The last day that the figure speaks of.
    public let asOf: Day
    /// What is still to be done in each month that is left, in the target's unit.
    public var neededPerMonth: ExactDecimal?
    /// Where a compounding change had to be by then, in percent.
    public var needed: ExactDecimal?
    /// The years that nobody told, of a sum over several.
    public var missing: [Int] = []
    /// Whether the target is reached before its time is over.
    public var isReached = false
  }

  /// What it says, one by one.
  @inlinable public subscript<Value>(dynamicMember path: KeyPath<Fields, Value>) -> Value {
    fields.value[keyPath: path]
  }

  init(_ fields: Fields) { self.fields = Shared(fields) }
}
