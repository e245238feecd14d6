/// A place's target beside the one of a place above it for the same indicator and time
/// (层层加码: each level asks for more).
public struct StackedTarget: Hashable, Sendable {
  /// The lower place's commitment.
  public let commitment: RecordID
  /// The upper place.
  public let above: PlacePath
  /// The upper place's commitment.
  public let aboveCommitment: RecordID
  /// How much more the lower place asks for, in its target's unit (points for percentages).
  public let added: Quantity

  /// Compares the rates that a place promises with those of a place above it.
  ///
  /// Only percentages are compared: a city's totals are not a province's.
  public static func all(
    in lower: Volume, above upper: Volume, by scorer: Scorer = Scorer()
  ) -> [StackedTarget] {
    struct Key: Hashable {
      let indicator: IndicatorKey
      let measure: Measure
      let period: Period
    }
    let words = scorer.words.linking
    guard lower.place != upper.place, lower.place.isWithin(upper.place) else { return [] }
    var byKey: [Key: Commitment] = [:]
    for commitment in upper.commitments where commitment.withdrawal == nil {
      let key = Key(
        indicator: IndicatorKey(commitment.indicator, words), measure: commitment.target.measure,
        period: commitment.period)
      if byKey[key].map({ commitment.isTold(before: $0) }) ?? true { byKey[key] = commitment }
    }
    return lower.commitments.compactMap { commitment in
      let key = Key(
        indicator: IndicatorKey(commitment.indicator, words), measure: commitment.target.measure,
        period: commitment.period)
      guard commitment.withdrawal == nil, let figure = commitment.target.figure,
        figure.unit == .percent, let other = byKey[key], let asked = other.target.figure,
        let value = asked.quantity.converted(to: figure.unit)?.value
      else { return nil }
      let lessIsBetter =
        [.lower, .limit].contains(
          GoodDirection(of: commitment, catalogue: scorer.catalogue, words: scorer.words).direction
        )
        && commitment.target.measure != .decrease
      let difference = figure.value - value
      return StackedTarget(
        commitment: commitment.id, above: upper.place, aboveCommitment: other.id,
        added: Quantity(lessIsBetter ? -difference : difference, .point))
    }
  }
}
