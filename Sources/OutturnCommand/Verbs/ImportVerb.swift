import Outturn
import OutturnJSON
import OutturnLedger
import OutturnModel
import OutturnReading
import OutturnScorecard

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

  /// The most bad rows that are told one by one.
  static let mostTold = 100

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .record, positionals: [file.spec],
      options: [
        map.spec, Options.place.spec, Options.period.spec,
        Options.source.spec, status.spec, format.spec, sheet.spec, yearStart.spec, skipBad.spec,
        withdrawMissing.spec, json.spec,
      ] + Options.writing)
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let name = arguments[file]
    let bytes = try environment.read(name)
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let form = arguments[format] ?? ImportForm(of: name, bytes)
    switch form {
    case .stratml, .iati:
      return try ForeignImport(arguments, environment, open).run(bytes, form, &output)
    case .csv, .tsv, .jsonl, .xlsx, .markdown: break
    }
    if arguments[map] == nil, !isOwn(bytes, form) {
      if let grids = try FileTables.grids(bytes, as: form, named: name, sheet: arguments[sheet]) {
        return try TableImport(arguments, environment, open, bytes).run(grids, &output)
      }
      if form == .xlsx || form == .markdown {
        throw Failure(
          zh: "“\(name)”中没有看得懂的表：表头需有指标与目标或完成数",
          en: "no table in \"\(name)\" is understood: its header must name the indicator and a "
            + "target or an actual")
      }
    }
    let table = try ImportTable(bytes, as: form, named: name)
    if LinkIntake.reads(table) { return try links(table, open, arguments, &output) }
    let reading = try open.register()
    if let kind = RegisterIntake.table(header: table.header) {
      return try register(table, RegisterIntake(kind, reading), open, arguments, &output)
    }
    let rows = ImportRows(map: try map(arguments, environment), defaults: try defaults(arguments))
    let reader = RecordRowReader(reading)
    var problems = table.problems
    var intake = RecordIntake(open.ledger, reading.file)
    var results: [RecordIntake.Result] = []
    var groups: [Int: [(record: NewRecord, id: RecordID)]] = [:]
    for row in try rows.rows(table, named: name) {
      switch reader.read(row, seeksNearest: problems.count < mostTold) {
      case .failure(let wrong): problems += wrong.list
      case .success(let record):
        results.append(try intake.add(record, from: row))
        if let group = row.group {
          groups[group, default: []].append((record, results[results.count - 1].id))
        }
      }
    }
    let links = try RowLinks(open.ledger)
    for group in groups.keys.sorted() {
      for change in try links.changes(groups[group] ?? []) { intake.also(change) }
    }
    guard problems.isEmpty else {
      throw refusal(problems.sorted { $0.line < $1.line }, name, output.language)
    }
    let isTrial = arguments[Options.dryRun]
    if !isTrial, !intake.changes.isEmpty { try open.commit(intake.changes, &output) }
    intake.tellPlaces(isTrial: isTrial, &output)
    ImportSummary(results, intake).tell(arguments, &output)
    return .fine
  }

  /// Whether a table's columns are called as the program calls them.
  private static func isOwn(_ bytes: [UInt8], _ form: ImportForm) -> Bool {
    guard form == .csv || form == .tsv || form == .xlsx else { return form == .jsonl }
    // What is no table at all is told as one of our own.
    guard let header = FileTables.header(bytes, as: form) else { return form != .xlsx }
    let own = header.count { RecordField(rawValue: $0) != nil }
    return own >= 3 || header.contains("statement")
      || ["commitment", "outcome", "standing"].allSatisfy(header.contains)
      || RegisterIntake.table(header: header) != nil
  }

  /// Takes in a table of links.
  private static func links(
    _ table: ImportTable, _ open: OpenLedger, _ arguments: ParsedArguments, _ output: inout Output
  ) throws -> ExitCode {
    var problems = table.problems
    var intake = LinkIntake(open.ledger, try open.ledger.file())
    for row in table.rows {
      do { try intake.add(row) } catch let problem as RowProblem { problems.append(problem) }
    }
    guard problems.isEmpty else { throw refusal(problems, arguments[file], output.language) }
    let isTrial = arguments[Options.dryRun]
    if !isTrial, !intake.changes.isEmpty { try open.commit(intake.changes, &output) }
    ImportSummary(links: intake.changes, known: intake.known).tell(arguments, &output)
    return .fine
  }

  /// Takes in a table of places, sources, indicators or their names.
  private static func register(
    _ table: ImportTable, _ intake: RegisterIntake, _ open: OpenLedger,
    _ arguments: ParsedArguments, _ output: inout Output
  ) throws -> ExitCode {
    var problems = table.problems
    var intake = intake
    for row in table.rows {
      do throws(RowProblem) { try intake.add(row) } catch { problems.append(error) }
    }
    guard problems.isEmpty else { throw refusal(problems, arguments[file], output.language) }
    let isTrial = arguments[Options.dryRun]
    if !isTrial, !intake.changes.isEmpty { try open.commit(intake.changes, &output) }
    ImportSummary(register: intake.changes, known: intake.known).tell(arguments, &output)
    return .fine
  }

  private static func map(
    _ arguments: ParsedArguments, _ environment: Environment
  ) throws -> ImportMap {
    guard let name = arguments[map] else { return ImportMap() }
    return try ImportMap(try environment.read(name), named: name)
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

  private static func refusal(
    _ problems: [RowProblem], _ name: String, _ language: Language
  ) -> Failure {
    let lines = Set(problems.map(\.line)).count
    var told = problems.prefix(mostTold).map { $0.text(name, language) }
    let more = problems.count - told.count
    if more > 0 { told.append(Localized(zh: "……还有 \(more) 处", en: "… and \(more) more")[language]) }
    return Failure(
      zh: "“\(name)”中有 \(lines) 行不能导入，一条也没有导入",
      en: lines == 1
        ? "1 row of \"\(name)\" cannot be imported, so none was"
        : "\(lines) rows of \"\(name)\" cannot be imported, so none was",
      excerpt: told.joined(separator: "\n"))
  }
}
