/// The catalogue a command goes by: the ledger's, or away from any ledger the shipped one.
enum CatalogueFinder {
  static func indicators(
    _ arguments: ParsedArguments, _ output: inout Output
  ) throws -> [Indicator] {
    guard try isInLedger(arguments, arguments.environment) else {
      return Catalogue.shipped.indicators
    }
    let open = try OpenLedger(arguments, &output)
    let asOf = try arguments.value(Options.asOf, as: .moment)
    return try open.register(asOf: asOf).indicators
  }

  /// Whether a ledger is named or found. One that is named and not there is a mistake.
  private static func isInLedger(
    _ arguments: ParsedArguments, _ environment: Environment
  ) throws(Failure) -> Bool {
    if arguments.isGiven(Options.ledger) { return true }
    if let named = environment.variables["OUTTURN_LEDGER"], !named.isEmpty { return true }
    return Folders.upward(from: environment.folder).contains {
      Files.isFile("\($0)/\(LedgerFiles.marker)")
    }
  }
}
