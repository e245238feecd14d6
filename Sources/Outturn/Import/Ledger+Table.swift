extension Ledger {
  /// Takes in a table that others made (CSV, TSV, Markdown or a workbook), understood by its own header,
  /// with the file as the source of its records.
  ///
  ///     try ledger.takeIn(table: bytes, named: "targets.csv", at: place, by: "Lin", time: now)
  ///
  /// A table that was taken in before, edited since, amends the records it made.
  ///
  /// - Returns: The ids of its records, in the table's order.
  /// - Throws: ``Failure`` where no header is understood or a row cannot be read: nothing is taken in
  ///   then.
  @discardableResult
  public func takeIn(
    table bytes: [UInt8], named name: String, at place: PlacePath, by: String,
    why: String = "", time: Timestamp
  ) throws -> [RecordID] {
    let register = try register()
    let grids = try FileTables.grids(
      bytes, as: ImportForm(of: name, bytes), named: name, sheet: nil)
    let table = TableImport(grids ?? [], of: name, bytes, register, at: place)
    if let refused = table.refused.first?.skip {
      throw Failure("rowCannotRead", at: Failure.Spot(file: name, line: refused.line))
    }
    if table.readings.allSatisfy({ $0.reading.rows.isEmpty }) {
      throw Failure("noRecordInTable", at: Failure.Spot(file: name))
    }
    let (intake, foundation) = try table.takeIn(self, today: time.day)
    if !intake.changes.isEmpty {
      try commit(Transaction(by: by, why: why, time: time, changes: foundation + intake.changes))
    }
    return intake.results.map(\.id)
  }
}
