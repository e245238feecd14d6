extension Promise {
  /// How an open target is doing: a cumulative task against the share of the time that is over, a
  /// rate against the target's rate, a state against its way from the baseline.
  ///
  /// An outcome about a month, a quarter or a half of the commitment's time is read as in-year
  /// reports tell it: cumulative from the beginning to its end.
  func progress(_ promised: Figure, _ terms: Terms) -> Progress? {
    if let course { return progress(promised, terms, over: course) }
    guard let latest = latest(promised) else { return nil }
    return progress(
      promised, terms, latest.outcome, latest.figure, latest.value, span: commitment.openSpan)
  }

  /// How it is doing by one figure.
  func progress(
    _ promised: Figure, _ terms: Terms, _ outcome: Outcome, _ figure: Figure,
    _ value: ExactDecimal, span: Span
  ) -> Progress? {
    let asOf = outcome.period.last
    let elapsed = span.elapsed(on: asOf)
    guard let share = Fraction(percent: elapsed.over, of: elapsed.all) else { return nil }
    let told = Quantity(value, promised.unit)
    let isCumulative = isCumulative(outcome, figure)
    let isStock = Comparison.isState(target.measure) && !isCumulative
    let rule = FigureRule(for: promised.bound, terms)
    let stand = rule.stand(.at(value), terms)
    let way =
      isStock ? wayDone(value, promised, terms) : Fraction(value, over: terms.target)
    if isStock ? terms.good != .near : isCumulative && terms.good == .more, let way,
      let done = Fraction(way.top * 100, over: way.bottom)
    {
      let left = ExactDecimal(mantissa: Int128(elapsed.all - elapsed.over))
      let rest = terms.good == .more ? terms.target - value : value - terms.upper
      return Progress(
        done: done, of: share, value: told, asOf: asOf,
        neededPerMonth: rest > .zero ? Fraction(rest, over: left)?.quotient(places: 2) : nil,
        isReached: stand != .short)
    }
    // A stock on its way from an unknown start cannot be said to be late.
    if isStock && target.measure == .level, stand == .short || !terms.isKnown { return nil }
    if !terms.isKnown { return nil }
    return Progress(
      .init(
        pace: stand == .short ? .behind : (stand == .beyond ? .ahead : .onPace), value: told,
        done: nil, elapsed: share.quotient(places: 1) ?? .zero, lead: rule.gap(value, terms),
        asOf: asOf, isReached: isStock && stand != .short))
  }

  /// Whether a number adds up over the period. A stock does not, nor does a rate.
  private func isCumulative(_ outcome: Outcome, _ figure: Figure) -> Bool {
    switch target.measure {
    case .increment: return true
    case .level:
      if figure.unit.dimension.isProportion { return false }
      return (indicator.map { $0.kind == .flow })
        ?? words.linking.isFlow(commitment.indicator.told)
    case .growth, .decrease, .share, .rate, .changePP, .rank, .relative, .milestone, .other:
      return false
    }
  }

  /// The outcome that speaks of the latest day up to the day of judgement, as last told, in the
  /// target's unit: one that is linked, or one told of a part of the time, which answers nothing
  /// yet. Nil where two that are told of that day contradict each other.
  private func latest(
    _ promised: Figure
  ) -> (outcome: Outcome, figure: Figure, value: ExactDecimal)? {
    let span = commitment.period
    let inside = background.own.outcomes(of: commitment.indicator, insideOf: span)
    var best: [Outcome] = []
    for outcome in outcomes + inside where outcome.withdrawal == nil {
      guard let figure = outcome.figure, outcome.split == commitment.split,
        outcome.period.last <= day, outcome.period.last >= span.first,
        comparison.sign(outcome, figure, against: promised) != nil,
        figure.quantity.converted(to: promised.unit) != nil
      else { continue }
      if let held = best.first, outcome.period.last < held.period.last { continue }
      if let held = best.first, outcome.period.last > held.period.last { best = [] }
      if !best.contains(where: { $0.id == outcome.id }) { best.append(outcome) }
    }
    guard let outcome = scorer.latest(best.map { $0.asLastTold(by: day).0 }),
      let figure = outcome.figure,
      let sign = comparison.sign(outcome, figure, against: promised),
      let value = figure.quantity.converted(to: promised.unit)?.value
    else { return nil }
    return (outcome, figure, sign < 0 ? -value : value)
  }
}

extension Scorer {
  /// The outcome told last among several about one time: a correction counts over what it
  /// corrects. Nil where nothing tells which that is.
  func latest(_ outcomes: [Outcome]) -> Outcome? {
    guard outcomes.count > 1 else { return outcomes.first }
    var last = outcomes.filter { outcome in
      !outcomes.contains { isPublished(outcome, before: $0) }
    }
    let revised = last.filter { $0.status == .revised }
    if !revised.isEmpty { last = revised }
    return chosen(last)
  }
}

extension Fraction {
  /// A count of a whole in percent.
  init?(percent part: Int, of whole: Int) {
    self.init(
      ExactDecimal(mantissa: Int128(part * 100)), over: ExactDecimal(mantissa: Int128(whole)))
  }
}

extension Progress {
  /// What is done against the time that is over, both in percent.
  init(
    done: Fraction, of share: Fraction, value: Quantity, asOf: Day,
    neededPerMonth: ExactDecimal? = nil, missing: [Int] = [], isReached: Bool = false
  ) {
    // done% − elapsed%, over one common whole, so that being just on pace is exact.
    let lead = done.top * share.bottom - share.top * done.bottom
    self.init(
      Fields(
        pace: lead.isZero ? .onPace : (lead > .zero ? .ahead : .behind), value: value,
        done: done.quotient(places: 1), elapsed: share.quotient(places: 1) ?? .zero,
        lead: Fraction(lead, over: done.bottom * share.bottom)?.quotient(places: 1) ?? .zero,
        asOf: asOf, neededPerMonth: neededPerMonth, missing: missing, isReached: isReached))
  }
}
