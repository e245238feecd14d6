/// `outturn link`
enum LinkVerb: Verb {
  static let name = "link"

  static let ids = PositionalKey.any("ID")
  static let refuse = OptionKey.flag("refuse")
  static let explain = OptionKey.text("explain", "ID")
  static let confidence = OptionKey.text("confidence", "PERCENT", standard: "\(Linker.sure)")
  static let documents = OptionKey.text("documents", "FOLDER", completion: .folder)
  static let format = Options.format([.text, .jsonl])

  static var spec: CommandSpec {
    command(
      .score, [ids.spec],
      [
        Options.places.spec, Options.periods.spec, Options.accept.spec, confidence.spec,
        documents.spec, refuse.spec, explain.spec, format.spec,
      ] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(
      arguments, &output, for: arguments.isGiven(explain) ? .reading : .writing)
    if let id = arguments[explain] {
      try LinkExplanation(id, open.ledger).print(as: arguments[format] ?? .text, to: &output)
      return .fine
    }
    guard !arguments[ids].isEmpty else {
      if let folder = arguments[documents] {
        try search(folder, open, arguments.environment, isTrial: arguments[Options.dryRun], &output)
      }
      let run = try RuleLinking(arguments, open)
      if !run.changes.isEmpty, !arguments[Options.dryRun] { try open.commit(run.changes, &output) }
      run.print(as: arguments[format] ?? .text, isTrial: arguments[Options.dryRun], to: &output)
      return .fine
    }
    return try linkByHand(arguments, arguments.environment, open, &output)
  }

  /// Looks for the promises of the ledger in the documents of its sources that a folder holds.
  private static func search(
    _ folder: String, _ open: OpenLedger, _ environment: Environment, isTrial: Bool,
    _ output: inout Output
  ) throws {
    let sources = try open.register().sources
    var changes: [Change] = []
    var searched = 0
    let unreadable = try SourceDocuments.forEach(
      in: folder, of: "--documents", sources.values, environment
    ) { file, found in
      for source in found {
        guard let place = source.place else { continue }
        let volumes = try open.ledger.read(Selection(places: [place], isAlone: true)).volumes
        changes += DocumentSearch(file, source).changes(volumes)
        searched += 1
      }
    }
    for (name, failure) in unreadable {
      output.warning("documentCannotBeRead", name, Both(failure.message))
    }
    if !changes.isEmpty, !isTrial {
      try open.commit(changes, why: "searched the documents of \(folder)", &output)
    }
    output.note("lookedInDocuments", searched, sources.count)
  }

  private static func linkByHand(
    _ arguments: ParsedArguments, _ environment: Environment, _ open: OpenLedger,
    _ output: inout Output
  ) throws -> ExitCode {
    let (commitment, found, outcomes) = try pair(arguments[ids], open.ledger)
    let by = try Signer.name(arguments, environment)
    let standing: Link.Standing = arguments[refuse] ? .refused : .accepted
    let links = outcomes.map { outcome in
      Link(
        commitment: commitment, outcome: outcome, standing: standing, basis: .person(by),
        reasons: arguments[Options.why].map { [$0] } ?? [])
    }
    if !arguments[Options.dryRun] {
      try open.commit(links.map { .link($0, in: found.address) }, &output)
    }
    for outcome in outcomes {
      output.say(standing == .accepted ? "answers" : "doesNotAnswer", outcome, commitment)
    }
    return .fine
  }

  /// A commitment and the outcomes after it.
  static func pair(
    _ ids: [String], _ ledger: Ledger
  ) throws -> (RecordID, RecordFinder.Found, [RecordID]) {
    guard ids.count > 1 else { throw Failure("outcomeNeeded") }
    let finder = RecordFinder(ledger)
    let (commitment, found) = try finder.commitment(ids[0])
    let outcomes = try ids.dropFirst().map { try finder.outcome($0).0.id }
    return (commitment.id, found, outcomes)
  }
}
