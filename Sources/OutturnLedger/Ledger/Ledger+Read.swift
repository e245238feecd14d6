import OutturnModel

extension Ledger {
  /// Reads a part of the ledger.
  public func read(_ selection: Selection = Selection()) throws(LedgerError) -> Reading<Volume> {
    try read(selection) { (volume) throws(LedgerError) in volume }
  }

  /// Reads a part of the ledger, keeping of each volume only what `transform` makes of it.
  ///
  /// Nobody is waited for. What is returned is the ledger between two changes: never half of one,
  /// even of one that goes to many volumes. A volume that was changed while others were being read is
  /// read and transformed again.
  public func read<Content: Sendable>(
    _ selection: Selection, transform: (Volume) throws(LedgerError) -> Content
  ) throws(LedgerError) -> Reading<Content> {
    for _ in 0..<Self.mostTries {
      var attempt = ReadAttempt<Content>()
      for _ in 0..<Self.mostTries {
        let mark = try LedgerError.of { () throws(FileFailure) in
          try TouchedFiles.mark(on: files)
        }
        let overlay = try LedgerError.of { () throws(FileFailure) in
          try DraftOverlay(on: files)
        }
        let view = LedgerView(files: files, overlay: overlay)
        try attempt.fill(selection, view, transform)
        let after = try LedgerError.of { () throws(FileFailure) in
          try DraftOverlay(on: files)
        }
        let since = try LedgerError.of { () throws(FileFailure) in
          try TouchedFiles.since(mark, on: files)
        }
        guard let since else { break }
        if since.paths.isEmpty, overlay == after { return try attempt.reading() }
        attempt.forget(since.paths.union(after.paths))
      }
    }
    throw .tooBusy
  }

  /// How often reading begins again when others keep changing what is read. Each time only what was
  /// changed is read, which takes less time than a change does.
  private static var mostTries: Int { 50 }

  /// `ledger.json`: settings and places.
  public func file() throws(LedgerError) -> LedgerFile {
    try LedgerView(files).file()
  }

  /// The volume of a place and a year; `nil` if there is none.
  public func volume(
    _ address: VolumeAddress, asOf: Timestamp? = nil
  ) throws(LedgerError) -> Volume? {
    try read(
      Selection(places: [address.place], years: address.year...address.year, asOf: asOf)
    ).volumes.first { $0.address == address }?.content
  }

  /// The addresses of the volumes of a selection.
  public func addresses(
    _ selection: Selection = Selection()
  ) throws(LedgerError) -> [VolumeAddress] {
    let view = try LedgerView(files)
    return try view.addresses(selection)
  }

  /// Where the record with an id is: its id tells the year and the last part of the place's path.
  ///
  /// - Returns: `nil` if there is no such record.
  public func locate(
    _ id: RecordID, asOf: Timestamp? = nil
  ) throws(LedgerError) -> VolumeAddress? {
    guard let told = id.location else { return nil }
    for place in try file().places where place.path.name == told.place {
      guard let address = VolumeAddress(place: place.path, year: told.year),
        let volume = try volume(address, asOf: asOf)
      else { continue }
      let isHere =
        switch told.kind {
        case .commitment: volume.commitments.contains { $0.id == id }
        case .outcome: volume.outcomes.contains { $0.id == id }
        }
      if isHere { return address }
    }
    return nil
  }
}

/// One try at reading: what has been read so far and not been changed since.
private struct ReadAttempt<Content: Sendable> {
  private var register: (file: LedgerFile, indicators: [Indicator], sources: [SourceID: Source])?
  private var contents: [VolumeAddress: Content] = [:]
  private var addresses: [VolumeAddress] = []

  mutating func fill(
    _ selection: Selection, _ view: LedgerView,
    _ transform: (Volume) throws(LedgerError) -> Content
  ) throws(LedgerError) {
    if register == nil { register = try view.register(selection) }
    addresses = try view.addresses(selection)
    for address in addresses where contents[address] == nil {
      guard let volume = try view.volume(address, asOf: selection.asOf) else { continue }
      contents[address] = try transform(volume)
    }
  }

  mutating func forget(_ paths: Set<LedgerPath>) {
    for path in paths {
      if let address = VolumeAddress(path: path) {
        contents[address] = nil
      } else {
        register = nil
      }
    }
  }

  func reading() throws(LedgerError) -> Reading<Content> {
    guard let register else { throw .tooBusy }
    return Reading(
      file: register.file, indicators: register.indicators, sources: register.sources,
      volumes: addresses.compactMap { address in contents[address].map { (address, $0) } })
  }
}
