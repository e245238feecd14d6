/// What a run of the linker comes to.
extension LinkingRun {
  func result(existing: [Link]) -> Linker.Result {
    var decided = Set<Pair>()
    var personal = Set<RecordID>()
    for link in existing {
      decided.insert(Pair(link.commitment, link.outcome))
      if case .person = link.basis, link.standing == .accepted { personal.insert(link.commitment) }
    }
    let found = pairs().filter { !decided.contains(pair($0)) }
    var made: [Pair: Link] = [:]
    var answered = Set<Int>()
    for given in assigned(found, existing: existing)
    where Odds.confidence(given.score) >= Linker.sure {
      let candidate = candidate(given)
      if personal.contains(candidate.commitment) { continue }
      made[Pair(candidate.commitment, candidate.outcome)] = candidate.link(in: linker.language)
      answered.insert(given.commitment)
    }
    for link in existing where link.standing == .accepted {
      if case .rule = link.basis,
        let place = commitments.firstIndex(where: { $0.id == link.commitment })
      {
        answered.insert(place)
      }
    }
    for index in commitments.indices
    where !answered.contains(index) && isLinkable(commitments[index]) {
      if personal.contains(commitments[index].id) { continue }
      let links = components(index)
      for link in links.isEmpty ? sameThing(index) : links {
        let pair = Pair(link.commitment, link.outcome)
        if !decided.contains(pair) { made[pair] = link }
        answered.insert(index)
      }
    }
    // What may have an answer of its own is not left to a sum-up.
    let unsure = found.filter { Odds.confidence($0.score) >= Linker.worthMentioning }
    for link in blankets(excluding: answered.union(unsure.map(\.commitment))) {
      let pair = Pair(link.commitment, link.outcome)
      guard !decided.contains(pair), !personal.contains(link.commitment) else { continue }
      made[pair] = link
      if let place = commitments.firstIndex(where: { $0.id == link.commitment }) {
        answered.insert(place)
      }
    }
    return Linker.Result(
      added: made.values.sorted { ($0.commitment, $0.outcome) < ($1.commitment, $1.outcome) },
      proposals: proposals(found, answered))
  }

  private func proposals(_ found: [Found], _ answered: Set<Int>) -> [Linker.Proposal] {
    var unsure: [Int: [Found]] = [:]
    for pair in found where !answered.contains(pair.commitment) {
      if Odds.confidence(pair.score) < Linker.worthProposing { continue }
      unsure[pair.commitment, default: []].append(pair)
    }
    return unsure.keys.sorted().map { index in
      Linker.Proposal(
        commitment: commitments[index].id,
        candidates: (unsure[index] ?? []).map(candidate).sorted(by: Candidate.isLikelier))
    }
  }

  /// A commitment and an outcome.
  private struct Pair: Hashable {
    let commitment: RecordID
    let outcome: RecordID
    init(_ commitment: RecordID, _ outcome: RecordID) {
      self.commitment = commitment
      self.outcome = outcome
    }
  }

  private func pair(_ found: Found) -> Pair {
    Pair(commitments[found.commitment].id, outcomes[found.outcome].id)
  }

  /// The outcomes of the indicators that together answer the commitment's, if all of them are told:
  /// urban and rural income, or a part and the whole for a share.
  private func components(_ index: Int) -> [Link] {
    let mine = promised[index]
    guard let id = mine.indicator else { return components(index, parts[index], isShare: false) }
    if let ways = words.components[id] {
      return ways.lazy.map { components(index, $0, isShare: false) }.first { !$0.isEmpty } ?? []
    }
    guard mine.measure == .share, let pair = words.shares[id] else { return [] }
    return components(index, [pair.part, pair.whole], isShare: true)
  }

  private func components(_ index: Int, _ parts: [IndicatorID], isShare: Bool) -> [Link] {
    let mine = promised[index]
    var links: [Link] = []
    for part in parts {
      let answers = told.indices.filter {
        told[$0].indicator == part && outcomes[$0].withdrawal == nil && isFromElsewhere(index, $0)
          && told[$0].first == mine.first && told[$0].last == mine.last
          && (isShare
            ? told[$0].measure == .level && outcomes[$0].figure?.bound == .exactly
            : told[$0].kind == mine.kind || mine.isStanding(by: told[$0]))
      }
      if answers.isEmpty { return [] }
      links += answers.map { outcome in
        Link(
          commitment: commitments[index].id, outcome: outcomes[outcome].id,
          basis: .rule("component", version: Linker.version), confidence: 90,
          reasons: [componentSentence(index, outcome).text(in: linker.language)])
      }
    }
    return links
  }

  /// The same thing about the same time, where no signals made sure of an answer: in the target's own
  /// measure where just one such outcome is told, else in another, from which scoring derives the
  /// target's or says that it cannot; else what is told of several years that end with the target's.
  private func sameThing(_ index: Int) -> [Link] {
    let mine = promised[index]
    if mine.kind == .deed || mine.kind == .relative { return [] }
    var answers = told.indices.filter {
      let its = told[$0]
      return outcomes[$0].withdrawal == nil && mayAnswer(index, $0) && its.quantity != nil
        && its.kind != .rank && mine.isSameThing(as: its)
        && its.first <= mine.first && its.last == mine.last
    }
    if answers.contains(where: { told[$0].first == mine.first }) {
      answers.removeAll { told[$0].first != mine.first }
    }
    let own = answers.filter {
      mine.indicator != nil && told[$0].kind == mine.kind && told[$0].measure == mine.measure
        && told[$0].first == mine.first
    }
    let others = answers.filter { told[$0].kind != mine.kind || told[$0].first < mine.first }.sorted
    { left, right in
      let (a, b) = (told[left], told[right])
      if (a.measure == .level) != (b.measure == .level) { return a.measure == .level }
      return outcomes[left].isTold(before: outcomes[right])
    }
    guard let outcome = own.isEmpty ? others.first : own.count == 1 ? own[0] : nil else {
      return []
    }
    let signals: [Signal] = own.isEmpty ? [.sameName, .otherMeasure] : [.sameName, .measure]
    return [
      Link(
        commitment: commitments[index].id, outcome: outcomes[outcome].id,
        basis: .rule(rule(index, outcome), version: Linker.version), confidence: 82,
        reasons: signals.map { $0.sentence(strength: 1000).text(in: linker.language) })
    ]
  }

  /// A sentence that sums up a list of promises answers, in words, each promise of the list that nothing
  /// else answers, where its count fits the list's own: that of its items, or, where one item promises
  /// several things, one between that and the number of promises, or, where a list is told by its heads
  /// (十大民生实事 of 60 items; 10件 of 60 are ten of them), at most half of it. Without a count it names the list (民生实事全面完成).
  private func blankets(excluding answered: Set<Int>) -> [Link] {
    var links: [Link] = []
    var answered = answered
    for outcome in outcomes.indices where outcomes[outcome].withdrawal == nil {
      guard case .said(let saying) = outcomes[outcome].finding,
        saying.blanket != nil
          || saying.word == .fulfilled
            && words.isOwnList(outcomes[outcome].indicator.told)
      else { continue }
      let listed = commitments.indices.filter {
        commitments[$0].order != nil && isLinkable(commitments[$0])
          && isFromElsewhere($0, outcome) && fits($0, outcome)
      }
      let items = Set(listed.compactMap { commitments[$0].order }).max() ?? 0
      if let count = saying.blanket, count != items,
        !(count * 2 <= items && countsHeads(outcome)),
        items > count || count * 10 > listed.count * 11
      {
        continue
      }
      let byItem = Dictionary(grouping: listed) { commitments[$0].order ?? 0 }
      let counted = byItem.values.flatMap(counted)
      for index in (counted + twins(of: counted)).sorted() where !answered.contains(index) {
        let sentence =
          saying.blanket.map {
            Localized(zh: "一句话总括了计划所列的\($0)项", en: "a sentence sums up the plan's list of \($0)")
          } ?? Localized(zh: "一句话总括了计划所列各项", en: "a sentence sums up the plan's list")
        links.append(
          Link(
            commitment: commitments[index].id, outcome: outcomes[outcome].id,
            basis: .rule("blanket", version: Linker.version), confidence: 85,
            reasons: [sentence.text(in: linker.language)]))
        answered.insert(index)
      }
    }
    return links
  }

  /// 十大: what is counted are the heads of a list.
  private func countsHeads(_ outcome: Int) -> Bool {
    let clause = Array(outcomes[outcome].evidence?.clause?.text.unicodeScalars ?? "".unicodeScalars)
    return zip(clause, clause.dropFirst()).contains { number, unit in
      unit == "大"
        && (("0"..."9").contains(number) || "二三四五六七八九十".unicodeScalars.contains(number))
    }
  }

  /// What stands outside a list and promises what an item of it does: the same amount of the same thing.
  private func twins(of listed: [Int]) -> [Int] {
    commitments.indices.filter { index in
      commitments[index].order == nil && commitments[index].target.figure != nil
        && isLinkable(commitments[index])
        && listed.contains { twin in
          promised[twin].period == promised[index].period
            && commitments[twin].target.figure == commitments[index].target.figure
            && promised[twin].kind == promised[index].kind && !promised[index].isGeneric
            && promised[twin].name.containment(with: promised[index].name) >= 900
            && !promised[twin].excludes(promised[index])
        }
    }
  }

  /// What an item of a list stands for: its figures and what it says is to be finished, or, where it has
  /// neither, the first that it promises.
  private func counted(_ item: [Int]) -> [Int] {
    let firm = item.filter {
      commitments[$0].target.figure != nil || promised[$0].deeds.contains(.finish)
    }
    if !firm.isEmpty { return firm }
    return item.min { (promised[$0].span?.start ?? 0) < (promised[$1].span?.start ?? 0) }
      .map { [$0] } ?? []
  }

  private func componentSentence(_ index: Int, _ outcome: Int) -> Localized {
    let (whole, part) = (commitments[index].indicator.told, outcomes[outcome].indicator.told)
    return Localized(zh: "“\(part)”是“\(whole)”的一部分", en: "“\(part)” is one part of “\(whole)”")
  }
}
