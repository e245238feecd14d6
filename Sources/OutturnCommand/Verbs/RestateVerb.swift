/// `outturn restate ID TEXT`
enum RestateVerb: Verb {
  static let name = "restate"

  static var spec: CommandSpec {
    command(
      .change, [Options.id.spec, Options.text.spec],
      [Options.source.spec, Options.date.spec] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let why = try arguments.reason()
    let open = try OpenLedger(arguments, &output, for: .writing)
    let (record, found) = try RecordFinder(open.ledger).commitment(arguments[Options.id])
    let register = try open.register()
    let source = try arguments.value(Options.source, as: ValueReader<SourceID>.id())
    if let source, register.sources[source] == nil {
      throw Failure(noSource: source, in: register.sources)
    }
    let target = try PhraseForRecord.target(
      arguments[Options.text], for: record.indicator, record.target.measure, register.catalogue)
    let restatement = Restatement(
      target: target,
      date: try arguments.value(Options.date, as: .day) ?? arguments.environment.today,
      source: source, why: why)
    try open.commit([.restate(record.id, restatement, in: found.address)], why: why, &output)
    let words = Wording(output.language)
    let old = words.target(record.latestTarget)
    output.say("restatedTarget", record.id, old, words.target(target))
    return .fine
  }
}
