@testable import OutturnModel

extension Assessment {
  /// An assessment with numbers and words of its own.
  init(
    commitment: Commitment, place: PlacePath, verdict: Verdict, pace: Pace? = nil,
    gap: Quantity? = nil, ratio: ExactDecimal? = nil, isReversed: Bool = false,
    toleranceDecides: Bool = false, tolerance: ExactDecimal? = nil, reasons: [Reason] = [],
    outcomes: [Answer] = [], arithmetic: Localized, rule: Rule
  ) {
    var judgement = Judgement(verdict, rule: rule, cause: reasons.first?.code)
    judgement.gap = gap
    judgement.ratio = ratio
    judgement.isReversed = isReversed
    judgement.tolerance = tolerance
    if toleranceDecides {
      judgement.sensitivity = Judgement.Sensitivity(
        withoutTolerance: verdict.isFulfilled ? .notMet : .met, withDoubleTolerance: verdict)
    }
    self.init(
      commitment, place, judgement, linked: [], .standard,
      own: Own(outcomes: outcomes, pace: pace, reasons: reasons, arithmetic: arithmetic))
  }
}
