import OutturnLedger
import OutturnModel

/// `--place`, `--period`, `--indicator`, `--sector`, `--as-of`.
extension RecordChoice {
  static let sector = OptionKey.texts(
    "sector", "SECTOR",
    Localized(
      zh: "只看此领域，如 economy、environment", en: "Only this sector, such as economy, environment"))

  /// The options that it reads.
  static let options: [OptionSpec] = [
    Options.places.spec, Options.periods.spec, Options.indicators.spec,
    sector.spec,
  ]

  /// - Throws: `Failure` for an option that cannot be read, or a place the ledger does not have.
  init(_ arguments: ParsedArguments, in file: LedgerFile) throws(Failure) {
    let finder = PlaceFinder(file)
    var places: [PlacePath] = []
    for text in arguments[Options.places] {
      places.append(try finder.known(text, of: "--\(Options.places.spec.long)"))
    }
    self.init(
      places: places, periods: try arguments.values(Options.periods, as: .period),
      indicators: try arguments.values(Options.indicators, as: .id()),
      sectors: Set(arguments[RecordChoice.sector]),
      asOf: try arguments.value(Options.asOf, as: .moment))
  }
}
