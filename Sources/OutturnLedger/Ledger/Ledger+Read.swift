extension Ledger {
  /// Reads a part of the ledger.
  public func read(_ selection: Selection = Selection()) throws(LedgerError) -> LedgerReading<
    Volume
  > {
    try read(selection) { (volume) throws(LedgerError) in volume }
  }

  /// Reads a part of the ledger, keeping of each volume only what `transform` makes of it.
  ///
  /// Nobody is waited for. What is returned is the ledger between two changes: never half of one,
  /// even of one that goes to many volumes. A volume that was changed while others were being read is
  /// read and transformed again.
  public func read<Content: Sendable>(
    _ selection: Selection,
    transform: @escaping @Sendable (Volume) throws(LedgerError) -> Content
  ) throws(LedgerError) -> LedgerReading<Content> {
    try standing { VolumesAttempt(selection, transform) }
  }

  /// `ledger.json`: settings and places.
  public func file() throws(LedgerError) -> LedgerFile {
    try view().file()
  }

  /// The volume of a place and a year; `nil` if there is none.
  public func volume(
    _ address: VolumeAddress, asOf: Timestamp? = nil
  ) throws(LedgerError) -> Volume? {
    // Under the lock nobody changes anything while it is read.
    if hold != nil { return try view().volume(address, asOf: asOf) }
    return try read(
      Selection(
        places: [address.place], years: address.year...address.year, asOf: asOf, isAlone: true)
    ).volumes.first { $0.address == address }?.content
  }

  /// The addresses of the volumes of a selection.
  public func addresses(
    _ selection: Selection = Selection()
  ) throws(LedgerError) -> [VolumeAddress] {
    let view = try view()
    return try view.addresses(selection)
  }

  /// Where the record with an id is: its id tells the year and the last part of the place's path.
  ///
  /// - Returns: `nil` if there is no such record.
  public func locate(_ id: RecordID, asOf: Timestamp? = nil) throws(LedgerError) -> VolumeAddress? {
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
