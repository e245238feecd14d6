/// A sum that does not add up: a figure as told lies outside what the figures it stands on allow,
/// however they were rounded.
public struct Discrepancy: Hashable, Sendable {
  /// What does not agree with what.
  public let kind: Kind
  /// The indicator, as told.
  public let indicator: IndicatorName
  /// The time of the figure that does not agree.
  public let period: Period
  /// The figure as told.
  public let told: Figure
  /// How it is told.
  public let measure: Measure
  /// What the other figures give for it, from the lowest value to the highest; no end where a bound
  /// leaves it open.
  public let lowest: ExactDecimal?
  /// The highest value that the other figures allow.
  public let highest: ExactDecimal?
  /// The unit of both ends.
  public let unit: Unit
  /// The figures it was held against.
  public let others: [Figure]
  /// The outcomes involved, the one that does not agree first.
  public let outcomes: [RecordID]

  /// The checks.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
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

  /// The sum in words: `11.3% told, but 1130 after 1000 gives 12.9% or more.`
  public var sentence: LocalizedSentence {
    let told = QuantityWords.sentence(told, measure)
    let from = others.map { QuantityWords.sentence($0) }
    let range: LocalizedSentence =
      switch (lowest, highest) {
      case (let low?, let high?):
        LocalizedSentence(
          zh:
            "\(QuantityWords.zh(low.normalizedPlaces, unit))至\(QuantityWords.zh(high.normalizedPlaces, unit))",
          en:
            "\(QuantityWords.en(low.normalizedPlaces, unit)) to \(QuantityWords.en(high.normalizedPlaces, unit))"
        )
      case (let low?, nil):
        LocalizedSentence(
          zh: QuantityWords.zh(low.normalizedPlaces, unit) + "以上",
          en: QuantityWords.en(low.normalizedPlaces, unit) + " or more")
      case (nil, let high?):
        LocalizedSentence(
          zh: QuantityWords.zh(high.normalizedPlaces, unit) + "以下",
          en: QuantityWords.en(high.normalizedPlaces, unit) + " or less")
      case (nil, nil): .empty
      }
    let name = indicator.told
    let (zh, en) = (
      from.map(\.zh).joined(separator: "、"), from.map(\.en).joined(separator: ", ")
    )
    return LocalizedSentence(
      zh: "\(name)\(period)：所报\(told.zh)，而由\(zh)得\(range.zh)。",
      en:
        "\(name) \(period): \(told.en) told, but \(en) \(from.count == 1 ? "gives" : "give") \(range.en)."
    )
  }
}
