/// Finds the outcomes that answer commitments.
///
/// What speaks for a pair and what against is weighed (``Signal``): names, clauses, neighbours,
/// numbers, measures, time. Rivals exclude each other. Answers are given out best first, one thing
/// to one promise. Sure answers are linked and carry the rule's name; unsure ones are proposed. What
/// a person linked or refused stays as it is, and links made before stay: more outcomes only add
/// links.
public struct Linker: Sendable {
  /// The version of all linking rules.
  public static let version = 2
  /// From which confidence on a rule links.
  public static let sure = 70
  /// From which confidence on a candidate is proposed.
  public static let worthProposing = 20

  /// From which confidence on a candidate's clause is shown as a mention.
  public static let worthMentioning = 40

  /// What is measured and how it is judged.
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
  ///   - madeIn: The year in which each source's promises were made, where known: an earlier year's
  ///     outcome is no step on the way.
  public func link(
    _ commitments: [Commitment], _ outcomes: [Outcome], existing: [Link] = [],
    madeIn: [SourceID: Int] = [:]
  ) -> Result {
    LinkingRun(linker: self, commitments: commitments, outcomes: outcomes, madeIn: madeIn)
      .result(existing: existing)
  }

  /// What comes nearest to a commitment and what speaks against it.
  ///
  /// - Parameter commitments: All commitments that are linked together with it: what answers another
  ///   one better is less likely to answer this one.
  /// - Returns: The nearest outcomes, those of the commitment's time and without objections first.
  public func explain(
    _ commitment: Commitment, _ outcomes: [Outcome], among commitments: [Commitment] = [],
    madeIn: [SourceID: Int] = [:], limit: Int = 5
  ) -> [Candidate] {
    let others = commitments.filter { $0.id != commitment.id }
    let run = LinkingRun(
      linker: self, commitments: [commitment] + others, outcomes: outcomes, madeIn: madeIn)
    return Array(run.nearest(to: 0).prefix(limit))
  }
}
