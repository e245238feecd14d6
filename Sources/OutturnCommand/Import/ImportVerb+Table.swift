/// Tables that others made.
extension ImportVerb {
  static func takeIn(
    _ grids: [TableGrid], _ bytes: [UInt8], _ arguments: ParsedArguments, _ open: OpenLedger,
    _ output: inout Output
  ) throws -> ExitCode {
    let name = arguments[file]
    let register = try open.register()
    let place = try arguments[Options.place].map { (text) throws(Failure) in
      try PlaceFinder(register.file).forRecording(text, of: "--place")
    }
    guard let place = place ?? register.file.onlyPlace else {
      throw Failure("tableOfWhichPlace", at: Failure.Spot(file: name))
    }
    let table = TableImport(
      grids, of: name, bytes, register, at: place,
      yearStart: try arguments[yearStart].map(month),
      period: try arguments.value(Options.period, as: .period))
    for (grid, reading) in table.readings {
      TableStory.tell(reading, grid, &output)
      if reading.usesFinancialYears, !table.years.isTold {
        output.note("financialYearTaken", table.years.month)
      }
    }
    try refuse(table, arguments, output.language)
    var (intake, foundation) = try table.takeIn(
      open.ledger, as: arguments[Options.source].flatMap(SourceID.init(rawValue:)),
      today: arguments.environment.today)
    let isTrial = arguments[Options.dryRun]
    let withdraws = arguments[withdrawMissing] && !intake.missing.isEmpty
    if !isTrial, !intake.changed.isEmpty || withdraws, arguments[Options.why] == nil {
      throw needsReason(
        intake.changed.count + (withdraws ? intake.missing.count : 0), TableStory.changes(intake))
    }
    if withdraws { intake.withdrawMissing(why: arguments[Options.why] ?? "") }
    if isTrial, !arguments[json] { TableStory.table(intake, output.language).print(to: &output) }
    if !isTrial, !intake.changes.isEmpty {
      for case .place(let place) in foundation { output.note(RecordIntake.placeNote(place.path)) }
      try open.commit(foundation + intake.changes, &output)
    }
    TableStory.summary(intake, withdrawn: withdraws, arguments, &output)
    return .fine
  }

  /// The month of `--year-start`.
  static func month(_ text: String) throws(Failure) -> Period.Month {
    if let month = Int(text).flatMap(Period.Month.init) { return month }
    throw Failure("yearStartNoMonth", text)
  }

  private static func refuse(
    _ table: TableImport, _ arguments: ParsedArguments, _ language: Language
  ) throws {
    let name = arguments[file]
    let refused = table.refused
    guard !refused.isEmpty else {
      let isEmpty = table.readings.allSatisfy { $0.reading.rows.isEmpty }
      if isEmpty { throw Failure("noRecordFound", name) } else { return }
    }
    if let bad = arguments[skipBad] {
      return try OutputFile.write(
        Array(table.refusedRows.utf8), to: arguments.environment.path(bad), named: bad)
    }
    throw refusal(
      refused.prefix(RowImport.mostTold).map { item in
        "\(name):\(item.skip.line): \(TableStory.place(item.grid, item.skip)): "
          + TableStory.sentence(item.skip)[language]
      }, of: refused.count, rows: Set(refused.map(\.skip.line)).count, name, language,
      hint: skipHint)
  }
}
