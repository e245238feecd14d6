/// A sentence of a source that speaks of a commitment but decides nothing.
///
/// It stands in the commitment's volume; there is one for a commitment and a place in a source.
public struct Mention: Hashable, Sendable {
  /// The commitment it speaks of.
  public let commitment: RecordID
  /// The document.
  public let source: SourceID
  /// Where it stands in the document.
  public let span: Evidence.Span
  /// Its words, at most ``maximumLength`` scalars of them.
  public let clause: String
  /// How sure it is that this is what is spoken of, 0 to 100.
  public let score: Int
  /// The rule that found it.
  public let rule: String
  /// What a person said: it speaks of it, or does not; nil while nobody has.
  public let decided: Bool?

  /// Makes a mention; a longer clause is cut and the score held to 0…100.
  public init(
    commitment: RecordID, source: SourceID, span: Evidence.Span, clause: String, score: Int,
    rule: String, decided: Bool? = nil
  ) {
    self.commitment = commitment
    self.source = source
    self.span = span
    let scalars = clause.unicodeScalars
    self.clause =
      scalars.count > Mention.maximumLength
      ? String(String.UnicodeScalarView(scalars.prefix(Mention.maximumLength))) : clause
    self.score = min(100, max(0, score))
    self.rule = rule
    self.decided = decided
  }

  /// The same with what a person said of it.
  public func decided(_ speaks: Bool) -> Mention {
    Mention(
      commitment: commitment, source: source, span: span, clause: clause, score: score, rule: rule,
      decided: speaks)
  }

  /// The most Unicode scalars of a clause that are kept.
  public static let maximumLength = 60
}

/// Which commitments were looked for in which document: silence is told only of those.
public struct Search: Hashable, Sendable {
  /// The document.
  public let source: SourceID
  /// The SHA-256 of the bytes that were searched, 64 lower-case hexadecimal digits.
  public let sha256: String
  /// What was looked for, in order.
  public let commitments: [RecordID]

  /// Makes a search; the commitments are put in order.
  public init(source: SourceID, sha256: String, commitments: [RecordID]) {
    self.source = source
    self.sha256 = sha256
    self.commitments = Set(commitments).sorted()
  }
}
