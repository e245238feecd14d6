/// `--place`, `--period`, `--indicator`, `--sector`, `--responsible`, `--as-of`.
extension RecordChoice {
  static let sector = OptionKey.texts("sector", "SECTOR")

  static let responsible = OptionKey.texts("responsible", "OFFICE")

  static let unverified = OptionKey.flag("unverified")

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
