/// Looks for sums that do not add up among the outcomes of a place.
///
/// A discrepancy is told only when the rounding of the figures as told cannot explain it.
public struct SumChecker {
  private let catalogue: Catalogue
  private let words: LinkingWords
  private let outcomes: [Outcome]
  private let byKey: [IndicatorKey: [Int]]
  private let byPeriod: [Place: [Int]]

  /// An indicator at a time in a measure.
  private struct Place: Hashable {
    let indicator: IndicatorKey
    let period: Period
    let measure: Measure
  }

  /// Prepares the outcomes of one place, of all years.
  public init(
    _ outcomes: [Outcome], catalogue: Catalogue = .shipped, words: LinkingWords = .shipped
  ) {
    self.catalogue = catalogue
    self.words = words
    let kept = outcomes.filter { $0.withdrawal == nil && $0.figure != nil }
      .sorted { $0.isTold(before: $1) }
    self.outcomes = kept
    let keys = IndicatorKeys(catalogue: catalogue, words: words)
    var byKey: [IndicatorKey: [Int]] = [:]
    var byPeriod: [Place: [Int]] = [:]
    for (index, outcome) in kept.enumerated() {
      let key = keys.key(outcome.indicator).key
      byKey[key, default: []].append(index)
      byPeriod[Place(indicator: key, period: outcome.period, measure: outcome.measure), default: []]
        .append(index)
    }
    self.byKey = byKey
    self.byPeriod = byPeriod
  }

  /// All discrepancies, by time and indicator. Where a figure is told more than once, one pair that
  /// agrees is enough.
  public func discrepancies() -> [Discrepancy] {
    var found: [Discrepancy] = []
    for (key, members) in byKey {
      for index in members {
        found += growth(index, key)
        found += stock(index, key)
        found += points(index, key)
        found += share(index, key)
      }
    }
    found += totals()
    found += toldDifferently()
    return found.sorted { left, right in
      if left.period != right.period { return left.period < right.period }
      if left.indicator.told != right.indicator.told {
        return left.indicator.told < right.indicator.told
      }
      if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
      return left.outcomes.lexicographicallyPrecedes(right.outcomes)
    }
  }

  private func figures(_ key: IndicatorKey, _ period: Period?, _ measures: Measure...) -> [Told] {
    guard let period else { return [] }
    return measures.flatMap { measure in
      (byPeriod[Place(indicator: key, period: period, measure: measure)] ?? []).compactMap {
        index in outcomes[index].figure.map { (index, $0) }
      }
    }
  }

  private typealias Told = (index: Int, figure: Figure)

  /// The discrepancy of a figure with what pairs of others give, the first one's; none where a pair
  /// agrees. Only figures in one unit make a pair.
  private func discrepancy(
    _ kind: Discrepancy.Kind, _ index: Int, _ told: Figure, _ unit: Unit, _ first: [Told],
    _ second: (Told) -> [Told], _ sum: (Interval, Interval) -> Interval?
  ) -> [Discrepancy] {
    var found: Discrepancy?
    for one in first {
      for other in second(one) where other.figure.unit == one.figure.unit {
        guard let computed = sum(Interval(one.figure), Interval(other.figure)) else { continue }
        guard Interval(told).isApart(from: computed) else { return [] }
        found = found ?? discrepancy(kind, index, told, computed, unit, [one, other])
      }
    }
    return found.map { [$0] } ?? []
  }

  /// 1000 班, then 1130 班, "up 11.3%".
  private func growth(_ index: Int, _ key: IndicatorKey) -> [Discrepancy] {
    let outcome = outcomes[index]
    guard outcome.measure == .growth || outcome.measure == .decrease, outcome.period.isYear,
      let told = outcome.figure, told.unit == .percent, !isReal(outcome, key)
    else { return [] }
    // What is added to a stock has no growth of its own in the same breath as the stock's.
    let now =
      figures(key, outcome.period, .level)
      + (isStock(key) ? [] : figures(key, outcome.period, .increment))
    return discrepancy(
      .growthOfLevels, index, told, .percent, now,
      { figures(key, outcome.period.yearBefore, outcomes[$0.index].measure) }
    ) { now, before in
      let change = now.percent(of: before)?.less(100)
      return outcome.measure == .growth ? change : change?.turned
    }
  }

  /// 2048 家, 800 more, 2900 in all.
  private func stock(_ index: Int, _ key: IndicatorKey) -> [Discrepancy] {
    let outcome = outcomes[index]
    guard outcome.measure == .level, outcome.period.isYear, let told = outcome.figure,
      !isFlow(key)
    else { return [] }
    let before = figures(key, outcome.period.yearBefore, .level)
    return discrepancy(
      .stockAndAdded, index, told, told.unit, before.filter { $0.figure.unit == told.unit },
      { _ in figures(key, outcome.period, .increment) }, +)
  }

  private func points(_ index: Int, _ key: IndicatorKey) -> [Discrepancy] {
    let outcome = outcomes[index]
    guard outcome.measure == .changePP, outcome.period.isYear, let told = outcome.figure else {
      return []
    }
    let now = figures(key, outcome.period, .share, .rate)
    return discrepancy(
      .pointsOfShares, index, told, .point, now.filter { $0.figure.unit == .percent },
      { figures(key, outcome.period.yearBefore, outcomes[$0.index].measure) }
    ) { $0 + $1.turned }
  }

  private func share(_ index: Int, _ key: IndicatorKey) -> [Discrepancy] {
    let outcome = outcomes[index]
    guard case .id(let id) = key, let pair = words.shares[id],
      outcome.measure == .share, let told = outcome.figure, told.unit == .percent
    else { return [] }
    return discrepancy(
      .shareOfWhole, index, told, .percent, figures(.id(pair.part), outcome.period, .level),
      { _ in figures(.id(pair.whole), outcome.period, .level) }
    ) { $0.percent(of: $1) }
  }

  private func totals() -> [Discrepancy] {
    words.sums.flatMap { whole, parts -> [Discrepancy] in
      (byKey[.id(whole)] ?? []).compactMap { index in
        let outcome = outcomes[index]
        guard outcome.measure == .level, let told = outcome.figure else { return nil }
        var members: [Told] = []
        for part in parts {
          guard
            let found = figures(.id(part), outcome.period, .level).first(where: {
              $0.figure.unit == told.unit
            })
          else { return nil }
          members.append(found)
        }
        let computed = members.map { Interval($0.figure) }
          .reduce(Interval(low: .zero, high: .zero)) { $0 + $1 }
        return Interval(told).isApart(from: computed)
          ? discrepancy(.partsOfTotal, index, told, computed, told.unit, members) : nil
      }
    }
  }

  private func toldDifferently() -> [Discrepancy] {
    byPeriod.values.flatMap { members -> [Discrepancy] in
      guard members.count > 1, let first = outcomes[members[0]].figure else { return [] }
      return members.dropFirst().compactMap { index in
        guard let told = outcomes[index].figure, told.unit.dimension == first.unit.dimension,
          outcomes[index].indicator.told == outcomes[members[0]].indicator.told,
          outcomes[index].evidence?.source != outcomes[members[0]].evidence?.source,
          let value = first.quantity.converted(to: told.unit)?.value,
          first.unit == told.unit || first.bound == .exactly
        else { return nil }
        let other =
          first.unit == told.unit
          ? Interval(first)
          : Interval(low: value - value.halfResolution, high: value + value.halfResolution)
        return Interval(told).isApart(from: other)
          ? discrepancy(.toldDifferently, index, told, other, told.unit, [(members[0], first)])
          : nil
      }
    }
  }

  private func discrepancy(
    _ kind: Discrepancy.Kind, _ index: Int, _ told: Figure, _ computed: Interval, _ unit: Unit,
    _ others: [Told]
  ) -> Discrepancy {
    Discrepancy(
      kind: kind, indicator: outcomes[index].indicator, told: term(index, told),
      others: others.map { term($0.index, $0.figure) }, lowest: computed.low,
      highest: computed.high, unit: unit)
  }

  private func term(_ index: Int, _ figure: Figure) -> Discrepancy.Term {
    let outcome = outcomes[index]
    return Discrepancy.Term(
      outcome: outcome.id, period: outcome.period, measure: outcome.measure, figure: figure,
      evidence: outcome.evidence)
  }

  private func indicator(_ key: IndicatorKey) -> Indicator? {
    if case .id(let id) = key { catalogue[id] } else { nil }
  }

  private func isFlow(_ key: IndicatorKey) -> Bool { indicator(key)?.kind == .flow }
  private func isStock(_ key: IndicatorKey) -> Bool { indicator(key)?.kind == .stock }

  /// Whether the growth is told at constant prices, so that the levels do not give it.
  private func isReal(_ outcome: Outcome, _ key: IndicatorKey) -> Bool {
    (words.basis(of: outcome.indicator.told) ?? indicator(key)?.basis) == .real
  }
}
