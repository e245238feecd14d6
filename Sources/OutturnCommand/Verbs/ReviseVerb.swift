/// `outturn revise ID TEXT`
enum ReviseVerb: Verb {
  static let name = "revise"

  static let status = OptionKey.choice("status", of: Outcome.Status.allCases, standard: .revised)

  static var spec: CommandSpec {
    command(
      .change, [Options.id.spec, Options.text.spec],
      [
        status.spec, Options.date.spec, Options.source.spec, TypedStatement.quote.spec,
      ] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output, for: .writing)
    let (record, found) = try RecordFinder(open.ledger).outcome(arguments[Options.id])
    let register = try open.register()
    let target = try PhraseForRecord.target(
      arguments[Options.text], for: record.indicator, record.measure, register.catalogue)
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
      date: try arguments.value(Options.date, as: .day) ?? arguments.environment.today,
      evidence: try TypedStatement.evidence(arguments, register.sources))
    try open.commit([.revise(record.id, vintage, in: found.address)], &output)
    let words = Wording(output.language)
    let old = words.finding(record.vintages.last?.finding ?? record.finding, record.measure)
    let new = words.finding(finding, record.measure)
    output.line(
      zh: "\(record.id) 已有新的说法：\(old) → \(new)", en: "Revised \(record.id): \(old) → \(new)")
    return .fine
  }
}
