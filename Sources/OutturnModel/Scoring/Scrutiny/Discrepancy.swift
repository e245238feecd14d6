/// A sum that does not add up: a figure as told lies outside what the figures it stands on allow,
/// however they were rounded.
public struct Discrepancy: Hashable, Sendable {
  /// What does not agree with what.
  public let kind: Kind
  /// The indicator, as told.
  public let indicator: IndicatorName
  /// The figure that does not agree.
  public let told: Term
  /// The figures it was held against.
  public let others: [Term]
  /// The lowest value that the others allow; nil where a bound leaves it open.
  public let lowest: ExactDecimal?
  /// The highest value that the others allow; nil where a bound leaves it open.
  public let highest: ExactDecimal?
  /// The unit of both ends.
  public let unit: Unit

  /// The checks.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Named {
    /// A growth against the two levels it stands on.
    case growthOfLevels
    /// A stock against last year's stock and what was added.
    case stockAndAdded
    /// A change in points against the two shares.
    case pointsOfShares
    /// A total against its parts.
    case partsOfTotal
    /// A share against the part and the whole.
    case shareOfWhole
    /// One figure told differently in two places.
    case toldDifferently
  }

  /// A figure of the sum, as an outcome tells it.
  public struct Term: Hashable, Sendable {
    /// The outcome.
    public let outcome: RecordID
    /// The time it is about.
    public let period: Period
    /// How it is told.
    public let measure: Measure
    /// The figure as told.
    public let figure: Figure
    /// Where it stands.
    public let evidence: Evidence?
  }

  /// The time of the figure that does not agree.
  public var period: Period { told.period }
  /// All figures, the one that does not agree first.
  public var terms: [Term] { [told] + others }
  /// The outcomes involved, the one that does not agree first.
  public var outcomes: [RecordID] { terms.map(\.outcome) }
}
