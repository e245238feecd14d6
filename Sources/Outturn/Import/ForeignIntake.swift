/// Takes promises and results of a StratML or IATI file into a ledger: records, sources, links, and
/// what became of them.
package struct ForeignIntake {
  private let ledger: Ledger
  private let catalogue: Catalogue
  private let defaultPlace: PlacePath?
  private let defaultSource: SourceID?
  private let documents: [SourceID: Source]
  private var sources: Set<SourceID>
  private var links: [VolumeAddress: Set<LinkKey>] = [:]
  private var newSources: [Source] = []
  /// What became of the records, in order.
  package private(set) var results: [RecordIntake.Result] = []
  /// The records, as they are gathered.
  package private(set) var intake: RecordIntake
  /// What the file says came of its promises, by their ids here.
  private var verdicts: [RecordID: Verdict] = [:]
  /// The id here by the id in the ledger that exported the file.
  private var ids: [RecordID: RecordID] = [:]
  /// Parts whose whole is not in the file.
  package private(set) var orphans = 0
  /// Indicator ids that this ledger's catalogue has not.
  package private(set) var unknownIndicators: Set<IndicatorID> = []

  package init(
    _ ledger: Ledger, _ register: RegisterReading, documents: [Source], place: PlacePath?,
    source: SourceID?
  ) {
    self.ledger = ledger
    catalogue = register.catalogue
    sources = Set(register.sources.keys)
    self.documents = Dictionary(
      documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    defaultPlace = place
    defaultSource = source
    intake = RecordIntake(ledger, register.file)
  }

  /// All that is to be changed, sources and places first.
  package var changes: [Change] { newSources.map(Change.source) + intake.changes }

  /// How many sources are to be added.
  package var sourceCount: Int { newSources.count }

  /// Takes in all promises, wholes before their parts.
  ///
  /// - Throws: What ``RecordIntake/add(_:told:)`` throws, and `Failure` where no place is told.
  package mutating func add(_ promises: [ImportedPromise]) throws {
    var waiting = promises
    while !waiting.isEmpty {
      let there = Set(waiting.compactMap(\.id))
      // A part waits while its whole does; a ring of wholes waits for nobody.
      let ready = waiting.filter { promise in promise.partOf.map { !there.contains($0) } ?? true }
      for promise in ready.isEmpty ? waiting : ready { try add(promise) }
      if ready.isEmpty { return }
      waiting = waiting.filter { promise in
        promise.partOf.map { there.contains($0) } ?? false
      }
    }
  }

  /// Takes in what was told beside all promises.
  package mutating func add(_ tellings: [ImportedTelling]) throws {
    for telling in tellings {
      var report = NewRecord.Report(
        measure: telling.outcome.measure, finding: telling.outcome.finding,
        status: telling.outcome.status)
      report.plain["split"] = telling.outcome.split
      let record = NewRecord(
        place: try place(telling.place, telling.line), period: telling.period,
        indicator: known(telling.indicator), evidence: known(telling.outcome.evidence),
        content: .outcome(report))
      results.append(try intake.add(record, told: telling.outcome.id))
    }
  }

  private func place(_ told: PlacePath?, _ line: Int) throws(Failure) -> PlacePath {
    guard let place = told ?? defaultPlace else { throw Failure("lineNamesNoPlace", line) }
    return place
  }

  private mutating func add(_ promise: ImportedPromise) throws {
    let place = try place(promise.place, promise.line)
    let whole = promise.partOf.flatMap { ids[$0] }
    var plain = promise.plain
    plain["partOf"] = whole?.rawValue
    plain["towards"] = plain["towards"].flatMap(RecordID.init).flatMap { ids[$0]?.rawValue }
    if promise.partOf != nil, whole == nil { orphans += 1 }
    let indicator = known(promise.indicator)
    let record = NewRecord(
      place: place, period: promise.period, indicator: indicator,
      evidence: known(promise.evidence),
      content: .commitment(
        NewRecord.Promise(
          target: promise.target, force: promise.force, baseline: promise.baseline,
          plain: plain)))
    let result = try intake.add(record, told: promise.id)
    results.append(result)
    if let told = promise.id { ids[told] = result.id }
    guard let address = VolumeAddress(place: place, year: promise.period.volumeYear) else { return }
    if let verdict = promise.verdict { verdicts[result.id] = verdict }
    if case .new(let id) = result { follow(promise, id, address) }
    for outcome in promise.outcomes { try add(outcome, to: result.id, of: record, in: address) }
  }

  /// What became of a promise before it came here.
  private mutating func follow(
    _ promise: ImportedPromise, _ id: RecordID, _ address: VolumeAddress
  ) {
    for restatement in promise.restatements {
      if let source = restatement.source { need(source) }
      intake.also(.restate(id, restatement, in: address))
    }
    if let judged = promise.judged, let verdict = promise.verdict {
      let opinion = Opinion(
        commitment: id, by: judged.by, verdict: verdict, why: judged.why, date: judged.on,
        isPublished: true)
      intake.also(.judge(opinion, in: address))
    }
    if let withdrawal = promise.withdrawal { intake.also(.withdraw(id, withdrawal, in: address)) }
  }

  private mutating func add(
    _ outcome: ImportedOutcome, to commitment: RecordID, of promise: NewRecord,
    in address: VolumeAddress
  ) throws {
    // The id tells the year where it is another one than the promise's.
    let year = outcome.id?.location?.year ?? promise.period.volumeYear
    var report = NewRecord.Report(
      measure: outcome.measure, finding: outcome.finding, status: outcome.status)
    report.plain["split"] = outcome.split
    let record = NewRecord(
      place: promise.place,
      period: outcome.period
        ?? (year == promise.period.volumeYear ? promise.period : .year(year)),
      indicator: outcome.indicator.map { known($0) } ?? promise.indicator,
      evidence: known(outcome.evidence),
      content: .outcome(report))
    let result = try intake.add(record, told: outcome.id)
    results.append(result)
    let link = Link(
      commitment: commitment, outcome: result.id, basis: .rule("import", version: 1),
      reasons: ["told as its result in an imported file"])
    if links[address] == nil {
      links[address] = Set((try ledger.volume(address)?.links ?? []).map(\.key))
    }
    if links[address]?.insert(link.key).inserted == true { intake.also(.link(link, in: address)) }
  }

  /// An indicator as this ledger's catalogue knows it.
  private mutating func known(_ indicator: IndicatorName) -> IndicatorName {
    if let id = indicator.id {
      if catalogue[id] != nil { return indicator }
      unknownIndicators.insert(id)
    }
    return IndicatorName(indicator.told, id: catalogue.indicator(named: indicator.told)?.id)
  }

  private mutating func known(_ evidence: Evidence?) -> Evidence? {
    guard let evidence = evidence ?? defaultSource.map({ Evidence(source: $0) }) else { return nil }
    for id in evidence.sources { need(id) }
    return evidence
  }

  /// A document that the ledger has not is added as far as the file tells of it.
  private mutating func need(_ id: SourceID) {
    guard sources.insert(id).inserted else { return }
    newSources.append(documents[id] ?? Source(id: id, title: id.rawValue))
  }

  /// A verdict of the file and the one that the rules give.
  package typealias DifferingVerdict = (id: RecordID, file: Verdict, here: Verdict)

  /// Where the file's verdict is not the one that the rules give here, once all is recorded.
  package func differingVerdicts(on day: Day) throws(LedgerError) -> [DifferingVerdict] {
    let places = Set(intake.records.compactMap { $0.address?.place }).sorted()
    guard !places.isEmpty else { return [] }
    let (_, differing) = try ledger.readPlaces(Selection(places: places, parts: [.catalogue])) {
      [verdicts] (register, place) throws(LedgerError) -> [DifferingVerdict] in
      Scorer(catalogue: register.catalogue, policy: register.file.settings.policy)
        .score(place.volumes, on: day, others: place.above)
        .compactMap { assessment in
          guard let verdict = verdicts[assessment.commitment.id], verdict.isAssessed,
            verdict != assessment.verdict
          else { return nil }
          return (assessment.commitment.id, verdict, assessment.verdict)
        }
    }
    return Array(differing.joined())
  }
}

extension ImportedPromises {
  /// Reads a file of IATI or StratML.
  package init(_ bytes: [UInt8], as form: ImportForm, named name: String) throws(Failure) {
    do throws(XMLError) {
      self = form == .iati ? try IATIReader.read(bytes) : try StratMLReader.read(bytes)
    } catch {
      throw Failure(
        "noFileCanRead", form.rawValue, error.sentence,
        at: Failure.Spot(file: name, line: error.line, column: error.column))
    }
  }
}
