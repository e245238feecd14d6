/// A target that comes back word for word from year to year.
public struct RepeatedTarget: Hashable, Sendable {
  /// The indicator, as told first.
  public let indicator: IndicatorName
  /// The commitments, by year.
  public let commitments: [RecordID]
  /// The years.
  public let years: [Int]

  /// The targets of a place that come back in two or more years in a row with the same measure,
  /// bound and number.
  public static func all(in volumes: [Volume]) -> [RepeatedTarget] {
    struct Key: Hashable {
      let indicator: IndicatorKey
      let measure: Measure
      let bound: Bound
      let value: ExactDecimal
      let upper: ExactDecimal?
      let unit: Unit
    }
    var byKey: [Key: [Int: Commitment]] = [:]
    for commitment in volumes.lazy.flatMap(\.commitments) where commitment.withdrawal == nil {
      guard case .year(let year) = commitment.period, let figure = commitment.target.figure else {
        continue
      }
      let key = Key(
        indicator: IndicatorKey(commitment.indicator), measure: commitment.target.measure,
        bound: figure.bound, value: figure.value, upper: figure.upper, unit: figure.unit)
      let held = byKey[key]?[year]
      if held.map({ $0.id > commitment.id }) ?? true { byKey[key, default: [:]][year] = commitment }
    }
    var repeated: [RepeatedTarget] = []
    for held in byKey.values {
      var run: [(year: Int, commitment: Commitment)] = []
      for (year, commitment) in held.sorted(by: { $0.key < $1.key }) {
        if let last = run.last, last.year + 1 != year {
          if let target = RepeatedTarget(run) { repeated.append(target) }
          run = []
        }
        run.append((year, commitment))
      }
      if let target = RepeatedTarget(run) { repeated.append(target) }
    }
    return repeated.sorted { ($0.years[0], $0.commitments[0]) < ($1.years[0], $1.commitments[0]) }
  }

  private init?(_ run: [(year: Int, commitment: Commitment)]) {
    guard let first = run.first, run.count > 1 else { return nil }
    self.indicator = first.commitment.indicator
    self.commitments = run.map(\.commitment.id)
    self.years = run.map(\.year)
  }
}
