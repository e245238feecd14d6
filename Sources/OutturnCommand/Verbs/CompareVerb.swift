/// `outturn compare`: places and years beside each other.
enum CompareVerb: Verb {
  static let name = "compare"
  static let format = Options.format([.text, .csv, .markdown])
  static let each = OptionKey.choice("each", of: Scorecard.Grouping.allCases)

  static var spec: CommandSpec {
    command(
      .score, [],
      Options.reading + ScoredLedger.options + [each.spec, format.spec, Options.output.spec])
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    let choice = try RecordChoice(arguments, in: open.ledger.file())
    let scored = try ScoredLedger(
      open.ledger, choice, profile: arguments[ScoredLedger.profile] ?? .standard,
      on: try ScoredLedger.day(arguments, choice, arguments.environment), isScrutinized: false)
    let rows =
      arguments[each].map { ComparisonRows.groups(scored.document, $0, output.language) }
      ?? (!choice.asksForIndicators
        ? ComparisonRows.summaries(scored.document, output.language)
        : ComparisonRows.targets(scored.document, output.language))
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

  private static func markdown(_ rows: [[String]]) -> String {
    var text = ""
    for (index, row) in rows.enumerated() {
      text += MarkdownText.row(row)
      if index == 0 { text += MarkdownText.rule(columns: row.count) }
    }
    return text
  }
}
