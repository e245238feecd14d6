/// `outturn import FILE`
enum ImportVerb: Verb {
  static let name = "import"

  static let file = PositionalKey.one("FILE", completion: .file)
  static let map = OptionKey.text("map", "MAP.json", completion: .file)
  static let status = OptionKey.choice("status", of: Outcome.Status.allCases)
  static let format = OptionKey.choice("format", short: "f", of: ImportForm.allCases)
  static let sheet = OptionKey.text("sheet", "NAME")
  static let yearStart = OptionKey.text("year-start", "MONTH")
  static let skipBad = OptionKey.text("skip-bad", "FILE", completion: .file)
  static let withdrawMissing = OptionKey.flag("withdraw-missing")
  static let json = OptionKey.flag("json")

  static var spec: CommandSpec {
    command(
      .record, [file.spec],
      [
        map.spec, Options.place.spec, Options.period.spec,
        Options.source.spec, status.spec, format.spec, sheet.spec, yearStart.spec, skipBad.spec,
        withdrawMissing.spec, json.spec,
      ] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let name = arguments[file]
    let bytes = try arguments.environment.read(name)
    let open = try OpenLedger(arguments, &output, for: .writing)
    let form = arguments[format] ?? ImportForm(of: name, bytes)
    switch form {
    case .stratml, .iati:
      return try ForeignImport(arguments, arguments.environment, open).run(bytes, form, &output)
    case .csv, .tsv, .jsonl, .xlsx, .markdown: break
    }
    if arguments[map] == nil, !form.isOwnTable(bytes) {
      if let grids = try FileTables.grids(bytes, as: form, named: name, sheet: arguments[sheet]) {
        return try takeIn(grids, bytes, arguments, open, &output)
      }
      if form == .xlsx || form == .markdown { throw Failure("noTableUnderstood", name) }
    }
    let table = try ImportTable(bytes, as: form, named: name)
    let reading = try open.register()
    if LinkIntake.reads(table.header) {
      var intake = LinkIntake(open.ledger, reading.file)
      try each(of: table, arguments, output.language) { try intake.add($0) }
      return try finish(
        intake.changes, ImportSummary(links: intake.changes, known: intake.known), open, arguments,
        &output)
    }
    if let kind = RegisterIntake.table(header: table.header) {
      var intake = RegisterIntake(kind, reading)
      try each(of: table, arguments, output.language) { try intake.add($0) }
      return try finish(
        intake.changes, ImportSummary(register: intake.changes, known: intake.known), open,
        arguments, &output)
    }
    let map = try arguments[map].map {
      try ImportMap(try arguments.environment.read($0), named: $0)
    }
    var rows = RowImport(
      open.ledger, reading, table,
      try ImportRows(
        table, map: map ?? ImportMap(), defaults: try defaults(arguments), named: name),
      today: arguments.environment.today)
    let problems = try rows.check()
    if problems.count > 0 {
      guard let file = arguments[skipBad] else {
        throw refusal(
          problems.first.map { $0.text(name, output.language) }, of: problems.count,
          rows: problems.rows.count, name, output.language, hint: skipHint)
      }
      try OutputFile.write(
        Array(table.extract(problems.rows).utf8), to: arguments.environment.path(file), named: file)
      output.note("rowsNotImported", problems.rows.count, file)
    }
    let isTrial = arguments[Options.dryRun]
    var summary = ImportSummary(keepsIDs: arguments[json])
    try rows.forEachPart { part in
      if !isTrial, !part.changed.isEmpty, arguments[Options.why] == nil {
        throw needsReason(part.changed.count, part.changed)
      }
      if !isTrial, !part.intake.changes.isEmpty { try open.commit(part.intake.changes, &output) }
      part.intake.tellPlaces(isTrial: isTrial, &output)
      summary.add(part.results, part.intake, changed: part.changed)
    }
    summary.tell(arguments, &output)
    return .fine
  }

  /// Does something with every row of a table, of which all must be good.
  private static func each(
    of table: ImportTable, _ arguments: ParsedArguments, _ language: Language,
    _ body: (ImportTable.Row) throws -> Void
  ) throws {
    var problems: [RowProblem] = []
    for index in 0..<table.count {
      do { try body(try table.row(index)) } catch let problem as RowProblem {
        problems.append(problem)
      }
    }
    guard !problems.isEmpty else { return }
    throw refusal(
      problems.prefix(RowImport.mostTold).map { $0.text(arguments[file], language) },
      of: problems.count, rows: problems.count, arguments[file], language)
  }

  private static func finish(
    _ changes: [Change], _ summary: ImportSummary, _ open: OpenLedger, _ arguments: ParsedArguments,
    _ output: inout Output
  ) throws -> ExitCode {
    if !arguments[Options.dryRun], !changes.isEmpty { try open.commit(changes, &output) }
    summary.tell(arguments, &output)
    return .fine
  }

  /// What options say of rows that do not say it themselves.
  private static func defaults(
    _ arguments: ParsedArguments
  ) throws(Failure) -> [RecordField: String] {
    var defaults: [RecordField: String] = [:]
    defaults[.place] = arguments[Options.place]
    defaults[.period] = try arguments.value(Options.period, as: .period)?.description
    defaults[.source] = arguments[Options.source]
    defaults[.status] = arguments[status]?.rawValue
    return defaults
  }

  /// That records would change, which wants a reason.
  static func needsReason(_ count: Int, _ told: [String]) -> Failure {
    Failure(
      "changeNeedsReason", count, excerpt: told.prefix(RowImport.mostTold).joined(separator: "\n"))
  }

  static let skipHint = Localized("mendRows")

  /// That rows cannot be taken in, with the first of what is wrong with them.
  static func refusal(
    _ told: [String], of count: Int, rows: Int, _ name: String, _ language: Language,
    hint: Localized? = nil
  ) -> Failure {
    let more = count - told.count
    let rest =
      more > 0 ? [Localized(zh: "……还有 \(more) 处", en: "… and \(more) more")[language]] : []
    return Failure(
      "noRowImported", name, rows, excerpt: (told + rest).joined(separator: "\n"), hint: hint)
  }
}
