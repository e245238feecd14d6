/// What the measure adds to the rule of the bound: the good side, the tolerance, the ratio, the
/// unit of the gap, what counts as partly met and as the wrong way.
extension Matter {
  /// The terms of a target's figure.
  func terms(of promised: Figure) -> Terms {
    let good = good(promised)
    let margin = exception?.exceedMargin ?? policy.exceedMargin
    return Terms(
      target: promised.value, upper: promised.upper ?? promised.value, good: good,
      tolerance: exception?.tolerance ?? policy.tolerance(of: promised.value), margin: margin,
      step: promised.value.resolution, mayExceed: good != .near && !runsAgainstDirection(promised))
  }

  /// The good side: told by the measure or the bound where they tell it, otherwise by direction.
  private func good(_ promised: Figure) -> Terms.Side {
    switch promised.bound {
    case .atLeast, .moreThan, .nearly: return .more
    case .atMost, .lessThan: return .less
    case .exactly, .about, .between, .none: break
    }
    switch target.measure {
    case .decrease: return .more
    case .rank: return .less
    case .increment where indicator == nil: return .more
    default:
      switch direction {
      case .higher: return .more
      case .lower, .limit: return .less
      case .neutral: return .near
      }
    }
  }

  /// Whether a bound guards against too much of a good thing: 消费价格涨幅不低于1%.
  private func runsAgainstDirection(_ promised: Figure) -> Bool {
    guard let indicator, target.measure != .decrease, target.measure != .rank else { return false }
    switch promised.bound {
    case .atLeast, .moreThan, .nearly: return indicator.direction == .lower
    case .atMost, .lessThan: return indicator.direction == .higher
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

  /// Percentages differ by points; everything else by its own unit.
  func gapUnit(_ unit: Unit) -> Unit { unit == .percent ? .point : unit }

  /// ρ: progress from the baseline where it is known, otherwise A/T, or T/A where less is better.
  func ratio(_ value: ExactDecimal, _ promised: Figure, _ terms: Terms) -> ExactDecimal? {
    fraction(value, promised, terms)?.quotient
  }

  /// ρ as a fraction, so that a floor is compared exactly.
  private func fraction(
    _ value: ExactDecimal, _ promised: Figure, _ terms: Terms
  ) -> Fraction? {
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
    guard let baseline = commitment.baseline?.figure, Comparison.isState(target.measure),
      terms.good != .near, let start = baseline.quantity.converted(to: promised.unit)?.value
    else { return nil }
    return terms.good == .more
      ? Fraction(value - start, over: terms.target - start)
      : Fraction(start - value, over: start - terms.upper)
  }

  /// Whether a miss counts as partly met under the profile.
  func isPartly(
    _ value: ExactDecimal, _ promised: Figure, _ terms: Terms, _ rule: any FigureRule.Type
  ) -> Bool {
    let floor = exception?.partlyFloor ?? policy.partlyFloor
    let progress = wayDone(value, promised, terms)
    let byDefault: Bool
    switch rule.partly {
    case .never: byDefault = false
    case .byProgress: byDefault = progress?.isAtLeast(floor) ?? false
    case .byRatio:
      byDefault = (progress ?? fraction(value, promised, terms))?.isAtLeast(floor) ?? false
    }
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
    case .growth, .decrease, .increment, .changePP:
      return terms.good == .more && value > .zero
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
