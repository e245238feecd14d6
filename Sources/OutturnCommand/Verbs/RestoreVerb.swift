/// `outturn restore [FILE...]`: puts files back to what their journals lead to.
enum RestoreVerb: Verb {
  static let name = "restore"

  static let lineEnds = OptionKey.flag("line-ends")

  static var spec: CommandSpec {
    command(
      .trust, [EditedFiles.key.spec], [lineEnds.spec, Options.dryRun.spec, Options.ledger.spec])
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    if arguments[lineEnds] {
      let paths = try open.ledger.restoreLineEnds(
        at: arguments.environment.now, isTrial: arguments[Options.dryRun])
      if !arguments[Options.dryRun] { output.noteChange() }
      output.say(arguments[Options.dryRun] ? "lineEndsChanged" : "lineEndsPutBack", paths.count)
      return .fine
    }
    let edited = try EditedFiles(arguments, open.ledger)
    for edit in edited.edits { EditedFiles.tell(edit, &output) }
    let isTrial = arguments[Options.dryRun]
    // Seals can be made anew only from journals as they were.
    let seals =
      edited.isChosen
      ? [] : try open.ledger.restoreSeals(at: arguments.environment.now, isTrial: isTrial)
    for path in seals { output.say("sealMissing", path) }
    guard !isTrial, !edited.edits.isEmpty || !seals.isEmpty else { return edited.nothing(&output) }
    if !edited.edits.isEmpty {
      try open.ledger.restore(edited.edits.map(\.path), at: arguments.environment.now)
    }
    output.noteChange()
    let count = edited.edits.count + seals.count
    output.say("putBack", count)
    return .fine
  }
}
