/// `outturn adopt [FILE...]`: takes edits made by hand into the ledger.
enum AdoptVerb: Verb {
  static let name = "adopt"

  static var spec: CommandSpec { command(.trust, [EditedFiles.key.spec], Options.writing) }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    let edited = try EditedFiles(arguments, open.ledger)
    let dryRun = arguments[Options.dryRun]
    let records = edited.edits.filter { if case .records = $0.kind { true } else { false } }
    guard !records.isEmpty || edited.edits.isEmpty else { throw Failure("noRecordEdited") }
    let why = dryRun || edited.edits.isEmpty ? "" : try arguments.reason()
    for edit in records { EditedFiles.tell(edit, &output) }
    guard !dryRun, !edited.edits.isEmpty else { return edited.nothing(&output) }
    let receipt = try open.ledger.adopt(
      records.map(\.path), by: try open.signer(), why: why, time: arguments.environment.now)
    output.noteChange()
    let count = receipt.changes.count
    output.say("tookInEdited", count)
    return .fine
  }
}
