/// `outturn migrate`: carries a ledger over to the current version of the format.
enum MigrateVerb: Verb {
  static let name = "migrate"

  static var spec: CommandSpec { command(.trust, [], Options.writing) }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let report = try Ledger.migrate(
      try LedgerFolder.find(arguments, arguments.environment),
      by: try Signer.name(arguments, arguments.environment),
      why: arguments[Options.why] ?? "", time: arguments.environment.now,
      isTrial: arguments[Options.dryRun])
    OpenLedger.tell(report.mended, &output)
    let version = Ledger.formatVersion
    if !arguments[Options.dryRun] { output.noteChange() }
    guard report.journals > 0 else {
      output.say("nothingToMigrate", version)
      return .fine
    }
    for step in report.steps { output.line("  \(step)") }
    let volumes = Count.of(report.volumes, "volume")
    output.line(
      arguments[Options.dryRun]
        ? Localized("wouldMigrate", report.volumes, volumes)
        : Localized("migrated", report.volumes, version, volumes))
    return .fine
  }
}
