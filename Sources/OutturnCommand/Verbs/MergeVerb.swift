/// `outturn merge DIR`, and `outturn merge --driver BASE OURS THEIRS PATH` for git.
enum MergeVerb: Verb {
  static let name = "merge"
  static let files = PositionalKey.atLeastOne("DIR", completion: .folder)
  static let driver = OptionKey.flag("driver")
  static let ours = OptionKey.texts("ours", "ID")
  static let theirs = OptionKey.texts("theirs", "ID")

  static var spec: CommandSpec {
    command(.trust, [files.spec], [driver.spec, ours.spec, theirs.spec] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let words = arguments[files]
    if arguments[driver] { return try joinFile(words, arguments.environment, &output) }
    // One lock for all of them: what was decided about the first holds for the next.
    let others = try words.map { try branch($0, arguments.environment) }
    let open = try OpenLedger(arguments, &output, for: .writing)
    let (ours, theirs) = (Set(arguments[ours]), Set(arguments[theirs]))
    if let both = ours.intersection(theirs).min() { throw Failure("oursAndTheirs", both) }
    let decider = MergeDecider(by: try open.signer(), why: arguments[Options.why] ?? "")
    var count = 0
    for (folder, other) in zip(words, others) {
      let report = try open.ledger.merge(other, at: arguments.environment.now, by: decider) {
        conflict in
        if ours.contains(conflict.record) { return .ours }
        if theirs.contains(conflict.record) { return .theirs }
        return ours.contains("all") ? .ours : theirs.contains("all") ? .theirs : nil
      }
      if words.count > 1 { output.line(StyledText(folder, .strong)) }
      if !report.conflicts.isEmpty { return refuse(report.conflicts, &output) }
      if !report.entries.isEmpty, !arguments[Options.dryRun] { output.noteChange() }
      for (journal, count) in report.entries.sorted(by: { $0.key < $1.key }) {
        output.line("  \(journal): +\(count)")
      }
      if report.decided > 0 { output.say("mergeDecided", report.decided) }
      count += report.entries.values.reduce(0, +)
    }
    let isTrial = arguments[Options.dryRun]
    output.say(count == 0 ? "nothingToMerge" : isTrial ? "wouldMerge" : "merged", count)
    return .fine
  }

  private static func branch(_ folder: String, _ environment: Environment) throws -> Ledger {
    do {
      return try Ledger.open(environment.path(folder))
    } catch LedgerError.noLedger {
      throw Failure("noLedger", folder)
    }
  }

  private static func joinFile(
    _ words: [String], _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    guard words.count == 4 else { throw Failure("driverArguments") }
    let joined = try MergeDriver.merge(
      at: words[3], base: try environment.read(words[0]), ours: try environment.read(words[1]),
      theirs: try environment.read(words[2]))
    if !joined.conflicts.isEmpty { return refuse(joined.conflicts, &output) }
    try OutputFile.write(joined.bytes, to: environment.path(words[1]), named: words[1])
    return .fine
  }

  private static func refuse(_ conflicts: [MergeConflict], _ output: inout Output) -> ExitCode {
    for conflict in conflicts {
      output.write("\(conflict.journal): \(conflict.record)", .strong)
      output.line()
      let place = VolumeAddress(path: conflict.journal)?.place
      for (side, edit) in [("ours", conflict.ours), ("theirs", conflict.theirs)] {
        guard let edit else { continue }
        let story = ChangeStory(edit, in: place, output.language)
        output.line("  \(side): \(story.kind.sign) \(story.brief)")
        story.printFields(to: &output)
      }
    }
    output.note("mergeUndecided", conflicts.count)
    return .wanting
  }
}
