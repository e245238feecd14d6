extension Matter {
  /// An answer put together from what was told in other measures; nil when there is nothing to put
  /// together, a failure when what there is may not be used.
  func derived(
    _ promised: Figure
  ) -> Result<Comparison.Actual, Comparison.NotComparable>? {
    var failure: Comparison.NotComparable?
    for index in outcomes.indices.sorted(by: { outcomes[$0].id < outcomes[$1].id })
    where outcomes[index].withdrawal == nil {
      guard let figure = outcomes[index].figure,
        comparison.fit(outcomes[index]) == .whole
          || outcomes[index].period == commitment.when,
        let derived = derived(index, figure, promised)
      else { continue }
      switch derived {
      case .success: return derived
      case .failure(let reason): failure = reason
      }
    }
    if let share = shareOfWhole(promised) { return .success(share) }
    if let sum = sumOfYears(promised) { return .success(sum) }
    return failure.map { .failure($0) }
  }

  /// Derives from one outcome and last year's.
  private func derived(
    _ index: Int, _ now: Figure, _ promised: Figure
  ) -> Result<Comparison.Actual, Comparison.NotComparable>? {
    let outcome = outcomes[index]
    guard let period = outcome.period.yearBefore else { return nil }
    func before(_ measure: Measure) -> Figure? {
      background.own.figure(of: outcome.indicator, in: period, measure)
        .flatMap { $0.bound == .exactly ? $0 : nil }
    }
    switch (target.measure, outcome.measure) {
    case (.growth, .level), (.growth, .increment), (.decrease, .level), (.decrease, .increment):
      guard promised.unit == .percent, let before = before(outcome.measure) else { return nil }
      if isReal, now.unit.dimension.isMoney, !policy.nominalAnswersReal {
        return .failure(.init(.priceBasis))
      }
      let sign = target.measure == .growth ? 1 : -1
      return answer(
        index, now, .percent, sign: sign,
        .growth(now: now, before: before, beforePeriod: period)
      ) { Matter.growth($0, now.unit, from: before) }
    case (.changePP, .share), (.changePP, .rate):
      guard let before = before(outcome.measure), before.unit == now.unit, now.unit == .percent
      else { return nil }
      return answer(
        index, now, .point, .points(now: now, before: before, beforePeriod: period)
      ) { $0 - before.value }
    case (.share, .changePP), (.rate, .changePP):
      guard let before = before(target.measure), before.unit == .percent, now.unit == .point
      else { return nil }
      return answer(
        index, now, .percent, .share(before: before, beforePeriod: period, points: now)
      ) { before.value + $0 }
    case (.level, .growth):
      guard let before = before(.level), now.unit == .percent,
        before.unit.dimension == promised.unit.dimension
      else { return nil }
      if isReal, before.unit.dimension.isMoney, !policy.nominalAnswersReal {
        return .failure(.init(.priceBasis))
      }
      return answer(
        index, now, before.unit, .level(before: before, beforePeriod: period, growth: now)
      ) { before.value * (ExactDecimal.hundred + $0).scaled(byPowerOfTen: -2) }
    case (.increment, .level):
      guard let before = before(.level), before.unit == now.unit,
        now.unit.dimension == promised.unit.dimension
      else { return nil }
      return answer(
        index, now, now.unit, .increment(now: now, before: before, beforePeriod: period)
      ) { $0 - before.value }
    default: return nil
    }
  }

  /// Whether the indicator's growth is told at constant prices.
  private var isReal: Bool {
    (LinkingWords.shipped.basis(of: commitment.indicator.told) ?? indicator?.basis) == .real
  }

  /// Percent more than before, to two places.
  private static func growth(
    _ value: ExactDecimal, _ unit: Unit, from before: Figure
  ) -> ExactDecimal? {
    guard let start = before.quantity.converted(to: unit)?.value else { return nil }
    return Fraction((value - start) * 100, over: start)?.quotient(places: 2)
  }

  /// An answer computed from a figure by a rising function; its bound carries over.
  private func answer(
    _ index: Int, _ now: Figure, _ unit: Unit, sign: Int = 1, _ derivation: Derivation,
    _ compute: (ExactDecimal) -> ExactDecimal?
  ) -> Result<Comparison.Actual, Comparison.NotComparable>? {
    let width =
      now.bound == .about || now.bound == .nearly ? policy.tolerance(of: now.value) : .zero
    let told = Extent(now.bound, now.value, upper: now.upper, tolerance: width)
    guard let value = compute(now.value), let low = Matter.carried(told.low, compute),
      let high = Matter.carried(told.high, compute),
      let figure = try? Figure(
        now.bound == .between ? .exactly : now.bound, sign < 0 ? -value : value, unit: unit),
      let converted = Quantity(value, unit).converted(to: promisedUnit(unit))?.value
    else { return nil }
    let extent = Extent(low: low, high: high)
    return .success(
      Comparison.Actual(
        index: index, figure: figure, measure: target.measure,
        value: sign < 0 ? -converted : converted,
        extent: sign < 0 ? -scaled(extent, unit) : scaled(extent, unit), derivation: derivation,
        rank: 0))
  }

  private func promisedUnit(_ unit: Unit) -> Unit { target.figure?.unit ?? unit }

  private func scaled(_ extent: Extent, _ unit: Unit) -> Extent {
    func point(_ point: Point) -> Point {
      guard point.side.magnitude < 2,
        let value = Quantity(point.value, unit).converted(to: promisedUnit(unit))?.value
      else { return point }
      return Point(value: value, side: point.side)
    }
    return Extent(low: point(extent.low), high: point(extent.high))
  }

  private static func carried(
    _ point: Point, _ compute: (ExactDecimal) -> ExactDecimal?
  ) -> Point? {
    if point.side.magnitude == 2 { return point }
    return compute(point.value).map { Point(value: $0, side: point.side) }
  }

  /// A share from the part and the whole, both among the outcomes.
  private func shareOfWhole(_ promised: Figure) -> Comparison.Actual? {
    guard target.measure == .share, let id = commitment.indicator.id,
      let pair = LinkingWords.shipped.shares[id], promised.unit == .percent
    else { return nil }
    func told(_ id: IndicatorID) -> Int? {
      outcomes.indices.filter {
        outcomes[$0].indicator.id == id && outcomes[$0].measure == .level
          && outcomes[$0].withdrawal == nil && outcomes[$0].period == commitment.when
          && outcomes[$0].figure?.bound == .exactly
      }.min { outcomes[$0].id < outcomes[$1].id }
    }
    guard let index = told(pair.part), let other = told(pair.whole),
      let part = outcomes[index].figure, let whole = outcomes[other].figure,
      let size = whole.quantity.converted(to: part.unit)?.value,
      let value = Fraction(part.value * 100, over: size)?.quotient(places: 2),
      let figure = try? Figure(.exactly, value, unit: .percent)
    else { return nil }
    return Comparison.Actual(
      index: index, figure: figure, measure: .share, value: value,
      extent: Extent(low: .at(value), high: .at(value)),
      derivation: .ratio(part: part, whole: whole, wholeName: outcomes[other].indicator.told),
      rank: 0)
  }

  /// The sum over the years of a longer period. Years that nobody reported leave a lower bound.
  private func sumOfYears(_ promised: Figure) -> Comparison.Actual? {
    guard case .years(let range) = commitment.when, target.measure == .increment else {
      return nil
    }
    var byYear: [Int: Int] = [:]
    for (index, outcome) in outcomes.enumerated()
    where outcome.withdrawal == nil && outcome.measure == .increment {
      guard case .year(let year) = outcome.period, (range.first...range.last).contains(year),
        let figure = outcome.figure, figure.bound == .exactly,
        figure.unit.dimension == promised.unit.dimension
      else { continue }
      if let held = byYear[year], outcomes[held].id < outcome.id { continue }
      byYear[year] = index
    }
    guard byYear.count > 1 else { return nil }
    let parts = byYear.sorted { $0.key < $1.key }.compactMap { outcomes[$0.value].figure }
    var total = ExactDecimal.zero
    for part in parts {
      guard let value = part.quantity.converted(to: promised.unit)?.value else { return nil }
      total = total + value
    }
    let isWhole = byYear.count == range.last - range.first + 1
    guard let figure = try? Figure(isWhole ? .exactly : .atLeast, total, unit: promised.unit)
    else { return nil }
    return Comparison.Actual(
      index: byYear[range.last] ?? byYear.values.min(), figure: figure, measure: .increment,
      value: total, extent: Extent(figure.bound, total, upper: nil, tolerance: .zero),
      derivation: .sum(parts), rank: 0)
  }
}
