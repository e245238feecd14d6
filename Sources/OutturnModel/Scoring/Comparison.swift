/// Whether and how an outcome can be held against a target.
///
/// Percent and percentage point, nominal and real, stock and flow are different things; what is told
/// of another time or in another dimension is no answer either.
struct Comparison {
  let commitment: Commitment
  let target: Target
  let indicator: Indicator?
  let scorer: Scorer

  private var words: ScoringWords { scorer.words }

  /// An outcome's figure in the target's measure and unit.
  struct Actual {
    let index: Int?
    let figure: Figure
    let measure: Measure
    let period: Period
    let value: ExactDecimal
    let extent: Extent
    var derivation: Derivation?
    /// How well it fits; nothing but that and the date of its source chooses among answers.
    var rank = 0
    /// Whether it is about a time that runs past the deadline.
    var isLate = false
  }

  /// How the time of an outcome fits the commitment's.
  enum Fit {
    /// It is about the whole of it.
    case whole
    /// It is about a part from the beginning, so more may have come.
    case partial
    /// It runs past the day that the thing was to be done by.
    case late
  }

  /// Whether the target's number is a total over the period.
  private func isFlow(_ outcome: Outcome) -> Bool {
    if let indicator { return indicator.kind == .flow }
    return words.linking.isFlow(commitment.indicator.told)
      || words.linking.isFlow(outcome.indicator.told)
  }

  /// How the outcome's time fits; nil when it does not.
  func fit(_ outcome: Outcome) -> Fit? {
    if let deadline = commitment.deadline { return fit(outcome, by: deadline) }
    let promised = commitment.period
    let told = outcome.period
    if promised == told { return .whole }
    let isState = Comparison.isState(target.measure)
    if promised.contains(told) {
      if told.last == promised.last, isState, !isFlowLevel(outcome) { return .whole }
      return target.measure == .increment || isFlowLevel(outcome) ? .partial : nil
    }
    if told.contains(promised), told.last == promised.last, isState, !isFlowLevel(outcome) {
      return .whole
    }
    return nil
  }

  /// How it fits a promise that is due inside a year: told by then, of then, or of a longer time.
  private func fit(_ outcome: Outcome, by deadline: Day) -> Fit? {
    let told = outcome.period
    if told == commitment.due || told.last == deadline { return .whole }
    if told.last < deadline {
      guard told.first >= commitment.period.first else { return nil }
      let grows =
        target.measure == .increment || Comparison.isState(target.measure) || isFlowLevel(outcome)
      return grows ? .partial : nil
    }
    guard told.first <= deadline, told.last.year == deadline.year else { return nil }
    return outcome.tellsInTime(words) ? .whole : .late
  }

  private func isFlowLevel(_ outcome: Outcome) -> Bool {
    target.measure == .level && isFlow(outcome)
  }

  /// Whether a measure tells how things stand at the end of its time.
  static func isState(_ measure: Measure) -> Bool {
    switch measure {
    case .level, .share, .rate, .rank: true
    case .growth, .decrease, .increment, .changePP, .relative, .milestone, .other: false
    }
  }

  /// The sign that turns an outcome's number into the target's measure, or nil when the measures
  /// are different things.
  func sign(_ outcome: Outcome, _ figure: Figure, against promised: Figure) -> Int? {
    let percent = promised.unit.dimension.isProportion && figure.unit.dimension.isProportion
    switch (target.measure, outcome.measure) {
    case (let promised, let told) where promised == told: return 1
    case (.growth, .decrease), (.decrease, .growth): return percent ? -1 : nil
    case (.share, .rate), (.rate, .share), (.share, .level), (.level, .share), (.rate, .level),
      (.level, .rate):
      return percent || (promised.unit.dimension == figure.unit.dimension) ? 1 : nil
    case (.level, .increment), (.increment, .level):
      return isFlow(outcome) && !outcome.tellsDifference ? 1 : nil
    case (.decrease, _) where percent && outcome.indicator.told.hasSuffix("降幅"): return 1
    case (.growth, _)
    where percent
      && (outcome.indicator.told.hasSuffix("涨幅") || outcome.indicator.told.hasSuffix("增幅")):
      return 1
    case (.decrease, .level), (.decrease, .increment):
      // 退出钢铁产能5500万吨 answers 压减钢铁产能5000万吨.
      return !percent && outcome.evidence.tellsRemoval(of: outcome.indicator, words.linking)
        ? 1 : nil
    case (.level, .decrease), (.increment, .decrease):
      return !percent && commitment.evidence.tellsRemoval(of: commitment.indicator, words.linking)
        ? 1 : nil
    default: return nil
    }
  }

  /// Whether one of them is told at current and the other at constant prices.
  func pricesDiffer(_ outcome: Outcome) -> Bool {
    guard target.measure == .growth || target.measure == .decrease,
      commitment.indicator.told != outcome.indicator.told
    else { return false }
    let promised = words.linking.basis(of: commitment.indicator.told) ?? indicator?.basis
    let told = words.linking.basis(of: outcome.indicator.told) ?? indicator?.basis
    guard let promised, let told else { return false }
    return promised != told
  }

  /// The outcome's figure held against a target's figure, or the reason why it cannot be; an only
  /// answer needs no rank.
  func actual(
    _ outcome: Outcome, at index: Int, against promised: Figure, policy: Policy,
    isOnly: Bool = false
  ) -> Result<Actual, NotComparable> {
    guard let figure = outcome.figure else { return .failure(.init(.measure)) }
    if outcome.split != commitment.split { return .failure(.init(.split)) }
    guard let sign = sign(outcome, figure, against: promised) else {
      return .failure(.init(.measure))
    }
    guard let fit = fit(outcome), countsFromSameYear(outcome) else {
      return .failure(.init(.period))
    }
    if tellsSeveralYears(outcome) { return .failure(.init(.period)) }
    if pricesDiffer(outcome), !policy.nominalAnswersReal { return .failure(.init(.priceBasis)) }
    guard figure.unit.dimension == promised.unit.dimension,
      let value = figure.quantity.converted(to: promised.unit)
    else { return .failure(.init(.unit)) }
    let upper = figure.upper.flatMap { Quantity($0, figure.unit).converted(to: promised.unit) }
    if isImplausible(value.value, promised) { return .failure(.init(.implausible)) }
    var extent = policy.extent(figure.bound, value.value, upper: upper?.value, promised.unit)
    if sign < 0 { extent = -extent }
    if fit == .partial { extent = Extent(low: extent.low, high: .highest) }
    return .success(
      Actual(
        index: index, figure: figure, measure: outcome.measure, period: outcome.period,
        value: sign < 0 ? -value.value : value.value, extent: extent,
        rank: isOnly ? 0 : rank(outcome, fit), isLate: fit == .late))
  }

  /// What fits better has a higher rank: the whole before a part, the target's own measure, the
  /// same indicator, the same time.
  func rank(_ outcome: Outcome, _ fit: Fit) -> Int {
    var rank = 0
    if fit == .whole { rank += 64 }
    if outcome.measure == target.measure { rank += 32 }
    if outcome.indicator.told == commitment.indicator.told
      || words.linking.areSame(outcome.indicator, commitment.indicator)
    {
      rank += 8
    }
    if outcome.period == commitment.period { rank += 2 }
    return rank
  }

  /// Whether a change is counted from the year that the promise counts from.
  private func countsFromSameYear(_ outcome: Outcome) -> Bool {
    guard Comparison.isChange(target.measure), Comparison.isChange(outcome.measure) else {
      return true
    }
    guard let promised = baseYear ?? commitment.period.yearBefore?.last.year else { return true }
    return outcome.baseYear(words) == promised
  }

  /// The year that a change is counted from, where it is not simply the year before: the recorded
  /// baseline's, or the one that the text names.
  var baseYear: Int? {
    guard Comparison.isChange(target.measure) || !commitment.period.isYear else {
      return commitment.baseline?.period?.last.year
    }
    if let year = commitment.baseline?.period?.last.year { return year }
    let before = commitment.period.first.year
    for text in [
      target.figure?.text, commitment.evidence?.clause?.text, commitment.indicator.told,
    ] {
      if let text, let year = words.baseYear(in: text), year < before { return year }
    }
    return nil
  }

  /// Whether a sum or a mean over several years is told as if it were one year's.
  private func tellsSeveralYears(_ outcome: Outcome) -> Bool {
    guard commitment.period.isYear, outcome.period.isYear, outcome.measure != .rate,
      let text = outcome.evidence?.clause?.text, words.tellsSeveralYears(text)
    else { return false }
    guard let own = commitment.evidence?.clause?.text else { return true }
    return !words.tellsSeveralYears(own)
  }

  /// Whether a part of a whole is told to be more than the whole.
  private func isImplausible(_ value: ExactDecimal, _ promised: Figure) -> Bool {
    guard target.measure == .share || indicator?.kind == .share, promised.unit == .percent,
      !Comparison.isChange(target.measure)
    else { return false }
    return value > .hundred && (promised.upper ?? promised.value) <= .hundred
  }

  /// Whether a measure tells a change against another time.
  static func isChange(_ measure: Measure) -> Bool {
    switch measure {
    case .growth, .decrease, .changePP: true
    case .level, .share, .rate, .rank, .increment, .relative, .milestone, .other: false
    }
  }

  /// Why an outcome cannot be held against a target.
  struct NotComparable: Error {
    let cause: Reason.Code
    init(_ cause: Reason.Code) { self.cause = cause }
  }
}

extension Outcome {
  /// Whether what was added is the difference from the year before (同比增加21天), not a total.
  var tellsDifference: Bool {
    guard self.measure == .increment, let text = self.evidence?.clause?.text else { return false }
    return Outcome.differences.isIn(text)
  }

  private static let differences = WordList("同比", "比上年", "较上年", "比去年")
}

extension Outcome {
  /// Whether the words say that it was done by its day.
  func tellsInTime(_ words: ScoringWords) -> Bool {
    self.evidence?.clause.map { words.tellsInTime($0.text) } ?? false
  }

  /// The year that a change is counted from: the one that the text names, else the one before.
  func baseYear(_ words: ScoringWords) -> Int? {
    if let text = self.evidence?.clause?.text, let year = words.baseYear(in: text),
      year < self.period.last.year
    {
      return year
    }
    return self.period.yearBefore?.last.year
  }
}

extension Policy {
  /// All that a figure as told may be.
  func extent(of figure: Figure) -> Extent {
    extent(figure.bound, figure.value, upper: figure.upper, figure.unit)
  }

  fileprivate func extent(
    _ bound: Bound, _ value: ExactDecimal, upper: ExactDecimal?, _ unit: Unit
  ) -> Extent {
    let isSoft = bound == .about || bound == .nearly
    return Extent(
      bound, value, upper: upper,
      tolerance: isSoft
        ? tolerance(of: value, bound, isPercent: unit.dimension.isProportion) : .zero)
  }
}
