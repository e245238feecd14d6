/// Linking by rule over a part of a ledger: what the rules link, what they propose, and what of
/// that was accepted.
public struct RuleLinking {
  /// What was linked, with the volumes it goes to.
  public private(set) var links: [(link: Link, address: VolumeAddress)] = []
  /// What no rule is sure of.
  public private(set) var proposals: [Linker.Proposal] = []
  /// The commitments that were looked at.
  public private(set) var commitments: [RecordID: Commitment] = [:]
  /// The outcomes that are spoken of.
  public private(set) var outcomes: [RecordID: Outcome] = [:]
  /// How many commitments were looked at, and how many have an answer now.
  public private(set) var seen = 0
  /// How many commitments have an answer now.
  public private(set) var answered = 0
  /// The year for which each source plans.
  private var madeIn: [SourceID: Int] = [:]

  /// Links the commitments of some places that are meant; outcomes of any year may answer.
  public init(
    _ ledger: Ledger, _ register: RegisterReading, places: [PlacePath],
    where isMeant: (Commitment) -> Bool
  ) throws(LedgerError) {
    let settings = register.file.settings
    let linker = Linker(
      scorer: Scorer(catalogue: register.catalogue, policy: settings.policy),
      language: settings.language)
    madeIn = register.sources.planYears
    link(try ledger.read(Selection(places: places)).volumes, with: linker, where: isMeant)
  }

  /// Links the commitments of volumes that are meant.
  public init(
    _ volumes: [(address: VolumeAddress, content: Volume)], with linker: Linker,
    madeIn: [SourceID: Int], where isMeant: (Commitment) -> Bool
  ) {
    self.madeIn = madeIn
    link(volumes, with: linker, where: isMeant)
  }

  private mutating func link(
    _ volumes: [(address: VolumeAddress, content: Volume)], with linker: Linker,
    where isMeant: (Commitment) -> Bool
  ) {
    let byPlace = Dictionary(grouping: volumes) { $0.address.place }
    for place in byPlace.keys.sorted() {
      let own = byPlace[place] ?? []
      let outcomes = own.flatMap(\.content.outcomes)
      for (address, volume) in own {
        self.volumes[address] = volume
        let chosen = volume.commitments.filter(isMeant)
        if !chosen.isEmpty { link(chosen, outcomes, volume.links, address, linker) }
      }
    }
  }

  /// How many commitments have only answers that no rule is sure of.
  public var unsure: Int { proposals.count }

  /// The changes that a ledger must take in.
  public var changes: [Change] { links.map { .link($0.link, in: $0.address) } + mentions }

  /// An unsure answer is a mention with its clause: what may be an answer is no silence.
  private var mentions: [Change] {
    proposals.compactMap { proposal -> Change? in
      guard let best = proposal.candidates.first, best.objections.isEmpty,
        best.confidence >= Linker.worthMentioning, let address = addresses[best.commitment],
        let evidence = outcomes[best.outcome]?.evidence, let clause = evidence.clause,
        let span = clause.span
      else { return nil }
      let mention = Mention(
        commitment: best.commitment, source: evidence.source, span: span, clause: clause.text,
        score: best.confidence, rule: "link")
      let held = volumes[address]?.mentions.first {
        $0.commitment == mention.commitment && $0.source == mention.source
          && $0.span == mention.span
      }
      return held == nil ? .mention(mention, in: address) : nil
    }
  }

  /// The sentence that speaks of a commitment, where one does and no person said that it does not.
  public func mention(of commitment: RecordID) -> Mention? {
    addresses[commitment].flatMap { volumes[$0] }?.mention(of: commitment)
  }

  /// The commitments without a candidate of which a sentence speaks, as far as no person decided on it.
  public private(set) var onlyMentioned: [RecordID] = []

  /// The volume that a commitment stands in.
  public func address(of commitment: RecordID) -> VolumeAddress? { addresses[commitment] }

  private var volumes: [VolumeAddress: Volume] = [:]

  private mutating func link(
    _ chosen: [Commitment], _ found: [Outcome], _ existing: [Link], _ address: VolumeAddress,
    _ linker: Linker
  ) {
    let result = linker.link(chosen, found, existing: existing, madeIn: madeIn)
    links += result.added.map { ($0, address) }
    proposals += result.proposals
    for commitment in chosen { commitments[commitment.id] = commitment }
    let named = Set(
      (result.added.map(\.outcome)) + result.proposals.flatMap { $0.candidates.map(\.outcome) })
    for outcome in found where named.contains(outcome.id) { outcomes[outcome.id] = outcome }
    seen += chosen.count
    let all = (existing + result.added).filter { $0.standing == .accepted }.map(\.commitment)
    let known = Set(all).intersection(chosen.map(\.id))
    answered += known.count
    let proposed = Set(result.proposals.map(\.commitment))
    onlyMentioned += chosen.map(\.id).filter { id in
      !known.contains(id) && !proposed.contains(id)
        && volumes[address]?.mention(of: id).map { $0.decided == nil } ?? false
    }
    addresses.merge(chosen.map { ($0.id, address) }) { one, _ in one }
  }

  private var addresses: [RecordID: VolumeAddress] = [:]

  /// Takes the likeliest candidate of each proposal in the name of a person.
  public mutating func accept(by person: String, atLeast sure: Int) {
    var left: [Linker.Proposal] = []
    // What answers another promise already is not given away twice without being asked.
    let held = volumes.values.flatMap(\.links).filter { $0.standing == .accepted }
    let taken = Set((held + links.map(\.link)).map(\.outcome))
    for proposal in proposals {
      guard let best = proposal.candidates.first, best.confidence >= sure,
        !taken.contains(best.outcome),
        let address = addresses[proposal.commitment]
      else {
        left.append(proposal)
        continue
      }
      let link = Link(
        commitment: best.commitment, outcome: best.outcome, basis: .person(person),
        confidence: best.confidence, reasons: best.reasons.map { $0.text(in: .en) })
      links.append((link, address))
      answered += 1
    }
    proposals = left
  }
}

extension [SourceID: Source] {
  /// The year that each source plans for, where known.
  public var planYears: [SourceID: Int] { compactMapValues(\.planYear) }
}
