extension Matter {
  /// Judges a target with a figure.
  func judge(_ promised: Figure) -> Judgement {
    let terms = terms(of: promised)
    let rule = figureRule(for: promised.bound, good: terms.good)
    if !isDue {
      var pending = Judgement(.pending, rule: rule.rule)
      pending.progress = progress(promised, terms)
      return pending
    }
    if outcomes.isEmpty { return Judgement(.noReport, rule: rule.rule, cause: .silence) }
    var best: Judgement?
    var rank = 0
    var cause: Reason.Code?
    for (index, outcome) in outcomes.enumerated() where outcome.withdrawal == nil {
      switch comparison.actual(outcome, at: index, against: promised, policy: policy) {
      case .success(let actual):
        let judgement = judge(actual, promised, terms, rule)
        if let best, !isBetter(judgement, actual.rank, than: best, rank) { continue }
        best = judgement
        rank = actual.rank
      case .failure(let reason):
        cause = cause.map { preferred($0, reason.cause) } ?? reason.cause
      }
    }
    if let best, best.verdict.isAssessed { return best }
    switch derived(promised) {
    case .success(let actual)?:
      let judgement = judge(actual, promised, terms, rule)
      if judgement.verdict.isAssessed || best == nil { return judgement }
    case .failure(let reason)?: cause = reason.cause
    case nil: break
    }
    if let best { return best }
    guard let cause else { return Judgement(.noReport, rule: rule.rule, cause: .silence) }
    return Judgement(.notComparable, rule: rule.rule, cause: cause)
  }

  /// Whether another answer is to be used in place of the one held: one that decides, then the one
  /// told nearest to the target, then the one with the smaller id.
  private func isBetter(
    _ judgement: Judgement, _ rank: Int, than held: Judgement, _ heldRank: Int
  ) -> Bool {
    if judgement.verdict.isAssessed != held.verdict.isAssessed {
      return judgement.verdict.isAssessed
    }
    if rank != heldRank { return rank > heldRank }
    guard let new = judgement.basis?.outcome, let old = held.basis?.outcome else { return false }
    return outcomes[new].id < outcomes[old].id
  }

  /// The more telling of two reasons, whatever their order.
  private func preferred(_ left: Reason.Code, _ right: Reason.Code) -> Reason.Code {
    let order: [Reason.Code] = [.priceBasis, .unit, .measure, .period]
    return order.first { $0 == left || $0 == right } ?? left
  }

  /// Holds one answer against the target.
  func judge(
    _ actual: Comparison.Actual, _ promised: Figure, _ terms: Terms, _ rule: any FigureRule.Type
  ) -> Judgement {
    let range = verdicts(actual, promised, terms, rule)
    let isOpen = range.worst.isFulfilled != range.best.isFulfilled
    var judgement = Judgement(
      isOpen ? .notComparable : range.worst, rule: rule.rule, cause: isOpen ? .bound : nil)
    if range.worst != range.best { judgement.range = range }
    if rule.isTolerant {
      judgement.tolerance = terms.tolerance
      judgement.sensitivity = Judgement.Sensitivity(
        withoutTolerance: verdict(
          actual, promised, terms.with(tolerance: .zero), rule),
        withDoubleTolerance: verdict(
          actual, promised, terms.with(tolerance: terms.tolerance + terms.tolerance), rule))
    }
    judgement.gap = Quantity(rule.gap(actual.value, terms), gapUnit(promised.unit))
    judgement.ratio = ratio(actual.value, promised, terms)
    judgement.isReversed =
      judgement.verdict == .notMet && isReversed(actual.value, promised, terms)
    judgement.basis = Judgement.Basis(
      outcome: actual.index, finding: .figure(actual.figure), measure: actual.measure,
      value: actual.value, good: terms.good, derivation: actual.derivation, reference: nil)
    if actual.derivation != nil, judgement.cause == nil { judgement.cause = .derived }
    return judgement
  }

  private func verdict(
    _ actual: Comparison.Actual, _ promised: Figure, _ terms: Terms, _ rule: any FigureRule.Type
  ) -> Verdict {
    let range = verdicts(actual, promised, terms, rule)
    return range.worst.isFulfilled == range.best.isFulfilled ? range.worst : .notComparable
  }

  private func verdicts(
    _ actual: Comparison.Actual, _ promised: Figure, _ terms: Terms, _ rule: any FigureRule.Type
  ) -> Judgement.VerdictRange {
    let stands = rule.range(actual.extent, terms)
    if actual.extent.isSingle {
      let verdict = verdict(stands.worst, actual.value, promised, terms, rule)
      return Judgement.VerdictRange(worst: verdict, best: verdict)
    }
    let (bad, good) =
      terms.good == .less
      ? (actual.extent.high, actual.extent.low) : (actual.extent.low, actual.extent.high)
    return Judgement.VerdictRange(
      worst: verdict(stands.worst, at: bad, promised, terms, rule),
      best: verdict(stands.best, at: good, promised, terms, rule))
  }

  /// The verdict at an end of an extent; beyond all values nothing is partly met.
  private func verdict(
    _ stand: Stand, at end: Point, _ promised: Figure, _ terms: Terms, _ rule: any FigureRule.Type
  ) -> Verdict {
    end.side.magnitude == 2
      ? verdict(stand, isPartly: false) : verdict(stand, end.value, promised, terms, rule)
  }

  private func verdict(
    _ stand: Stand, _ value: ExactDecimal, _ promised: Figure, _ terms: Terms,
    _ rule: any FigureRule.Type
  ) -> Verdict {
    verdict(stand, isPartly: stand == .short && isPartly(value, promised, terms, rule))
  }

  private func verdict(_ stand: Stand, isPartly: Bool) -> Verdict {
    switch stand {
    case .beyond: .exceeded
    case .reached: .met
    case .short: isPartly ? .partlyMet : .notMet
    }
  }
}
