/// A part of a whole as it was judged.
struct JudgedPart {
  let commitment: Commitment
  let judgement: Judgement
}

extension Promise {
  /// Judges a target with a figure by its parts, where the whole itself was not told: the sum where
  /// the parts' targets add up to the whole's, else as a compound.
  func judge(_ promised: Figure, byParts parts: [JudgedPart]) -> Judgement {
    let live = parts.filter { $0.judgement.verdict != .withdrawn }
    guard addUp(live, to: promised) else { return judge(parts: live.map(\.judgement)) }
    let told = live.compactMap { part -> ExactDecimal? in
      guard part.judgement.verdict.isAssessed, let unit = part.commitment.target.figure?.unit,
        let value = part.judgement.basis?.value
      else { return nil }
      return Quantity(value, unit).converted(to: promised.unit)?.value
    }
    if told.isEmpty || !isDue { return judge(parts: live.map(\.judgement)) }
    let isWhole = told.count == live.count
    let total = told.reduce(ExactDecimal.zero, +)
    let direction = direction
    let terms = terms(of: promised, direction)
    guard let figure = try? Figure(isWhole ? .exactly : .atLeast, total, unit: promised.unit)
    else { return judge(parts: live.map(\.judgement)) }
    let summands = told.compactMap { try? Figure(.exactly, $0, unit: promised.unit) }
    var judgement = judge(
      Comparison.Actual(
        index: nil, figure: figure, measure: target.measure, period: commitment.period,
        value: total, extent: Extent(figure.bound, total, upper: nil, tolerance: .zero),
        derivation: .sum(summands)), promised, terms,
      FigureRule(for: promised.bound, terms))
    if !isWhole { judgement = judgement.with(judgement.verdict, because: .parts) }
    judgement.direction = direction
    return judgement
  }

  /// Whether the parts' targets are of one kind with the whole's and make it up.
  private func addUp(_ parts: [JudgedPart], to promised: Figure) -> Bool {
    var total = ExactDecimal.zero
    for part in parts {
      guard part.commitment.target.measure == target.measure,
        let figure = part.commitment.target.figure, figure.bound != .between,
        let value = figure.quantity.converted(to: promised.unit)?.value
      else { return false }
      total = total + value
    }
    switch target.measure {
    case .level, .increment, .decrease: return total == promised.value
    case .growth, .share, .rate, .changePP, .rank, .relative, .milestone, .other: return false
    }
  }

  static let compound = Assessment.Rule("compound")

  /// Judges a commitment of several parts: all parts met is met, all exceeded exceeded, some but
  /// not all partly met. Parts without a verdict leave it between two bounds.
  func judge(parts: [Judgement]) -> Judgement {
    let live = parts.filter { $0.verdict != .withdrawn && $0.verdict != .notTestable }
    if live.isEmpty { return Judgement(.notTestable, rule: Promise.compound, cause: .parts) }
    let known = live.filter(\.verdict.isAssessed)
    if live.contains(where: { $0.verdict == .pending }) {
      return Judgement(.pending, rule: Promise.compound)
    }
    if known.isEmpty {
      let silent = live.allSatisfy { $0.verdict == .noReport }
      return Judgement(
        silent ? .noReport : .notComparable, rule: Promise.compound,
        cause: silent ? .silence : .parts)
    }
    let verdicts = known.map(\.verdict)
    let unknown = live.count - known.count
    let worst = whole(verdicts + Array(repeating: .notMet, count: unknown))
    let best = whole(verdicts + Array(repeating: .exceeded, count: unknown))
    let isOpen = worst.isFulfilled != best.isFulfilled
    var judgement = Judgement(
      isOpen ? .notComparable : worst, rule: Promise.compound, cause: unknown > 0 ? .parts : nil)
    if worst != best { judgement.range = Judgement.VerdictRange(worst: worst, best: best) }
    judgement.ratio =
      Fraction(
        ExactDecimal(mantissa: Int128(known.count(where: \.verdict.isFulfilled))),
        over: ExactDecimal(mantissa: Int128(live.count)))?.quotient
    judgement.isReversed = judgement.verdict == .notMet && known.allSatisfy(\.isReversed)
    return judgement
  }

  private func whole(_ parts: [Verdict]) -> Verdict {
    let fulfilled = parts.count(where: \.isFulfilled)
    if fulfilled == parts.count {
      if parts.allSatisfy({ $0 == .exceeded }) { return .exceeded }
      return parts.contains(.metLate) ? .metLate : .met
    }
    let partly = fulfilled > 0 || parts.contains(.partlyMet)
    return told(partly ? .partlyMet : .notMet)
  }
}
