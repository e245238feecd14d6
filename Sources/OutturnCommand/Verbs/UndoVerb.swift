/// `outturn undo [CHANGE]`
enum UndoVerb: Verb {
  static let name = "undo"

  static let change = PositionalKey.optional("CHANGE")

  static var spec: CommandSpec { command(.change, [change.spec], Options.writing) }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output, for: .writing)
    let by = try open.signer()
    let log = try open.ledger.log()
    let entry =
      if let text = arguments[change] { try log.change(text) } else { try log.latestChange(by: by) }
    let line = LogLine(entry: entry, changes: entry.entry.changes)
    if arguments[Options.dryRun] {
      line.print(most: LogVerb.usual, to: &output)
      return .fine
    }
    let receipt = try open.ledger.undo(
      entry.journal, entry.entry.number, by: by,
      why: arguments[Options.why] ?? "undo of \(line.id)", time: arguments.environment.now)
    output.noteChange()
    OpenLedger.tell(receipt.mended, &output)
    let count = receipt.changes.count
    output.say("tookBackChangeAll", line.id, count)
    return .fine
  }
}
