/// A verdict on one commitment, with everything that led to it.
public struct Assessment: Hashable, Sendable {
  /// The commitment.
  public let commitment: Commitment
  /// Where it was made.
  public let place: PlacePath
  /// What came of it.
  public let verdict: Verdict
  /// How it is doing, while it is open.
  public let pace: Pace?
  /// How far the outcome is from the target in the target's unit (points for rates), signed so that
  /// positive is good; days for a milestone.
  public let gap: Quantity?
  /// The achievement ratio ρ, raw, where it means something.
  public let ratio: ExactDecimal?
  /// Whether things moved the wrong way.
  public let isReversed: Bool
  /// Whether the verdict would be another one without the tolerance of 左右.
  public let toleranceDecides: Bool
  /// The tolerance δ that was used, where one was.
  public let tolerance: ExactDecimal?
  /// Why it was missed or could not be assessed.
  public let reasons: [Reason]
  /// The outcomes it rests on, as used: the first is the one that decided.
  public let outcomes: [Answer]
  /// The arithmetic that a reader can check by hand, in both languages.
  public let arithmetic: LocalizedSentence
  /// The rule that decided.
  public let rule: Rule
  /// The profile it was scored under.
  public let profile: Profile

  /// An outcome as an assessment used it.
  public struct Answer: Hashable, Sendable {
    /// The outcome's id.
    public let id: RecordID
    /// What was used: as reported, or derived from it.
    public let finding: Outcome.Finding
    /// How it is told, after derivation.
    public let measure: Measure
    /// How settled it is.
    public let status: Outcome.Status
    /// How it was derived from what was reported, in words; nil when used as reported.
    public let derivation: LocalizedSentence?
    /// Where it stands.
    public let evidence: Evidence?

    /// Makes an answer.
    public init(
      id: RecordID, finding: Outcome.Finding, measure: Measure, status: Outcome.Status,
      derivation: LocalizedSentence? = nil, evidence: Evidence? = nil
    ) {
      self.id = id
      self.finding = finding
      self.measure = measure
      self.status = status
      self.derivation = derivation
      self.evidence = evidence
    }
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

  /// Makes an assessment.
  public init(
    commitment: Commitment, place: PlacePath, verdict: Verdict, pace: Pace? = nil,
    gap: Quantity? = nil, ratio: ExactDecimal? = nil, isReversed: Bool = false,
    toleranceDecides: Bool = false, tolerance: ExactDecimal? = nil, reasons: [Reason] = [],
    outcomes: [Answer] = [], arithmetic: LocalizedSentence, rule: Rule,
    profile: Profile = .standard
  ) {
    self.commitment = commitment
    self.place = place
    self.verdict = verdict
    self.pace = pace
    self.gap = gap
    self.ratio = ratio
    self.isReversed = isReversed
    self.toleranceDecides = toleranceDecides
    self.tolerance = tolerance
    self.reasons = reasons
    self.outcomes = outcomes
    self.arithmetic = arithmetic
    self.rule = rule
    self.profile = profile
  }
}

/// A sentence in Chinese and in English.
public struct LocalizedSentence: Hashable, Sendable {
  /// In Chinese.
  public let zh: String
  /// In English.
  public let en: String

  /// Makes a sentence.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The sentence in a language.
  public func text(in language: Language) -> String { language == .zh ? zh : en }
}

/// Why a commitment was missed or could not be assessed: a short code, and words where needed.
public struct Reason: Hashable, Sendable {
  /// The code, stable for machines.
  public let code: Code
  /// What it says in this case.
  public let text: LocalizedSentence

  /// The codes.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// Nothing was reported about it.
    case silence
    /// Reported under another measure, and not derivable.
    case measure
    /// Reported in a unit of another dimension.
    case unit
    /// A nominal growth against a real one, or the other way.
    case priceBasis
    /// The outcome's own bound leaves it open.
    case bound
    /// What the target refers to was not reported.
    case reference
    /// The target says nothing that could be shown.
    case wording
    /// Reported about another time.
    case period
    /// Some parts have no report.
    case parts
    /// The definition of the indicator changed.
    case definition
    /// Computed here from other figures.
    case derived
  }

  /// Makes a reason.
  public init(_ code: Code, _ text: LocalizedSentence) {
    self.code = code
    self.text = text
  }
}
