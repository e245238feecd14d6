/// Finds the outcomes that answer commitments.
///
/// A commitment is answered by outcomes about its time, of the same indicator, told in a measure
/// that can be held against it or from which such a one can be derived. Sure answers are linked and
/// carry the rule's name; unsure ones are proposed. What a person linked or refused stays as it is,
/// and links made before stay: more outcomes only add links.
public struct Linker: Sendable {
  /// The version of all linking rules.
  public static let version = 1
  /// From which confidence on a rule links.
  public static let sure = 80
  /// From which confidence on a candidate is proposed.
  public static let worthProposing = 60

  /// Decides whether an outcome can be held against a target.
  public let scorer: Scorer
  /// In which language the reasons of links are kept.
  public let language: Language

  /// Makes a linker.
  public init(scorer: Scorer = Scorer(), language: Language = .en) {
    self.scorer = scorer
    self.language = language
  }

  /// What linking came to.
  public struct Result: Sendable {
    /// The links that the rules added.
    public let added: [Link]
    /// For each commitment without a sure answer, the candidates that a person may choose from, the
    /// likeliest first.
    public let proposals: [Proposal]
  }

  /// Candidates for one commitment.
  public struct Proposal: Hashable, Sendable {
    /// The commitment.
    public let commitment: RecordID
    /// Its candidates, the likeliest first; the second one is the runner-up.
    public let candidates: [Candidate]
  }

  /// Links commitments and outcomes of one place.
  ///
  /// - Parameters:
  ///   - outcomes: The place's outcomes, of any years.
  ///   - existing: The links there are; none of them is changed.
  public func link(
    _ commitments: [Commitment], _ outcomes: [Outcome], existing: [Link] = []
  ) -> Result {
    var run = LinkingRun(linker: self, commitments: commitments, outcomes: outcomes)
    return run.result(existing: existing)
  }

  /// Links the commitments of a volume.
  ///
  /// - Parameter others: Other volumes of the place, where outcomes of its years may stand.
  public func link(_ volume: Volume, others: [Volume] = []) -> Result {
    let outcomes = others.filter { $0.place == volume.place && $0.year != volume.year }
      .flatMap(\.outcomes)
    return link(volume.commitments, volume.outcomes + outcomes, existing: volume.links)
  }

  /// What comes nearest to a commitment and what speaks against it.
  ///
  /// - Returns: The nearest outcomes of any time, those without objections first.
  public func explain(
    _ commitment: Commitment, _ outcomes: [Outcome], limit: Int = 5
  ) -> [Candidate] {
    let run = LinkingRun(linker: self, commitments: [commitment], outcomes: outcomes)
    return Array(run.nearest(to: 0).prefix(limit))
  }
}
