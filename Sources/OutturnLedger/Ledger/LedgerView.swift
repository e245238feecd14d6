/// The ledger's files as they are once the change that stands is in place.
struct LedgerView: Sendable {
  let files: any FileSystem
  let overlay: DraftOverlay
  /// What is under way and does not count; readers of volumes alone need not look for it.
  let pending: PendingChange
  /// The steps by which what was written in older versions of the format is read.
  let migrations: Migrations

  init(
    files: any FileSystem, overlay: DraftOverlay, pending: PendingChange = PendingChange(),
    _ migrations: Migrations = .shipped
  ) {
    self.files = files
    self.overlay = overlay
    self.pending = pending
    self.migrations = migrations
  }

  init(_ files: any FileSystem, _ migrations: Migrations = .shipped) throws(LedgerError) {
    self.files = files
    self.migrations = migrations
    (overlay, pending) = try LedgerError.of { () throws(FileFailure) in
      let overlay = try DraftOverlay(on: files)
      return (overlay, try PendingChange(on: files, beside: overlay))
    }
  }

  /// The bytes of a file, or `nil` if there is none.
  func bytes(_ path: LedgerPath, limit: Int) throws(LedgerError) -> [UInt8]? {
    let bytes = try LedgerError.wrapping(try overlay.read(path, limit: limit, on: files))
    return pending.standing(bytes, of: path)
  }

  /// A volume, or `nil` if there is none or was none then.
  func volume(_ address: VolumeAddress, asOf: Timestamp?) throws(LedgerError) -> Volume? {
    guard let bytes = try bytes(address.path, limit: LedgerLimits.volume) else { return nil }
    let volume = try VolumeFile.read(bytes, at: address)
    guard let asOf else { return volume }
    // The volume says how many entries stand: one more may be getting ready.
    let journal = try journal(address.journal, count: volume.revision)
    let count = journal.count(asOf: asOf)
    if count == journal.entries.count { return volume }
    return count == 0 ? nil : try journal.state(count: count).volume
  }

  /// How many entries of a volume's journal stand; `nil` if there is no volume. The records are not
  /// read for it.
  func revision(_ address: VolumeAddress) throws(LedgerError) -> Int? {
    guard let bytes = try bytes(address.path, limit: LedgerLimits.volume) else { return nil }
    return try VolumeFile.revision(bytes, at: address)
  }

  /// The first `count` entries of a journal, checked.
  func journal(_ path: LedgerPath, count: Int) throws(LedgerError) -> Journal {
    guard let bytes = try bytes(path, limit: LedgerLimits.journal) else {
      throw .brokenJournal(JournalFault(file: path.text, line: 1, kind: .missing))
    }
    return try journal(bytes, at: path, count: count)
  }

  /// The first `count` entries of a journal whose bytes were read, checked.
  func journal(_ bytes: [UInt8], at path: LedgerPath, count: Int) throws(LedgerError) -> Journal {
    let journal = try Journal(bytes, at: path, limit: count, migrations).sound()
    guard journal.entries.count == count else {
      throw .brokenJournal(
        JournalFault(file: path.text, line: journal.entries.count + 1, kind: .missing))
    }
    return journal
  }

  /// `ledger.json`.
  func file() throws(LedgerError) -> LedgerFile {
    guard let bytes = try bytes(.ledger, limit: LedgerLimits.register) else {
      throw .file(FileFailure(.read, LedgerPath.ledger.text, .missing))
    }
    return try LedgerFile.read(bytes)
  }

  /// The ledger's catalogue.
  func indicators() throws(LedgerError) -> [Indicator] {
    guard let bytes = try bytes(.indicators, limit: LedgerLimits.register) else { return [] }
    return try IndicatorsFile.read(bytes)
  }

  /// A source, or `nil` if there is none with this id.
  func source(_ id: SourceID) throws(LedgerError) -> Source? {
    guard let bytes = try bytes(SourceFile.path(of: id), limit: LedgerLimits.source) else {
      return nil
    }
    return try SourceFile.read(bytes, id: id)
  }

  /// The ids of all sources.
  func sourceIDs() throws(LedgerError) -> [SourceID] {
    let names = try names(in: .sources).filter { $0.kind == .file }.map(\.name)
    let new = overlay.newNames(in: .sources)
    return Set(names + new).compactMap { name in
      LedgerPath.sources.appending(name).flatMap(SourceFile.id)
    }.sorted()
  }

  /// What stands outside the volumes, as far as a selection asks for it.
  func register(_ selection: Selection) throws(LedgerError) -> Register {
    let file = try file()
    if let asOf = selection.asOf {
      let journal = try journal(.journal, count: file.revision)
      let count = journal.count(asOf: asOf)
      if count < journal.entries.count {
        let state = try journal.state(count: count)
        return Register(
          file: state.file ?? LedgerFile(revision: 0, settings: file.settings, places: []),
          indicators: selection.parts.contains(.catalogue)
            ? state.indicators.values.sorted { $0.id < $1.id } : [],
          sources: selection.parts.contains(.sources)
            ? state.sources.filter { selection.sources?.contains($0.key) ?? true } : [:])
      }
    }
    var sources: [SourceID: Source] = [:]
    if selection.parts.contains(.sources) {
      let ids: [SourceID]
      if let some = selection.sources { ids = some.sorted() } else { ids = try sourceIDs() }
      for id in ids { sources[id] = try source(id) }
    }
    return Register(
      file: file, indicators: selection.parts.contains(.catalogue) ? try indicators() : [],
      sources: sources)
  }

  /// The addresses of the volumes of a selection, in order.
  func addresses(_ selection: Selection) throws(LedgerError) -> [VolumeAddress] {
    // So nobody looks for a volume who wants none.
    if let years = selection.years, years.upperBound < 1 { return [] }
    var found: Set<VolumeAddress> = []
    if selection.places.isEmpty {
      try collect(.places, selection, &found)
    } else {
      for place in selection.places {
        if selection.isAlone {
          found.formUnion(try addresses(of: place, selection))
          continue
        }
        guard let folder = LedgerPath("places/\(place)") else { continue }
        try collect(folder, selection, &found)
      }
    }
    for path in overlay.paths {
      if let address = VolumeAddress(path: path), selection.includes(address) {
        found.insert(address)
      }
    }
    return found.sorted()
  }

  /// The addresses of one place's own volumes in the years of a selection, by year.
  func addresses(
    of place: PlacePath, _ selection: Selection
  ) throws(LedgerError) -> [VolumeAddress] {
    guard let folder = LedgerPath("places/\(place)") else { return [] }
    let names = try names(in: folder).filter { $0.kind == .file }.map(\.name)
    return Set(names + overlay.newNames(in: folder)).compactMap { name in
      folder.appending(name).flatMap { path in
        VolumeAddress(path: path).flatMap { $0.path == path ? $0 : nil }
      }
    }.filter { selection.years?.contains($0.year) ?? true }.sorted()
  }

  private func collect(
    _ folder: LedgerPath, _ selection: Selection, _ found: inout Set<VolumeAddress>
  ) throws(LedgerError) {
    for (name, kind) in try names(in: folder) {
      guard let path = folder.appending(name) else { continue }
      switch kind {
      case .folder: try collect(path, selection, &found)
      case .file:
        if let address = VolumeAddress(path: path), address.path == path,
          selection.includes(address)
        {
          found.insert(address)
        }
      case .symbolicLink: throw .file(FileFailure(.list, path.text, .symbolicLink))
      case .other: continue
      }
    }
  }

  func names(in folder: LedgerPath) throws(LedgerError) -> [(name: String, kind: FileStatus.Kind)] {
    try LedgerError.of { () throws(FileFailure) in
      do throws(FileFailure) {
        return try files.list(folder)
      } catch {
        if error.reason == .missing { return [] }
        throw error
      }
    }
  }
}
