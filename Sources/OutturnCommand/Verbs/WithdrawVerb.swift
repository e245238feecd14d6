/// `outturn withdraw ID...`
enum WithdrawVerb: Verb {
  static let name = "withdraw"

  static var spec: CommandSpec {
    command(.change, [Options.ids.spec], [Options.date.spec] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let why = try arguments.reason()
    let open = try OpenLedger(arguments, &output, for: .writing)
    let date = try arguments.value(Options.date, as: .day) ?? arguments.environment.today
    let finder = RecordFinder(open.ledger)
    var changes: [Change] = []
    var ids: [RecordID] = []
    for text in arguments[Options.ids] {
      let found = try finder.find(text)
      ids.append(found.record.id)
      changes.append(
        .withdraw(found.record.id, Withdrawal(date: date, why: why), in: found.address))
    }
    try open.commit(changes, why: why, &output)
    for id in ids { output.say("withdrewRecord", id) }
    return .fine
  }
}
