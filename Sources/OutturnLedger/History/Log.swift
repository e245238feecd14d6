/// An entry with the journal it stands in.
public struct LogEntry: Hashable, Sendable {
  /// The journal.
  public let journal: LedgerPath
  /// The volume it is the journal of; `nil` for the ledger's own.
  public let address: VolumeAddress?
  /// The entry.
  public let entry: JournalEntry
  /// The digest of its line.
  public let digest: Digest
}

extension LogEntry {
  /// An entry of a journal.
  public init(_ journal: LedgerPath, _ entry: JournalEntry, _ digest: Digest) {
    self.init(journal: journal, address: VolumeAddress(path: journal), entry: entry, digest: digest)
  }
}

/// Which entries to tell of.
public struct LogSelection: Hashable, Sendable {
  /// The volumes; entries of the ledger's own journal are told when all volumes are.
  public let volumes: Selection
  /// Only changes to this record.
  public let record: String?
  /// Only journals in which this id stands somewhere: the others are not read into entries.
  public let mentioning: String?
  /// Only what this person did.
  public let by: String?
  /// Only what was done from this day on.
  public let from: Day?
  /// Only what was done up to this day's end.
  public let through: Day?

  /// All entries, unless something is given.
  public init(
    volumes: Selection = Selection(), record: String? = nil, mentioning: String? = nil,
    by: String? = nil, from: Day? = nil, through: Day? = nil
  ) {
    self.volumes = volumes
    self.record = record
    self.mentioning = mentioning
    self.by = by
    self.from = from
    self.through = through
  }

  func includes(_ entry: JournalEntry) -> Bool {
    if let by, entry.by != by { return false }
    if let from, entry.time.day < from { return false }
    if let through, entry.time.day > through { return false }
    if let asOf = volumes.asOf, entry.time > asOf { return false }
    if let record { return entry.changes.contains { $0.edit.id == record } }
    return true
  }

  var includesRegister: Bool { volumes.places.isEmpty && volumes.years == nil }
}

extension Ledger {
  /// The entries of the journals, in order of time.
  public func log(_ selection: LogSelection = LogSelection()) throws(LedgerError) -> [LogEntry] {
    try steadily { (view) throws(LedgerError) in try Self.log(selection, view) }
  }

  private static func log(
    _ selection: LogSelection, _ view: LedgerView
  ) throws(LedgerError) -> [LogEntry] {
    // Of a link's or an opinion's key, the id it begins with.
    let search = (selection.mentioning ?? selection.record)?.split(separator: " ").first
      .map { ByteSearch(String($0)) }
    @Sendable func collect(
      _ path: LedgerPath, _ address: VolumeAddress?
    ) throws(LedgerError) -> [LogEntry] {
      let bytes = try view.bytes(path, limit: LedgerLimits.journal)
      if let search, let bytes, !search.isIn(bytes.span) { return [] }
      let count: Int
      if let address {
        // The volume says how many entries stand: one more may be getting ready.
        guard let revision = try view.revision(address) else { return [] }
        count = revision
      } else {
        count = try view.file().revision
      }
      guard let bytes else {
        throw .brokenJournal(JournalFault(file: path.text, line: 1, kind: .missing))
      }
      let journal = try view.journal(bytes, at: path, count: count)
      return zip(journal.entries, journal.digests).compactMap { entry, digest in
        selection.includes(entry)
          ? LogEntry(journal: path, address: address, entry: entry, digest: digest) : nil
      }
    }
    var found = selection.includesRegister ? try collect(.journal, nil) : []
    let addresses = try addresses(for: selection, view)
    found += try Workers.standard.map(addresses.count) { (index) throws(LedgerError) in
      try collect(addresses[index].journal, addresses[index])
    }.joined()
    return found.sorted {
      ($0.entry.time, $0.journal, $0.entry.number) < ($1.entry.time, $1.journal, $1.entry.number)
    }
  }

  /// A record's id tells its volume, so that no other needs to be read.
  private static func addresses(
    for selection: LogSelection, _ view: LedgerView
  ) throws(LedgerError) -> [VolumeAddress] {
    let all = try view.addresses(selection.volumes)
    guard let record = selection.record else { return all }
    // A link's and an opinion's key begins with the id of the commitment it belongs to.
    let first = record.split(separator: " ").first.map(String.init) ?? record
    guard let told = RecordID(rawValue: first)?.location else { return [] }
    return all.filter { $0.place.name == told.place && $0.year == told.year }
  }

  /// What was done to a record, first to last: each change with the record before and after.
  public func history(
    of id: String
  ) throws(LedgerError) -> [(entry: LogEntry, change: RecordChange)] {
    try log(LogSelection(record: id)).flatMap { entry in
      entry.entry.changes.filter { $0.edit.id == id }.map { (entry, $0) }
    }
  }

  /// What was different at one moment from what was at another, record by record.
  ///
  /// - Parameter later: `nil`: now.
  public func difference(
    from earlier: Timestamp, to later: Timestamp? = nil, in selection: Selection = Selection()
  ) throws(LedgerError) -> [(address: VolumeAddress?, edit: RecordEdit)] {
    try steadily { (view) throws(LedgerError) in
      try Self.difference(view, from: earlier, to: later, in: selection)
    }
  }

  private static func difference(
    _ view: LedgerView, from earlier: Timestamp, to later: Timestamp?, in selection: Selection
  ) throws(LedgerError) -> [(address: VolumeAddress?, edit: RecordEdit)] {
    var found: [(address: VolumeAddress?, edit: RecordEdit)] = []
    if selection.places.isEmpty, selection.years == nil {
      let journal = try view.journal(.journal, count: try view.file().revision)
      let old = try journal.state(count: journal.count(asOf: earlier))
      let new = try journal.state(count: later.map { journal.count(asOf: $0) } ?? .max)
      found += Comparison.edits(from: old, to: new).map { (nil, $0) }
    }
    for address in try view.addresses(selection) {
      let old = try view.volume(address, asOf: earlier)
      let new = try view.volume(address, asOf: later)
      found += Comparison.edits(from: old, to: new).map { (address, $0) }
    }
    return found
  }
}
