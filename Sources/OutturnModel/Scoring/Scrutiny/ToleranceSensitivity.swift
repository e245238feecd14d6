/// How much of a scorecard rests on 左右: the counts at δ = 0, δ and 2δ, and the verdicts that flip.
public struct ToleranceSensitivity: Hashable, Sendable {
  /// The counts at δ = 0.
  public let withoutTolerance: Scorecard.Summary
  /// The counts as scored.
  public let asScored: Scorecard.Summary
  /// The counts at 2δ.
  public let withDoubleTolerance: Scorecard.Summary
  /// The commitments whose verdict is not the same under all three.
  public let flips: [Flip]

  /// A verdict that depends on δ.
  public struct Flip: Hashable, Sendable {
    /// Where the assessment stands in the scorecard.
    public let member: Int
    /// The verdict at δ = 0.
    public let withoutTolerance: Verdict
    /// The verdict as scored.
    public let asScored: Verdict
    /// The verdict at 2δ.
    public let withDoubleTolerance: Verdict
  }

  /// Runs the verdicts of a scorecard again.
  public init(_ scorecard: Scorecard) {
    let verdicts = scorecard.assessments.map { assessment in
      let scored = assessment.verdict
      // A verdict that a person gave does not depend on δ.
      let other = assessment.opinion == nil ? assessment.judgement.sensitivity : nil
      return (other?.withoutTolerance ?? scored, scored, other?.withDoubleTolerance ?? scored)
    }
    let counted = zip(scorecard.assessments, verdicts).filter { !$0.0.isPart }.map(\.1)
    self.withoutTolerance = Scorecard.Summary(counted.lazy.map(\.0))
    self.asScored = scorecard.summary
    self.withDoubleTolerance = Scorecard.Summary(counted.lazy.map(\.2))
    self.flips = verdicts.enumerated().compactMap { index, verdict in
      verdict.0 == verdict.1 && verdict.1 == verdict.2
        ? nil
        : Flip(
          member: index, withoutTolerance: verdict.0, asScored: verdict.1,
          withDoubleTolerance: verdict.2)
    }
  }
}
