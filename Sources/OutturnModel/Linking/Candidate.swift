/// An outcome that may answer a commitment, with what speaks for it and what against.
public struct Candidate: Hashable, Sendable {
  /// The commitment.
  public let commitment: RecordID
  /// The outcome.
  public let outcome: RecordID
  /// The name of the rule that links such a pair.
  public let rule: String
  /// How sure it is, 0 to 100.
  public let confidence: Int
  /// What was weighed, the heaviest first.
  public let signals: [Weighed]
  /// What speaks against it so that no rule links the two.
  public let objections: [Localized]

  /// A signal as found.
  public struct Weighed: Hashable, Sendable {
    /// What speaks.
    public let signal: Signal
    /// How strongly it is there, in thousandths.
    public let strength: Int
    /// What it adds to the logarithm of the odds, in hundredths; below zero speaks against.
    public let weight: Int

    /// What it says.
    public var sentence: Localized { signal.sentence(strength: strength) }
  }

  /// What speaks for it.
  public var reasons: [Localized] {
    let isOne = signals.contains { $0.weight > 0 && $0.signal.isOneName }
    return signals.filter { $0.weight > 0 && !$0.signal.isTogether }
      .filter { !isOne || !$0.signal.isLikeName }
      .sorted { $0.signal.rawValue < $1.signal.rawValue }.map(\.sentence)
  }

  /// What speaks against it without excluding it.
  public var doubts: [Localized] {
    signals.filter { $0.weight < 0 && $0.signal != .start }.map(\.sentence)
  }

  /// The likelier one first; of equals the one with the smaller ids.
  static func isLikelier(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.objections.isEmpty != right.objections.isEmpty { return left.objections.isEmpty }
    if left.confidence != right.confidence { return left.confidence > right.confidence }
    return (left.commitment, left.outcome) < (right.commitment, right.outcome)
  }

  /// The link that the rule makes of it.
  func link(in language: Language) -> Link {
    Link(
      commitment: commitment, outcome: outcome,
      basis: .rule(rule, version: Linker.version), confidence: confidence,
      reasons: reasons.prefix(4).map { $0.text(in: language) })
  }
}
