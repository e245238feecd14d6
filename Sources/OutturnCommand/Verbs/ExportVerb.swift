import OutturnFormats
import OutturnLedger
import OutturnModel
import OutturnScorecard

/// `outturn export FORMAT`: scorecards for others.
enum ExportVerb: Verb {
  static let name = "export"
  static let writesItsOwnOutput = true

  /// What can be exported, and whether it is one file or a folder of them.
  enum Form: String, CaseIterable, Sendable {
    case html, markdown, csv, json, jsonl, stratml, iati, datapackage, form, chart, badge

    var isFolder: Bool { self == .html || self == .datapackage }
  }

  /// The tables of `export csv`.
  enum Sheet: String, CaseIterable, Sendable {
    case scorecard, commitments, outcomes, links, sources, places, indicators
    case form
  }

  /// What the official form can be written as.
  enum Shape: String, CaseIterable, Sendable {
    case markdown, html, csv
  }

  static let form = PositionalKey.one(
    "FORMAT", completion: .words(Form.allCases.map(\.rawValue)),
    Localized(
      zh: Form.allCases.map(\.rawValue).joined(separator: "、"),
      en: Form.allCases.map(\.rawValue).joined(separator: ", ")))
  static let table = OptionKey.choice(
    "table", of: Sheet.allCases, standard: .scorecard,
    Localized(zh: "csv 导出哪张表", en: "Which table csv writes"))
  static let shape = OptionKey.choice(
    "format", short: "f", of: Shape.allCases, standard: .markdown,
    Localized(zh: "form 写成什么", en: "What form is written as"))
  static let chart = OptionKey.choice(
    "chart", of: ChartFile.Kind.allCases, standard: .verdicts,
    Localized(zh: "chart 画哪一种图", en: "Which chart is drawn"))
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
          form（政府自查表：序号、工作任务、牵头单位、完成情况、完成比例、评价；--format 选 markdown、html 或 csv）；chart（单独一张 SVG 图：--chart \
          verdicts 各评价占比，fields 按领域，bullets 目标与结果对照，ambition 雄心与兑现，series 某指标历年）；badge（SVG 徽章）。\
          某种格式放不下的内容会另行说明。同一账本、同一判断之日，导出的字节总是相同。
          """,
        en: """
          Writes scorecards in formats that other programs and people use: html (a static site in \
          Chinese and English that needs no server; needs --output DIR); markdown; csv (RFC 4180; a \
          cell that a spreadsheet would take for a formula gets an apostrophe in front); json and \
          jsonl; stratml (StratML Part 2); iati (IATI 2.03 results); datapackage (a Frictionless Data \
          Package; needs --output DIR); form (the table a government prints of its own targets, as \
          --format markdown, html or csv); chart (one SVG; --chart verdicts: all as parts of the \
          whole, fields: a square a promise, bullets: outturn against target, ambition: targets \
          against the year before, series: an indicator by year); badge (SVG). What a format has no place for is said. The same ledger on the same day of judgement \
          gives the same bytes.
          """),
      positionals: [form.spec],
      options: Options.reading + ScoredLedger.options + [
        table.spec, shape.spec, chart.spec, excel.spec, Options.output.spec,
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
          line: "outturn export chart --chart bullets --place zhengzhou --period 2020 -o 2020.svg",
          explanation: Localized(zh: "一张图，可放进文章", en: "A chart to put in an article")),
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
    let open = try OpenLedger(arguments, environment, &output, for: .readingAnew)
    let choice = try RecordChoice(arguments, in: open.ledger.file())
    let day = try ScoredLedger.day(arguments, choice, environment)
    let stream = try ScoredStream(
      open.ledger, choice, profile: arguments[ScoredLedger.profile] ?? .standard, on: day)
    let export = Export(
      stream, form, sheet: arguments[table] ?? .scorecard, shape: arguments[shape] ?? .markdown,
      chart: arguments[chart] ?? .verdicts,
      csv: CSVWriter(marksForExcel: arguments[excel]), output.language)
    let left: [LocalizedSentence]
    if form.isFolder {
      left = try write(export, toFolder: arguments[Options.output], environment)
    } else if let name = arguments[Options.output], name != "-" {
      left = try write(export, to: name, environment)
    } else {
      left = try export.write { output.raw($0) }
    }
    for loss in left {
      output.note(Localized(zh: "说明：\(loss.zh)", en: "note: \(loss.en)"))
    }
    return .fine
  }

  private static func write(
    _ export: Export, toFolder name: String?, _ environment: Environment
  ) throws -> [LocalizedSentence] {
    guard let name, name != "-" else {
      throw Failure(
        zh: "\(export.form.rawValue) 是一组文件，要写入文件夹",
        en: "\(export.form.rawValue) is several files and goes to a folder",
        hint: Localized(zh: "请加 --output 文件夹。", en: "Name it with --output DIR."))
    }
    let list = ExportList.Kind(
      form: export.form.rawValue, endings: export.form == .html ? [".html"] : [".csv", ".json"])
    let folder = try OutputFolder(name, list: list, in: environment)
    do {
      var left = try export.write(to: folder)
      let removed = try folder.keep()
      if removed > 0 {
        left.append(
          LocalizedSentence(
            zh: "已移走先前导出、如今不再写出的\(removed)个文件。",
            en: "Took away \(removed) \(removed == 1 ? "file" : "files") of an earlier export that "
              + "\(removed == 1 ? "is" : "are") not written any more."))
      }
      return left
    } catch {
      folder.discard()
      throw error
    }
  }

  private static func write(
    _ export: Export, to name: String, _ environment: Environment
  ) throws -> [LocalizedSentence] {
    let file = try OutputFile(name, in: environment)
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
