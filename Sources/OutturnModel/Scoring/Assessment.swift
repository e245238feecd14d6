/// A verdict on one commitment, with everything that led to it.
///
/// The words are made when they are asked for: making an assessment costs no text.
public struct Assessment: Hashable, Sendable {
  /// The commitment.
  public let commitment: Commitment
  /// Where it was made.
  public let place: PlacePath
  /// The rule's verdict with its numbers.
  public let judgement: Judgement
  /// The profile it was scored under.
  public let profile: Profile
  /// What other versions of the target or of the outcome would have come to.
  public let alternatives: [Alternative]
  /// The opinion that is published in place of the rule's verdict, if one is.
  public let opinion: Opinion?
  private let linked: [Outcome]
  private let own: Shared<Own>?
  /// What the sources say of the commitment, where that was looked into.
  var finding: Teller.Finding?

  /// Answers and words of its own, in place of those that the judgement and the outcomes give.
  struct Own: Hashable {
    let outcomes: [Answer]
    let pace: Pace?
    let reasons: [Reason]
    let arithmetic: Localized
  }

  /// The outcomes it rests on, as used: the first is the one that decided, the others by id.
  public var outcomes: [Answer] { own?.value.outcomes ?? judgement.answers(linked) }
  /// How it is doing, while it is open.
  public var pace: Pace? { own.map(\.value.pace) ?? judgement.progress?.pace }
  /// What came of it: the published opinion's verdict if there is one, otherwise the rule's.
  public var verdict: Verdict { opinion?.verdict ?? judgement.verdict }
  /// How far the outcome is from the target in the target's unit (points for rates), signed so that
  /// positive is good; days for a milestone.
  public var gap: Quantity? { judgement.gap }
  /// The achievement ratio ρ, raw, where it means something.
  public var ratio: ExactDecimal? { judgement.ratio }
  /// Whether things moved the wrong way.
  public var isReversed: Bool { judgement.isReversed }
  /// Whether it counts as fulfilled only, or as missed only, because of the tolerance of 左右.
  public var toleranceDecides: Bool { judgement.toleranceDecides }
  /// The tolerance δ that was used, where one was.
  public var tolerance: ExactDecimal? { judgement.tolerance }
  /// The rule that decided.
  public var rule: Rule { judgement.rule }
  /// Whether it is a part of a promise that is scored too, and so is not counted by itself.
  public var isPart: Bool { judgement.whole != nil }

  /// Why it was missed or could not be assessed.
  public var reasons: [Reason] {
    if let own { return own.value.reasons }
    return judgement.cause.map { [Reason($0, missing: judgement.missing)] } ?? []
  }

  /// The arithmetic that a reader can check by hand, in both languages.
  public var arithmetic: Localized {
    if let own { return own.value.arithmetic }
    return ArithmeticSentence(
      commitment: commitment, judgement: judgement, reported: outcomes.first
    ).sentence
  }

  /// Makes an assessment from a judgement of linked outcomes.
  init(
    _ commitment: Commitment, _ place: PlacePath, _ judgement: Judgement, linked: [Outcome],
    _ profile: Profile, _ alternatives: [Alternative] = [], _ opinion: Opinion? = nil,
    own: Own? = nil
  ) {
    self.commitment = commitment
    self.place = place
    self.judgement = judgement
    self.linked = linked
    self.profile = profile
    self.alternatives = alternatives
    self.opinion = opinion
    self.own = own.map { Shared($0) }
  }
}

extension Assessment {
  /// An outcome that contradicts the one that counts, or others where none does.
  public struct Contradiction: Hashable, Sendable {
    /// The outcome.
    public let outcome: Outcome
    /// What it would come to.
    public let verdict: Verdict
  }

  /// What was told otherwise than what counts.
  public var contradictions: [Contradiction] {
    judgement.rivals.compactMap { rival in
      linked.indices.contains(rival.outcome)
        ? Contradiction(outcome: linked[rival.outcome], verdict: rival.verdict) : nil
    }
  }

  /// An outcome as an assessment used it.
  public struct Answer: Hashable, Sendable {
    /// The outcome's id.
    public let id: RecordID
    /// What is measured, as told, where that is at hand.
    public let indicator: IndicatorName?
    /// The time it is about, where that is at hand.
    public let period: Period?
    /// What was used: as reported, or derived from it.
    public let finding: Outcome.Finding
    /// How it is told, after derivation.
    public let measure: Measure
    /// How settled it is.
    public let status: Outcome.Status
    /// How it was derived from what was reported, in words; nil when used as reported.
    public let derivation: Localized?
    /// Where it stands.
    public let evidence: Evidence?
  }

  /// The rule that decided, by name and version.
  public struct Rule: Hashable, Sendable {
    /// Its name: `at-least`.
    public let name: String
    /// Its version, from 1.
    public let version: Int

    /// Makes a rule's name.
    public init(_ name: String, version: Int = 1) {
      self.name = name
      self.version = version
    }
  }

  /// The verdict that another version of the target or of the outcome leads to.
  public struct Alternative: Hashable, Sendable {
    /// What was put in place of what.
    public let basis: Basis
    /// The judgement then.
    public let judgement: Judgement

    /// What an alternative rests on.
    public enum Basis: Hashable, Sendable {
      /// The target as it was restated on a day.
      case revisedTarget(Day)
      /// The outcome as it was last told, on a day.
      case latestReport(Day)
    }
  }

  /// Whether the outcome as last told leads to another verdict than the first report.
  public var isFlippedByLatestReport: Bool {
    latestReport.map { $0.verdict != judgement.verdict } ?? false
  }
}

extension Assessment.Answer {
  /// An outcome as told, or as it was put together from others.
  public init(
    _ outcome: Outcome, finding: Outcome.Finding? = nil, measure: Measure? = nil,
    derivation: Localized? = nil
  ) {
    self.init(
      id: outcome.id, indicator: outcome.indicator, period: outcome.period,
      finding: finding ?? outcome.finding, measure: measure ?? outcome.measure,
      status: outcome.status, derivation: derivation, evidence: outcome.evidence)
  }
}
