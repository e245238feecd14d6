import OutturnLedger
import OutturnModel
import OutturnScorecard

/// `outturn score`: which commitments were kept.
enum ScoreVerb: Verb {
  static let name = "score"
  static let format = Options.format([.text, .json, .jsonl, .csv, .markdown])
  static let strict = OptionKey.flag(
    "strict", Localized(zh: "等同于 --profile strict", en: "The same as --profile strict"))
  static let bars = OptionKey.flag(
    "bars", Localized(zh: "画出带目标线的条形", en: "Draw bars with a mark at the target"))
  static let summary = OptionKey.flag(
    "summary", Localized(zh: "只给出各地各年的计数", en: "Only the counts by place and year"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .score,
      summary: Localized(zh: "给承诺评分", en: "Score commitments"),
      description: Localized(
        zh: """
          逐条对照承诺与其关联的结果，给出判定、差距与一句可手工验算的算式；按地方与年份汇总：\
          覆盖（到期的有多少见诸报告）、兑现（可判定的有多少做到）、沉默（无人再提的目标，逐一列名）。
          """,
        en: """
          Holds every commitment against the outcomes linked to it: a verdict, the gap and one \
          sentence of arithmetic that can be checked by hand; then by place and year coverage (of \
          what was due, how much was reported), fulfilment (of what can be assessed, how much was \
          met) and silence (the targets nobody mentioned again, by name).
          """),
      options: Options.reading + ScoredLedger.options + [
        strict.spec, bars.spec, summary.spec, format.spec, Options.output.spec,
      ],
      examples: [
        .init(
          line: "outturn score --place cn/henan/zhengzhou --period 2020",
          explanation: Localized(zh: "郑州2020年的记分卡", en: "The scorecard of Zhengzhou for 2020")),
        .init(
          line: "outturn score --on 2020-09-30 --period 2020",
          explanation: Localized(
            zh: "到三季度末的序时进度", en: "How things stood at the end of the third quarter")),
        .init(
          line: "outturn score --format csv -o scorecard.csv",
          explanation: Localized(zh: "全部判定，供表格软件使用", en: "Every verdict, for a spreadsheet")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let profile = arguments[strict] ? .strict : arguments[ScoredLedger.profile] ?? .standard
    let open = try OpenLedger(arguments, environment, &output)
    let choice = try RecordChoice(arguments, in: open.ledger.file())
    let day = try ScoredLedger.day(arguments, choice, environment)
    if arguments[summary], arguments[format] == .text {
      let tallied = try TalliedLedger(open.ledger, choice, profile: profile, on: day)
      let renderer = renderer(tallied.context, arguments, output)
      output.rendered(renderer.opening())
      output.rendered(renderer.closing(tallied.tallies))
      return .fine
    }
    let scored = try ScoredLedger(open.ledger, choice, profile: profile, on: day)
    let document = scored.document
    let language = output.language
    switch arguments[format] {
    case .json:
      ScorecardJSON(document.context, language: language).write(document) { output.raw($0) }
    case .jsonl:
      ScorecardJSON(document.context, language: language)
        .writeLines(document.assessments) { output.raw($0) }
    case .csv:
      ScorecardTable(language: language)
        .write(document.assessments, as: CSVWriter()) { output.raw($0) }
    case .markdown:
      MarkdownScorecard(document.context, language: language).write(document) { output.raw($0) }
    default:
      renderer(document.context, arguments, output).write(document) { output.rendered($0) }
    }
    return .fine
  }

  private static func renderer(
    _ context: ScorecardContext, _ arguments: ParsedArguments, _ output: Output
  ) -> TerminalScorecard {
    let presentation = output.presentation
    return TerminalScorecard(
      context,
      style: TerminalStyle(
        language: presentation.language, width: presentation.width,
        colour: presentation.hasColor, bars: arguments[bars]))
  }
}
