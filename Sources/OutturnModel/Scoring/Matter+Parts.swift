extension Matter {
  static let compound = Assessment.Rule("compound")

  /// Judges a commitment of several parts: all parts met is met, all exceeded exceeded, some but
  /// not all partly met. Parts without a verdict leave it between two bounds.
  func judge(parts: [Judgement]) -> Judgement {
    let live = parts.filter { $0.verdict != .withdrawn && $0.verdict != .notTestable }
    if live.isEmpty { return Judgement(.notTestable, rule: Matter.compound, cause: .parts) }
    let known = live.filter(\.verdict.isAssessed)
    if live.contains(where: { $0.verdict == .pending }) {
      return Judgement(.pending, rule: Matter.compound)
    }
    if known.isEmpty {
      let silent = live.allSatisfy { $0.verdict == .noReport }
      return Judgement(
        silent ? .noReport : .notComparable, rule: Matter.compound,
        cause: silent ? .silence : .parts)
    }
    let verdicts = known.map(\.verdict)
    let unknown = live.count - known.count
    let worst = whole(verdicts + Array(repeating: .notMet, count: unknown))
    let best = whole(verdicts + Array(repeating: .exceeded, count: unknown))
    let isOpen = worst.isFulfilled != best.isFulfilled
    var judgement = Judgement(
      isOpen ? .notComparable : worst, rule: Matter.compound, cause: unknown > 0 ? .parts : nil)
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
