import OutturnModel

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
      let transaction = Transaction(by: by, why: why, time: time, changes: changes)
      return try Draft(transaction, on: files, migrations).commit(after: mended)
    }
  }

  private func takingBack(_ journal: LedgerPath, _ number: Int) throws(LedgerError) -> [Change] {
    let address = VolumeAddress(path: journal)
    let selection =
      address.map { Selection(places: [$0.place], years: $0.year...$0.year) } ?? Selection()
    let near = try log(LogSelection(volumes: selection))
    guard
      let wanted = near.first(where: { $0.journal == journal && $0.entry.number == number })
    else { throw .refused(.unknown("\(journal) \(number)")) }
    var entries = [wanted]
    // Only a command that changed several volumes has entries elsewhere.
    if let name = wanted.entry.transaction {
      entries = try log().filter { $0.entry.transaction == name }
    }
    var changes: [Change] = []
    for entry in entries.reversed() {
      for change in entry.entry.changes.reversed() {
        if let back = try change.edit.takenBack() {
          changes.append(.edit(.undo, back, in: entry.address))
        }
      }
    }
    return changes
  }
}

extension RecordEdit {
  /// The edit that takes this one back. A record that goes back to what it was does so in a new
  /// version. A source, an indicator or a place that was added stays: others may speak of it.
  fileprivate func takenBack() throws(LedgerError) -> RecordEdit? {
    switch self {
    case .source(.added), .indicator(.added), .place(.added), .settings(.added): nil
    case .commitment(.changed(let before, let after)):
      .commitment(.changed(from: after, to: before.numbered(after.version + 1)))
    case .outcome(.changed(let before, let after)):
      .outcome(.changed(from: after, to: try before.numbered(after.version + 1)))
    default: reversed
    }
  }
}

extension Commitment {
  /// The same in another version.
  func numbered(_ version: Int) -> Commitment { copy { $0.version = version } }
}

extension Outcome {
  /// The same in another version.
  func numbered(_ version: Int) throws(LedgerError) -> Outcome {
    try changed { $0.version = version }
  }
}
