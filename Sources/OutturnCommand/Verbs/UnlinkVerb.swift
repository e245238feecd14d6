/// `outturn unlink COMMITMENT OUTCOME...`
enum UnlinkVerb: Verb {
  static let name = "unlink"

  static var spec: CommandSpec { command(.score, [Options.ids.spec], Options.writing) }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output, for: .writing)
    let (commitment, found, outcomes) = try LinkVerb.pair(arguments[Options.ids], open.ledger)
    for outcome in outcomes
    where !found.volume.links.contains(where: {
      $0.commitment == commitment && $0.outcome == outcome
    }) {
      throw Failure("notLinked", outcome, commitment)
    }
    try open.commit(
      outcomes.map {
        .unlink(LinkKey(commitment: commitment, outcome: $0), in: found.address)
      }, &output)
    for outcome in outcomes { output.say("tookAwayLink", commitment, outcome) }
    return .fine
  }
}
