/// `outturn export FORMAT`: scorecards for others.
enum ExportVerb: Verb {
  static let name = "export"
  static let writesItsOwnOutput = true

  static let form = PositionalKey.one(
    "FORMAT", completion: .words(ExportForm.allCases.map(\.rawValue)))
  static let table = OptionKey.choice("table", of: ExportSheet.allCases, standard: .scorecard)
  static let shape = OptionKey.choice(
    "format", short: "f", of: ExportShape.allCases, standard: .markdown)
  static let chart = OptionKey.choice("chart", of: ChartFile.Kind.allCases, standard: .verdicts)
  static let excel = OptionKey.flag("excel")

  static var spec: CommandSpec {
    command(
      .score, [form.spec],
      Options.reading + ScoredLedger.options + [
        table.spec, shape.spec, chart.spec, excel.spec, Options.output.spec,
      ])
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    guard let form = ExportForm(rawValue: arguments[form]) else {
      throw Failure("noExportFormat", arguments[Self.form], Both(spec.positionals[0].help))
    }
    let open = try OpenLedger(arguments, &output, for: .readingAnew)
    let choice = try RecordChoice(arguments, in: open.ledger.file())
    let export = try LedgerExport(
      open.ledger, choice, as: form, sheet: arguments[table] ?? .scorecard,
      shape: arguments[shape] ?? .markdown, chart: arguments[chart] ?? .verdicts,
      marksForExcel: arguments[excel], profile: arguments[ScoredLedger.profile] ?? .standard,
      on: try ScoredLedger.day(arguments, choice, arguments.environment), in: output.language)
    let left: [Localized]
    if form.isFolder {
      left = try write(export, toFolder: arguments[Options.output], arguments.environment)
    } else if let name = arguments[Options.output], name != "-" {
      left = try write(export, to: name, arguments.environment)
    } else {
      left = try export.write { output.raw($0) }
    }
    for loss in left { output.note("noteAbout", Both(loss)) }
    return .fine
  }

  private static func write(
    _ export: LedgerExport, toFolder name: String?, _ environment: Environment
  ) throws -> [Localized] {
    guard let name, name != "-" else {
      throw Failure("severalFilesGoesFolder", export.form.rawValue)
    }
    let list = ExportList.Kind(
      form: export.form.rawValue, endings: export.form == .html ? [".html"] : [".csv", ".json"])
    let folder = try OutputFolder(environment.path(name), named: name, list: list)
    do {
      var left = try export.write(to: folder)
      let removed = try folder.keep()
      if removed > 0 { left.append(Localized("tookAwayExports", removed)) }
      return left
    } catch {
      folder.discard()
      throw error
    }
  }

  private static func write(
    _ export: LedgerExport, to name: String, _ environment: Environment
  ) throws -> [Localized] {
    let file = try OutputFile(environment.path(name), named: name)
    var sink = file.sink
    do {
      let left = try export.write { sink.write($0) }
      sink.flush()
      if let failure = sink.failure { throw Files.cannotWrite(name, failure) }
      try file.keep()
      return left
    } catch {
      file.discard()
      throw error
    }
  }
}
