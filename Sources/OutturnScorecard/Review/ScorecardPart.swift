/// What a scorecard is made of, each of which can be asked for alone.
public enum ScorecardPart: String, Hashable, Sendable, CaseIterable {
  /// What came of each promise.
  case verdicts
  /// What is open and how far it got, what is most behind first (序时进度).
  case pace
  /// The promises that nobody mentioned again.
  case silence
  /// Reported figures that contradict each other.
  case sums
  /// Targets beside last year's outturn and beside the places above.
  case ambition
  /// Are firm words kept more often? Delivery by force and by bound.
  case words
  /// Targets that were restated, outcomes that were told again, indicators measured otherwise.
  case goalposts
  /// How much rests on 左右: the verdicts that flip at δ = 0 and at 2δ.
  case sensitivity
  /// Verdicts that people gave, and how far they agree.
  case opinions
}
