/// Which outcomes come into question for a commitment.
extension LinkingRun {
  /// The outcomes of the same indicator that are about the commitment's time. Derived answers
  /// count only where nothing answers directly.
  mutating func sameNamed(_ index: Int) -> [Found] {
    let commitment = commitments[index]
    guard let held = byKey[commitmentKeys[index].key] else { return [] }
    var found: [Found] = []
    var derivable: [Int] = []
    for outcome in held where LinkingRun.mayAnswer(outcomes[outcome].period, commitment.when) {
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
  mutating func componentsNamed(_ index: Int) -> [Found] {
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
      where LinkingRun.mayAnswer(outcomes[outcome].period, commitment.when) {
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

  /// The outcomes with names like the commitment's that are about its time and can be held against it.
  mutating func alikeNamed(_ index: Int) -> [Found] {
    let commitment = commitments[index]
    let likeness = likenessIndex()
    var found: [Found] = []
    for (outcome, match) in likeness.matches(
      commitment, commitmentKeys[index].key, in: outcomeKeys)
    {
      guard LinkingRun.mayAnswer(outcomes[outcome].period, commitment.when) else { continue }
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

  /// Whether an outcome about one time may answer a commitment for another.
  static func mayAnswer(_ told: Period, _ promised: Period) -> Bool {
    if told == promised { return true }
    switch promised {
    case .month, .day:
      return told.last.year == promised.last.year
        && (told.isYear || told.last <= promised.last)
    case .year, .half, .quarter, .months: break
    case .years:
      if promised.contains(told) { return told.isYear || told.last == promised.last }
    }
    return promised.contains(told) || (told.contains(promised) && told.last == promised.last)
  }

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
      if !LinkingRun.mayAnswer(outcomes[outcome].period, commitment.when) {
        comparability = .no(.period)
      }
      return candidate(commitment, outcomes[outcome], match, comparability)
    }.sorted(by: Candidate.isLikelier)
  }
}
