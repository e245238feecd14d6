/// How far the opinions of two people on the same commitments agree.
public struct Agreement: Hashable, Sendable {
  /// The first one's name.
  public let first: String
  /// The second one's name.
  public let second: String
  /// On how many of the commitments that both judged they agree.
  public let agreed: Scorecard.Share
  /// Cohen's kappa, (pₒ − pₑ)/(1 − pₑ), to three places: agreement beyond what chance would give
  /// with their shares of verdicts. Nil where chance alone would make them agree on everything.
  public let kappa: ExactDecimal?
  /// The commitments on which they differ.
  public let disagreements: [Disagreement]

  /// A commitment with two opinions that differ.
  public struct Disagreement: Hashable, Sendable {
    /// The commitment.
    public let commitment: RecordID
    /// The first opinion.
    public let first: Verdict
    /// The second opinion.
    public let second: Verdict
  }

  /// Compares every two people who judged at least one commitment in common, by name.
  public static func all(_ opinions: [Opinion]) -> [Agreement] {
    var byPerson: [String: [RecordID: Verdict]] = [:]
    for opinion in opinions {
      byPerson[opinion.by, default: [:]][opinion.commitment] = opinion.verdict
    }
    let people = byPerson.keys.sorted()
    var agreements: [Agreement] = []
    for (index, first) in people.enumerated() {
      for second in people[(index + 1)...] {
        if let agreement = Agreement(first, byPerson[first] ?? [:], second, byPerson[second] ?? [:])
        {
          agreements.append(agreement)
        }
      }
    }
    return agreements
  }

  /// Compares two sets of verdicts, or nil when they have no commitment in common.
  public init?(
    _ first: String, _ one: [RecordID: Verdict], _ second: String, _ other: [RecordID: Verdict]
  ) {
    let common = one.keys.filter { other[$0] != nil }.sorted()
    if common.isEmpty { return nil }
    var (ones, others): ([Verdict: Int], [Verdict: Int]) = ([:], [:])
    var disagreements: [Disagreement] = []
    for commitment in common {
      guard let a = one[commitment], let b = other[commitment] else { continue }
      ones[a, default: 0] += 1
      others[b, default: 0] += 1
      if a != b { disagreements.append(Disagreement(commitment: commitment, first: a, second: b)) }
    }
    let count = common.count
    let agreed = count - disagreements.count
    // pₒ = agreed/n and pₑ = Σ n₁n₂/n², so kappa is a fraction of whole numbers.
    let chance = Verdict.allCases.reduce(0) { $0 + (ones[$1] ?? 0) * (others[$1] ?? 0) }
    self.first = first
    self.second = second
    self.agreed = Scorecard.Share(agreed, of: count)
    self.kappa = Fraction(
      ExactDecimal(mantissa: Int128(agreed * count - chance)),
      over: ExactDecimal(mantissa: Int128(count * count - chance)))?.quotient(places: 3)
    self.disagreements = disagreements
  }
}
