/// What several years come to together.
extension Promise {
  /// An answer put together from the years of a longer time: a sum, a mean, a compounded change.
  func overYears(_ promised: Figure) -> Comparison.Actual? {
    guard let course = course else { return nil }
    switch target.measure {
    case .increment:
      guard case .years = commitment.period else { return nil }
      return sum(promised, course)
    case .growth, .decrease:
      guard let change = changeOverYears(promised, course, asLastTold: false), change.isWhole
      else { return nil }
      return answer(change, promised, course)
    case .level, .share, .rate, .changePP, .rank, .relative, .milestone, .other: return nil
    }
  }

  /// The sum of what was told; years that nobody told leave a lower bound.
  private func sum(_ promised: Figure, _ course: Course) -> Comparison.Actual? {
    let told = toldYears(course, [.increment], in: promised.unit, asLastTold: false)
      .filter { $0.figure.bound == .exactly }
    guard told.count > 1, let last = told.last else { return nil }
    let total = told.reduce(ExactDecimal.zero) { $0 + $1.value }
    let missing = course.years.filter { year in !told.contains { $0.year == year } }
    guard
      let figure = try? Figure(missing.isEmpty ? .exactly : .atLeast, total, unit: promised.unit)
    else { return nil }
    return Comparison.Actual(
      index: last.index ?? told.lazy.compactMap(\.index).last, figure: figure,
      measure: .increment, period: commitment.period, value: total,
      extent: Extent(figure.bound, total, upper: nil, tolerance: .zero),
      derivation: .years(told.map(\.figure), missing: missing))
  }

  private func answer(
    _ change: Change, _ promised: Figure, _ course: Course
  ) -> Comparison.Actual? {
    guard let figure = try? Figure(.exactly, change.value.rounded(toPlaces: 4), unit: .percent),
      let value = Quantity(change.value, .percent).converted(to: promised.unit)?.value
    else { return nil }
    return Comparison.Actual(
      index: change.told.last?.index ?? change.told.lazy.compactMap(\.index).last, figure: figure,
      measure: target.measure, period: commitment.period, value: value,
      extent: Extent(low: .at(value), high: .at(value)),
      derivation: change.isMean
        ? .mean(change.told.map(\.figure)) : .compounded(change.told.map(\.figure)))
  }

  /// A change over several years, in percent, in the target's own sense.
  struct Change {
    let value: ExactDecimal
    /// The yearly rates that it was put together from.
    let told: [ToldYear]
    /// Whether it is the mean of the years, not what they come to together.
    let isMean: Bool
    /// Whether all years of the course were told.
    let isWhole: Bool
  }

  /// The yearly rates told so far, taken together: their geometric mean where a yearly rate was
  /// promised, otherwise what they compound to.
  func changeOverYears(_ promised: Figure, _ course: Course, asLastTold: Bool) -> Change? {
    guard promised.unit.dimension == .percent else { return nil }
    let told = toldYears(course, [.growth, .decrease], in: .percent, asLastTold: asLastTold)
      .filter { $0.figure.bound == .exactly }
    guard let last = told.last, told.count == last.year - course.first + 1 else { return nil }
    var factor = ExactDecimal.one
    for year in told {
      let rate = year.measure == .decrease ? -year.value : year.value
      factor = factor * (ExactDecimal.hundred + rate).scaled(byPowerOfTen: -2)
    }
    let isMean = keepsYearlyRate
    guard
      let rise = isMean
        ? FixedRoot.yearlyRate(from: .one, to: factor, years: told.count)
        : ((factor - .one) * 100).normalized
    else { return nil }
    return Change(
      value: target.measure == .decrease ? -rise : rise, told: told, isMean: isMean,
      isWhole: told.count == course.years.count)
  }

  /// Whether a rate is to be kept each year (年均增长7%), not come to in all.
  ///
  /// A growth over several years is a yearly one unless it is counted from a base; a fall is what it
  /// comes to in all unless the words say otherwise.
  var keepsYearlyRate: Bool {
    if let clause = commitment.evidence?.clause?.text, words.tellsYearly(clause) { return true }
    if words.tellsYearly(commitment.indicator.told) { return true }
    guard target.measure == .growth, case .years = commitment.period else { return false }
    return comparison.baseYear == nil
  }
}
