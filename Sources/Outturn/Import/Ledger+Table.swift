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
    let form = ImportForm(of: name, bytes)
    let standard = TableReader.Standard(
      yearStart: register.file.settings.yearStart?.rawValue ?? 1)
    let readings = (try FileTables.grids(bytes, as: form, named: name, sheet: nil) ?? [])
      .compactMap { TableReader.read($0, standard) }
    let rows = readings.flatMap(\.rows)
    if let refused = readings.flatMap(\.refusals).first {
      throw Failure("rowCannotRead", at: Failure.Spot(file: name, line: refused.line))
    }
    guard !rows.isEmpty else { throw Failure("noRecordInTable", at: Failure.Spot(file: name)) }
    let digest = SHA256.hash(bytes).hex
    let year = rows.flatMap(\.records).map(\.period.volumeYear).max() ?? 0
    let known = register.sources.values.first { $0.sha256 == digest }
    guard
      let id = known?.id ?? SourceID(rawValue: "\(place.name)-\(year)-\(digest.prefix(8))")
    else {
      throw Failure("noSourceIDForRow")
    }
    var intake = TableIntake(self, register.catalogue, source: id, today: time.day)
    try intake.add(rows.map { ($0, place) })
    var changes: [Change] = intake.places.sorted()
      .filter { register.file.place($0) == nil }
      .compactMap(Place.unnamed).map(Change.place)
    if known == nil {
      var source = Source.Draft(id: id, title: name)
      source.place = place
      source.sha256 = digest
      source.extent = .figures
      source.readBy = .program
      changes.append(.source(Source(source)))
    }
    if !intake.changes.isEmpty {
      try commit(
        Transaction(by: by, why: why, time: time, changes: changes + intake.changes))
    }
    return intake.results.map(\.id)
  }
}
