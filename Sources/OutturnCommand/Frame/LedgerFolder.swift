/// Finds the ledger a command works on: `--ledger`, else `OUTTURN_LEDGER`, else the nearest folder
/// upward that holds `ledger.json`.
enum LedgerFolder {
  /// - Returns: The folder as the user would write it: what was given, or an absolute path.
  static func find(_ arguments: ParsedArguments, _ environment: Environment) throws(Failure)
    -> String
  {
    if let given = arguments[Options.ledger] {
      return try checked(given, environment, told: Localized(same: "--ledger"))
    }
    if let given = environment.variables["OUTTURN_LEDGER"], !given.isEmpty {
      return try checked(given, environment, told: Localized(same: "OUTTURN_LEDGER"))
    }
    for folder in Folders.upward(from: environment.folder)
    where Files.isFile("\(folder)/\(LedgerFiles.marker)") {
      return folder.isEmpty ? "/" : folder
    }
    throw Failure("noLedgerHere")
  }

  private static func checked(
    _ given: String, _ environment: Environment, told source: Localized
  ) throws(Failure) -> String {
    let path = environment.path(given)
    if Files.isFile("\(path)/\(LedgerFiles.marker)") { return path }
    guard Files.isFolder(path) else { throw Failure("ledgerNotFolder", Both(source), given) }
    throw Failure("folderHoldsNoLedger", Both(source), given, LedgerFiles.marker)
  }
}
