import OutturnLedger
import OutturnModel

/// Which records a reading command is about: `--place`, `--period`, `--indicator`, `--sector`.
struct RecordFilter: Sendable {
  let places: [PlacePath]
  let periods: [Period]
  let indicators: Set<IndicatorID>
  let sectors: Set<String>
  /// What the ledger said then; nil for what it says now.
  let asOf: Timestamp?

  static let sector = OptionKey.texts(
    "sector", "SECTOR",
    Localized(zh: "只看此领域，如 economy、environment", en: "Only this sector, such as economy"))

  static let options = [
    Options.places.spec, Options.periods.spec, Options.indicators.spec, sector.spec,
  ]

  init(_ arguments: ParsedArguments) throws(Failure) {
    places = try arguments.values(Options.places, as: .place)
    periods = try arguments.values(Options.periods, as: .period)
    indicators = Set(try arguments.values(Options.indicators, as: .id()))
    sectors = Set(arguments[RecordFilter.sector])
    asOf = try arguments.value(Options.asOf, as: .moment)
  }

  /// The years whose volumes can hold what is asked for; nil for all.
  var years: ClosedRange<Int>? {
    guard let first = periods.map({ $0.first.year }).min(),
      let last = periods.map({ $0.last.year }).max()
    else { return nil }
    return first...last
  }

  /// The volumes to read, with as many years before as a question looks back on.
  func selection(yearsBefore: Int = 0) -> Selection {
    let years = years.map { max(1, $0.lowerBound - yearsBefore)...$0.upperBound }
    return Selection(places: places, years: years, asOf: asOf)
  }

  /// Whether a period lies in one of those asked for, or ends in a year asked for.
  func includes(_ period: Period) -> Bool {
    periods.isEmpty
      || periods.contains { $0.contains(period) || $0.contains(.year(period.volumeYear)) }
  }

  func includes(_ indicator: IndicatorName, _ catalogue: Catalogue) -> Bool {
    if indicators.isEmpty && sectors.isEmpty { return true }
    guard let id = indicator.id else { return false }
    return (indicators.isEmpty || indicators.contains(id))
      && (sectors.isEmpty || catalogue[id].map { sectors.contains($0.sector) } ?? false)
  }

  /// The records of a volume that are asked for, withdrawn ones only if they are wanted.
  func filtered(_ volume: Volume, _ catalogue: Catalogue, withdrawn: Bool = true) -> Volume {
    let commitments = volume.commitments.filter {
      includes($0.period) && includes($0.indicator, catalogue)
        && (withdrawn || $0.withdrawal == nil)
    }
    let outcomes = volume.outcomes.filter {
      includes($0.period) && includes($0.indicator, catalogue)
        && (withdrawn || $0.withdrawal == nil)
    }
    let kept = Set(commitments.map(\.id))
    return Volume(
      place: volume.place, year: volume.year, revision: volume.revision, commitments: commitments,
      outcomes: outcomes, links: volume.links.filter { kept.contains($0.commitment) },
      opinions: volume.opinions.filter { kept.contains($0.commitment) })
  }
}
