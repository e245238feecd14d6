/// A commitment made into several, each like the whole but for the fields given.
package struct CommitmentSplit {
  /// The ids of the parts, in order.
  package let parts: [RecordID]
  package let changes: [Change]
  /// The figure of the whole, where the parts do not add up to it.
  package let unmatched: Figure?

  /// - Parameters:
  ///   - parts: What each part says differently: `responsible=East office value=7`.
  ///   - withdrawal: How the whole is taken out; `nil`: it stays, and the parts are parts of it.
  package init(
    of found: RecordFinder.Found, into parts: [String], withdrawal: Withdrawal?, _ ledger: Ledger
  ) throws {
    guard case .commitment(let whole) = found.record else {
      throw Failure("noCommitment", found.record.id)
    }
    guard parts.count > 1 else { throw Failure("splitNeedsTwo") }
    let register = try ledger.register()
    let reader = RecordRowReader(register)
    let old = RecordRow(whole, place: found.address.place)
    var intake = RecordIntake(ledger, register.file)
    var made: [(id: RecordID, figure: Figure?)] = []
    for part in parts {
      var row = try RowEdits.apply(RowEdits.parted(part.split(separator: " ")), to: old)
      // A number of its own does not stand where the whole's does.
      if row.cells[.value] != old.cells[.value] {
        for field in [RecordField.text, .quote, .start, .end, .cell]
        where row.cells[field] == old.cells[field] { row.cells[field] = nil }
      }
      if withdrawal == nil { row.cells[.partOf] = whole.id.rawValue }
      let record = try reader.readOne(row)
      guard case .new(let id) = try intake.add(record) else { throw Failure("partAlike", part) }
      made.append((id, record.figure))
    }
    if let withdrawal { intake.also(.withdraw(whole.id, withdrawal, in: found.address)) }
    self.parts = made.map(\.id)
    changes = intake.changes
    unmatched = whole.target.figure.flatMap { figure in
      CommitmentSplit.addUp(made.map(\.figure), to: figure) ? nil : figure
    }
  }

  private static func addUp(_ parts: [Figure?], to whole: Figure) -> Bool {
    guard !whole.unit.dimension.isProportion else { return true }
    let values = parts.compactMap { part in
      part?.unit == whole.unit ? part?.value : nil
    }
    return values.count < parts.count || values.reduce(.zero, +) == whole.value
  }
}
