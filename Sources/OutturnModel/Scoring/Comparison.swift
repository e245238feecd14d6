/// Whether and how an outcome can be held against a target.
///
/// Percent and percentage point, nominal and real, stock and flow are different things; what is told
/// of another time or in another dimension is no answer either.
struct Comparison {
  let commitment: Commitment
  let target: Target
  let indicator: Indicator?

  /// An outcome's figure in the target's measure and unit.
  struct Actual {
    let index: Int?
    let figure: Figure
    let measure: Measure
    let value: ExactDecimal
    let extent: Extent
    let derivation: Derivation?
    /// Better answers first, so that the order of records does not matter.
    let rank: Int
  }

  /// How the time of an outcome fits the commitment's.
  enum Fit {
    /// It is about the whole of it.
    case whole
    /// It is about a part from the beginning, so more may have come.
    case partial
  }

  /// Whether the target's number is a total over the period.
  private func isFlow(_ outcome: Outcome) -> Bool {
    if let indicator { return indicator.kind == .flow }
    return LinkingWords.shipped.isFlow(commitment.indicator.told)
      || LinkingWords.shipped.isFlow(outcome.indicator.told)
  }

  /// How the outcome's time fits; nil when it does not.
  func fit(_ outcome: Outcome) -> Fit? {
    let promised = commitment.when
    let told = outcome.period
    if promised == told { return .whole }
    let isState = Comparison.isState(target.measure)
    switch promised {
    case .month, .day:
      // A deadline: done at any time up to its end, and told of its year.
      if case .year(let year) = told, year == promised.last.year { return .whole }
      if told.last.year == promised.last.year, told.last <= promised.last {
        return told.last == promised.last ? .whole : .partial
      }
      return nil
    case .year, .half, .quarter, .months, .years:
      if promised.contains(told) {
        if told.last == promised.last, isState, !isFlowLevel(outcome) { return .whole }
        return target.measure == .increment || isFlowLevel(outcome) ? .partial : nil
      }
      if told.contains(promised), told.last == promised.last, isState, !isFlowLevel(outcome) {
        return .whole
      }
      return nil
    }
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
      return !percent && outcome.evidence.tellsRemoval(of: outcome.indicator) ? 1 : nil
    case (.level, .decrease), (.increment, .decrease):
      return !percent && commitment.evidence.tellsRemoval(of: commitment.indicator) ? 1 : nil
    default: return nil
    }
  }

  /// Whether one of them is told at current and the other at constant prices.
  func pricesDiffer(_ outcome: Outcome) -> Bool {
    guard target.measure == .growth || target.measure == .decrease,
      commitment.indicator.told != outcome.indicator.told
    else { return false }
    let words = LinkingWords.shipped
    let promised = words.basis(of: commitment.indicator.told) ?? indicator?.basis
    let told = words.basis(of: outcome.indicator.told) ?? indicator?.basis
    guard let promised, let told else { return false }
    return promised != told
  }

  /// The outcome's figure held against a target's figure, or the reason why it cannot be.
  func actual(
    _ outcome: Outcome, at index: Int, against promised: Figure, policy: Policy
  ) -> Result<Actual, NotComparable> {
    guard let figure = outcome.figure else { return .failure(.init(.measure)) }
    guard let sign = sign(outcome, figure, against: promised) else {
      return .failure(.init(.measure))
    }
    guard let fit = fit(outcome) else { return .failure(.init(.period)) }
    if pricesDiffer(outcome), !policy.nominalAnswersReal { return .failure(.init(.priceBasis)) }
    guard figure.unit.dimension == promised.unit.dimension,
      let value = figure.quantity.converted(to: promised.unit)
    else { return .failure(.init(.unit)) }
    let upper = figure.upper.flatMap { Quantity($0, figure.unit).converted(to: promised.unit) }
    let width =
      figure.bound == .about || figure.bound == .nearly
      ? policy.tolerance(of: value.value) : .zero
    var extent = Extent(figure.bound, value.value, upper: upper?.value, tolerance: width)
    if sign < 0 { extent = -extent }
    if fit == .partial { extent = Extent(low: extent.low, high: .highest) }
    return .success(
      Actual(
        index: index, figure: figure, measure: outcome.measure,
        value: sign < 0 ? -value.value : value.value, extent: extent, derivation: nil,
        rank: rank(outcome, figure, fit)))
  }

  /// Better answers have higher ranks.
  private func rank(_ outcome: Outcome, _ figure: Figure, _ fit: Fit) -> Int {
    var rank = 0
    if fit == .whole { rank += 64 }
    if outcome.measure == target.measure { rank += 32 }
    if figure.bound == .exactly { rank += 16 }
    if outcome.indicator.told == commitment.indicator.told { rank += 8 }
    if outcome.indicator.id != nil, outcome.indicator.id == commitment.indicator.id { rank += 4 }
    if outcome.period == commitment.when { rank += 2 }
    if outcome.status != .preliminary { rank += 1 }
    return rank
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
    guard measure == .increment, let text = evidence?.clause?.text else { return false }
    return Outcome.differences.isIn(text)
  }

  private static let differences = WordList("同比", "比上年", "较上年", "比去年")
}

extension Policy {
  /// δ for a figure: the larger of half a unit of the last digit told and a share of its size.
  func tolerance(of value: ExactDecimal) -> ExactDecimal {
    let share = value.magnitude * aboutPercent.scaled(byPowerOfTen: -2)
    return max(value.halfResolution, share)
  }
}
