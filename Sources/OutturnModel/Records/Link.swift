/// That an outcome answers a commitment, or that a person says it does not.
///
/// There is at most one link for a pair of a commitment and an outcome; it stands in the
/// commitment's volume.
public struct Link: Hashable, Sendable {
  /// The commitment.
  public let commitment: RecordID
  /// The outcome.
  public let outcome: RecordID
  /// Whether it holds.
  public let standing: Standing
  /// Who or what made it.
  public let basis: Basis
  /// How sure it is, 0 to 100.
  public let confidence: Int
  /// Why, in words a person can weigh.
  public let reasons: [String]

  /// Whether a link holds.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// The outcome answers the commitment.
    case accepted
    /// A person said that it does not; no rule links the two again.
    case refused
  }

  /// Who or what made a link.
  public enum Basis: Hashable, Sendable {
    /// A rule, by name and version.
    case rule(String, version: Int)
    /// A person, by name.
    case person(String)
  }

  /// Makes a link; the confidence is held to 0…100.
  public init(
    commitment: RecordID, outcome: RecordID, standing: Standing = .accepted, basis: Basis,
    confidence: Int = 100, reasons: [String] = []
  ) {
    self.commitment = commitment
    self.outcome = outcome
    self.standing = standing
    self.basis = basis
    self.confidence = min(100, max(0, confidence))
    self.reasons = reasons
  }
}
