import Outturn
import OutturnFormats
import OutturnLedger
import OutturnModel
import OutturnScorecard

/// `outturn compare`: places and years beside each other.
enum CompareVerb: Verb {
  static let name = "compare"
  static let format = Options.format([.text, .csv, .markdown])
  static let each = OptionKey.choice("each", of: Scorecard.Grouping.allCases)

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .score,
      options: Options.reading + ScoredLedger.options + [
        each.spec, format.spec, Options.output.spec,
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    let choice = try RecordChoice(arguments, in: open.ledger.file())
    let scored = try ScoredLedger(
      open.ledger, choice, profile: arguments[ScoredLedger.profile] ?? .standard,
      on: try ScoredLedger.day(arguments, choice, environment), isScrutinized: false)
    let rows =
      arguments[each].map { groups(scored.document, $0, output.language) }
      ?? (!choice.asksForIndicators
        ? summaries(scored.document, output.language) : targets(scored.document, output.language))
    switch arguments[format] {
    case .csv:
      let writer = CSVWriter()
      output.raw(rows.map { writer.row($0) }.joined())
    case .markdown: output.raw(markdown(rows))
    default:
      var table = TextTable(
        (rows.first ?? []).enumerated().map { index, title in
          TextTable.Column(
            title: title,
            alignment: !choice.asksForIndicators && index > (arguments[each] == nil ? 1 : 0)
              ? .right : .left,
            overflow: index > 1 ? .cut : .keep)
        })
      for row in rows.dropFirst() { table.add(row.map { TextTable.Cell($0) }) }
      table.print(to: &output)
    }
    return .fine
  }

  private static func summaries(_ document: ScorecardDocument, _ language: Language) -> [[String]] {
    func title(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let words = Wording(language)
    var rows = [
      [
        title("地方", "Place"), title("年份", "Year"), title("承诺", "Commitments"),
        title("到期", "Due"), title("覆盖", "Coverage"), title("兑现", "Fulfilment"),
        title("下限", "Low"), title("上限", "High"), title("未报告", "No report"),
      ]
    ]
    for section in document.sections {
      let summary = section.tally.summary
      rows.append([
        document.context.name(of: section.place, in: language), "\(section.year)",
        "\(summary.total)", "\(summary.due)", words.percent(summary.coverage),
        words.percent(summary.fulfilment), words.percent(summary.lowerBound),
        words.percent(summary.upperBound), "\(summary[.noReport])",
      ])
    }
    return rows
  }

  private static func groups(
    _ document: ScorecardDocument, _ grouping: Scorecard.Grouping, _ language: Language
  ) -> [[String]] {
    func title(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let words = Wording(language)
    let all = Scorecard(document.sections.flatMap(\.assessments))
    let titles = [
      title("承诺", "Commitments"), title("到期", "Due"), title("覆盖", "Coverage"),
      title("兑现", "Fulfilment"), title("未报告", "No report"), title("超进度", "Ahead"),
      title("合进度", "On pace"), title("欠进度", "Behind"),
    ]
    var rows = [[title("分组", "Group")] + titles]
    for group in all.breakdown(by: grouping, catalogue: document.context.catalogue) {
      let paces = group.members.compactMap { all.assessments[$0].pace }
      rows.append([
        group.key, "\(group.summary.total)", "\(group.summary.due)",
        words.percent(group.summary.coverage), words.percent(group.summary.fulfilment),
        "\(group.summary[.noReport])", "\(paces.count { $0 == .ahead })",
        "\(paces.count { $0 == .onPace })", "\(paces.count { $0 == .behind })",
      ])
    }
    return rows
  }

  private static func targets(_ document: ScorecardDocument, _ language: Language) -> [[String]] {
    func title(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let words = Wording(language)
    var rows = [
      [
        title("地方", "Place"), title("时期", "Period"), title("指标", "Indicator"),
        title("目标", "Target"), title("结果", "Outcome"), title("判定", "Verdict"),
        title("差距", "Gap"), title("编号", "ID"),
      ]
    ]
    for section in document.sections {
      for assessment in section.assessments {
        let commitment = assessment.commitment
        rows.append([
          document.context.name(of: section.place, in: language), "\(commitment.period)",
          document.context.name(of: commitment.indicator, in: language),
          words.target(commitment.target), words.outcome(of: assessment),
          "\(assessment.verdict.sign) \(words.verdict(of: assessment))",
          assessment.gap.map { words.signed($0) } ?? "", commitment.id.rawValue,
        ])
      }
    }
    return rows
  }

  private static func markdown(_ rows: [[String]]) -> String {
    var text = ""
    for (index, row) in rows.enumerated() {
      text += MarkdownText.row(row)
      if index == 0 { text += MarkdownText.rule(columns: row.count) }
    }
    return text
  }
}
