/// How much a target asked for, beside how much was delivered: an easy target is seen to be one.
public struct Ambition: Hashable, Sendable {
  /// The commitment.
  public let commitment: RecordID
  /// The target's figure.
  public let target: Figure
  /// The outturn of the year before, in the target's measure.
  public let before: Judgement.Reference
  /// How much more the target asks for than was just achieved, in the target's unit (points for
  /// percentages); below zero when it asks for less.
  public let stretch: Quantity
  /// How far the outcome is from the target, positive when good; nil while there is none.
  public let delivery: Quantity?

  /// Whether the target asks for less than was just achieved.
  public var isBelowLastYear: Bool { stretch.value.isNegative }
}

extension Scorer {
  /// The ambition of an assessed commitment, where last year's outturn is known.
  public func ambition(of assessment: Assessment, background: Background) -> Ambition? {
    let commitment = assessment.commitment
    guard let target = commitment.target.figure, let year = commitment.period.yearBefore,
      let told = figure(
        of: commitment.indicator, in: year, commitment.target.measure, from: background.own,
        split: commitment.split),
      told.bound == .exactly,
      let before = told.quantity.converted(to: target.unit)?.value
    else { return nil }
    let promise = Promise(
      commitment, commitment.target, outcomes: [], on: commitment.period.last, background,
      scorer: self)
    let terms = promise.terms(of: target)
    let stretch = terms.good == .less ? before - terms.upper : terms.target - before
    return Ambition(
      commitment: commitment.id, target: target,
      before: Judgement.Reference(name: commitment.indicator.told, figure: told, period: year),
      stretch: Quantity(stretch, target.unit.ofDistance), delivery: assessment.gap)
  }

  /// Whether a target turned out to be soft: the outcome is at least the policy's multiple of it.
  public func isSoft(_ assessment: Assessment) -> Bool {
    guard assessment.commitment.baseline == nil, assessment.verdict.isFulfilled,
      let ratio = assessment.ratio
    else { return false }
    return ratio >= policy.softRatio
  }
}
