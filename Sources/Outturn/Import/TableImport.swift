/// A file of tables that others made on its way into a ledger: understood by their own headers, with the
/// file as the source of their records.
package struct TableImport {
  /// The tables that are understood, each with what was read of it.
  package let readings: [(grid: TableGrid, reading: TableReading)]
  /// When financial years begin.
  package let years: FinancialStart
  private let name: String
  private let bytes: [UInt8]
  private let register: RegisterReading
  private let place: PlacePath

  /// Reads the tables.
  ///
  /// - Parameters:
  ///   - place: The place of rows that name none that the ledger has.
  ///   - yearStart: The month in which financial years begin, where somebody tells it.
  ///   - period: The time of columns and rows that tell none.
  package init(
    _ grids: [TableGrid], of name: String, _ bytes: [UInt8], _ register: RegisterReading,
    at place: PlacePath, yearStart: Period.Month? = nil, period: Period? = nil
  ) {
    self.name = name
    self.bytes = bytes
    self.register = register
    self.place = place
    let years = FinancialStart(yearStart, register.file, place)
    self.years = years
    var standard = TableReader.Standard(yearStart: years.month)
    if let period { standard.time = TableTime(period) }
    readings = grids.compactMap { grid in
      TableReader.read(grid, standard).map { (grid: grid, reading: $0) }
    }
  }

  /// What cannot be read, each in its table.
  package var refused: [(grid: TableGrid, skip: TableSkip)] {
    readings.flatMap { (grid, reading) in reading.refusals.map { (grid: grid, skip: $0) } }
  }

  /// The rows of what cannot be read under their headers, to be mended and imported.
  package var refusedRows: String {
    let lines = Set(refused.map(\.skip.line))
    let writer = CSVWriter(marksForExcel: true)
    var text = writer.opening
    for (grid, reading) in readings {
      for index in reading.layout.headerRows { text += writer.row(grid.rows[index].cells) }
      for row in grid.rows where lines.contains(row.line) { text += writer.row(row.cells) }
    }
    return text
  }

  /// Takes in what can be read.
  ///
  /// - Parameter given: The id that the source is to have.
  /// - Returns: What becomes of the records, and what must stand before them: places and the source.
  package func takeIn(
    _ ledger: Ledger, as given: SourceID? = nil, today: Day
  ) throws -> (intake: TableIntake, foundation: [Change]) {
    let (source, isNew, former) = try source(given)
    let finder = PlaceFinder(register.file)
    var intake = TableIntake(ledger, register.catalogue, source: source.id, today: today)
    try intake.add(
      readings.flatMap(\.reading.rows).map { row in
        let told = row.records.first?.placeName ?? ""
        let named = told.isEmpty ? nil : try? finder.find(told, of: told)
        return (row, named ?? place)
      })
    intake.findMissing(of: former)
    var foundation = intake.places.sorted().filter { register.file.place($0) == nil }
      .compactMap(Place.unnamed).map(Change.place)
    if isNew { foundation.append(.source(source)) }
    return (intake, foundation)
  }

  /// The file as a source, and those that are earlier forms of it.
  private func source(
    _ given: SourceID?
  ) throws(Failure) -> (source: Source, isNew: Bool, former: Set<SourceID>) {
    if let given, let source = register.sources[given] { return (source, false, [given]) }
    let digest = SHA256.hash(bytes).hex
    let alias = String(name.split(separator: "/").last ?? "")
    let former = Set(
      register.sources.values.filter { $0.place == place && $0.aliases.contains(alias) }.map(\.id))
    if let same = register.sources.values.first(where: { $0.sha256 == digest }) {
      return (same, false, former.union([same.id]))
    }
    let year = readings.flatMap(\.reading.records).map(\.period.volumeYear).max() ?? 0
    let made = given ?? SourceID(rawValue: "\(place.name)-\(year)-\(digest.prefix(8))")
    guard let id = made else { throw Failure("noSourceIDForTable") }
    let above = readings.lazy.flatMap(\.reading.layout.above)
    var draft = Source.Draft(id: id, title: above.first { $0.count <= 80 } ?? alias)
    draft.place = place
    draft.sha256 = digest
    draft.extent = .figures
    draft.readBy = .program
    draft.aliases = [alias]
    return (Source(draft), true, former)
  }
}

extension LedgerFile {
  /// The place, where there is only one.
  package var onlyPlace: PlacePath? { places.count == 1 ? places.first?.path : nil }
}
