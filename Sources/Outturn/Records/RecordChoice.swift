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
  /// Names of indicators as told, as the catalogue compares them.
  public let names: Set<String>
  /// The sectors; none for all.
  public let sectors: Set<String>
  /// Offices, or parts of their names; none for all.
  public let offices: [String]
  /// As of when; nil is now.
  public let asOf: Timestamp?
  /// Whether what is shown is not held against the journals; then there is no seal.
  public let isUnverified: Bool

  /// Chooses all records but for what is given.
  public init(
    places: [PlacePath] = [], periods: [Period] = [], indicators: [IndicatorID] = [],
    names: Set<String> = [], sectors: Set<String> = [], offices: [String] = [],
    asOf: Timestamp? = nil, isUnverified: Bool = false
  ) {
    self.places = places
    self.periods = periods
    self.indicators = indicators
    self.names = names
    self.sectors = sectors
    self.offices = offices
    self.asOf = asOf
    self.isUnverified = isUnverified
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
    let isMeant =
      !asksForIndicators || indicator.id.map { indicators.contains($0) } == true
      || names.contains(Catalogue.key(indicator.told))
    return isMeant
      && (sectors.isEmpty || sectors.contains(catalogue.sector(of: indicator)))
  }

  /// Whether only some indicators are asked for.
  package var asksForIndicators: Bool { !indicators.isEmpty || !names.isEmpty }

  /// Whether a commitment is meant, its offices included.
  package func includes(_ commitment: Commitment, _ catalogue: Catalogue = .shipped) -> Bool {
    includes(commitment.period, commitment.indicator, catalogue)
      && (offices.isEmpty
        || [commitment.responsible, commitment.support].contains { office in
          office.map { told in offices.contains { told.contains($0) } } ?? false
        })
  }

  /// Ids, and names of indicators in the catalogue or as told.
  package static func told(_ texts: [String]) -> (ids: [IndicatorID], names: Set<String>) {
    var ids: [IndicatorID] = []
    var names: Set<String> = []
    for text in texts {
      if let id = IndicatorID(rawValue: text) {
        ids.append(id)
      } else {
        names.insert(Catalogue.key(text))
        if let known = Catalogue.shipped.indicator(named: text) { ids.append(known.id) }
      }
    }
    return (ids, names)
  }

  /// The records of a volume that are meant, with their links and opinions.
  public func filtered(_ volume: Volume, _ catalogue: Catalogue) -> Volume {
    let commitments = volume.commitments.filter { includes($0, catalogue) }
    let kept = Set(commitments.map(\.id))
    // Outcomes have no office of their own: those that answer the office's commitments are its.
    let answers = Set(volume.links.lazy.filter { kept.contains($0.commitment) }.map(\.outcome))
    return Volume(
      place: volume.place, year: volume.year, revision: volume.revision, commitments: commitments,
      outcomes: volume.outcomes.filter {
        includes($0.period, $0.indicator, catalogue) && (offices.isEmpty || answers.contains($0.id))
      },
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
