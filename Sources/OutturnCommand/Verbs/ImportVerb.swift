import Outturn
import OutturnJSON
import OutturnLedger
import OutturnModel
import OutturnReading
import OutturnScorecard

/// `outturn import FILE`
enum ImportVerb: Verb {
  static let name = "import"

  static let file = PositionalKey.one(
    "FILE", completion: .file,
    Localized(
      zh: "CSV、制表符分隔、JSON Lines、StratML 或 IATI 文件；“-”为标准输入",
      en: "A CSV, tab-separated, JSON Lines, StratML or IATI file; \"-\" is standard input"))
  static let map = OptionKey.text(
    "map", "MAP.json", completion: .file,
    Localized(zh: "说明外来表格各列含义的对照表", en: "What the columns of a foreign table mean"))
  static let status = OptionKey.choice(
    "status", of: Outcome.Status.allCases,
    Localized(zh: "未注明的结果的状态", en: "How settled outcomes are that do not say"))
  static let format = OptionKey.choice(
    "format", short: "f", of: ImportForm.allCases,
    Localized(zh: "文件的格式（默认看文件名与开头）", en: "What the file is (default: by its name and beginning)"))
  static let sheet = OptionKey.text(
    "sheet", "NAME",
    Localized(zh: "工作簿中的工作表（默认第一张）", en: "The sheet of a workbook (default: the first)"))
  static let yearStart = OptionKey.text(
    "year-start", "MONTH",
    Localized(zh: "财政年度从几月开始", en: "The month in which financial years begin, 1 to 12"))
  static let skipBad = OptionKey.text(
    "skip-bad", "FILE", completion: .file,
    Localized(
      zh: "导入其余各行，把不能导入的行写入此文件", en: "Take the other rows, and write the bad ones to this file"))
  static let withdrawMissing = OptionKey.flag(
    "withdraw-missing",
    Localized(
      zh: "撤回以前由同一文件导入、表中已没有的记录", en: "Withdraw what the same file brought before and no longer has"
    ))
  static let json = OptionKey.flag(
    "json", Localized(zh: "以 JSON 说明导入了什么", en: "Tell what was taken in as JSON"))

  /// The most bad rows that are told one by one.
  static let mostTold = 100

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .record,
      summary: Localized(zh: "从表格导入记录", en: "Take in records from a table"),
      description: Localized(
        zh: """
          读入 CSV、制表符分隔或 JSON Lines 文件（UTF-8、UTF-16 或 GB18030），每行一条承诺或结果。\
          列名就是 outturn export csv 与 outturn read --format jsonl 所用的名称：kind、place、period、\
          indicator、measure、bound、value、upper、unit、force、status、source、quote、start、end 等。\
          statement 列可写一句短语，代替指标与数值。

          要么全部导入，要么一条也不导入：有错的行逐行列出，账本保持原样。账本中已有的记录会跳过，\
          所以同一文件可以导入两次。新的地方会自行加入，并告知。

          outturn export csv 写出的 commitments、outcomes、links 三张表依次导入，就与原账本相同；编号尽量保留。\
          StratML 第2部分与 IATI 2.03 文件（--format stratml、iati）一次带回承诺、结果、关联与来源；\
          其中读不懂的条目逐条说明并略过，文件所载评价与此处规则不同的也会指出。

          外来表格用 --map 说明：columns 写哪一列是什么，constants 写每行都有的内容，words 把表中的\
          词换成这里的词，ignore 列出不用的列（“*”为其余全部）。见 docs/how-to/import.md。
          """,
        en: """
          Reads a CSV, tab-separated or JSON Lines file (UTF-8, UTF-16 or GB18030) with one \
          commitment or outcome a row. The columns are called as outturn export csv and outturn read \
          --format jsonl call them: kind, place, period, indicator, measure, bound, value, upper, \
          unit, force, status, source, quote, start, end and others. A column called statement \
          may hold a short phrase in place of indicator and figure.

          All rows are taken in, or none: bad rows are listed line by line and the ledger stays as \
          it was. Records that the ledger has are passed over, so a file can be imported twice. \
          Unknown places are added, saying so.

          The tables commitments, outcomes and links of outturn export csv, imported one after the \
          other, give the same ledger again; ids are kept where they are free. StratML Part 2 and \
          IATI 2.03 files (--format stratml, iati) bring promises, results, their links and sources \
          at once; what cannot be understood in them is told item by item and left out, and so is \
          told where the file's verdict is not the one that the rules give here.

          A foreign table needs --map: "columns" says which column is what, "constants" what every \
          row says, "words" turns the table's words into ours, "ignore" lists columns to leave out \
          ("*" for all others). See docs/how-to/import.md.
          """),
      positionals: [file.spec],
      options: [
        map.spec, Options.place.spec, Options.period.spec,
        Options.source.spec, status.spec, format.spec, sheet.spec, yearStart.spec, skipBad.spec,
        withdrawMissing.spec, json.spec,
      ] + Options.writing,
      examples: [
        .init(
          line: "outturn import statements.jsonl --dry-run",
          explanation: Localized(zh: "看会导入什么", en: "See what would be taken in")),
        .init(
          line: "outturn import targets.csv --map map.json --place zhengzhou --period 2020",
          explanation: Localized(zh: "导入外来表格", en: "Take in a foreign table")),
        .init(
          line: "outturn import scorecard.xml --format stratml",
          explanation: Localized(zh: "导入别处导出的记分卡", en: "Take in a scorecard exported elsewhere")),
      ])
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
