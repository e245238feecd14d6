/// `outturn prove ID`: that a record was in a sealed ledger; `outturn prove --from SEAL`: that nothing of what
/// was sealed has been changed since.
enum ProveVerb: Verb {
  static let name = "prove"
  static let record = PositionalKey.optional("ID")
  static let from = OptionKey.text("from", "SEAL", completion: .file)

  static let verdict = OptionKey.flag("verdict")

  static var spec: CommandSpec {
    command(
      .trust, [record.spec],
      [
        verdict.spec, ScoredLedger.on.spec, ScoredLedger.profile.spec, from.spec,
        VerifyVerb.seal.spec, Options.output.spec, Options.ledger.spec,
      ])
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    let seal = try arguments[VerifyVerb.seal].map {
      try VerifyVerb.reference($0, arguments.environment)
    }
    let text: String
    switch (arguments[record], arguments[from]) {
    case (let name?, nil):
      let id = try RecordFinder(open.ledger).find(name).record.id
      text =
        arguments[verdict]
        ? try open.ledger.proveVerdict(
          on: id,
          day: try arguments.value(ScoredLedger.on, as: .day) ?? arguments.environment.now.day,
          profile: arguments[ScoredLedger.profile] ?? .standard, in: seal
        ).text : try open.ledger.prove(id, in: seal).text
    case (nil, let earlier?):
      text = try open.ledger.proveConsistency(
        from: try VerifyVerb.reference(earlier, arguments.environment), to: seal
      ).text
    default: throw Failure("proveNeedsRecord")
    }
    output.raw(Array(text.utf8))
    return .fine
  }
}
