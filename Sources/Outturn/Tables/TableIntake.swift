/// Takes what a table told into a ledger: new records, and what has changed of those that are
/// there, found by what they are about and not by their figures.
package struct TableIntake {
  /// What became of a record of the table.
  package struct Result {
    package enum What {
      case new, unchanged
      /// Fields that are mended: what each said and says.
      case amended([RecordDifference])
      /// A result told again, with another figure.
      case revised(String, String)
    }
    package let record: TableRecord
    package let id: RecordID
    package let what: What
  }

  private struct Key: Hashable {
    let address: VolumeAddress
    let isCommitment: Bool
    let name: String
    let measure: Measure
    let period: Period
  }

  private let ledger: Ledger
  private let catalogue: Catalogue
  private let source: SourceID
  private let today: Day
  private var volumes: [VolumeAddress: Volume] = [:]
  private var commitments: [Key: [Commitment]] = [:]
  private var outcomes: [Key: [Outcome]] = [:]
  private var counts: [Key: Int] = [:]
  private var taken: Set<RecordID> = []
  private var ids: Set<RecordID> = []
  private var links: Set<LinkKey> = []
  /// What became of each record, in the table's order.
  package private(set) var results: [Result] = []
  /// The changes to the records.
  package private(set) var changes: [Change] = []
  /// The places that the records are of.
  package private(set) var places: Set<PlacePath> = []
  /// Records of an earlier form of this table that it no longer has.
  package private(set) var missing: [(id: RecordID, name: String, address: VolumeAddress)] = []

  package init(_ ledger: Ledger, _ catalogue: Catalogue, source: SourceID, today: Day) {
    self.ledger = ledger
    self.catalogue = catalogue
    self.source = source
    self.today = today
  }

  package var new: [Result] { results.filter { if case .new = $0.what { true } else { false } } }
  package var changed: [Result] {
    results.filter {
      switch $0.what {
      case .amended, .revised: true
      case .new, .unchanged: false
      }
    }
  }
  package var unchanged: Int { results.count - new.count - changed.count }
  package var linkCount: Int { changes.count { if case .link = $0 { true } else { false } } }
  package var touched: Int { Set(changes.compactMap(\.address)).count }

  // MARK: Taking in

  /// Takes rows in, each with the place that it is of.
  package mutating func add(_ rows: [(row: TableRow, place: PlacePath)]) throws {
    for (row, place) in rows {
      for record in row.records { counts[try key(record, place), default: 0] += 1 }
    }
    for (row, place) in rows {
      var ids: [RecordID] = []
      for record in row.records { ids.append(try add(record, place)) }
      for link in row.links {
        try add(
          commitment: ids[link.commitment], outcome: ids[link.outcome],
          in: try address(row.records[link.commitment], place))
      }
    }
  }

  private mutating func add(_ record: TableRecord, _ place: PlacePath) throws -> RecordID {
    places.insert(place)
    let key = try key(record, place)
    try load(key.address)
    return record.isCommitment ? try promise(record, key) : try report(record, key)
  }

  private mutating func promise(_ record: TableRecord, _ key: Key) throws -> RecordID {
    let there = (commitments[key] ?? []).filter { !taken.contains($0.id) }
    let same = there.first { $0.responsible == record.responsible }
    if let known = same ?? (there.count == 1 && counts[key] == 1 ? there[0] : nil) {
      taken.insert(known.id)
      let after = try commitment(known.draft, record)
      let differences = RecordDifference.between(known, Commitment(after))
      if differences.isEmpty {
        results.append(Result(record: record, id: known.id, what: .unchanged))
      } else {
        var draft = after
        draft.version = known.version + 1
        changes.append(.amend(Commitment(draft), in: key.address))
        results.append(Result(record: record, id: known.id, what: .amended(differences)))
      }
      return known.id
    }
    let target = try target(record)
    let told = Commitment.identity(
      indicator: record.name, period: record.due ?? record.period, target: target, evidence: nil)
    let id = try makeID(.commitment, key.address, told, record)
    var draft = Commitment.Draft(
      id: id, indicator: name(record), period: key.period, target: target)
    draft = try commitment(draft, record)
    changes.append(.record(Commitment(draft), in: key.address))
    results.append(Result(record: record, id: id, what: .new))
    return id
  }

  private mutating func report(_ record: TableRecord, _ key: Key) throws -> RecordID {
    let finding = record.finding
    let there = (outcomes[key] ?? []).filter { !taken.contains($0.id) }
    // Rows that differ only in the office have results of their own, which say nothing of it.
    let known =
      counts[key] == 1
      ? there.first : there.first { RecordDifference.isSame(Self.latest($0), finding) }
    if let known {
      taken.insert(known.id)
      let (old, new) = (Self.latest(known), finding)
      if RecordDifference.isSame(old, new) {
        results.append(Result(record: record, id: known.id, what: .unchanged))
      } else {
        let vintage = Outcome.Vintage(
          finding: new, status: record.status == .final ? .revised : record.status, date: today,
          evidence: evidence(record))
        changes.append(.revise(known.id, vintage, in: key.address))
        results.append(
          Result(
            record: record, id: known.id,
            what: .revised(RecordDifference.words(old), RecordDifference.words(new))))
      }
      return known.id
    }
    let told = Outcome.identity(
      indicator: record.name, period: record.period, measure: record.measure, finding: finding,
      evidence: nil)
    let id = try makeID(.outcome, key.address, told, record)
    var draft = Outcome.Draft(
      id: id, indicator: name(record), period: record.period, measure: record.measure,
      finding: finding)
    draft.status = record.status
    draft.evidence = evidence(record)
    changes.append(.report(try Outcome(draft), in: key.address))
    results.append(Result(record: record, id: id, what: .new))
    return id
  }

  private static func latest(_ outcome: Outcome) -> Outcome.Finding {
    outcome.vintages.last?.finding ?? outcome.finding
  }

  private mutating func add(
    commitment: RecordID, outcome: RecordID, in address: VolumeAddress
  ) throws {
    let link = Link(
      commitment: commitment, outcome: outcome, basis: .rule("table", version: 1),
      reasons: ["in one row of the table"])
    guard links.insert(link.key).inserted else { return }
    changes.append(.link(link, in: address))
  }

  /// Notes which records of earlier forms of the table this one has no more.
  package mutating func findMissing(of former: Set<SourceID>) {
    for (address, volume) in volumes.sorted(by: { $0.key < $1.key }) {
      for record in volume.commitments
      where record.withdrawal == nil && !taken.contains(record.id)
        && record.evidence.map({ former.contains($0.source) }) == true
      {
        missing.append((record.id, record.indicator.told, address))
      }
      for record in volume.outcomes
      where record.withdrawal == nil && !taken.contains(record.id)
        && record.evidence.map({ former.contains($0.source) }) == true
      {
        missing.append((record.id, record.indicator.told, address))
      }
    }
  }

  /// Takes what is missing out of the ledger.
  package mutating func withdrawMissing(why: String) {
    changes += missing.map { .withdraw($0.id, Withdrawal(date: today, why: why), in: $0.address) }
  }

  // MARK: Records

  private func name(_ record: TableRecord) -> IndicatorName {
    IndicatorName(record.name, id: catalogue.indicator(named: record.name)?.id)
  }

  private func evidence(_ record: TableRecord) -> Evidence {
    Evidence(
      source: source, clause: Evidence.Clause(String(record.quote.prefix(200))),
      cell: record.place)
  }

  private func target(_ record: TableRecord) throws(TargetError) -> Target {
    switch record.content {
    case .figure(let figure): try Target(measure: record.measure, aim: .figure(figure))
    case .deed(let words, _, _): try Target(measure: .milestone, aim: .deed(words))
    }
  }

  /// What the table says, in place of what the draft said.
  private func commitment(
    _ draft: Commitment.Draft, _ record: TableRecord
  ) throws(TargetError) -> Commitment.Draft {
    var draft = draft
    draft.target = try target(record)
    draft.force = record.force
    draft.due = record.due ?? Self.due(record.period)
    draft.responsible = record.responsible ?? draft.responsible
    draft.support = record.support ?? draft.support
    draft.order = record.order ?? draft.order
    draft.baseline = record.baseline ?? draft.baseline
    draft.direction = record.direction ?? draft.direction
    draft.evidence = evidence(record)
    return draft
  }

  private static func due(_ period: Period) -> Period? {
    switch period {
    case .month, .day: period
    case .year, .half, .quarter, .years, .months: nil
    }
  }

  private mutating func makeID(
    _ kind: RecordKind, _ address: VolumeAddress, _ told: String, _ record: TableRecord
  ) throws -> RecordID {
    let content = "\(told)\u{1F}\(record.responsible ?? "")\u{1F}\(source.rawValue)"
    let id = RecordID.make(kind, in: address, content: content) { ids.contains($0) }
    guard let id else { throw Failure("noIdLeftRecord") }
    ids.insert(id)
    return id
  }

  // MARK: Finding what is there

  private func address(_ record: TableRecord, _ place: PlacePath) throws(Failure) -> VolumeAddress {
    guard let address = VolumeAddress(place: place, year: record.period.volumeYear) else {
      throw Failure("namePlaceTooLong", place)
    }
    return address
  }

  private func key(_ record: TableRecord, _ place: PlacePath) throws(Failure) -> Key {
    let address = try address(record, place)
    // A promise's month or day is its deadline, not its time.
    let period =
      record.isCommitment && Self.due(record.period) != nil
      ? Period.year(record.period.volumeYear) : record.period
    return Key(
      address: address, isCommitment: record.isCommitment, name: Catalogue.key(record.name),
      measure: record.measure, period: period)
  }

  private mutating func load(_ address: VolumeAddress) throws(LedgerError) {
    guard volumes[address] == nil else { return }
    let volume = try ledger.volume(address) ?? Volume(place: address.place, year: address.year)
    volumes[address] = volume
    links.formUnion(volume.links.map(\.key))
    ids.formUnion(volume.commitments.map(\.id))
    ids.formUnion(volume.outcomes.map(\.id))
    for record in volume.commitments where record.withdrawal == nil {
      let key = Key(
        address: address, isCommitment: true, name: Catalogue.key(record.indicator.told),
        measure: record.target.measure, period: record.period)
      commitments[key, default: []].append(record)
    }
    for record in volume.outcomes where record.withdrawal == nil {
      let key = Key(
        address: address, isCommitment: false, name: Catalogue.key(record.indicator.told),
        measure: record.measure, period: record.period)
      outcomes[key, default: []].append(record)
    }
  }
}
