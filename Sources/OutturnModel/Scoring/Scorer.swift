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
    let sources: [SourceID: Source]
    let words: ScoringWords
  }

  /// What is measured, for polarity, kind and price basis.
  public var catalogue: Catalogue { fields.value.catalogue }
  /// The numbers left to judgement.
  public var policy: Policy { fields.value.policy }
  /// The way of turning data into verdicts.
  public var profile: Profile { fields.value.profile }
  /// The sources, for when something was published and whose word it is.
  public var sources: [SourceID: Source] { fields.value.sources }
  /// The words that names and clauses are understood by.
  public var words: ScoringWords { fields.value.words }

  /// The edition of the rules, as docs/scoring.md lists them; printed on every scorecard.
  public static let edition = 2

  /// Makes a scorer.
  public init(
    catalogue: Catalogue = .shipped, policy: Policy = .standard, profile: Profile = .standard,
    sources: [SourceID: Source] = [:], words: ScoringWords = .shipped
  ) {
    fields = Shared(
      Fields(
        catalogue: catalogue, policy: policy, profile: profile, sources: sources, words: words))
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
    var judgement = judgeAim(commitment, target, outcomes, day, background, parts)
    if !sources.isEmpty { judgement.voice = voice(judgement, outcomes) }
    return judgement
  }

  private func judgeAim(
    _ commitment: Commitment, _ target: Target, _ outcomes: [Outcome], _ day: Day,
    _ background: Background, _ parts: [Judgement]
  ) -> Judgement {
    let promise = Promise(commitment, target, outcomes: outcomes, on: day, background, scorer: self)
    switch target.aim {
    case .figure(let figure):
      // Not by ??, whose closure would copy the promise.
      if let joint = promise.judgedByComponents({ $0.judge(figure) }) { return joint }
      return promise.judge(figure)
    case .relation(let relation):
      if let joint = promise.judgedByComponents({ $0.judge(relation) }) { return joint }
      return promise.judge(relation)
    case .deed: return promise.judgeDeed()
    case .parts: return promise.judge(parts: parts)
    }
  }
}
