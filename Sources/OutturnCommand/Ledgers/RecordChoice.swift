import OutturnLedger
import OutturnModel

/// Which records a command is about: `--place`, `--period`, `--indicator`, `--as-of`.
///
/// A place stands for itself and all that lies in it, a period for all periods that lie in it.
struct RecordChoice {
  let places: [PlacePath]
  let periods: [Period]
  let indicators: [IndicatorID]
  let sectors: Set<String>
  let asOf: Timestamp?

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
    self.places = places
    periods = try arguments.values(Options.periods, as: .period)
    indicators = try arguments.values(Options.indicators, as: .id())
    sectors = Set(arguments[RecordChoice.sector])
    asOf = try arguments.value(Options.asOf, as: .moment)
  }

  /// The part of the ledger that holds them, with as many years before as a question looks back on.
  func selection(_ parts: Selection.Parts = [], yearsBefore: Int = 0) -> Selection {
    let years = years.map { max(1, $0.lowerBound - yearsBefore)...$0.upperBound }
    return Selection(places: places, years: years, asOf: asOf, parts: parts)
  }

  /// Whether a record of this period and indicator is meant: its period, or the year it ends in, lies
  /// in one of those asked for.
  func includes(
    _ period: Period, _ indicator: IndicatorName, _ catalogue: Catalogue = .shipped
  ) -> Bool {
    let isInTime =
      periods.isEmpty
      || periods.contains { $0.contains(period) || $0.contains(.year(period.volumeYear)) }
    if !isInTime { return false }
    return (indicators.isEmpty || indicator.id.map { indicators.contains($0) } == true)
      && (sectors.isEmpty || sectors.contains(catalogue.sector(of: indicator)))
  }

  /// The records of a volume that are meant, with their links and opinions.
  func filtered(_ volume: Volume, _ catalogue: Catalogue) -> Volume {
    let commitments = volume.commitments.filter { includes($0.period, $0.indicator, catalogue) }
    let kept = Set(commitments.map(\.id))
    return Volume(
      place: volume.place, year: volume.year, revision: volume.revision, commitments: commitments,
      outcomes: volume.outcomes.filter { includes($0.period, $0.indicator, catalogue) },
      links: volume.links.filter { kept.contains($0.commitment) },
      opinions: volume.opinions.filter { kept.contains($0.commitment) },
      mentions: volume.mentions.filter { kept.contains($0.commitment) },
      searches: volume.searches)
  }

  /// The years of the volumes that can hold records of the periods; nil for all.
  var years: ClosedRange<Int>? {
    guard let first = periods.map(\.first.year).min(), let last = periods.map(\.last.year).max()
    else { return nil }
    return first...last
  }
}
