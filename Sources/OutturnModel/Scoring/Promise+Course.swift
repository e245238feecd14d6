/// How an open promise of several years is doing.
extension Promise {
  func progress(_ promised: Figure, _ terms: Terms, over course: Course) -> Progress? {
    switch target.measure {
    case .increment: return progressOfSum(promised, terms, course)
    case .growth, .decrease:
      return progressFromBase(promised, terms, course) ?? progressOfRates(promised, terms, course)
    case .level, .share, .rate, .rank, .changePP:
      guard let span = course.period.map(Span.init),
        let told = latestState(promised, course)
      else { return nil }
      return progress(promised, terms, told.outcome, told.figure, told.value, span: span)
    case .relative, .milestone, .other: return nil
    }
  }

  /// An amount over the period: what was told of its years against as many years.
  private func progressOfSum(_ promised: Figure, _ terms: Terms, _ course: Course) -> Progress? {
    let told = toldYears(course, [.increment, .level], in: promised.unit, asLastTold: true)
      .filter { $0.measure == .increment || indicator?.kind == .flow }
    guard let last = told.last, terms.good == .more, terms.target > .zero,
      let share = Fraction(percent: told.count, of: course.years.count)
    else { return nil }
    let total = told.reduce(ExactDecimal.zero) { $0 + $1.value }
    guard let done = Fraction(total * 100, over: terms.target) else { return nil }
    let end = Day(valid: last.year, 12, 31)
    let months = ExactDecimal(mantissa: Int128((course.last - last.year) * 12))
    let rest = terms.target - total
    return Progress(
      done: done, of: share, value: Quantity(total, promised.unit), asOf: end,
      neededPerMonth: rest > .zero ? Fraction(rest, over: months)?.quotient(places: 2) : nil,
      missing: (course.first...last.year).filter { year in !told.contains { $0.year == year } },
      isReached: rest <= .zero)
  }

  /// A change counted from a base: how far it has come, against the time that is over.
  private func progressFromBase(_ promised: Figure, _ terms: Terms, _ course: Course) -> Progress? {
    guard !keepsYearlyRate, promised.unit.dimension == .percent, terms.target > .zero,
      let span = course.period.map(Span.init)
    else { return nil }
    for measure in [Measure.level, .rate, .increment] {
      guard let base = baseFigure(measure),
        let last = toldYears(course, [measure], in: base.unit, asLastTold: true).last,
        let change = Fraction((last.value - base.value) * 100, over: base.value)
      else { continue }
      let way = target.measure == .decrease ? -change.top : change.top
      let end = Day(valid: last.year, 12, 31)
      let elapsed = span.elapsed(on: end)
      guard let share = Fraction(percent: elapsed.over, of: elapsed.all),
        let done = Fraction(way * 100, over: change.bottom * terms.target),
        let value = Fraction(change.top, over: change.bottom)?.quotient(places: 2)
      else { continue }
      return Progress(
        done: done, of: share,
        value: Quantity(target.measure == .decrease ? -value : value, .percent), asOf: end,
        isReached: done.isAtLeast(.hundred))
    }
    return nil
  }

  /// The figure of the base year in a measure: the recorded baseline, or what was told of it.
  private func baseFigure(_ measure: Measure) -> Figure? {
    if let baseline = commitment.baseline { return baseline.figure }
    guard let year = baseYearOfCourse else { return nil }
    return scorer.figure(
      of: commitment.indicator, in: .year(year), measure, from: background.own,
      split: commitment.split)
  }

  /// Yearly rates: their mean against the rate to keep, or what they compound to against what the
  /// target compounds to in as many years.
  private func progressOfRates(_ promised: Figure, _ terms: Terms, _ course: Course) -> Progress? {
    guard let change = changeOverYears(promised, course, asLastTold: true),
      let last = change.told.last, let span = course.period.map(Span.init)
    else { return nil }
    let end = Day(valid: last.year, 12, 31)
    let elapsed = span.elapsed(on: end)
    let share = Fraction(percent: elapsed.over, of: elapsed.all)?.quotient(places: 1) ?? .zero
    var line = terms
    var needed: ExactDecimal?
    if !change.isMean {
      let sign: ExactDecimal = target.measure == .decrease ? -1 : 1
      let whole = ExactDecimal.one + sign * terms.target.scaled(byPowerOfTen: -2)
      guard let part = FixedRoot.power(whole, change.told.count, of: course.years.count) else {
        return nil
      }
      let due = ((part - .one) * sign * 100).rounded(toPlaces: 6).normalized
      needed = due
      line = line.with(target: due)
    }
    let rule = FigureRule(for: promised.bound == .between ? .atLeast : promised.bound, line)
    let stand = rule.stand(.at(change.value), line)
    return Progress(
      .init(
        pace: stand == .short ? .behind : (stand == .beyond ? .ahead : .onPace),
        value: Quantity(change.value.rounded(toPlaces: 4), .percent), done: nil, elapsed: share,
        lead: rule.gap(change.value, line).rounded(toPlaces: 4), asOf: end, needed: needed))
  }

  /// The last state that was told within a course, of a year or of a part of one.
  private func latestState(
    _ promised: Figure, _ course: Course
  ) -> (outcome: Outcome, figure: Figure, value: ExactDecimal)? {
    guard let period = course.period else { return nil }
    let parts = period.parts.flatMap { [$0] + $0.parts }
    let told = (parts + [period]).flatMap {
      background.own.outcomes(of: commitment.indicator, in: $0)
    }
    let measures = stateMeasures
    let fitting = (outcomes + told).filter {
      $0.withdrawal == nil && $0.split == commitment.split && measures.contains($0.measure)
        && $0.period.last <= day
        && $0.period.last >= period.first && $0.figure != nil
    }
    guard let end = fitting.map(\.period.last).max() else { return nil }
    var unique: [Outcome] = []
    for outcome in fitting where outcome.period.last == end {
      if !unique.contains(where: { $0.id == outcome.id }) { unique.append(outcome) }
    }
    guard let outcome = scorer.latest(unique.map { $0.asLastTold(by: day).0 }),
      let figure = outcome.figure,
      let value = figure.quantity.converted(to: promised.unit)?.value
    else { return nil }
    return (outcome, figure, value)
  }
}
