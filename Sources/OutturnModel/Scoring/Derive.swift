extension Promise {
  /// An answer put together from what was told in other measures; nil when there is nothing to put
  /// together, a failure when what there is may not be used.
  func derived(_ promised: Figure) -> Result<Comparison.Actual, Comparison.NotComparable>? {
    var failure: Comparison.NotComparable?
    var answers: [Comparison.Actual] = []
    for index in outcomes.indices where outcomes[index].withdrawal == nil {
      guard let figure = outcomes[index].figure,
        comparison.fit(outcomes[index]) == .whole || isLastYear(outcomes[index]),
        let derived = derived(index, figure, promised)
      else { continue }
      switch derived {
      case .success(let answer): answers.append(answer)
      case .failure(let reason): failure = reason
      }
    }
    if !answers.isEmpty {
      guard let answer = choose(answers).answer else { return .failure(.init(.contradiction)) }
      return .success(answer)
    }
    if let share = shareOfWhole(promised) { return .success(share) }
    if let years = overYears(promised) { return .success(years) }
    return failure.map { .failure($0) }
  }

  /// Whether an outcome is about the promise's own time, or, where a change is counted from a base
  /// year, about the year that it ends with: deaths in 2030 against those in 2020.
  private func isLastYear(_ outcome: Outcome) -> Bool {
    if outcome.period == commitment.period { return true }
    return comparison.baseYear != nil && outcome.period.isYear
      && outcome.period.last == commitment.period.last
  }

  /// Derives from one outcome and what was told of the year that a change counts from: the base
  /// year's figure where the promise has one, otherwise last year's.
  private func derived(
    _ index: Int, _ now: Figure, _ promised: Figure
  ) -> Result<Comparison.Actual, Comparison.NotComparable>? {
    let outcome = outcomes[index]
    guard let period = comparison.baseYear.map(Period.year) ?? outcome.period.yearBefore
    else { return nil }
    func before(_ measure: Measure) -> Figure? {
      if measure == outcome.measure || Comparison.isState(measure),
        let base = commitment.baseline, base.period == nil || base.period == period,
        base.figure.unit.dimension == now.unit.dimension
      {
        return base.figure.bound == .exactly ? base.figure : nil
      }
      return scorer.figure(
        of: outcome.indicator, in: period, measure, from: background.own,
        split: commitment.split
      )
      .flatMap { $0.bound == .exactly ? $0 : nil }
    }
    switch (target.measure, outcome.measure) {
    case (.growth, .level), (.growth, .increment), (.decrease, .level), (.decrease, .increment),
      (.growth, .rate), (.decrease, .rate):
      guard promised.unit.dimension == .percent, let before = before(outcome.measure),
        now.unit.dimension == before.unit.dimension
      else { return nil }
      if isReal, now.unit.dimension.isMoney, !policy.nominalAnswersReal {
        return .failure(.init(.priceBasis))
      }
      let sign = target.measure == .growth ? 1 : -1
      return answer(
        index, now, .percent, sign: sign,
        .growth(now: now, before: before, beforePeriod: period)
      ) { Promise.growth($0, now.unit, from: before) }
    case (.decrease, .share) where promised.unit == .point:
      guard let before = before(outcome.measure), before.unit == now.unit, now.unit == .percent
      else { return nil }
      return answer(
        index, now, .point, sign: -1, .points(now: now, before: before, beforePeriod: period)
      ) { $0 - before.value }
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
      guard outcome.baseYear(words) == period.last.year, let before = before(.level),
        now.unit == .percent, before.unit.dimension == promised.unit.dimension
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
    (words.linking.basis(of: commitment.indicator.told) ?? indicator?.basis) == .real
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
    let told = policy.extent(of: now)
    guard let value = compute(now.value), let low = Promise.carried(told.low, compute),
      let high = Promise.carried(told.high, compute),
      let figure = try? Figure(
        now.bound == .between ? .exactly : now.bound, sign < 0 ? -value : value, unit: unit),
      let converted = Quantity(value, unit).converted(to: promisedUnit(unit))?.value
    else { return nil }
    let extent = Extent(low: low, high: high)
    return .success(
      Comparison.Actual(
        index: index, figure: figure, measure: target.measure, period: outcomes[index].period,
        value: sign < 0 ? -converted : converted,
        extent: sign < 0 ? -scaled(extent, unit) : scaled(extent, unit), derivation: derivation))
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
      let pair = words.linking.shares[id], promised.unit == .percent
    else { return nil }
    func told(_ id: IndicatorID) -> Int? {
      let chosen = scorer.chosen(
        outcomes.filter {
          $0.indicator.id == id && $0.measure == .level && $0.withdrawal == nil
            && $0.period == commitment.period && $0.figure?.bound == .exactly
        })
      return chosen.flatMap { outcomes.firstIndex(of: $0) }
    }
    guard let index = told(pair.part), let other = told(pair.whole),
      let part = outcomes[index].figure, let whole = outcomes[other].figure,
      let size = whole.quantity.converted(to: part.unit)?.value,
      let value = Fraction(part.value * 100, over: size)?.quotient(places: 2),
      let figure = try? Figure(.exactly, value, unit: .percent)
    else { return nil }
    return Comparison.Actual(
      index: index, figure: figure, measure: .share, period: commitment.period, value: value,
      extent: Extent(low: .at(value), high: .at(value)),
      derivation: .ratio(part: part, whole: whole, wholeName: outcomes[other].indicator.told))
  }
}
