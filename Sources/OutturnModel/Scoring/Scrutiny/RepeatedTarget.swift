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
  ///
  /// - Parameter year: The last of those years; `nil`: any.
  public static func all(
    in volumes: [Volume], lastIn year: Int? = nil, words: LinkingWords = .shipped
  ) -> [RepeatedTarget] {
    var targets = TargetsByYear(volumes, words)
    return (year.map { [$0] } ?? targets.years).flatMap { targets.repeated(lastIn: $0) }
      .sorted { ($0.years[0], $0.commitments[0]) < ($1.years[0], $1.commitments[0]) }
  }

  fileprivate init?(_ run: [(year: Int, commitment: Commitment)]) {
    guard let first = run.first, run.count > 1 else { return nil }
    self.indicator = first.commitment.indicator
    self.commitments = run.map(\.commitment.id)
    self.years = run.map(\.year)
  }
}

/// The targets of a place, a year's made comparable only when they are asked for.
private struct TargetsByYear {
  private let words: LinkingWords
  private let commitments: [Int: [Commitment]]
  private var targets: [Int: [Key: Commitment]] = [:]

  private struct Key: Hashable {
    let indicator: IndicatorKey
    let measure: Measure
    let bound: Bound
    let value: ExactDecimal
    let upper: ExactDecimal?
    let unit: Unit
  }

  init(_ volumes: [Volume], _ words: LinkingWords) {
    self.words = words
    var commitments: [Int: [Commitment]] = [:]
    for commitment in volumes.lazy.flatMap(\.commitments) where commitment.withdrawal == nil {
      guard case .year(let year) = commitment.when else { continue }
      commitments[year, default: []].append(commitment)
    }
    self.commitments = commitments
  }

  var years: [Int] { Array(commitments.keys) }

  /// Walks back from a year as long as a target was there the year before.
  mutating func repeated(lastIn last: Int) -> [RepeatedTarget] {
    let next = held(in: last + 1)
    return held(in: last).compactMap { key, commitment in
      if next[key] != nil { return nil }
      var run = [(year: last, commitment: commitment)]
      while let first = run.last?.year, let before = held(in: first - 1)[key] {
        run.append((first - 1, before))
      }
      return RepeatedTarget(run.reversed())
    }
  }

  /// The targets of a year; of two that are the same, the one told first.
  private mutating func held(in year: Int) -> [Key: Commitment] {
    if let held = targets[year] { return held }
    var held: [Key: Commitment] = [:]
    for commitment in commitments[year] ?? [] {
      guard let figure = commitment.target.figure else { continue }
      let key = Key(
        indicator: IndicatorKey(commitment.indicator, words), measure: commitment.target.measure,
        bound: figure.bound, value: figure.value, upper: figure.upper, unit: figure.unit)
      if held[key].map({ commitment.isTold(before: $0) }) ?? true { held[key] = commitment }
    }
    targets[year] = held
    return held
  }
}
