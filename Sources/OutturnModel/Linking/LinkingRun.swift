/// One run of the linker over commitments and outcomes of a place.
struct LinkingRun {
  let linker: Linker
  let commitments: [Commitment]
  let outcomes: [Outcome]
  let commitmentKeys: [Key]
  let outcomeKeys: [Key]
  /// The outcomes that tell of several indicators at once (均下降3%).
  let jointOutcomes: [Int: [IndicatorID]]
  let keys: IndicatorKeys
  let byKey: [IndicatorKey: [Int]]
  let promisedKeys: [IndicatorKey: [Int]]
  var likeness: LikenessIndex?
  var background: Background?

  init(linker: Linker, commitments: [Commitment], outcomes: [Outcome]) {
    self.linker = linker
    self.commitments = commitments
    self.outcomes = outcomes
    let keys = IndicatorKeys(catalogue: linker.scorer.catalogue)
    self.keys = keys
    self.commitmentKeys = commitments.map {
      keys.key($0.indicator, measure: $0.target.measure)
    }
    self.outcomeKeys = outcomes.map { keys.key($0.indicator, measure: $0.measure) }
    var byKey: [IndicatorKey: [Int]] = [:]
    var jointOutcomes: [Int: [IndicatorID]] = [:]
    for (index, outcome) in outcomes.enumerated() where outcome.withdrawal == nil {
      byKey[outcomeKeys[index].key, default: []].append(index)
      if case .id = outcomeKeys[index].key { continue }
      let joined = keys.components(outcome.indicator, measure: outcome.measure)
      if joined.isEmpty { continue }
      jointOutcomes[index] = joined
      for id in joined { byKey[.id(id), default: []].append(index) }
    }
    self.jointOutcomes = jointOutcomes
    var promisedKeys: [IndicatorKey: [Int]] = [:]
    for (index, commitment) in commitments.enumerated() where commitment.withdrawal == nil {
      promisedKeys[commitmentKeys[index].key, default: []].append(index)
    }
    self.byKey = byKey
    self.promisedKeys = promisedKeys
  }

  /// What an indicator is known by, and whether that was found only behind other words.
  typealias Key = (key: IndicatorKey, isBehindWords: Bool)

  /// A candidate with the places of both records.
  struct Found {
    let commitment: Int
    let outcome: Int
    var candidate: Candidate
  }

  mutating func result(existing: [Link]) -> Linker.Result {
    var decided = Set<Pair>()
    var personal = Set<RecordID>()
    for link in existing {
      decided.insert(Pair(link.commitment, link.outcome))
      if case .person = link.basis, link.standing == .accepted { personal.insert(link.commitment) }
    }
    var sure: [Found] = []
    var unsure: [Int: [Candidate]] = [:]
    var alike: [Found] = []
    for (index, commitment) in commitments.enumerated()
    where commitment.withdrawal == nil && isLinkable(commitment) {
      let named = sameNamed(index)
      var answers = named.filter { $0.candidate.isSure }
      if answers.isEmpty { answers = componentsNamed(index) }
      let isPersonal = personal.contains(commitment.id)
      if answers.isEmpty {
        alike += alikeNamed(index)
        unsure[index] = named.map(\.candidate)
      } else if isPersonal {
        unsure[index] = answers.map(\.candidate)
      } else {
        sure += answers
      }
    }
    settle(&alike, sure)
    for found in alike {
      let isPersonal = personal.contains(commitments[found.commitment].id)
      if found.candidate.isSure, !isPersonal {
        sure.append(found)
      } else {
        unsure[found.commitment, default: []].append(found.candidate)
      }
    }
    let answered = Set(sure.map(\.commitment))
    let added = sure.filter { !decided.contains(Pair($0.candidate)) }
      .map { $0.candidate.link(in: linker.language) }
      .sorted { ($0.commitment, $0.outcome) < ($1.commitment, $1.outcome) }
    let proposals = commitments.indices.compactMap { index -> Linker.Proposal? in
      guard !answered.contains(index), let held = unsure[index] else { return nil }
      let candidates = held.filter {
        $0.confidence >= Linker.worthProposing && $0.objections.isEmpty
          && !decided.contains(Pair($0))
      }
      return candidates.isEmpty
        ? nil
        : Linker.Proposal(
          commitment: commitments[index].id, candidates: candidates.sorted(by: Candidate.isLikelier)
        )
    }
    return Linker.Result(added: added, proposals: proposals)
  }

  /// A commitment and an outcome.
  private struct Pair: Hashable {
    let commitment: RecordID
    let outcome: RecordID
    init(_ commitment: RecordID, _ outcome: RecordID) {
      self.commitment = commitment
      self.outcome = outcome
    }
    init(_ candidate: Candidate) { self.init(candidate.commitment, candidate.outcome) }
  }

  /// Whether outcomes answer the commitment itself, not only its parts.
  private func isLinkable(_ commitment: Commitment) -> Bool {
    if case .parts = commitment.target.aim { return false }
    return true
  }
}
