import OutturnLedger
import OutturnModel

/// Which records a command is about: `--place`, `--period`, `--indicator`, `--as-of`.
///
/// A place stands for itself and all that lies in it, a period for all periods that lie in it.
struct RecordChoice {
  let places: [PlacePath]
  let periods: [Period]
  let indicators: [IndicatorID]
  let asOf: Timestamp?

  /// The options that it reads.
  static let options: [OptionSpec] = [
    Options.places.spec, Options.periods.spec, Options.indicators.spec,
  ]

  /// - Throws: `Failure` for an option that cannot be read, or a place the ledger does not have.
  init(_ arguments: ParsedArguments, in file: LedgerFile) throws(Failure) {
    let finder = PlaceFinder(file)
    var places: [PlacePath] = []
    for text in arguments[Options.places] {
      places.append(try finder.known(text, of: "--\(Options.places.spec.long)"))
    }
    self.places = places
    periods = try arguments.values(Options.periods, as: .period)
    indicators = try arguments.values(Options.indicators, as: .id())
    asOf = try arguments.value(Options.asOf, as: .moment)
  }

  /// The part of the ledger that holds them.
  func selection(_ parts: Selection.Parts = []) -> Selection {
    Selection(places: places, years: years, asOf: asOf, parts: parts)
  }

  /// Whether a record of this period and indicator is meant.
  func includes(_ period: Period, _ indicator: IndicatorName) -> Bool {
    if !periods.isEmpty, !periods.contains(where: { $0.contains(period) }) { return false }
    return indicators.isEmpty || indicator.id.map { indicators.contains($0) } == true
  }

  /// The years of the volumes that can hold records of the periods.
  private var years: ClosedRange<Int>? {
    guard let first = periods.map(\.first.year).min(), let last = periods.map(\.last.year).max()
    else { return nil }
    return first...last
  }
}
