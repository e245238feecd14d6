import OutturnLedger
import OutturnModel
import OutturnScorecard

/// `outturn revise ID TEXT`
enum ReviseVerb: Verb {
  static let name = "revise"

  static let id = PositionalKey.one(
    "ID", Localized(zh: "结果的编号，或足以辨认的一段", en: "The outcome's id, or enough of it"))
  static let text = PositionalKey.one(
    "TEXT",
    Localized(
      zh: "新的说法，如 \"GDP +8.0%\" 或 \"+8.0%\"", en: "What is told now: \"GDP +8.0%\" or \"+8.0%\""))
  static let status = OptionKey.choice(
    "status", of: Outcome.Status.allCases, standard: .revised,
    Localized(zh: "新说法的状态", en: "How settled it is now"))
  static let date = OptionKey.text(
    "date", "DATE", standard: Localized(zh: "今天", en: "today"),
    Localized(zh: "何时如此说", en: "When it was told"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .change,
      summary: Localized(zh: "记下结果后来的另一说法", en: "Note that an outcome was told again"),
      description: Localized(
        zh: """
          同一结果后来以另一个数报告时使用：新的说法加在结果上，最初的保留。评分以最初报告的为准，\
          并显示最新的；两者判定不同时会注明。
          """,
        en: """
          For when the same thing was reported again with another figure: the new one is added to \
          the outcome, and the first one stays. The first report is scored and the latest shown; where \
          the verdict flips, that is flagged.
          """),
      positionals: [id.spec, text.spec],
      options: [
        status.spec, date.spec, Options.source.spec, TypedStatement.quote.spec,
      ] + Options.writing,
      examples: [
        .init(
          line:
            "outturn revise zhengzhou-2017-o8m2xa '+8.0%' --date 2018-03-20 --why 'final count'",
          explanation: Localized(zh: "终核数", en: "The final count"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let (record, found) = try RecordFinder(open.ledger).outcome(arguments[id])
    let register = try open.register()
    let target = try PhraseForRecord.target(
      arguments[text], for: record.indicator, record.measure, register.catalogue)
    let finding: Outcome.Finding
    switch target.aim {
    case .figure(let figure): finding = .figure(figure)
    case .relation(let relation): finding = .relation(relation)
    case .deed, .parts: return .wrong
    }
    guard target.measure == record.measure else {
      throw Failure(
        zh: "\(record.id) 的计量方式是 \(record.measure.rawValue)，这个短语是 \(target.measure.rawValue)",
        en:
          "\(record.id) is told as \(record.measure.rawValue), and the phrase is \(target.measure.rawValue)",
        hint: Localized(
          zh: "另记一条结果：outturn record outcome",
          en: "Record it as another outcome: outturn record outcome"))
    }
    let vintage = Outcome.Vintage(
      finding: finding, status: arguments[status] ?? .revised,
      date: try arguments.value(date, as: .day) ?? environment.today,
      evidence: try TypedStatement.evidence(arguments, register.sources))
    try open.commit([.revise(record.id, vintage, in: found.address)], &output)
    let words = Wording(output.language)
    let old = words.finding(record.vintages.last?.finding ?? record.finding, record.measure)
    let new = words.finding(finding, record.measure)
    output.line(
      Localized(
        zh: "\(record.id) 已有新的说法：\(old) → \(new)", en: "Revised \(record.id): \(old) → \(new)"))
    return .fine
  }
}
