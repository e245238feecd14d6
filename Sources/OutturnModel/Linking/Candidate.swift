/// An outcome that may answer a commitment, with what speaks for it and what against.
public struct Candidate: Hashable, Sendable {
  /// The commitment.
  public let commitment: RecordID
  /// The outcome.
  public let outcome: RecordID
  /// How the two names go together.
  public let match: Match
  /// How sure it is, 0 to 100.
  public let confidence: Int
  /// What speaks for it.
  public let reasons: [LocalizedSentence]
  /// What speaks against it; with any objection no rule links the two.
  public let objections: [LocalizedSentence]

  /// How two indicators' names go together.
  public enum Match: Hashable, Sendable {
    /// The same indicator of the catalogue.
    case sameIndicator
    /// The same indicator of the catalogue, at least one of them behind words that change nothing.
    case behindWords(IndicatorID)
    /// The same name.
    case sameName
    /// The same name, but one that says too little: 项目.
    case generic
    /// Two indicators of the catalogue of which one counts a little more than the other: 省级 and
    /// 省级及以上.
    case nearScope
    /// One of the indicators that together answer the commitment's: urban and rural income.
    case component
    /// An outcome that tells of several indicators at once, the commitment's among them.
    case joint(IndicatorID)
    /// Names that are alike, in thousandths.
    case alike(Int)
    /// Names that are alike, in thousandths, and that something sets apart.
    case apart(NameForm.Conflict, Int)

    /// The name of the rule that links such names.
    public var rule: String {
      switch self {
      case .sameIndicator, .behindWords: "same-indicator"
      case .sameName, .generic: "same-name"
      case .nearScope: "near-scope"
      case .component, .joint: "component"
      case .alike, .apart: "alike-name"
      }
    }
  }

  /// The link that the rule makes of it.
  func link(in language: Language) -> Link {
    Link(
      commitment: commitment, outcome: outcome,
      basis: .rule(match.rule, version: Linker.version), confidence: confidence,
      reasons: reasons.map { $0.text(in: language) })
  }
}
