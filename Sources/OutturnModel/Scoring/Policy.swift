/// The numbers that scoring leaves to judgement. They stand in `ledger.json` and on every scorecard.
@dynamicMemberLookup
public struct Policy: Hashable, Sendable {
  @usableFromInline let fields: Shared<Draft>

  /// All numbers of a policy, each at its default until it is changed.
  public struct Draft: Hashable, Sendable {
    /// The tolerance δ of 左右 (about), as a percent of the target's size. No source gives 左右 an
    /// official width; see docs/scoring.md for why 5.
    public var aboutPercent: ExactDecimal = 5
    /// How far beyond the target counts as exceeded, in the target's own unit (default 0).
    public var exceedMargin: ExactDecimal = 0
    /// From which achievement ratio on a miss is partly met (default 0.5).
    public var partlyFloor = ExactDecimal(mantissa: 5, exponent: -1)
    /// From which achievement ratio on a target is flagged as soft (default 1.5).
    public var softRatio = ExactDecimal(mantissa: 15, exponent: -1)
    /// Whether a nominal growth may answer a real target (default no).
    public var nominalAnswersReal = false
    /// What single indicators have otherwise.
    public var exceptions: [IndicatorID: Exception] = [:]

    /// The defaults.
    public init() {}
  }

  /// What one indicator has in place of the policy's general numbers.
  public struct Exception: Hashable, Sendable {
    /// The tolerance δ itself, in the indicator's unit.
    public var tolerance: ExactDecimal?
    /// The margin for exceeded.
    public var exceedMargin: ExactDecimal?
    /// The floor for partly met.
    public var partlyFloor: ExactDecimal?

    /// Nothing otherwise.
    public init() {}
  }

  /// All that it says.
  public var draft: Draft { fields.value }

  /// What it says, one by one.
  @inlinable public subscript<Value>(dynamicMember path: KeyPath<Draft, Value>) -> Value {
    fields.value[keyPath: path]
  }

  /// Makes a policy.
  public init(_ draft: Draft) { fields = Shared(draft) }

  /// The policy with other numbers.
  public func copy(_ change: (inout Draft) -> Void) -> Policy {
    var draft = draft
    change(&draft)
    return Policy(draft)
  }

  /// The policy of a new ledger.
  public static let standard = Policy(Draft())
}

/// A named way of turning the same data into verdicts.
public enum Profile: String, Hashable, Sendable, CaseIterable, Named {
  /// The rules of docs/scoring.md.
  case standard = "default"
  /// Met or not: nothing is partly met.
  case strict
  /// The Comparative Pledges Project's way: any progress is partly met.
  case cpp
  /// The UK Public Service Agreements' way: partly met only for targets of several parts.
  case psa
}
