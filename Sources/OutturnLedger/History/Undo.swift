extension Ledger {
  /// Takes back what one entry did, and what the others of the same command did, by a new entry.
  ///
  /// - Parameters:
  ///   - journal: The journal the entry stands in.
  ///   - number: The entry's number.
  /// - Throws: ``ChangeRefusal/cannotUndo(_:)`` if one of the records has been changed since.
  @discardableResult
  public func undo(
    _ journal: LedgerPath, _ number: Int, by: String, why: String, time: Timestamp,
    patience: Patience = .usual
  ) throws(LedgerError) -> Receipt {
    try writing(at: time, patience: patience) { (mended) throws(LedgerError) in
      let changes = try takingBack(journal, number)
      try checkUnused(changes)
      let transaction = Transaction(by: by, why: why, time: time, changes: changes)
      return try Draft(transaction, on: files, mayRemove: true, migrations).commit(after: mended)
    }
  }

  /// Makes sure that nothing speaks of a place or an indicator that is to be taken away.
  private func checkUnused(_ changes: [Change]) throws(LedgerError) {
    let view = try view()
    for case .edit(_, let edit, nil) in changes where edit.isRemoval {
      let used: String?
      switch edit.latest {
      case .place(let place):
        let path = place.path
        let volume = try view.addresses(Selection(places: [path])).first.map { "\($0)" }
        let source = try view.sourceIDs().lazy.compactMap { try? view.source($0) }
          .first { $0.place?.isWithin(path) ?? false }?.id.rawValue
        used = volume ?? source
      case .indicator(let indicator):
        let search = ByteSearch("\"\(indicator.id)\"")
        var found: String?
        for address in try view.addresses(Selection()) where found == nil {
          let bytes = try view.bytes(address.path, limit: LedgerLimits.volume) ?? []
          if search.isIn(bytes.span) { found = "\(address)" }
        }
        used = found
      default: used = nil
      }
      if let used { throw .refused(.stillNamed(id: edit.id, by: used)) }
    }
  }

  private func takingBack(_ journal: LedgerPath, _ number: Int) throws(LedgerError) -> [Change] {
    let entries = try command(of: journal, number)
    // Where records were made with it, what stands outside the volumes stays: they may be made again.
    let isAlone = entries.allSatisfy { $0.address == nil }
    var changes: [Change] = []
    var stays: String?
    for entry in entries.reversed() {
      for change in entry.entry.changes.reversed() {
        if case .added(.settings) = change.edit { throw .refused(.stays("ledger")) }
        if let back = try change.edit.takenBack(), isAlone || back.isInVolume || !back.isRemoval {
          changes.append(.edit(.undo, back, in: entry.address))
        } else {
          stays = stays ?? change.edit.id
        }
      }
    }
    if changes.isEmpty, let stays { throw .refused(.stays(stays)) }
    return changes
  }

  /// An entry with the others that the same command made.
  func command(of journal: LedgerPath, _ number: Int) throws(LedgerError) -> [LogEntry] {
    let address = VolumeAddress(path: journal)
    let selection =
      address.map { Selection(places: [$0.place], years: $0.year...$0.year) } ?? Selection()
    let near = try log(LogSelection(volumes: selection))
    guard
      let wanted = near.first(where: { $0.journal == journal && $0.entry.number == number })
    else { throw .refused(.unknown("\(journal) \(number)")) }
    // Only a command that changed several volumes has entries elsewhere.
    guard let name = wanted.entry.transaction else { return [wanted] }
    return try log().filter { $0.entry.transaction == name }
  }
}

extension RecordEdit {
  /// The edit that takes this one back. A record that goes back to what it was does so in a new
  /// version. A source that was added stays, and so do settings; a place or an indicator that was added
  /// is taken away again, if nothing speaks of it.
  fileprivate func takenBack() throws(LedgerError) -> RecordEdit? {
    switch self {
    case .added(.source), .added(.settings): nil
    case .added(let record): .removed(record)
    case .changed(let before, let after):
      .changed(from: after, to: try before.numbered((after.version ?? 0) + 1))
    case .removed(let record): .added(record)
    }
  }
}
