/// A mended mistake of our own in a record.
package struct Amendment {
  package let record: RecordID
  package let change: Change
  /// What is different.
  package let differences: [(field: RecordField, old: String?, new: String?)]

  /// - Parameter edits: As a person types them: `value=6`, `bound=`.
  /// - Throws: `Failure` for an edit that makes no record, `LedgerError` where nothing is different.
  package init(
    of found: RecordFinder.Found, _ edits: [String], _ register: RegisterReading
  ) throws {
    let place = found.address.place
    let old = RecordRow(found.record, place: place)
    let new = try RecordRowReader(register).readOne(try RowEdits.apply(edits, to: old))
    let row: RecordRow
    switch (found.record, new.content) {
    case (.commitment(let before), .commitment(let promise)):
      let after = new.commitment(before.id, promise).copy {
        $0.restatements = before.restatements
        $0.version = before.version + 1
      }
      change = .amend(after, in: found.address)
      row = RecordRow(after, place: place)
    case (.outcome(let before), .outcome(let report)):
      let after = try new.outcome(before.id, report).copy {
        $0.vintages = before.vintages
        $0.version = before.version + 1
      }
      change = .mend(after, in: found.address)
      row = RecordRow(after, place: place)
    case (.commitment, .outcome), (.outcome, .commitment):
      throw Failure("kindCannotChange", found.record.id)
    }
    record = found.record.id
    differences = RecordRow.differences(from: old, to: row)
    if differences.isEmpty { throw LedgerError.refused(.noDifference(record.rawValue)) }
  }
}

extension RecordRow {
  /// A record as a row.
  package init(_ record: RecordFinder.Record, place: PlacePath) {
    switch record {
    case .commitment(let record): self.init(record, place: place)
    case .outcome(let record): self.init(record, place: place)
    }
  }
}
