import OutturnLedger
import OutturnModel

/// Which records are meant: of which places, periods, indicators and sectors, and as of when.
///
/// A place stands for itself and all that lies in it, a period for all periods that lie in it.
public struct RecordChoice: Hashable, Sendable {
  /// The places; none for all.
  public let places: [PlacePath]
  /// The periods; none for all.
  public let periods: [Period]
  /// The indicators; none for all.
  public let indicators: [IndicatorID]
  /// The sectors; none for all.
  public let sectors: Set<String>
  /// As of when; nil is now.
  public let asOf: Timestamp?

  /// Chooses all records but for what is given.
  public init(
    places: [PlacePath] = [], periods: [Period] = [], indicators: [IndicatorID] = [],
    sectors: Set<String> = [], asOf: Timestamp? = nil
  ) {
    self.places = places
    self.periods = periods
    self.indicators = indicators
    self.sectors = sectors
    self.asOf = asOf
  }

  /// The part of the ledger that holds them, with as many years before as a question looks back on.
  public func selection(_ parts: Selection.Parts = [], yearsBefore: Int = 0) -> Selection {
    let years = years.map { max(1, $0.lowerBound - yearsBefore)...$0.upperBound }
    return Selection(places: places, years: years, asOf: asOf, parts: parts)
  }

  /// Whether a record of this period and indicator is meant: its period, or the year it ends in, lies
  /// in one of those asked for.
  public func includes(
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
  public func filtered(_ volume: Volume, _ catalogue: Catalogue) -> Volume {
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
  public var years: ClosedRange<Int>? {
    guard let first = periods.map(\.first.year).min(), let last = periods.map(\.last.year).max()
    else { return nil }
    return first...last
  }
}
