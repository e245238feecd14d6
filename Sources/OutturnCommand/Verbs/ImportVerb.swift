import OutturnJSON
import OutturnLedger
import OutturnModel

/// `outturn import FILE`
enum ImportVerb: Verb {
  static let name = "import"

  static let file = PositionalKey.one(
    "FILE", completion: .file,
    Localized(
      zh: "CSV、制表符分隔或 JSON Lines 文件；“-”为标准输入",
      en: "A CSV, tab-separated or JSON Lines file; \"-\" is standard input"))
  static let map = OptionKey.text(
    "map", "MAP.json", completion: .file,
    Localized(zh: "说明外来表格各列含义的对照表", en: "What the columns of a foreign table mean"))
  static let status = OptionKey.choice(
    "status", of: Outcome.Status.allCases,
    Localized(zh: "未注明的结果的状态", en: "How settled outcomes are that do not say"))
  static let format = Options.format([.text, .json])

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

          A foreign table needs --map: "columns" says which column is what, "constants" what every \
          row says, "words" turns the table's words into ours, "ignore" lists columns to leave out \
          ("*" for all others). See docs/how-to/import.md.
          """),
      positionals: [file.spec],
      options: [
        map.spec, Options.dryRun.spec, Options.place.spec, Options.period.spec,
        Options.source.spec, status.spec, format.spec,
      ] + Options.writing,
      examples: [
        .init(
          line: "outturn import statements.jsonl --dry-run",
          explanation: Localized(zh: "看会导入什么", en: "See what would be taken in")),
        .init(
          line: "outturn import targets.csv --map map.json --place zhengzhou --period 2020",
          explanation: Localized(zh: "导入外来表格", en: "Take in a foreign table")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    let name = arguments[file]
    let table = try ImportTable(try environment.read(name), named: name)
    let reading = try open.register()
    let rows = ImportRows(map: try map(arguments, environment), defaults: try defaults(arguments))
    let reader = RecordRowReader(reading)
    var problems = table.problems
    var intake = RecordIntake(open.ledger, reading.file)
    var results: [RecordIntake.Result] = []
    for row in try rows.rows(table, named: name) {
      switch reader.read(row) {
      case .failure(let wrong): problems += wrong.list
      case .success(let record): results.append(try intake.add(record))
      }
    }
    guard problems.isEmpty else {
      throw refusal(problems.sorted { $0.line < $1.line }, name, output.language)
    }
    let isTrial = arguments[Options.dryRun]
    if !isTrial, !intake.changes.isEmpty { try open.commit(intake.changes, &output) }
    intake.tellPlaces(isTrial: isTrial, &output)
    let summary = ImportSummary(results, intake)
    if arguments[format] == .json {
      output.raw(summary.json(isTrial: isTrial).pretty())
    } else {
      summary.print(isTrial: isTrial, to: &output)
    }
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

/// What became of the rows of an import.
struct ImportSummary {
  private let new: [RecordID]
  private let known: Int
  private let repeated: Int
  private let volumes: Int
  private let places: [PlacePath]

  init(_ results: [RecordIntake.Result], _ intake: RecordIntake) {
    new = results.compactMap { if case .new(let id) = $0 { id } else { nil } }
    known = results.count { if case .known = $0 { true } else { false } }
    repeated = results.count { if case .repeated = $0 { true } else { false } }
    volumes = intake.touched
    places = intake.newPlaces.map(\.path)
  }

  private func count(_ kind: RecordKind) -> Int { new.count { $0.location?.kind == kind } }

  func print(isTrial: Bool, to output: inout Output) {
    let commitments = count(.commitment)
    let outcomes = count(.outcome)
    let en =
      "\(Count.of(commitments, "commitment")) and \(Count.of(outcomes, "outcome"))"
      + " in \(Count.of(volumes, "volume"))"
    let zh = "\(commitments) 条承诺、\(outcomes) 条结果，涉及 \(volumes) 卷"
    output.line(
      isTrial
        ? Localized(zh: "将记录 \(zh)；尚未改动。", en: "Would record \(en); nothing was changed.")
        : Localized(zh: "已记录 \(zh)。", en: "Recorded \(en)."))
    if known > 0 {
      output.line(
        Localized(zh: "跳过账本中已有的 \(known) 条。", en: "Passed over \(known) that the ledger has."))
    }
    if repeated > 0 {
      output.line(
        Localized(
          zh: "跳过文件中重复的 \(repeated) 条。", en: "Passed over \(repeated) that the file repeats."))
    }
  }

  func json(isTrial: Bool) -> JSONValue {
    [
      "dryRun": .bool(isTrial), "recorded": .array(new.map { .string($0.rawValue) }),
      "commitments": .integer(Int64(count(.commitment))),
      "outcomes": .integer(Int64(count(.outcome))), "volumes": .integer(Int64(volumes)),
      "known": .integer(Int64(known)), "repeated": .integer(Int64(repeated)),
      "places": .array(places.map { .string("\($0)") }),
    ]
  }
}
