extension Promise {
  /// Judges a target with a figure.
  func judge(_ promised: Figure) -> Judgement {
    let direction = direction
    let terms = terms(of: promised, direction)
    let rule = FigureRule(for: promised.bound, terms)
    var judgement = judge(promised, terms, rule)
    judgement.direction = direction
    return judgement
  }

  private func judge(_ promised: Figure, _ terms: Terms, _ rule: FigureRule) -> Judgement {
    if !isDue {
      var pending = Judgement(.pending, rule: rule.rule)
      pending.progress = progress(promised, terms)
      pending.trend = trend(promised, terms)
      return pending
    }
    var judgement = judgeTold(promised, terms, rule)
    // Told in words, where no figure decides.
    if !judgement.verdict.isAssessed, judgement.cause != .contradiction,
      let said = judgeBySaying(rule.rule)
    {
      return said
    }
    if judgement.verdict.isAssessed { judgement.trend = trend(promised, terms) }
    return judgement
  }

  private func judgeTold(_ promised: Figure, _ terms: Terms, _ rule: FigureRule) -> Judgement {
    var answers: [Comparison.Actual] = []
    var cause: Reason.Code?
    for (index, outcome) in outcomes.enumerated() where outcome.withdrawal == nil {
      let held = comparison.actual(
        outcome, at: index, against: promised, policy: policy, isOnly: outcomes.count == 1)
      switch held {
      case .success(let actual) where outcomes.count == 1:
        let judgement = judge(actual, promised, terms, rule)
        return isSettled(judgement)
          ? judgement : judgeDerived(judgement, nil, promised, terms, rule)
      case .success(let actual): answers.append(actual)
      case .failure(let reason): cause = cause.map { preferred($0, reason.cause) } ?? reason.cause
      }
    }
    var best: Judgement?
    while !answers.isEmpty {
      let judgement = judge(choose(answers), promised, terms, rule)
      if isSettled(judgement) { return judgement }
      best = best ?? judgement
      let rank = answers.reduce(Int.min) { max($0, $1.rank) }
      answers.removeAll { $0.rank == rank }
    }
    return judgeDerived(best, cause, promised, terms, rule)
  }

  /// Whether nothing else that was told can change a judgement.
  private func isSettled(_ judgement: Judgement) -> Bool {
    judgement.verdict.isAssessed || judgement.cause?.isFinal == true
  }

  /// Judges by what can be put together from other measures, where what was told does not settle it.
  private func judgeDerived(
    _ best: Judgement?, _ cause: Reason.Code?, _ promised: Figure, _ terms: Terms,
    _ rule: FigureRule
  ) -> Judgement {
    var cause = cause
    switch derived(promised) {
    case .success(let actual)?:
      let judgement = judge(actual, promised, terms, rule)
      if judgement.verdict.isAssessed || best == nil || actual.derivation?.isOfYears == true {
        return judgement
      }
    case .failure(let reason)?: cause = reason.cause
    case nil: break
    }
    if let best { return best }
    guard let cause else { return Judgement(.noReport, rule: rule.rule, cause: .silence) }
    return Judgement(.notComparable, rule: rule.rule, cause: cause)
  }

  /// The more telling of two reasons, whatever their order.
  private func preferred(_ left: Reason.Code, _ right: Reason.Code) -> Reason.Code {
    let order: [Reason.Code] = [.implausible, .priceBasis, .unit, .measure, .period, .split]
    return order.first { $0 == left || $0 == right } ?? left
  }

  /// Judges by the answer that counts, or says that none does.
  private func judge(
    _ choice: Choice, _ promised: Figure, _ terms: Terms, _ rule: FigureRule
  ) -> Judgement {
    let others = choice.others.map { ($0, judge($0, promised, terms, rule)) }
    func rivals(but answer: Int? = nil) -> [Judgement.Rival] {
      others.compactMap { other, judged in
        guard let index = other.index, index != answer else { return nil }
        return Judgement.Rival(
          outcome: index, finding: .figure(other.figure), verdict: judged.verdict)
      }
    }
    if let answer = choice.answer {
      var judgement = judge(answer, promised, terms, rule)
      judgement.rivals = rivals()
      return judgement
    }
    // Dated sources that nothing puts in order may agree on the verdict; the least good figure counts.
    if let verdict = others.first?.1.verdict, verdict.isAssessed,
      others.allSatisfy({ other, judged in
        judged.verdict == verdict
          && other.index.flatMap { scorer.published(outcomes[$0]) } != nil
      }), isTold(byDifferentSources: others.compactMap(\.0.index)),
      let worst = others.min(by: { ($0.1.gap?.value ?? .zero) < ($1.1.gap?.value ?? .zero) })
    {
      var judgement = worst.1
      judgement.rivals = rivals(but: worst.0.index)
      return judgement
    }
    var judgement = Judgement(.notComparable, rule: rule.rule, cause: .contradiction)
    judgement.rivals = rivals()
    return judgement
  }

  private func isTold(byDifferentSources indices: [Int]) -> Bool {
    Set(indices.map { outcomes[$0].evidence?.source }).count == indices.count
  }

  /// Holds one answer against the target.
  func judge(
    _ actual: Comparison.Actual, _ promised: Figure, _ terms: Terms, _ rule: FigureRule
  ) -> Judgement {
    var judgement = weigh(
      actual, terms, by: rule, as: rule.rule, promised.unit.ofDistance,
      isPartly: { isPartly($0, promised, terms, rule) })
    judgement.ratio = ratio(actual.value, promised, terms)
    judgement.isReversed =
      judgement.verdict == .notMet && isReversed(actual.value, promised, terms)
    if judgement.cause == nil, isRounded(actual, promised) { judgement.cause = .rounding }
    if !terms.isKnown, !judgement.verdict.isFulfilled, judgement.cause != .bound {
      return judgement.opened(.direction)
    }
    // What was counted past the deadline decides only where it falls short even so.
    if actual.isLate, judgement.verdict.isFulfilled || judgement.cause == .bound {
      return judgement.opened(.deadline)
    }
    return judgement
  }

  /// Whether what was told lies beside the target only by the digits that it was not told to. They are
  /// no licence: the figures as told decide.
  private func isRounded(_ actual: Comparison.Actual, _ promised: Figure) -> Bool {
    guard actual.figure.bound == .exactly, actual.derivation == nil,
      promised.value.exponent < actual.value.exponent,
      // One digit before zeros, 4万, is a number of its own.
      actual.value.exponent <= 0 || actual.value.mantissa.magnitude >= 10
    else { return false }
    return [promised.value, promised.upper ?? promised.value].contains {
      let distance = (actual.value - $0).magnitude
      return !distance.isZero && distance <= actual.value.halfResolution
    }
  }

  /// Holds an answer against a line by a rule: the one way from a number to a verdict.
  func weigh(
    _ actual: Comparison.Actual, _ terms: Terms, by figureRule: FigureRule,
    as rule: Assessment.Rule, _ gapUnit: Unit, reference: Judgement.Reference? = nil,
    isPartly: (ExactDecimal) -> Bool
  ) -> Judgement {
    func verdict(_ stand: Stand, at end: Point) -> Verdict {
      switch stand {
      case .beyond: .exceeded
      case .reached: .met
      // Beyond all values nothing is partly met.
      case .short: end.side.magnitude < 2 && isPartly(end.value) ? .partlyMet : .notMet
      }
    }
    func verdicts(_ terms: Terms) -> Judgement.VerdictRange {
      let stands = figureRule.range(actual.extent, terms)
      if actual.extent.isSingle {
        let only = verdict(stands.worst, at: .at(actual.value))
        return Judgement.VerdictRange(worst: only, best: only)
      }
      let (bad, good) =
        terms.good == .less
        ? (actual.extent.high, actual.extent.low) : (actual.extent.low, actual.extent.high)
      return Judgement.VerdictRange(
        worst: verdict(stands.worst, at: bad), best: verdict(stands.best, at: good))
    }
    let range = verdicts(terms)
    let isOpen = range.isOpen
    var judgement = Judgement(
      isOpen ? .notComparable : range.worst, rule: rule, cause: isOpen ? .bound : nil)
    if range.worst != range.best { judgement.range = range }
    if figureRule.isTolerant {
      judgement.tolerance = terms.tolerance
      judgement.sensitivity = Judgement.Sensitivity(
        withoutTolerance: verdicts(terms.with(tolerance: .zero)).settled,
        withDoubleTolerance: verdicts(
          terms.with(tolerance: terms.tolerance + terms.tolerance)
        ).settled)
    }
    judgement.gap = Quantity(figureRule.gap(actual.value, terms), gapUnit)
    judgement.basis = Judgement.Basis(
      outcome: actual.index, finding: .figure(actual.figure), measure: actual.measure,
      value: actual.value, good: terms.good, derivation: actual.derivation, reference: reference)
    if actual.derivation != nil, judgement.cause == nil { judgement.cause = .derived }
    return judgement
  }
}

extension Judgement {
  /// The same left open, for a reason.
  func opened(_ cause: Reason.Code) -> Judgement {
    var copy = with(.notComparable, because: cause)
    copy.range = nil
    copy.sensitivity = nil
    copy.isReversed = false
    return copy
  }
}

extension Judgement.VerdictRange {
  /// Whether it runs over the line between fulfilled and not.
  var isOpen: Bool { worst.isFulfilled != best.isFulfilled }

  /// The one verdict that it comes to.
  var settled: Verdict { isOpen ? .notComparable : worst }
}

extension Reason.Code {
  /// Whether nothing else that was told can help.
  var isFinal: Bool { self == .contradiction || self == .direction || self == .deadline }
}
