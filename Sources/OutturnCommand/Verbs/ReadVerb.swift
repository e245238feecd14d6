/// `outturn read REPORT...`
enum ReadVerb: Verb {
  static let name = "read"

  static let reports = PositionalKey.atLeastOne("REPORT", completion: .file)
  static let confidence = OptionKey.text("confidence", "PERCENT")
  static let format = Options.format([.text, .jsonl, .json, .csv])

  static var spec: CommandSpec {
    command(
      .read, [reports.spec],
      [
        Options.place.spec, Options.year.spec, Options.source.spec, Options.accept.spec,
        confidence.spec,
        format.spec, Options.output.spec,
      ] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let intoLedger = arguments.isGiven(Options.ledger) || arguments[Options.accept]
    let sure = try arguments.value(confidence, as: .percent)
    var options = ReportReader.Options(year: try arguments.value(Options.year, as: .year))
    let catalogue = Catalogue(try CatalogueFinder.indicators(arguments, &output))
    let reader = ReportReader(catalogue: catalogue)
    let desk =
      intoLedger
      ? ReadingDesk(
        try OpenLedger(arguments, &output), arguments, arguments.environment, sure: sure)
      : nil
    var printer = StatementPrinter(
      arguments[format] ?? .text, isSummary: intoLedger && !arguments.isGiven(format))
    var code = ExitCode.fine
    let names = arguments[reports]
    var progress = Progress(
      Localized(zh: "读报告", en: "Reading reports"), arguments.environment, output.presentation)
    for (index, name) in names.enumerated() {
      progress.update(index, of: names.count)
      do {
        let file = try ReportFile(name, arguments.environment)
        options.name = name
        if file.report.isEnglish, arguments[Options.accept], sure == nil {
          throw ReadVerb.unstated(file.name)
        }
        let statements = file.statements(reader, options: options)
        ReportNotice.tell(file, &output)
        printer.print(file, statements, to: &output)
        try desk?.take(file, statements, &output)
      } catch {
        let failure = Failure(error)
        if names.count == 1 { throw failure }
        progress.finish()
        output.failure(failure)
        code = .wrong
      }
    }
    progress.finish()
    printer.finish(&output)
    return code
  }
}

extension ReadVerb {
  /// English is taken in without a person only from a stated confidence on.
  private static func unstated(_ name: String) -> Failure {
    Failure("englishNeedsConfidence", at: Failure.Spot(file: name))
  }
}

/// Prints what reports say, in one of the formats.
struct StatementPrinter {
  private let format: OutputFormat
  /// Only counts are wanted.
  private let isSummary: Bool
  private var reports: [JSONValue] = []
  private var hasHeader = false

  init(_ format: OutputFormat, isSummary: Bool) {
    self.format = format
    self.isSummary = isSummary
  }

  mutating func print(_ file: ReportFile, _ statements: [Statement], to output: inout Output) {
    if isSummary { return }
    switch format {
    case .jsonl: for statement in statements { output.raw(StatementJSON.line(statement)) }
    case .json: reports.append(object(file, statements))
    case .csv:
      let writer = CSVWriter()
      if !hasHeader { output.raw(writer.opening + writer.row(StatementJSON.columns)) }
      hasHeader = true
      for statement in statements { output.raw(writer.row(StatementJSON.row(statement))) }
    default:
      if hasHeader { output.line() }
      hasHeader = true
      heading(file, &output)
      StatementOutput.print(statements, to: &output)
      let commitments = statements.count { $0.kind == .commitment }
      let outcomes = statements.count - commitments
      output.line()
      output.say("statementsCounted", commitments, outcomes)
    }
  }

  mutating func finish(_ output: inout Output) {
    guard format == .json, !isSummary else { return }
    if reports.count == 1, let only = reports.first {
      output.raw(only.pretty())
    } else {
      output.raw(JSONValue.array(reports).pretty())
    }
  }

  private func heading(_ file: ReportFile, _ output: inout Output) {
    let outline = file.report.outline
    output.line(StyledText(outline.title?.value ?? file.name, .strong))
    var told: [String] = []
    if let place = outline.place?.value { told.append(place) }
    if let year = outline.planYear?.value {
      told.append(Localized(zh: "计划 \(year) 年", en: "plans for \(year)")[output.language])
    }
    if let date = outline.date?.value { told.append("\(date)") }
    if let speaker = outline.speaker?.value { told.append(speaker) }
    if !told.isEmpty { output.line(told.joined(separator: " · ")) }
    output.line()
  }

  private func object(_ file: ReportFile, _ statements: [Statement]) -> JSONValue {
    let outline = file.report.outline
    return [
      "report": .string(file.name), "sha256": .string(file.digest.hex),
      "encoding": .string(file.report.decoded.encoding.rawValue),
      "title": .text(outline.title?.value), "place": .text(outline.place?.value),
      "planYear": .whole(outline.planYear?.value), "date": .text(outline.date?.value),
      "speaker": .text(outline.speaker?.value),
      "notices": .array(file.report.notices.map { .string(ReportNotice.text($0).en) }),
      "statements": .array(statements.map(StatementJSON.full)),
    ]
  }
}
