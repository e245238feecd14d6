/// What there is to tell of one record.
package struct RecordStory {
  package let found: RecordFinder.Found
  package let context: ScorecardContext
  /// The verdict under each profile; empty for an outcome.
  package let assessments: [Assessment]
  /// The links that name the record.
  package let links: [Link]
  /// The records at the other end of the links, the candidates, and what the record is a part of.
  package let related: [RecordID: RecordFinder.Record]

  /// What might answer a commitment, the likeliest first; empty for an outcome.
  package let candidates: [Candidate]
  /// What there is to tell beside the verdict; of an outcome, the sums that it is a part of.
  package let scrutiny: Scrutiny
  /// The verdicts that people gave on it.
  package let opinions: [Opinion]
  /// What was done to the record, the first first.
  package let history: [LogEntry]

  package init(
    _ found: RecordFinder.Found, _ ledger: Ledger, asOf: Timestamp?, on day: Day
  ) throws {
    let place = found.address.place
    let (register, places) = try ledger.readPlaces(
      Selection(places: [place], asOf: asOf, parts: [.catalogue, .sources], isAlone: true)
    ) { (_, read) throws(LedgerError) in (own: read.volumes, above: read.above) }
    let volumes = places.flatMap(\.own)
    let settings = register.file.settings
    let scorer = Scorer(
      catalogue: register.catalogue, policy: settings.policy, sources: register.sources)
    let id = found.record.id
    self.found = found
    context = ScorecardContext(
      register, profile: .standard, on: day, seal: nil,
      sources: try ledger.sources((volumes + places.flatMap(\.above)).citedSources, asOf: asOf))
    links = volumes.flatMap(\.links).filter { $0.commitment == id || $0.outcome == id }
    opinions = volumes.flatMap(\.opinions).filter { $0.commitment == id }
    history = try ledger.log(
      LogSelection(
        volumes: Selection(
          places: [place], years: found.address.year...found.address.year, asOf: asOf,
          isAlone: true),
        mentioning: id.rawValue)
    ).filter { entry in
      entry.address == found.address
        && entry.entry.changes.contains { RecordStory.isAbout(id, $0) }
    }
    let own = volumes.filter { $0.year == found.address.year }
    let others = volumes.filter { $0.year != found.address.year } + places.flatMap(\.above)
    let above = places.flatMap(\.above)
    guard case .commitment(let commitment) = found.record, let volume = own.first else {
      assessments = []
      candidates = []
      related = RecordStory.related(found.record, links, [], volumes)
      let scrutinizer = Scrutinizer(
        volumes, only: found.address.year, above: above, scorer: scorer, on: day)
      scrutiny = RecordStory.sums(own.first.map { scrutinizer.scrutiny(of: $0, []) }, of: [id])
      return
    }
    // Neither needs the other, and each takes about as long.
    let pieces = Workers.standard.map(2) { piece -> ([Assessment], Scrutiny, [Candidate]) in
      if piece == 1 {
        let linker = Linker(scorer: scorer, language: settings.language)
        return (
          [], .none,
          linker.explain(
            commitment, volumes.flatMap(\.outcomes), among: volumes.flatMap(\.commitments))
        )
      }
      let assessments = Profile.allCases.compactMap { profile in
        Scorer(
          catalogue: register.catalogue, policy: settings.policy, profile: profile,
          sources: register.sources
        ).score(own, on: day, others: others).first { $0.commitment.id == id }
      }
      let assessment = assessments.first.map { [$0] } ?? []
      let scrutiny = Scrutinizer(
        volumes, only: volume.year, above: above, scorer: scorer, on: day
      ).scrutiny(of: volume, assessment)
      return (
        assessments,
        RecordStory.sums(scrutiny, of: Set(assessment.flatMap { $0.outcomes.map(\.id) })), []
      )
    }
    assessments = pieces[0].0
    scrutiny = pieces[0].1
    candidates = pieces[1].2
    related = RecordStory.related(found.record, links, candidates, volumes)
  }

  /// The records of a place that are told of beside one of them.
  private static func related(
    _ record: RecordFinder.Record, _ links: [Link], _ candidates: [Candidate],
    _ volumes: [Volume]
  ) -> [RecordID: RecordFinder.Record] {
    var wanted = Set(links.flatMap { [$0.commitment, $0.outcome] } + candidates.map(\.outcome))
    if case .commitment(let commitment) = record, let whole = commitment.partOf {
      wanted.insert(whole)
    }
    var related: [RecordID: RecordFinder.Record] = [:]
    for volume in volumes {
      for record in volume.commitments where wanted.contains(record.id) {
        related[record.id] = related[record.id] ?? .commitment(record)
      }
      for record in volume.outcomes where wanted.contains(record.id) {
        related[record.id] = related[record.id] ?? .outcome(record)
      }
    }
    return related
  }

  /// A scrutiny with only the sums that some outcomes are a part of.
  private static func sums(_ scrutiny: Scrutiny?, of outcomes: Set<RecordID>) -> Scrutiny {
    guard let scrutiny else { return .none }
    return Scrutiny(
      discrepancies: scrutiny.discrepancies.filter { !outcomes.isDisjoint(with: $0.outcomes) },
      ambitions: scrutiny.ambitions, soft: scrutiny.soft, repeated: scrutiny.repeated,
      stacked: scrutiny.stacked)
  }

  /// Whether a change is about a record, or a link or an opinion that names it.
  package static func isAbout(_ record: RecordID, _ change: RecordChange) -> Bool {
    let id = record.rawValue
    return change.edit.id == id || change.edit.id.split(separator: " ").contains { $0 == id }
  }

  /// The outcome with an id at the other end of a link or a candidate.
  package func outcome(_ id: RecordID) -> Outcome? {
    if case .outcome(let outcome)? = related[id] { outcome } else { nil }
  }
}
