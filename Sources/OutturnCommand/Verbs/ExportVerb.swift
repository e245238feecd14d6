import OutturnLedger
import OutturnModel
import OutturnScorecard

/// `outturn export FORMAT`: scorecards for others.
enum ExportVerb: Verb {
  static let name = "export"
  static let writesItsOwnOutput = true

  /// What can be exported, and whether it is one file or a folder of them.
  enum Form: String, CaseIterable, Sendable {
    case html, markdown, csv, json, jsonl, stratml, iati, datapackage, form, badge

    var isFolder: Bool { self == .html || self == .datapackage }
  }

  /// The tables of `export csv`.
  enum Sheet: String, CaseIterable, Sendable {
    case scorecard, commitments, outcomes, links, sources
    case form
  }

  static let form = PositionalKey.one(
    "FORMAT", completion: .words(Form.allCases.map(\.rawValue)),
    Localized(
      zh: Form.allCases.map(\.rawValue).joined(separator: "、"),
      en: Form.allCases.map(\.rawValue).joined(separator: ", ")))
  static let table = OptionKey.choice(
    "table", of: Sheet.allCases, standard: .scorecard,
    Localized(zh: "csv 导出哪张表", en: "Which table csv writes"))
  static let excel = OptionKey.flag(
    "excel",
    Localized(zh: "csv 加字节顺序标记，供 Excel 识别编码", en: "Begin csv with the mark Excel knows UTF-8 by"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .score,
      summary: Localized(zh: "导出记分卡", en: "Export scorecards"),
      description: Localized(
        zh: """
          把记分卡写成别的程序与别的人能用的格式：html（静态网站，中英双语，无需服务器，需 --output 文件夹）；markdown；csv（RFC 4180，可能被当作公式的单元格前加单引号）；\
          json、jsonl；stratml（StratML 第2部分）；iati（IATI 2.03）；datapackage（Frictionless 数据包，需 --output 文件夹）；\
          form（政府自查表：序号、工作任务、牵头单位、完成情况、完成比例、评价）；badge（SVG 徽章）。\
          某种格式放不下的内容会另行说明。同一账本、同一判断之日，导出的字节总是相同。
          """,
        en: """
          Writes scorecards in formats that other programs and people use: html (a static site in \
          Chinese and English that needs no server; needs --output DIR); markdown; csv (RFC 4180; a \
          cell that a spreadsheet would take for a formula gets an apostrophe in front); json and \
          jsonl; stratml (StratML Part 2); iati (IATI 2.03 results); datapackage (a Frictionless Data \
          Package; needs --output DIR); form (the table a government prints of its own targets); badge \
          (SVG). What a format has no place for is said. The same ledger on the same day of judgement \
          gives the same bytes.
          """),
      positionals: [form.spec],
      options: Options.reading + ScoredLedger.options + [
        table.spec, excel.spec, Options.output.spec,
      ],
      examples: [
        .init(
          line: "outturn export html -o site",
          explanation: Localized(zh: "一个可放在任何地方的网站", en: "A site that can be put anywhere")),
        .init(
          line: "outturn export markdown --place cn/henan/zhengzhou --period 2020 -o 2020.md",
          explanation: Localized(zh: "一份可读的记分卡", en: "A scorecard to read")),
        .init(
          line: "outturn export csv --table outcomes --excel -o outcomes.csv",
          explanation: Localized(zh: "供 Excel 打开的结果表", en: "The outcomes, for Excel")),
        .init(
          line: "outturn export datapackage -o package",
          explanation: Localized(
            zh: "附字段说明的一组表", en: "All tables with a description of their columns")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    guard let form = Form(rawValue: arguments[form]) else {
      throw Failure(
        zh: "没有导出格式“\(arguments[Self.form])”",
        en: "there is no export format \"\(arguments[Self.form])\"",
        hint: Localized(
          zh: "可用：\(Self.form.spec.help.zh)", en: "There are: \(Self.form.spec.help.en)"))
    }
    let open = try OpenLedger(arguments, environment, &output)
    let choice = try RecordChoice(arguments, in: open.ledger.file())
    let day = try ScoredLedger.day(arguments, choice, environment)
    let scored = try ScoredLedger(
      open.ledger, choice, profile: arguments[ScoredLedger.profile] ?? .standard, on: day)
    let export = Export(scored, CSVWriter(marksForExcel: arguments[excel]), output.language)
    if form.isFolder {
      guard let name = arguments[Options.output], name != "-" else {
        throw Failure(
          zh: "\(form.rawValue) 是一组文件，要写入文件夹",
          en: "\(form.rawValue) is several files and goes to a folder",
          hint: Localized(zh: "请加 --output 文件夹。", en: "Name it with --output DIR."))
      }
      var folder = try OutputFolder(name, in: environment)
      do {
        if form == .html {
          try SiteExport(scored, open.ledger, choice, on: day)
            .write(primary: output.language, to: &folder)
        } else {
          try export.package(to: &folder)
        }
        try folder.keep()
      } catch {
        folder.discard()
        throw error
      }
    } else if let name = arguments[Options.output], name != "-" {
      try write(form, arguments[table] ?? .scorecard, export, to: name, environment)
    } else {
      export.write(form, arguments[table] ?? .scorecard) { output.raw($0) }
    }
    for loss in export.losses(form) {
      output.note(Localized(zh: "说明：\(loss.zh)", en: "note: \(loss.en)"))
    }
    return .fine
  }

  private static func write(
    _ form: Form, _ sheet: Sheet, _ export: Export, to name: String, _ environment: Environment
  ) throws {
    let file = try OutputFile(name, in: environment)
    var sink = file.sink
    export.write(form, sheet) { sink.write($0) }
    sink.flush()
    if let failure = sink.failure {
      file.discard()
      throw Files.cannotWrite(name, failure)
    }
    try file.keep()
  }
}

/// A scored ledger in each of the formats.
struct Export {
  private let scored: ScoredLedger
  private let csv: CSVWriter
  private let language: Language

  init(_ scored: ScoredLedger, _ csv: CSVWriter, _ language: Language) {
    self.scored = scored
    self.csv = csv
    self.language = language
  }

  private var document: ScorecardDocument { scored.document }
  private var context: ScorecardContext { scored.document.context }

  func write(_ form: ExportVerb.Form, _ sheet: ExportVerb.Sheet, to sink: (String) -> Void) {
    switch form {
    case .markdown: MarkdownScorecard(context, language: language).write(document, to: sink)
    case .csv: write(sheet, to: sink)
    case .json: ScorecardJSON(context, language: language).write(document, to: sink)
    case .jsonl:
      ScorecardJSON(context, language: language).writeLines(document.assessments, to: sink)
    case .stratml: StratMLWriter(context, language: language).write(document, to: sink)
    case .iati: IATIWriter(context).write(document, to: sink)
    case .form: OfficialForm(context, language: language).writeMarkdown(document, to: sink)
    case .badge:
      sink(
        Badge(language: language).svg(
          label: context.title.text(in: language), tally: document.tally))
    case .html, .datapackage: break
    }
  }

  private func write(_ sheet: ExportVerb.Sheet, to sink: (String) -> Void) {
    switch sheet {
    case .scorecard:
      ScorecardTable(language: language).write(document.assessments, as: csv, to: sink)
    case .commitments: CommitmentTable(language: language).write(scored.volumes, as: csv, to: sink)
    case .outcomes: OutcomeTable(language: language).write(scored.volumes, as: csv, to: sink)
    case .links: LinkTable.write(scored.volumes, as: csv, to: sink)
    case .sources: SourceTable.write(context.sources, as: csv, to: sink)
    case .form: OfficialForm(context, language: language).writeCSV(document, as: csv, to: sink)
    }
  }

  /// The data package: a descriptor and its tables.
  func package(to folder: inout OutputFolder) throws(Failure) {
    for sheet in ExportVerb.Sheet.allCases where sheet != .form {
      var text = ""
      write(sheet) { text += $0 }
      try folder.write("\(sheet.rawValue).csv", text)
    }
    try folder.write("datapackage.json", DataPackage(context, language: language).descriptor())
  }

  /// What a format could not carry.
  func losses(_ form: ExportVerb.Form) -> [LocalizedSentence] {
    switch form {
    case .stratml, .iati: ExportLoss.ofExchange(document).map(\.sentence)
    case .csv, .datapackage: ExportLoss.ofTables(scored.volumes).map(\.sentence)
    case .html, .markdown, .json, .jsonl, .form, .badge: []
    }
  }
}
