/// The records that a journal is about while changes are made to them: a volume's, or what stands outside
/// the volumes (the ledger's settings and places, its catalogue and its sources).
struct RecordState: Sendable {
  /// The volume; `nil` for what stands outside.
  let address: VolumeAddress?
  private(set) var revision = 0
  private(set) var commitments: [RecordID: Commitment] = [:]
  private(set) var outcomes: [RecordID: Outcome] = [:]
  private(set) var links: [LinkKey: Link] = [:]
  private(set) var opinions: [OpinionKey: Opinion] = [:]
  private(set) var mentions: [MentionKey: Mention] = [:]
  private(set) var searches: [SearchKey: Search] = [:]
  private(set) var settings: LedgerSettings?
  private(set) var places: [PlacePath: Place] = [:]
  private(set) var indicators: [IndicatorID: Indicator] = [:]
  private(set) var sources: [SourceID: Source] = [:]

  /// The state before the first change.
  init(at address: VolumeAddress?) { self.address = address }

  /// What a volume holds, if there is one.
  init(_ volume: Volume?, at address: VolumeAddress?) {
    self.address = address
    guard let volume else { return }
    revision = volume.revision
    commitments = Self.table(volume.commitments, \.id)
    outcomes = Self.table(volume.outcomes, \.id)
    links = Self.table(volume.links, \.key)
    opinions = Self.table(volume.opinions, \.key)
    mentions = Self.table(volume.mentions, \.key)
    searches = Self.table(volume.searches, \.key)
  }

  /// What `ledger.json` holds; the catalogue and the sources need only be those that a change is about.
  init(_ file: LedgerFile) {
    address = nil
    know(file)
  }

  private static func table<Key: Hashable, Record>(
    _ records: [Record], _ key: (Record) -> Key
  ) -> [Key: Record] {
    Dictionary(records.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The volume as it is now, records in order.
  var volume: Volume? {
    address.map { address in
      Volume(
        place: address.place, year: address.year, revision: revision,
        commitments: commitments.values.sorted { $0.id < $1.id },
        outcomes: outcomes.values.sorted { $0.id < $1.id },
        links: links.values.sorted { $0.key < $1.key },
        opinions: opinions.values.sorted { $0.key < $1.key },
        mentions: mentions.values.sorted { $0.key < $1.key },
        searches: searches.values.sorted { $0.key < $1.key })
    }
  }

  /// `ledger.json` as it is now; `nil` before the ledger has settings.
  var file: LedgerFile? {
    settings.map {
      LedgerFile(
        revision: revision, settings: $0, places: places.values.sorted { $0.path < $1.path })
    }
  }

  // MARK: Changes

  /// The edit does not fit what there is.
  struct Misfit: Error {
    let record: String
  }

  /// Makes the changes of one entry.
  mutating func apply(_ changes: [RecordChange]) throws(Misfit) {
    for change in changes { try make(change) }
    finish()
  }

  /// Makes one change of an entry that is not finished, if the record is as the change has it.
  mutating func make(_ change: RecordChange) throws(Misfit) {
    guard change.edit.isInVolume == (address != nil) else { throw Misfit(record: change.edit.id) }
    let edit = change.edit
    if case .removed(.settings) = edit { throw Misfit(record: edit.id) }
    guard self[edit.latest] == edit.before else { throw Misfit(record: edit.id) }
    set(edit.latest, isThere: !edit.isRemoval)
  }

  /// Counts the entry.
  mutating func finish() { revision += 1 }

  /// What the record of the same kind and id is now.
  subscript(record: LedgerRecord) -> LedgerRecord? {
    switch record {
    case .commitment(let record): commitments[record.id].map { .commitment($0) }
    case .outcome(let record): outcomes[record.id].map { .outcome($0) }
    case .link(let record): links[record.key].map { .link($0) }
    case .opinion(let record): opinions[record.key].map { .opinion($0) }
    case .mention(let record): mentions[record.key].map { .mention($0) }
    case .search(let record): searches[record.key].map { .search($0) }
    case .source(let record): sources[record.id].map { .source($0) }
    case .indicator(let record): indicators[record.id].map { .indicator($0) }
    case .place(let record): places[record.path].map { .place($0) }
    case .settings: settings.map { .settings($0) }
    }
  }

  private mutating func set(_ record: LedgerRecord, isThere: Bool) {
    switch record {
    case .commitment(let record): commitments[record.id] = isThere ? record : nil
    case .outcome(let record): outcomes[record.id] = isThere ? record : nil
    case .link(let record): links[record.key] = isThere ? record : nil
    case .opinion(let record): opinions[record.key] = isThere ? record : nil
    case .mention(let record): mentions[record.key] = isThere ? record : nil
    case .search(let record): searches[record.key] = isThere ? record : nil
    case .source(let record): sources[record.id] = isThere ? record : nil
    case .indicator(let record): indicators[record.id] = isThere ? record : nil
    case .place(let record): places[record.path] = isThere ? record : nil
    case .settings(let record): settings = isThere ? record : nil
    }
  }

  /// What the record that an edit is about is now, as the edit that would make it.
  func current(_ edit: RecordEdit) -> RecordEdit? { self[edit.latest].map { .added($0) } }

  // MARK: Files

  /// Takes in `ledger.json` as it is.
  mutating func know(_ file: LedgerFile) {
    revision = file.revision
    settings = file.settings
    places = Self.table(file.places, \.path)
  }

  /// Takes in the catalogue, which is read only when a change is about it.
  mutating func know(_ indicators: [Indicator]) {
    self.indicators = Self.table(indicators, \.id)
  }

  /// Takes in a source, which is read only when a change is about it.
  mutating func know(_ source: Source) {
    sources[source.id] = source
  }

  /// Takes in a file as it is.
  mutating func know(_ path: LedgerPath, _ bytes: [UInt8]) throws(LedgerError) {
    if let address {
      self = RecordState(try VolumeFile.read(bytes, at: address), at: address)
    } else if path == .ledger {
      know(try LedgerFile.read(bytes))
    } else if path == .indicators {
      know(try IndicatorsFile.read(bytes))
    } else if let id = SourceFile.id(at: path) {
      know(try SourceFile.read(bytes, id: id))
    }
  }

  /// All files.
  func files() throws(LedgerError) -> [LedgerPath: [UInt8]] { try files { _ in true } }

  /// The files an entry with these changes leaves behind; all of them, if it carried them over from an
  /// older version of the format.
  func files(
    after changes: [RecordChange], isWhole: Bool = false
  ) throws(LedgerError) -> [LedgerPath: [UInt8]] {
    if isWhole { return try files() }
    var paths: Set<LedgerPath> = [.ledger]
    for change in changes {
      switch change.edit.latest {
      case .indicator: paths.insert(.indicators)
      case .source(let source): paths.insert(SourceFile.path(of: source.id))
      default: break
      }
    }
    return try files(paths.contains)
  }

  private func files(
    _ isWanted: (LedgerPath) -> Bool
  ) throws(LedgerError) -> [LedgerPath: [UInt8]] {
    if let address, let volume {
      return [address.path: try Draft.canonical(try VolumeFile.bytes(of: volume))]
    }
    var files: [LedgerPath: [UInt8]] = [:]
    if let file, isWanted(.ledger) { files[.ledger] = try Draft.canonical(try file.bytes()) }
    if !indicators.isEmpty, isWanted(.indicators) {
      files[.indicators] = try Draft.canonical(
        try IndicatorsFile.bytes(of: Array(indicators.values)))
    }
    for source in sources.values where isWanted(SourceFile.path(of: source.id)) {
      files[SourceFile.path(of: source.id)] = try Draft.canonical(try SourceFile.bytes(of: source))
    }
    return files
  }
}
