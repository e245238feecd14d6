/// One run of the linker over commitments and outcomes of a place.
struct LinkingRun {
  let linker: Linker
  let commitments: [Commitment]
  let outcomes: [Outcome]
  private let commitmentKeys: [Key]
  private let outcomeKeys: [Key]
  /// The outcomes that tell of several indicators at once (均下降3%).
  private let jointOutcomes: [Int: [IndicatorID]]
  private let keys: IndicatorKeys
  private let byKey: [IndicatorKey: [Int]]
  private let promisedKeys: [IndicatorKey: [Int]]
  private var likeness: LikenessIndex?
  private var background: Background?

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
  private struct Found {
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

  /// The outcomes of the same indicator that are about the commitment's time. Derived answers
  /// count only where nothing answers directly.
  private mutating func sameNamed(_ index: Int) -> [Found] {
    let commitment = commitments[index]
    guard let held = byKey[commitmentKeys[index].key] else { return [] }
    var found: [Found] = []
    var derivable: [Int] = []
    for outcome in held where LinkingRun.mayAnswer(outcomes[outcome].period, commitment.period) {
      let match = match(index, outcome)
      let comparability = comparability(commitment, outcomes[outcome])
      if case .no(let cause) = comparability, cause == .measure || cause == .reference {
        derivable.append(outcome)
        continue
      }
      found.append(
        Found(
          commitment: index, outcome: outcome,
          candidate: candidate(commitment, outcomes[outcome], match, comparability)))
    }
    if !found.contains(where: { $0.candidate.isSure }) {
      for outcome in derivable {
        found.append(
          Found(
            commitment: index, outcome: outcome,
            candidate: candidate(
              commitment, outcomes[outcome], match(index, outcome),
              derivability(commitment, outcomes[outcome]))))
      }
    }
    return found
  }

  /// How the names of a commitment and an outcome with one key go together.
  private func match(_ commitment: Int, _ outcome: Int) -> Candidate.Match {
    let (promised, told) = (commitments[commitment], outcomes[outcome])
    if promised.evidence.deeds(to: promised.indicator)
      .conflicts(with: told.evidence.deeds(to: told.indicator))
    {
      return .apart(.deeds, 1000)
    }
    guard case .id(let id) = commitmentKeys[commitment].key else {
      let form = NameForm(
        commitments[commitment].indicator.told,
        measure: commitments[commitment].target.measure)
      return LinkingWords.shipped.isGeneric(form) ? .generic : .sameName
    }
    if jointOutcomes[outcome] != nil { return .joint(id) }
    let isBehindWords =
      commitmentKeys[commitment].isBehindWords || outcomeKeys[outcome].isBehindWords
    return isBehindWords ? .behindWords(id) : .sameIndicator
  }

  /// The outcomes of the indicators that together answer the commitment's, if all of them are told:
  /// urban and rural income, or a part and the whole for a share.
  private mutating func componentsNamed(_ index: Int) -> [Found] {
    let words = LinkingWords.shipped
    let commitment = commitments[index]
    let parts: [IndicatorID]
    if case .id(let id) = commitmentKeys[index].key {
      parts = words.components[id] ?? []
    } else {
      parts = keys.components(commitment.indicator, measure: commitment.target.measure)
    }
    if !parts.isEmpty {
      return together(index, parts) { run, commitment, outcome in
        let comparability = run.comparability(commitment, outcome)
        if case .no(.reference) = comparability { return run.derivability(commitment, outcome) }
        return comparability
      }
    }
    guard case .id(let id) = commitmentKeys[index].key else { return [] }
    if commitments[index].target.measure == .share, let pair = words.shares[id] {
      return together(index, [pair.part, pair.whole]) { run, commitment, outcome in
        outcome.measure == .level && outcome.figure?.bound == .exactly
          && run.isFromElsewhere(commitment, outcome) ? .derived : .no(.measure)
      }
    }
    return []
  }

  /// The sure outcomes of several indicators, or none unless each of them has one.
  private mutating func together(
    _ index: Int, _ parts: [IndicatorID],
    _ judge: (inout LinkingRun, Commitment, Outcome) -> Comparability
  ) -> [Found] {
    let commitment = commitments[index]
    var found: [Found] = []
    for part in parts {
      var answers: [Found] = []
      for outcome in byKey[.id(part)] ?? []
      where LinkingRun.mayAnswer(outcomes[outcome].period, commitment.period) {
        let comparability = judge(&self, commitment, outcomes[outcome])
        let candidate = candidate(commitment, outcomes[outcome], .component, comparability)
        guard candidate.isSure else { continue }
        answers.append(Found(commitment: index, outcome: outcome, candidate: candidate))
      }
      if answers.isEmpty { return [] }
      found += answers
    }
    return found
  }

  /// Whether an outcome stands in another document than the promise.
  private func isFromElsewhere(_ commitment: Commitment, _ outcome: Outcome) -> Bool {
    commitment.evidence == nil || commitment.evidence?.source != outcome.evidence?.source
  }

  /// The outcomes with names like the commitment's that are about its time and can be held against it.
  private mutating func alikeNamed(_ index: Int) -> [Found] {
    let commitment = commitments[index]
    let likeness = likenessIndex()
    var found: [Found] = []
    for (outcome, match) in likeness.matches(
      commitment, commitmentKeys[index].key, in: outcomeKeys)
    {
      guard LinkingRun.mayAnswer(outcomes[outcome].period, commitment.period) else { continue }
      let comparability = comparability(commitment, outcomes[outcome])
      guard case .yes = comparability else { continue }
      found.append(
        Found(
          commitment: index, outcome: outcome,
          candidate: candidate(commitment, outcomes[outcome], match, comparability)))
    }
    return found
  }

  private mutating func likenessIndex() -> LikenessIndex {
    if let likeness { return likeness }
    let made = LikenessIndex(outcomes, linker.scorer.catalogue)
    likeness = made
    return made
  }

  /// Leaves only those like names sure that are nobody else's: an outcome whose very name another
  /// commitment bears, or that fits another one better, or a commitment with two answers of
  /// different names and nearly the same likeness, is for a person to decide.
  private func settle(_ alike: inout [Found], _ sure: [Found]) {
    alike.sort { left, right in
      Candidate.isLikelier(left.candidate, right.candidate)
    }
    var taken: [Int: Int] = [:]
    for found in sure { taken[found.outcome] = 100 }
    var best: [Int: (confidence: Int, key: IndicatorKey)] = [:]
    var rivals = Set<Int>()
    for found in alike {
      let key = outcomeKeys[found.outcome].key
      if let held = best[found.commitment] {
        if held.key != key, held.confidence - found.candidate.confidence < 4 {
          rivals.insert(found.commitment)
        }
      } else {
        best[found.commitment] = (found.candidate.confidence, key)
      }
    }
    for index in alike.indices where alike[index].candidate.isSure {
      let found = alike[index]
      let outcome = outcomes[found.outcome]
      let bearers = promisedKeys[outcomeKeys[found.outcome].key] ?? []
      let isBorne = bearers.contains {
        LinkingRun.mayAnswer(outcome.period, commitments[$0].period)
          && commitments[$0].target.measure == commitments[found.commitment].target.measure
      }
      let key = outcomeKeys[found.outcome].key
      let isSecond = best[found.commitment].map { $0.key != key } ?? false
      if isBorne || isSecond || rivals.contains(found.commitment)
        || (taken[found.outcome] ?? 0) > found.candidate.confidence
      {
        alike[index].candidate = found.candidate.doubted
      } else {
        taken[found.outcome] = found.candidate.confidence
      }
    }
  }

  /// Whether an outcome about one time may answer a commitment for another.
  static func mayAnswer(_ told: Period, _ promised: Period) -> Bool {
    if told == promised { return true }
    switch promised {
    case .month, .day:
      return told.last.year == promised.last.year
        && (told.isYear || told.last <= promised.last)
    case .year, .half, .quarter: break
    case .years:
      if promised.contains(told) { return told.isYear || told.last == promised.last }
    }
    return promised.contains(told) || (told.contains(promised) && told.last == promised.last)
  }

  /// Whether an outcome can be held against a commitment.
  enum Comparability {
    case yes
    case derived
    case no(Reason.Code)
  }

  /// Whether it can be held against it as told.
  func comparability(_ commitment: Commitment, _ outcome: Outcome) -> Comparability {
    if !isFromElsewhere(commitment, outcome) { return .no(.silence) }
    return LinkingRun.comparability(
      of: linker.scorer.judge(
        commitment, outcomes: [outcome], on: LinkingRun.doomsday, background: .empty))
  }

  /// Whether it can be held against it with the help of other outcomes.
  private mutating func derivability(
    _ commitment: Commitment, _ outcome: Outcome
  ) -> Comparability {
    if !isFromElsewhere(commitment, outcome) { return .no(.silence) }
    let background = self.background ?? Background(own: OutcomeIndex(outcomes))
    self.background = background
    return LinkingRun.comparability(
      of: linker.scorer.judge(
        commitment, outcomes: [outcome], on: LinkingRun.doomsday, background: background))
  }

  private static func comparability(of judgement: Judgement) -> Comparability {
    switch (judgement.verdict, judgement.cause) {
    case (.exceeded, let cause), (.met, let cause), (.metLate, let cause),
      (.partlyMet, let cause), (.notMet, let cause):
      return cause == .derived ? .derived : .yes
    case (.notComparable, .bound): return .yes
    // In step with something that nobody reported: the answer itself is there.
    case (.noReport, .reference): return judgement.basis == nil ? .no(.reference) : .yes
    case (_, let cause): return .no(cause ?? .measure)
    }
  }

  /// A day after every period.
  static let doomsday = Day(valid: 9999, 12, 31)

  private func candidate(
    _ commitment: Commitment, _ outcome: Outcome, _ match: Candidate.Match,
    _ comparability: Comparability
  ) -> Candidate {
    Candidate(commitment, outcome, match, comparability)
  }

  /// The outcomes nearest to a commitment, of any time, with what speaks against them.
  func nearest(to index: Int) -> [Candidate] {
    var run = self
    let commitment = commitments[index]
    var matches: [Int: Candidate.Match] = [:]
    for outcome in byKey[commitmentKeys[index].key] ?? [] {
      matches[outcome] = match(index, outcome)
    }
    for (outcome, match) in run.likenessIndex().matches(
      commitment, commitmentKeys[index].key, in: outcomeKeys, least: 300,
      takesApart: true)
    where matches[outcome] == nil {
      matches[outcome] = match
    }
    return matches.map { outcome, match in
      var comparability = comparability(commitment, outcomes[outcome])
      if case .no(let cause) = comparability, cause == .measure || cause == .reference {
        comparability = run.derivability(commitment, outcomes[outcome])
      }
      if !LinkingRun.mayAnswer(outcomes[outcome].period, commitment.period) {
        comparability = .no(.period)
      }
      return candidate(commitment, outcomes[outcome], match, comparability)
    }.sorted(by: Candidate.isLikelier)
  }
}
