import OutturnLedger
import OutturnModel

/// `--place`, `--period`, `--indicator`, `--sector`, `--responsible`, `--as-of`.
extension RecordChoice {
  static let sector = OptionKey.texts(
    "sector", "SECTOR",
    Localized(
      zh: "只看此领域，如 economy、environment", en: "Only this sector, such as economy, environment"))

  static let responsible = OptionKey.texts(
    "responsible", "OFFICE",
    Localized(zh: "只看此责任单位或配合单位的", en: "Only what this office, or one like it, is to do or support")
  )

  static let unverified = OptionKey.flag(
    "unverified",
    Localized(
      zh: "不与日志核对，也不印封印", en: "Do not hold what is shown against the journals, and print no seal"))

  /// The options that it reads.
  static let options: [OptionSpec] = [
    Options.places.spec, Options.periods.spec, Options.indicators.spec,
    sector.spec, responsible.spec,
  ]

  /// - Throws: `Failure` for an option that cannot be read, or a place the ledger does not have.
  init(_ arguments: ParsedArguments, in file: LedgerFile) throws(Failure) {
    let finder = PlaceFinder(file)
    var places: [PlacePath] = []
    for text in arguments[Options.places] {
      places.append(try finder.known(text, of: "--\(Options.places.spec.long)"))
    }
    let told = RecordChoice.told(arguments[Options.indicators])
    self.init(
      places: places, periods: try arguments.values(Options.periods, as: .period),
      indicators: told.ids, names: told.names,
      sectors: Set(arguments[RecordChoice.sector]), offices: arguments[RecordChoice.responsible],
      asOf: try arguments.value(Options.asOf, as: .moment),
      isUnverified: arguments[RecordChoice.unverified])
  }
}
