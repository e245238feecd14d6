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
      throw Failure("measureDiffers", record.id, record.measure.rawValue, target.measure.rawValue)
    }
    let vintage = Outcome.Vintage(
      finding: finding, status: arguments[status] ?? .revised,
      date: try arguments.value(Options.date, as: .day) ?? arguments.environment.today,
      evidence: try arguments.evidence(register.sources))
    try open.commit([.revise(record.id, vintage, in: found.address)], &output)
    let words = Wording(output.language)
    let old = words.finding(record.vintages.last?.finding ?? record.finding, record.measure)
    let new = words.finding(finding, record.measure)
    output.say("revisedRecord", record.id, old, new)
    return .fine
  }
}
