/// What the measure adds to the rule of the bound: the good side, the tolerance, the ratio, the
/// unit of the gap, what counts as partly met and as the wrong way.
extension Promise {
  /// The terms of a target's figure.
  func terms(of promised: Figure, _ direction: GoodDirection? = nil) -> Terms {
    let direction = direction ?? self.direction
    let good = good(promised, direction)
    let isSoft = promised.bound == .about || promised.bound == .nearly || good == .near
    return Terms(
      target: promised.value, upper: promised.upper ?? promised.value, good: good,
      tolerance: isSoft ? exception?.tolerance ?? policy.tolerance(of: promised) : .zero,
      margin: exception?.exceedMargin ?? policy.exceedMargin, step: promised.value.resolution,
      mayExceed: good != .near && direction.direction != .limit && !runsAgainst(promised),
      isKnown: direction.direction != nil)
  }

  /// The good side: told by the bound or the measure where they tell it, otherwise by the direction.
  private func good(_ promised: Figure, _ direction: GoodDirection) -> Terms.Side {
    switch promised.bound {
    case .atLeast, .moreThan, .nearly: return .more
    case .atMost, .lessThan: return .less
    case .exactly, .about, .between, .none: break
    }
    if target.measure == .decrease { return .more }
    switch direction.direction {
    case .higher: return .more
    case .lower, .limit: return .less
    case .neutral, nil: return .near
    }
  }

  /// Whether a bound guards against too much of a good thing: 消费价格涨幅不低于1%.
  private func runsAgainst(_ promised: Figure) -> Bool {
    guard let direction = indicator?.direction, target.measure != .decrease,
      target.measure != .rank
    else { return false }
    switch promised.bound {
    case .atLeast, .moreThan, .nearly: return direction == .lower || direction == .limit
    case .atMost, .lessThan: return direction == .higher
    case .exactly, .about, .between, .none: return false
    }
  }

  /// Whether the number is a rate: a ratio of two rates means nothing, so the gap tells all.
  private func isRate(_ promised: Figure) -> Bool {
    let dimension = promised.unit.dimension
    switch target.measure {
    case .growth, .share, .changePP, .rank: return true
    case .level, .increment, .decrease, .rate, .relative, .milestone, .other:
      return dimension.isProportion || dimension == .point || dimension == .rank
    }
  }

  /// ρ: progress from the baseline where it is known, otherwise A/T, or T/A where less is better.
  func ratio(_ value: ExactDecimal, _ promised: Figure, _ terms: Terms) -> ExactDecimal? {
    fraction(value, promised, terms)?.quotient
  }

  /// ρ as a fraction, so that a floor is compared exactly.
  private func fraction(_ value: ExactDecimal, _ promised: Figure, _ terms: Terms) -> Fraction? {
    if let progress = wayDone(value, promised, terms) { return progress }
    if isRate(promised) || promised.bound == .between { return nil }
    switch terms.good {
    case .more: return Fraction(value, over: terms.target)
    case .less: return Fraction(terms.upper, over: value)
    case .near: return nil
    }
  }

  /// (A − B)/(T − B), for targets to be reached from a known baseline that lies short of them.
  func wayDone(_ value: ExactDecimal, _ promised: Figure, _ terms: Terms) -> Fraction? {
    guard Comparison.isState(target.measure), terms.good != .near,
      let start = baseline(promised)?.value
    else { return nil }
    return terms.good == .more
      ? Fraction(value - start, over: terms.target - start)
      : Fraction(start - value, over: start - terms.upper)
  }

  /// Whether a miss counts as partly met under the profile.
  func isPartly(
    _ value: ExactDecimal, _ promised: Figure, _ terms: Terms, _ rule: FigureRule
  ) -> Bool {
    let floor = exception?.partlyFloor ?? policy.partlyFloor
    let progress = wayDone(value, promised, terms)
    // Where less is better only progress counts: a ratio means nothing when zero is far.
    let share =
      terms.good == .less ? progress : progress ?? fraction(value, promised, terms)
    let byDefault = rule != .between && share?.isAtLeast(floor) == true
    switch profile {
    case .standard: return byDefault
    case .strict, .psa: return false
    case .cpp: return byDefault || hasMoved(value, promised, terms, progress)
    }
  }

  /// Whether there was any progress at all.
  private func hasMoved(
    _ value: ExactDecimal, _ promised: Figure, _ terms: Terms, _ progress: Fraction?
  ) -> Bool {
    if let progress { return progress.top > .zero }
    switch target.measure {
    case .growth, .decrease, .increment, .changePP: return terms.good == .more && value > .zero
    case .level, .share, .rate, .rank, .relative, .milestone, .other: return false
    }
  }

  /// Whether things moved the wrong way.
  func isReversed(_ value: ExactDecimal, _ promised: Figure, _ terms: Terms) -> Bool {
    if let progress = wayDone(value, promised, terms) { return progress.top.isNegative }
    switch target.measure {
    case .growth, .changePP, .increment, .decrease:
      return terms.good == .more && value.isNegative && !terms.target.isNegative
    case .level, .share, .rate, .rank, .relative, .milestone, .other: return false
    }
  }
}
