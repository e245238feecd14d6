/// Finds a record by its id, or by as much of it as belongs to no other.
///
/// `zhengzhou-2020-c4k7qz`, `zhengzhou-2020-c4k` and `c4k7qz` all do, and so does a name that only one
/// record has. A whole id and the beginning
/// of one cost the reading of one volume, a last part alone costs the reading of all.
package struct RecordFinder {
  /// A record and the volume it is in.
  package struct Found {
    package let address: VolumeAddress
    package let record: Record
    package let volume: Volume
  }

  package enum Record {
    case commitment(Commitment)
    case outcome(Outcome)

    private var value: any VolumeRecord {
      switch self {
      case .commitment(let record): record.draft
      case .outcome(let record): record.draft
      }
    }

    package var kind: RecordKind {
      switch self {
      case .commitment: .commitment
      case .outcome: .outcome
      }
    }

    package var id: RecordID { value.id }
    package var indicator: IndicatorName { value.indicator }
    package var period: Period { value.period }
    package var evidence: Evidence? { value.evidence }
    package var version: Int { value.version }
    package var figure: Figure? { value.figure }
    /// Whether it was withdrawn.
    package var isWithdrawn: Bool { value.withdrawal != nil }
  }

  private let ledger: Ledger
  private let asOf: Timestamp?
  /// The times that a name is of; empty is any.
  private let periods: [Period]

  package init(_ ledger: Ledger, asOf: Timestamp? = nil, periods: [Period] = []) {
    self.ledger = ledger
    self.asOf = asOf
    self.periods = periods
  }

  /// - Throws: `Failure` when no record or several are meant, `LedgerError` when reading fails.
  package func find(_ text: String) throws -> Found { try find(text, nil) }

  private func find(_ text: String, _ kind: RecordKind?) throws -> Found {
    let file = try ledger.file()
    var found: [Found] = []
    for address in try addresses(text, file) {
      guard let volume = try ledger.volume(address, asOf: asOf) else { continue }
      for record in volume.records {
        if record.id.rawValue == text {
          return Found(address: address, record: record, volume: volume)
        }
        if matches(record.id.rawValue, text) {
          found.append(Found(address: address, record: record, volume: volume))
        }
      }
    }
    if found.isEmpty { found = try named(text, kind) }
    guard let only = found.first else { throw RecordFinder.none(text) }
    guard found.count == 1 else { throw RecordFinder.several(text, found.map(\.record.id)) }
    return only
  }

  package func commitment(_ text: String) throws -> (Commitment, Found) {
    let found = try find(text, .commitment)
    if case .commitment(let record) = found.record { return (record, found) }
    throw Failure("outcomeNeedsCommitment", found.record.id)
  }

  package func outcome(_ text: String) throws -> (Outcome, Found) {
    let found = try find(text, .outcome)
    if case .outcome(let record) = found.record { return (record, found) }
    throw Failure("commitmentNeedsOutcome", found.record.id)
  }

  /// The records with a name, as told or as the catalogue has it; of a commitment and its results
  /// the commitment.
  private func named(_ text: String, _ kind: RecordKind?) throws -> [Found] {
    guard RecordID(rawValue: text)?.location == nil else { return [] }
    let key = Catalogue.key(text)
    let catalogue = try ledger.read(Selection(years: 0...0, asOf: asOf, parts: [.catalogue])) { _ in
      true
    }.catalogue
    let id = catalogue.indicator(named: text)?.id
    var found: [Found] = []
    for address in try ledger.addresses() {
      guard let volume = try ledger.volume(address, asOf: asOf) else { continue }
      for record in volume.records where !record.isWithdrawn {
        let name = record.indicator
        guard Catalogue.key(name.told) == key || (id != nil && name.id == id),
          periods.isEmpty || periods.contains(where: { $0.contains(record.period) })
        else { continue }
        found.append(Found(address: address, record: record, volume: volume))
      }
    }
    let wanted = kind ?? .commitment
    let ofKind = found.filter { $0.record.kind == wanted }
    return kind != nil || !ofKind.isEmpty ? ofKind : found
  }

  /// The volumes that can hold it: those of the place and year that the text begins with.
  private func addresses(_ text: String, _ file: LedgerFile) throws -> [VolumeAddress] {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    for index in parts.indices.dropFirst() {
      guard parts[index].utf8.count <= 4, let year = Int(parts[index]), year > 0 else { continue }
      let name = parts[..<index].joined(separator: "-")
      let places = file.places.filter { $0.path.name == name }
      if !places.isEmpty { return places.compactMap { VolumeAddress(place: $0.path, year: year) } }
    }
    guard isSlug(text) else { return [] }
    return try ledger.addresses()
  }

  private func matches(_ id: String, _ text: String) -> Bool {
    if id.hasPrefix(text) { return true }
    guard !text.contains("-"), let last = id.lastIndex(of: "-") else { return false }
    return id[id.index(after: last)...].hasPrefix(text)
  }

  private static func none(_ text: String) -> Failure {
    Failure("noRecordOf", text)
  }

  private static func several(_ text: String, _ ids: [RecordID]) -> Failure {
    let shown = ids.prefix(5).map(\.rawValue).joined(separator: ", ")
    let more = ids.count > 5 ? ", …" : ""
    return Failure("severalRecords", text, ids.count, shown, more)
  }
}

extension Volume {
  /// Its commitments, then its outcomes.
  package var records: some Sequence<RecordFinder.Record> {
    commitments.lazy.map(RecordFinder.Record.commitment)
      + outcomes.lazy.map(RecordFinder.Record.outcome)
  }
}

/// What a commitment and an outcome have in common.
private protocol VolumeRecord {
  var id: RecordID { get }
  var indicator: IndicatorName { get }
  var period: Period { get }
  var evidence: Evidence? { get }
  var version: Int { get }
  var withdrawal: Withdrawal? { get }
  var figure: Figure? { get }
}

extension Outcome.Draft: VolumeRecord {
  fileprivate var figure: Figure? { if case .figure(let figure) = finding { figure } else { nil } }
}

extension Commitment.Draft: VolumeRecord {
  fileprivate var figure: Figure? { target.figure }
}
