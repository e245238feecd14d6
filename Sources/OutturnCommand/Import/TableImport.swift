/// `outturn import` of a table that others made: understood by its own headers.
struct TableImport {
  private let arguments: ParsedArguments
  private let environment: Environment
  private let open: OpenLedger
  private let name: String
  private let bytes: [UInt8]

  init(
    _ arguments: ParsedArguments, _ environment: Environment, _ open: OpenLedger, _ bytes: [UInt8]
  ) {
    self.arguments = arguments
    self.environment = environment
    self.open = open
    self.bytes = bytes
    name = arguments[ImportVerb.file]
  }

  func run(_ grids: [TableGrid], _ output: inout Output) throws -> ExitCode {
    let register = try open.register()
    let finder = PlaceFinder(register.file)
    let place = try place(finder, register.file)
    let years = try FinancialStart(arguments, register.file, place)
    var standard = TableReader.Standard(yearStart: years.month)
    if let period = try arguments.value(Options.period, as: .period) {
      standard.time = TableTime(period)
    }
    let readings = grids.compactMap { grid in
      TableReader.read(grid, standard).map { (grid: grid, reading: $0) }
    }
    for (grid, reading) in readings {
      TableStory.tell(reading, grid, &output)
      if reading.usesFinancialYears, !years.isTold { years.tell(&output) }
    }
    try refuse(readings, output.language)
    let chosen = try source(place, readings.map(\.reading), register)
    var intake = TableIntake(
      open.ledger, register.catalogue, source: chosen.source.id,
      today: environment.today)
    try intake.add(
      readings.flatMap { (_, reading) in
        reading.rows.map { ($0, Self.place($0, finder) ?? place) }
      })
    intake.findMissing(of: chosen.former)
    return try finish(&intake, chosen, register, readings.map(\.reading), &output)
  }

  // MARK: Where and when

  private func place(_ finder: PlaceFinder, _ file: LedgerFile) throws(Failure) -> PlacePath {
    if let text = arguments[Options.place] { return try finder.forRecording(text, of: "--place") }
    if file.places.count == 1, let only = file.places.first { return only.path }
    throw Failure("tableOfWhichPlace", at: Failure.Spot(file: name))
  }

  /// The place that a row names, where the ledger has it.
  private static func place(_ row: TableRow, _ finder: PlaceFinder) -> PlacePath? {
    guard let told = row.records.first?.placeName, !told.isEmpty else { return nil }
    return try? finder.find(told, of: told)
  }

  /// The table as a source, and those that are earlier forms of it.
  private func source(
    _ place: PlacePath, _ readings: [TableReading], _ register: RegisterReading
  ) throws(Failure) -> (source: Source, isNew: Bool, former: Set<SourceID>) {
    if let given = arguments[Options.source].flatMap(SourceID.init(rawValue:)),
      let source = register.sources[given]
    {
      return (source, false, [given])
    }
    let digest = SHA256.hash(bytes).hex
    let alias = String(name.split(separator: "/").last ?? "")
    let former = register.sources.values.filter { $0.place == place && $0.aliases.contains(alias) }
    if let same = register.sources.values.first(where: { $0.sha256 == digest }) {
      return (same, false, Set(former.map(\.id)).union([same.id]))
    }
    let year = readings.flatMap(\.records).map(\.period.volumeYear).max() ?? 0
    let made =
      arguments[Options.source].flatMap(SourceID.init(rawValue:))
      ?? SourceID(rawValue: "\(place.name)-\(year)-\(digest.prefix(8))")
    guard let id = made else { throw Failure("noSourceIDForTable") }
    var draft = Source.Draft(
      id: id, title: readings.lazy.flatMap(\.layout.above).first { $0.count <= 80 } ?? alias)
    draft.place = place
    draft.sha256 = digest
    draft.extent = .figures
    draft.readBy = .program
    draft.aliases = [alias]
    return (Source(draft), true, Set(former.map(\.id)))
  }

  // MARK: What is refused

  private func refuse(
    _ readings: [(grid: TableGrid, reading: TableReading)], _ language: Language
  ) throws {
    let refused = readings.flatMap { (grid, reading) in
      reading.refusals.map { (grid: grid, skip: $0) }
    }
    guard !refused.isEmpty else {
      if readings.allSatisfy({ $0.reading.rows.isEmpty }) { throw Failure("noRecordFound", name) }
      return
    }
    if let file = arguments[ImportVerb.skipBad] {
      let lines = Set(refused.map(\.skip.line))
      let writer = CSVWriter(marksForExcel: true)
      var text = writer.opening
      for (grid, reading) in readings {
        for index in reading.layout.headerRows { text += writer.row(grid.rows[index].cells) }
        for row in grid.rows where lines.contains(row.line) { text += writer.row(row.cells) }
      }
      return try OutputFile.write(Array(text.utf8), to: environment.path(file), named: file)
    }
    throw ImportVerb.refusal(
      refused.prefix(RowImport.mostTold).map { item in
        "\(name):\(item.skip.line): \(TableStory.place(item.grid, item.skip)): "
          + TableStory.sentence(item.skip)[language]
      }, of: refused.count, rows: Set(refused.map(\.skip.line)).count, name, language,
      hint: ImportVerb.skipHint)
  }

  // MARK: Doing it

  private func finish(
    _ intake: inout TableIntake, _ chosen: (source: Source, isNew: Bool, former: Set<SourceID>),
    _ register: RegisterReading, _ readings: [TableReading], _ output: inout Output
  ) throws -> ExitCode {
    let isTrial = arguments[Options.dryRun]
    let withdraws = arguments[ImportVerb.withdrawMissing] && !intake.missing.isEmpty
    if !isTrial, !intake.changed.isEmpty || withdraws, arguments[Options.why] == nil {
      throw ImportVerb.needsReason(
        intake.changed.count + (withdraws ? intake.missing.count : 0), TableStory.changes(intake))
    }
    if withdraws { intake.withdrawMissing(why: arguments[Options.why] ?? "") }
    if isTrial, !arguments[ImportVerb.json] {
      TableStory.table(intake, output.language).print(to: &output)
    }
    if !isTrial, !intake.changes.isEmpty {
      var changes: [Change] = []
      for place in intake.places.sorted() where register.file.place(place) == nil {
        if let made = Place.unnamed(place) { changes.append(.place(made)) }
        output.note(RecordIntake.placeNote(place))
      }
      if chosen.isNew { changes.append(.source(chosen.source)) }
      try open.commit(changes + intake.changes, &output)
    }
    TableStory.summary(intake, withdrawn: withdraws, arguments, &output)
    return .fine
  }
}
