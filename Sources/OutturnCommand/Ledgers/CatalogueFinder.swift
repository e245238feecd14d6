import OutturnJSON
import OutturnLedger
import OutturnModel

/// The catalogue a command goes by: the ledger's, or away from any ledger the shipped one.
enum CatalogueFinder {
  static func indicators(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> [Indicator] {
    guard try isInLedger(arguments, environment) else { return Catalogue.shipped.indicators }
    let open = try OpenLedger(arguments, environment, &output)
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
      Files.isFile("\($0)/\(LedgerFolder.marker)")
    }
  }
}

extension Indicator {
  /// The indicator as output has it.
  var json: JSONValue {
    var object = JSONObject()
    object["id"] = .string(id.rawValue)
    object["zh"] = .string(name.zh)
    object["en"] = .string(name.en)
    object["aliases"] = .array(aliases.map { .string($0) })
    object["sector"] = .string(sector)
    object["direction"] = direction.map { .string($0.rawValue) } ?? .null
    object["kind"] = .string(kind.rawValue)
    object["basis"] = basis.map { .string($0.rawValue) } ?? .null
    object["units"] = .array(units.map { .string($0) })
    return .object(object)
  }
}
