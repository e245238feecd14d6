/// `outturn restamp CHANGE --date DATE`: when a change was really made.
enum RestampVerb: Verb {
  static let name = "restamp"
  static let change = PositionalKey.one("CHANGE")

  static var spec: CommandSpec {
    command(.record, [change.spec], [Options.date.spec] + Options.signing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    guard let text = arguments[Options.date] else { throw Failure("dateDateNeeded") }
    let moment: Timestamp
    if let exact = Timestamp(text) {
      moment = exact
    } else if let day = Day(text), let start = Timestamp("\(day)T00:00:00Z") {
      moment = start
    } else {
      throw Failure("dateNoDateTime", text)
    }
    let why = try arguments.reason()
    let open = try OpenLedger(arguments, &output, for: .writing)
    let entry = try open.ledger.log().change(arguments[change])
    let receipt = try open.ledger.restamp(
      entry.journal, entry.entry.number, to: moment, by: try open.signer(), why: why,
      time: arguments.environment.now)
    output.noteChange()
    OpenLedger.tell(receipt.mended, &output)
    let id = entry.digest.hex.prefix(8)
    output.say("changeCountsMade", id, moment)
    return .fine
  }
}
