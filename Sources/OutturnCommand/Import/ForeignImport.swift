/// `outturn import` of a StratML or IATI file.
struct ForeignImport {
  private let arguments: ParsedArguments
  private let environment: Environment
  private let open: OpenLedger

  init(_ arguments: ParsedArguments, _ environment: Environment, _ open: OpenLedger) {
    self.arguments = arguments
    self.environment = environment
    self.open = open
  }

  func run(_ bytes: [UInt8], _ form: ImportForm, _ output: inout Output) throws -> ExitCode {
    let name = arguments[ImportVerb.file]
    let imported = try ImportedPromises(bytes, as: form, named: name)
    let register = try open.register()
    let place = try arguments[Options.place].map { (text) throws(Failure) in
      try PlaceFinder(register.file).forRecording(text, of: "--place")
    }
    var intake = ForeignIntake(
      open.ledger, register, documents: imported.sources, place: place,
      source: arguments[Options.source].flatMap(SourceID.init(rawValue:)))
    try intake.add(imported.promises)
    try intake.add(imported.tellings)
    let isTrial = arguments[Options.dryRun]
    if !isTrial, !intake.changes.isEmpty { try open.commit(intake.changes, &output) }
    tell(imported.skipped, of: name, &output)
    intake.intake.tellPlaces(isTrial: isTrial, &output)
    tell(intake, &output)
    if !isTrial { try tellVerdicts(intake, &output) }
    var summary = ImportSummary(keepsIDs: true)
    summary.add(intake.results, intake.intake)
    summary.tell(arguments, &output)
    return .fine
  }

  /// What could not be taken in, one by one.
  private func tell(
    _ skipped: [ImportedPromises.Skipped], of name: String, _ output: inout Output
  ) {
    for item in skipped.prefix(RowImport.mostTold) {
      output.note("rowLeftOut", name, item.line, item.name, item.problem)
    }
    let more = skipped.count - RowImport.mostTold
    if more > 0 { output.note("moreRowsLeftOut", more) }
  }

  private func tell(_ intake: ForeignIntake, _ output: inout Output) {
    if intake.sourceCount > 0 { output.note("sourcesAdded", intake.sourceCount) }
    if !intake.unknownIndicators.isEmpty {
      let list = intake.unknownIndicators.map(\.rawValue).sorted().joined(separator: ", ")
      output.note("indicatorsNotInCatalogue", list)
    }
    if intake.orphans > 0 { output.note("partsWithoutWhole", intake.orphans) }
  }

  /// Where the file's verdict is not the one that the rules give here.
  private func tellVerdicts(_ intake: ForeignIntake, _ output: inout Output) throws {
    let all = try intake.differingVerdicts(on: environment.today)
    for (id, file, here) in all.prefix(RowImport.mostTold) {
      output.note("fileVerdictDiffers", id, file.rawValue, here.rawValue)
    }
    let more = all.count - RowImport.mostTold
    if more > 0 { output.note("moreVerdictsDiffer", more) }
  }
}
