/// The years that a promise of several years runs over.
struct Course {
  let first: Int
  let last: Int

  var years: ClosedRange<Int> { first...last }
  var period: Period? { Period.years(first, last) }
}

extension Promise {
  /// The years it runs over, where they are several: those of its period; for a single year from
  /// the baseline's year on, else from the year that its source plans for.
  var course: Course? {
    if case .years(let range) = commitment.period {
      return Course(first: range.first, last: range.last)
    }
    guard case .year(let last) = commitment.period, let first = firstYear(before: last),
      first < last
    else { return nil }
    return Course(first: first, last: last)
  }

  private func firstYear(before last: Int) -> Int? {
    if let year = comparison.baseYear { return year + 1 }
    guard !scorer.sources.isEmpty, let source = commitment.evidence?.source else { return nil }
    return scorer.sources[source]?.planYear
  }

  /// Where a target starts from, in its unit, and the year of that.
  struct Start {
    let value: ExactDecimal
    let year: Int?
  }

  /// What is recorded as the baseline; for a promise of several years else what was told of the
  /// base year, wherever it was.
  func baseline(_ promised: Figure) -> Start? {
    if let baseline = commitment.baseline {
      return baseline.figure.quantity.converted(to: promised.unit).map {
        Start(value: $0.value, year: baseline.period?.last.year)
      }
    }
    guard let year = baseYearOfCourse,
      let told = scorer.figure(
        of: commitment.indicator, in: .year(year), target.measure, from: background.own,
        split: commitment.split),
      told.bound == .exactly, let value = told.quantity.converted(to: promised.unit)?.value
    else { return nil }
    return Start(value: value, year: year)
  }

  /// The year that a promise of several years starts from.
  var baseYearOfCourse: Int? {
    if let year = comparison.baseYear { return year }
    if case .years(let range) = commitment.period { return range.first - 1 }
    return nil
  }

  /// The figures told of single years of a course up to the day of judgement, one a year, in the
  /// target's unit: linked ones, and those that bear the same name.
  func toldYears(
    _ course: Course, _ measures: Set<Measure>, in unit: Unit, asLastTold: Bool
  ) -> [ToldYear] {
    let linked = outcomes.filter {
      $0.withdrawal == nil && $0.figure != nil && $0.split == commitment.split
    }
    return course.years.compactMap { year in
      let period = Period.year(year)
      if period.last > day { return nil }
      let here = linked.filter { $0.period == period && measures.contains($0.measure) }
      let told =
        here.isEmpty
        ? background.own.outcomes(of: commitment.indicator, in: period).filter {
          measures.contains($0.measure) && $0.split == commitment.split && $0.figure != nil
        } : here
      guard
        let outcome = scorer.chosen(asLastTold ? told.map { $0.asLastTold(by: day).0 } : told),
        let figure = outcome.figure, let value = figure.quantity.converted(to: unit)?.value
      else { return nil }
      return ToldYear(
        year: year, figure: figure, value: value, measure: outcome.measure,
        index: outcomes.firstIndex { $0.id == outcome.id })
    }
  }

  /// What was told of one year.
  struct ToldYear {
    let year: Int
    let figure: Figure
    let value: ExactDecimal
    let measure: Measure
    let index: Int?
  }

  /// The last year of a course that a state was told of.
  func latestYear(_ promised: Figure, _ course: Course) -> ToldYear? {
    toldYears(course, stateMeasures, in: promised.unit, asLastTold: true).last
  }

  /// The measures that tell a state like the target's.
  var stateMeasures: Set<Measure> {
    switch target.measure {
    case .share, .rate: [.share, .rate]
    default: [target.measure]
    }
  }
}
