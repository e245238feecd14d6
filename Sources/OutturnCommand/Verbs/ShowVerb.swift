/// `outturn show ID`: the whole story of one record.
enum ShowVerb: Verb {
  static let name = "show"
  static let format = Options.format([.text, .json])

  static var spec: CommandSpec {
    command(
      .look, [Options.ids.spec],
      Options.reading + [
        Options.periods.spec, ScoredLedger.on.spec, RecordChoice.unverified.spec, format.spec,
        Options.output.spec,
      ])
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    let asOf = try arguments.value(Options.asOf, as: .moment)
    let finder = RecordFinder(
      open.ledger, asOf: asOf, periods: try arguments.values(Options.periods, as: .period))
    let day =
      try arguments.value(ScoredLedger.on, as: .day) ?? asOf?.day ?? arguments.environment.now.day
    for (index, text) in arguments[Options.ids].enumerated() {
      let found = try finder.find(text)
      if !arguments[RecordChoice.unverified] { try open.ledger.vouch(for: [found.address.place]) }
      let story = try RecordStory(found, open.ledger, asOf: asOf, on: day)
      if arguments[format] == .json {
        output.raw(story.json(output.language))
      } else {
        if index > 0 { output.line() }
        story.print(to: &output)
      }
    }
    return .fine
  }
}
