/// A verdict that a person gave by hand.
public struct Opinion: Hashable, Sendable {
  /// The commitment it is about.
  public let commitment: RecordID
  /// Who gave it; one opinion a person and commitment.
  public let by: String
  /// The verdict.
  public let verdict: Verdict
  /// Why.
  public let why: String
  /// When.
  public let date: Day
  /// Whether it is the one published in place of the rule's verdict.
  public let isPublished: Bool

  /// Makes an opinion.
  public init(
    commitment: RecordID, by: String, verdict: Verdict, why: String, date: Day,
    isPublished: Bool = false
  ) {
    self.commitment = commitment
    self.by = by
    self.verdict = verdict
    self.why = why
    self.date = date
    self.isPublished = isPublished
  }
}
