extension Matter {
  /// How an open target is doing: a cumulative task against the share of the time that is over, a
  /// rate against the target's rate.
  ///
  /// An outcome about a month, a quarter or a half of the commitment's time is read as in-year
  /// reports tell it: cumulative from the beginning to its end.
  func progress(_ promised: Figure, _ terms: Terms) -> Progress? {
    guard let (outcome, figure, value) = latest(promised) else { return nil }
    let asOf = outcome.period.last
    let elapsed = commitment.when.elapsed(on: asOf)
    guard
      let share = Fraction(
        ExactDecimal(mantissa: Int128(elapsed.over * 100)),
        over: ExactDecimal(mantissa: Int128(elapsed.all)))
    else { return nil }
    let told = Quantity(value, promised.unit)
    let isStock = target.measure == .level && !isCumulative(outcome, figure)
    let way = isStock ? wayDone(value, promised, terms) : Fraction(value, over: terms.target)
    if isStock || isCumulative(outcome, figure), terms.good == .more, let way,
      let done = Fraction(way.top * 100, over: way.bottom)
    {
      // done% − elapsed%, over one common whole, so that being just on pace is exact.
      let lead = done.top * share.bottom - share.top * done.bottom
      let rest = terms.target - value
      let left = ExactDecimal(mantissa: Int128(elapsed.all - elapsed.over))
      return Progress(
        pace: lead.isZero ? .onPace : (lead > .zero ? .ahead : .behind), value: told,
        done: done.quotient(places: 1), elapsed: share.quotient(places: 1) ?? .zero,
        lead: Fraction(lead, over: done.bottom * share.bottom)?.quotient(places: 1) ?? .zero,
        asOf: asOf,
        neededPerMonth: rest > .zero ? Fraction(rest, over: left)?.quotient(places: 2) : nil)
    }
    let rule = figureRule(for: promised.bound, good: terms.good)
    let stand = rule.stand(.at(value), terms)
    // A stock on its way from an unknown start cannot be said to be late.
    if isStock, stand == .short { return nil }
    let gap = rule.gap(value, terms)
    return Progress(
      pace: stand == .short ? .behind : (stand == .beyond ? .ahead : .onPace), value: told,
      done: nil, elapsed: share.quotient(places: 1) ?? .zero, lead: gap, asOf: asOf,
      neededPerMonth: nil)
  }

  /// Whether a number adds up over the period. A stock does not, nor does a rate.
  private func isCumulative(_ outcome: Outcome, _ figure: Figure) -> Bool {
    switch target.measure {
    case .increment: return true
    case .level:
      if figure.unit.dimension.isProportion { return false }
      return (indicator.map { $0.kind == .flow })
        ?? LinkingWords.shipped.isFlow(commitment.indicator.told)
    case .growth, .decrease, .share, .rate, .changePP, .rank, .relative, .milestone, .other:
      return false
    }
  }

  /// The outcome that speaks of the latest day up to the day of judgement, in the target's unit:
  /// one that is linked, or one told of a part of the time, which answers nothing yet.
  private func latest(_ promised: Figure) -> (Outcome, Figure, ExactDecimal)? {
    var best: (outcome: Outcome, figure: Figure, value: ExactDecimal)?
    let told = background.own.outcomes(of: commitment.indicator, insideOf: commitment.when)
    for outcome in outcomes + told where outcome.withdrawal == nil {
      guard let figure = outcome.figure, outcome.period.last <= day,
        outcome.period.last >= commitment.when.first,
        let sign = comparison.sign(outcome, figure, against: promised),
        let value = figure.quantity.converted(to: promised.unit)?.value
      else { continue }
      if let held = best?.outcome {
        let later = held.period.last < outcome.period.last
        let same = held.period.last == outcome.period.last
        if !later && !(same && outcome.id < held.id) { continue }
      }
      best = (outcome, figure, sign < 0 ? -value : value)
    }
    return best
  }
}
