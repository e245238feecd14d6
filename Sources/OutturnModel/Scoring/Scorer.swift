/// Turns commitments and what was reported of them into verdicts.
///
///     let scorer = Scorer(policy: .standard)
///     let assessment = scorer.assess(
///       commitment, place: zhengzhou, outcomes: linked, on: Day("2018-03-01"))
///
/// Scoring has no clock: the day of judgement is an argument. The same records, policy, profile and
/// day always give the same assessment, in whatever order the records come.
public struct Scorer: Sendable {
  private let fields: Shared<Fields>

  private struct Fields {
    let catalogue: Catalogue
    let policy: Policy
    let profile: Profile
  }

  /// What is measured, for direction, kind and price basis.
  public var catalogue: Catalogue { fields.value.catalogue }
  /// The numbers left to judgement.
  public var policy: Policy { fields.value.policy }
  /// The way of turning data into verdicts.
  public var profile: Profile { fields.value.profile }

  /// Makes a scorer.
  public init(
    catalogue: Catalogue = .shipped, policy: Policy = .standard, profile: Profile = .standard
  ) {
    fields = Shared(
      Fields(
        catalogue: catalogue, policy: policy, profile: profile))
  }

  /// Judges a commitment by the outcomes linked to it, without words.
  ///
  /// - Parameters:
  ///   - outcomes: The outcomes linked to the commitment, in any order.
  ///   - day: The day of judgement: what is not over then is pending.
  ///   - background: Where last year's and other indicators' outcomes are found.
  ///   - parts: The judgements of the parts, for a commitment of several parts.
  public func judge(
    _ commitment: Commitment, outcomes: [Outcome], on day: Day, background: Background = .empty,
    parts: [Judgement] = []
  ) -> Judgement {
    judge(commitment, commitment.target, outcomes, day, background, parts)
  }

  /// Judges a commitment by one of its targets: the first one, or one that it was restated to.
  func judge(
    _ commitment: Commitment, _ target: Target, _ outcomes: [Outcome], _ day: Day,
    _ background: Background, _ parts: [Judgement]
  ) -> Judgement {
    if commitment.withdrawal != nil { return Judgement(.withdrawn, rule: .init("withdrawn")) }
    let matter = Matter(commitment, target, outcomes: outcomes, on: day, background, scorer: self)
    switch target.aim {
    case .figure(let figure):
      // Not by ??, whose closure would copy all that is before the bench.
      if let joint = matter.judgedByComponents({ $0.judge(figure) }) { return joint }
      return matter.judge(figure)
    case .relation(let relation):
      if let joint = matter.judgedByComponents({ $0.judge(relation) }) { return joint }
      return matter.judge(relation)
    case .deed: return matter.judgeDeed()
    case .parts: return matter.judge(parts: parts)
    }
  }
}

/// One commitment before the bench: all that the rules look at.
struct Matter {
  let comparison: Comparison
  let outcomes: [Outcome]
  let day: Day
  let background: Background
  let scorer: Scorer

  init(
    _ commitment: Commitment, _ target: Target, outcomes: [Outcome], on day: Day,
    _ background: Background, scorer: Scorer
  ) {
    self.comparison = Comparison(
      commitment: commitment, target: target,
      indicator: commitment.indicator.id.flatMap { scorer.catalogue[$0] })
    self.outcomes = outcomes
    self.day = day
    self.background = background
    self.scorer = scorer
  }

  var commitment: Commitment { comparison.commitment }
  var target: Target { comparison.target }
  var indicator: Indicator? { comparison.indicator }
  var policy: Policy { scorer.policy }
  var profile: Profile { scorer.profile }
  var catalogue: Catalogue { scorer.catalogue }

  /// Whether the commitment's time is over on the day of judgement.
  var isDue: Bool { day > commitment.when.last }

  /// What the policy holds for this indicator only.
  var exception: Policy.Exception? {
    policy.exceptions.isEmpty ? nil : commitment.indicator.id.flatMap { policy.exceptions[$0] }
  }

  /// Which direction is good for the indicator, where the measure leaves it open.
  var direction: Direction {
    if let told = commitment.direction ?? indicator?.direction { return told }
    if indicator != nil { return .higher }
    return LinkingWords.shipped.isLowerBetter(commitment.indicator.told) ? .lower : .higher
  }

  /// A verdict as the profile tells it.
  func told(_ verdict: Verdict) -> Verdict {
    switch (profile, verdict) {
    case (.strict, .partlyMet), (.strict, .metLate): .notMet
    default: verdict
    }
  }
}
