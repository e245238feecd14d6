/// What stands outside the volumes (the ledger's settings and places, its catalogue and its
/// sources) while changes are made to it.
struct RegisterState: Sendable {
  private(set) var revision: Int
  private(set) var settings: LedgerSettings?
  private(set) var places: [PlacePath: Place]
  private(set) var indicators: [IndicatorID: Indicator]
  private(set) var sources: [SourceID: Source]

  /// The ledger before its first change.
  init() {
    revision = 0
    settings = nil
    places = [:]
    indicators = [:]
    sources = [:]
  }

  /// - Parameters: The catalogue and the sources need only be those that a change is about.
  init(_ file: LedgerFile, indicators: [Indicator], sources: [Source]) {
    revision = file.revision
    settings = file.settings
    places = Dictionary(file.places.map { ($0.path, $0) }, uniquingKeysWith: { old, _ in old })
    self.indicators = Dictionary(
      indicators.map { ($0.id, $0) }, uniquingKeysWith: { old, _ in old })
    self.sources = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { old, _ in old })
  }

  /// `ledger.json` as it is now; `nil` before the ledger has settings.
  var file: LedgerFile? {
    settings.map {
      LedgerFile(
        revision: revision, settings: $0, places: places.values.sorted { $0.path < $1.path })
    }
  }

  /// Makes the changes of one entry.
  mutating func apply(_ changes: [RecordChange]) throws(VolumeState.Misfit) {
    for change in changes { try make(change) }
    finish()
  }

  /// Makes one change of an entry that is not finished.
  mutating func make(_ change: RecordChange) throws(VolumeState.Misfit) {
    try apply(change.edit)
  }

  /// Counts the entry.
  mutating func finish() {
    revision += 1
  }

  /// Takes in `ledger.json` as it is.
  mutating func know(file: LedgerFile) {
    settings = file.settings
    places = Dictionary(file.places.map { ($0.path, $0) }, uniquingKeysWith: { old, _ in old })
  }

  /// Takes in the catalogue, which is read only when a change is about it.
  mutating func know(indicators: [Indicator]) {
    self.indicators = Dictionary(
      indicators.map { ($0.id, $0) }, uniquingKeysWith: { old, _ in old })
  }

  /// Takes in a source, which is read only when a change is about it.
  mutating func know(source: Source) {
    sources[source.id] = source
  }

  private mutating func apply(_ edit: RecordEdit) throws(VolumeState.Misfit) {
    switch edit {
    case .place(let edit): try VolumeState.apply(edit, edit.latest.path, &places)
    case .indicator(let edit): try VolumeState.apply(edit, edit.latest.id, &indicators)
    case .source(let edit): try VolumeState.apply(edit, edit.latest.id, &sources)
    case .settings(let edit):
      guard settings == edit.before, edit.after != nil else {
        throw VolumeState.Misfit(record: "ledger")
      }
      settings = edit.after
    case .commitment, .outcome, .link, .opinion, .mention, .search:
      throw VolumeState.Misfit(record: edit.id)
    }
  }
}
