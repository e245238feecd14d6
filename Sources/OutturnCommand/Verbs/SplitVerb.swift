/// `outturn split ID PART PART...`
enum SplitVerb: Verb {
  static let name = "split"

  static let parts = PositionalKey.atLeastOne("PART")
  static let keep = OptionKey.flag("keep")

  static var spec: CommandSpec {
    command(.change, [Options.id.spec, parts.spec], [keep.spec] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let why = try arguments.reason()
    let open = try OpenLedger(arguments, &output, for: .writing)
    let split = try CommitmentSplit(
      of: try RecordFinder(open.ledger).find(arguments[Options.id]), into: arguments[parts],
      withdrawal: arguments[keep] ? nil : Withdrawal(date: arguments.environment.today, why: why),
      open.ledger)
    try open.commit(split.changes, why: why, &output)
    for part in split.parts { output.line("\(part)") }
    if let figure = split.unmatched {
      output.note("partsDoNotSum", figure.value.shortest, figure.unit.symbol)
    }
    return .fine
  }
}
