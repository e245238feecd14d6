/// `outturn amend ID FIELD=VALUE...`
enum AmendVerb: Verb {
  static let name = "amend"

  static var spec: CommandSpec {
    command(.change, [Options.id.spec, Options.fields.spec], Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let why = try arguments.reason()
    let open = try OpenLedger(arguments, &output, for: .writing)
    let amendment = try Amendment(
      of: try RecordFinder(open.ledger).find(arguments[Options.id]), arguments[Options.fields],
      try open.register())
    try open.commit([amendment.change], why: why, &output)
    output.say("amendedRecord", amendment.record)
    for difference in amendment.differences {
      output.line(
        "  \(difference.field.rawValue): \(difference.old ?? "–") → \(difference.new ?? "–")")
    }
    return .fine
  }
}
