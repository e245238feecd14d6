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
      output.line(
        zh: "\(paths.count) 个文件的换行符\(arguments[Options.dryRun] ? "被改过" : "已改回")。",
        en: arguments[Options.dryRun]
          ? "\(Count.of(paths.count, "file")) with changed line ends."
          : "Put back the line ends of \(Count.of(paths.count, "file")).")
      return .fine
    }
    let edited = try EditedFiles(arguments, open.ledger)
    for edit in edited.edits { EditedFiles.tell(edit, &output) }
    let isTrial = arguments[Options.dryRun]
    // Seals can be made anew only from journals as they were.
    let seals =
      edited.isChosen
      ? [] : try open.ledger.restoreSeals(at: arguments.environment.now, isTrial: isTrial)
    for path in seals {
      output.line(zh: "\(path)：封印不见了", en: "\(path): the seal was missing")
    }
    guard !isTrial, !edited.edits.isEmpty || !seals.isEmpty else { return edited.nothing(&output) }
    if !edited.edits.isEmpty {
      try open.ledger.restore(edited.edits.map(\.path), at: arguments.environment.now)
    }
    output.noteChange()
    let count = edited.edits.count + seals.count
    output.line(zh: "已放回 \(count) 个文件。", en: "Put back \(Count.of(count, "file")).")
    return .fine
  }
}
