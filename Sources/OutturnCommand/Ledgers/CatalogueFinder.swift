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

  /// The indicator with an id or a name.
  ///
  /// - Throws: `Failure` with the nearest one when there is none.
  static func find(_ text: String, in catalogue: Catalogue) throws(Failure) -> Indicator {
    if let id = IndicatorID(rawValue: text), let found = catalogue[id] { return found }
    if let found = catalogue.indicator(named: text) { return found }
    let hint = Localized(
      zh: "用 outturn indicator list 查看目录。", en: "See the catalogue with: outturn indicator list")
    guard let near = NearestWord.to(text, in: catalogue.indicators.lazy.flatMap(\.allNames)) else {
      throw Failure(
        zh: "目录中没有指标“\(text)”", en: "the catalogue has no indicator \"\(text)\"", hint: hint)
    }
    throw Failure(
      zh: "目录中没有指标“\(text)”，是不是 \(near)？",
      en: "the catalogue has no indicator \"\(text)\"; did you mean \(near)?", hint: hint)
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
  /// Its id, its names and its aliases.
  var allNames: [String] {
    ([id.rawValue, name.zh, name.en] + aliases).filter { !$0.isEmpty }
  }

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
