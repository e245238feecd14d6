/// `outturn review`
enum ReviewVerb: Verb {
  static let name = "review"

  static let links = OptionKey.flag("links")

  static var spec: CommandSpec {
    command(
      .read, [],
      [links.spec, Options.source.spec, Options.places.spec, Options.periods.spec]
        + Options.signing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    if arguments[links] { return try reviewLinks(arguments, arguments.environment, open, &output) }
    let box = ProposalBox(ProposalFolder(open.ledger, arguments.environment))
    let wanted = try arguments.value(Options.source, as: ValueReader<SourceID>.id())
    let lists = try box.all().filter { wanted == nil || $0.source.id == wanted }
    var input = ReviewInput(arguments.environment.standardInput)
    var recorded = 0
    var left = 0
    for list in lists {
      var session = ReviewSession(list, open, box)
      try session.run(&input, &output)
      recorded += try session.record(&output)
      left += session.review.pending
      if session.isStopped {
        left += lists.drop { $0.source.id != list.source.id }.dropFirst()
          .reduce(0) { $0 + $1.proposals.count { $0.state == .pending } }
        break
      }
    }
    output.say("proposalsRecorded", recorded, left)
    return .fine
  }

  private static func reviewLinks(
    _ arguments: ParsedArguments, _ environment: Environment, _ open: OpenLedger,
    _ output: inout Output
  ) throws -> ExitCode {
    let register = try open.register()
    let choice = try LinkChoice(arguments, register.file)
    let linking = try RuleLinking(open.ledger, register, places: choice.places) {
      choice.includes($0.period)
    }
    var review = LinkReview(linking, open)
    var input = ReviewInput(environment.standardInput)
    review.run(&input, &output)
    let recorded = try review.record(&output)
    output.say("decisionsRecorded", recorded, review.asked.pending)
    return .fine
  }
}
