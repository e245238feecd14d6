/// One commitment with what was told of it: all that the rules look at.
struct Promise {
  let comparison: Comparison
  let outcomes: [Outcome]
  let day: Day
  let background: Background

  init(
    _ commitment: Commitment, _ target: Target, outcomes: [Outcome], on day: Day,
    _ background: Background, scorer: Scorer
  ) {
    self.comparison = Comparison(
      commitment: commitment, target: target,
      indicator: commitment.indicator.id.flatMap { scorer.catalogue[$0] }, scorer: scorer)
    self.outcomes = outcomes
    self.day = day
    self.background = background
  }

  var commitment: Commitment { comparison.commitment }
  var target: Target { comparison.target }
  var indicator: Indicator? { comparison.indicator }
  var scorer: Scorer { comparison.scorer }
  var words: ScoringWords { scorer.words }
  var policy: Policy { scorer.policy }
  var profile: Profile { scorer.profile }
  var catalogue: Catalogue { scorer.catalogue }

  /// Whether the commitment's time is over on the day of judgement.
  var isDue: Bool { day > commitment.lastDay }

  /// What the policy holds for this indicator only.
  var exception: Policy.Exception? {
    policy.exceptions.isEmpty ? nil : commitment.indicator.id.flatMap { policy.exceptions[$0] }
  }

  /// Which direction of the indicator is good, and what says so.
  var direction: GoodDirection {
    GoodDirection(of: commitment, target, indicator: indicator, words: words)
  }

  /// A verdict as the profile tells it.
  func told(_ verdict: Verdict) -> Verdict {
    switch (profile, verdict) {
    case (.strict, .partlyMet), (.strict, .metLate): .notMet
    default: verdict
    }
  }
}
