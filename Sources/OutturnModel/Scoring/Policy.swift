/// The numbers that scoring leaves to judgement. They stand in `ledger.json` and on every scorecard.
public struct Policy: Hashable, Sendable {
  private let fields: Shared<Fields>

  private struct Fields: Hashable {
    let aboutPercent: ExactDecimal
    let exceedMargin: ExactDecimal
    let partlyFloor: ExactDecimal
    let softRatio: ExactDecimal
    let nominalAnswersReal: Bool
    let exceptions: [IndicatorID: Exception]
  }

  /// The tolerance δ of 左右 (about), as a percent of the target's size. No source gives 左右 an
  /// official width; see docs/scoring.md for why 5.
  public var aboutPercent: ExactDecimal { fields.value.aboutPercent }
  /// How far beyond the target counts as exceeded, in the target's own unit (default 0).
  public var exceedMargin: ExactDecimal { fields.value.exceedMargin }
  /// From which achievement ratio on a miss is partly met (default 0.5).
  public var partlyFloor: ExactDecimal { fields.value.partlyFloor }
  /// From which achievement ratio on a target is flagged as soft (default 1.5).
  public var softRatio: ExactDecimal { fields.value.softRatio }
  /// Whether a nominal growth may answer a real target (default no).
  public var nominalAnswersReal: Bool { fields.value.nominalAnswersReal }
  /// What single indicators have otherwise.
  public var exceptions: [IndicatorID: Exception] { fields.value.exceptions }

  /// What one indicator has in place of the policy's general numbers.
  public struct Exception: Hashable, Sendable {
    /// The tolerance δ itself, in the indicator's unit.
    public let tolerance: ExactDecimal?
    /// The margin for exceeded.
    public let exceedMargin: ExactDecimal?
    /// The floor for partly met.
    public let partlyFloor: ExactDecimal?

    /// Makes an exception.
    public init(
      tolerance: ExactDecimal? = nil, exceedMargin: ExactDecimal? = nil,
      partlyFloor: ExactDecimal? = nil
    ) {
      self.tolerance = tolerance
      self.exceedMargin = exceedMargin
      self.partlyFloor = partlyFloor
    }
  }

  /// Makes a policy; what is left out has its default.
  public init(
    aboutPercent: ExactDecimal = 5, exceedMargin: ExactDecimal = 0,
    partlyFloor: ExactDecimal = ExactDecimal(mantissa: 5, exponent: -1),
    softRatio: ExactDecimal = ExactDecimal(mantissa: 15, exponent: -1),
    nominalAnswersReal: Bool = false, exceptions: [IndicatorID: Exception] = [:]
  ) {
    fields = Shared(
      Fields(
        aboutPercent: aboutPercent, exceedMargin: exceedMargin, partlyFloor: partlyFloor,
        softRatio: softRatio, nominalAnswersReal: nominalAnswersReal, exceptions: exceptions))
  }

  /// The policy of a new ledger.
  public static let standard = Policy()
}

/// A named way of turning the same data into verdicts.
public enum Profile: String, Hashable, Sendable, CaseIterable {
  /// The rules of docs/scoring.md.
  case standard = "default"
  /// Met or not: nothing is partly met.
  case strict
  /// The Comparative Pledges Project's way: any progress is partly met.
  case cpp
  /// The UK Public Service Agreements' way: partly met only for targets of several parts.
  case psa
}
