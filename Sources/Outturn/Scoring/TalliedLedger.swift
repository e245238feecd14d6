/// The counts of a part of a ledger by place and year, without its assessments: a place is read,
/// counted and forgotten, so that a ledger of any size fits.
package struct TalliedLedger {
  package let context: ScorecardContext
  package let tallies: [(place: PlacePath, year: Int, tally: Tally)]

  /// - Parameters:
  ///   - cache: Counts made before; asked only for whole places as they are now.
  ///   - isSealed: Whether the ledger's seal is wanted, for which every journal's end is read.
  package init(
    _ ledger: Ledger, _ choice: RecordChoice, profile: Profile, on day: Day,
    isSealed: Bool, workers: Workers = .standard, cache: TallyCache?
  ) throws(LedgerError) {
    let sources = try ledger.read(Selection(years: 0...0, asOf: choice.asOf, parts: .sources))
      .register.sources
    try choice.vouch(for: ledger, workers: workers)
    let scoring = PlaceScoring(choice: choice, profile: profile, day: day, isScrutinized: false)
    let cache = choice.isWholePlacesNow ? cache?.with(sources) : nil
    let known = cache.map { cache in
      { @Sendable (fingerprint: PlaceFingerprint) -> Counted? in
        guard let found = cache.entry(fingerprint, profile, on: day) else { return nil }
        let entry = found.seen(by: fingerprint.stamps.map { cache.key($0, profile) })
        return Counted(entry: entry, isNew: entry.stamps != found.stamps)
      }
    }
    let (file, counted) = try ledger.readPlaces(
      choice.selection([.catalogue, .sources], yearsBefore: 1), workers: workers, known: known
    ) { (register, place) throws(LedgerError) -> Counted in
      let tallies = scoring.tallies(of: place, by: register)
      let last = place.volumes.lazy.flatMap(\.commitments).map(\.when.last).max()
      let key = place.fingerprint?.bytes.flatMap { cache?.key($0, profile) }
      return Counted(
        entry: TallyCache.Entry(
          key: key ?? SHA256.hash(""),
          stamps: place.fingerprint?.stamps.flatMap { cache?.key($0, profile) }, day: day,
          isSettled: last.map { $0 < day } ?? true, tallies: tallies), isNew: key != nil)
    }
    // Counts name no indicator.
    context = ScorecardContext(
      title: ScorecardContext.heading, ledger: file.settings.name, date: day, places: file.places,
      catalogue: Catalogue([]), policy: file.settings.policy, profile: profile,
      seal: isSealed ? try choice.seal(of: ledger) : nil)
    tallies = counted.flatMap(\.entry.tallies)
    let commitments = tallies.reduce(0) { $0 + $1.tally.summary.total }
    if let cache, commitments >= TallyCache.leastCommitments, counted.contains(where: \.isNew) {
      cache.keep(counted.map(\.entry))
    }
  }

  private struct Counted: Sendable {
    package let entry: TallyCache.Entry
    package let isNew: Bool
  }
}

extension RecordChoice {
  /// The volumes of a place that are shown, and those that are only looked up: earlier years and
  /// the places above.
  package func parted(_ place: PlaceVolumes) -> (shown: [Volume], others: [Volume]) {
    guard let years else { return (place.volumes, place.above) }
    return (
      place.volumes.filter { years.contains($0.year) },
      place.volumes.filter { !years.contains($0.year) } + place.above
    )
  }

  /// What the ledger would be sealed with now, or would have been then; `nil` where it was not held
  /// against its journals.
  package func seal(of ledger: Ledger) throws(LedgerError) -> String? {
    isUnverified ? nil : "\(try ledger.head(asOf: asOf).root)"
  }

  /// Makes sure that what is shown is what the journals say.
  package func vouch(for ledger: Ledger, workers: Workers = .standard) throws(LedgerError) {
    if !isUnverified { try ledger.vouch(for: places, workers: workers) }
  }

  /// Whether all records of the places chosen are meant, as they are now.
  package var isWholePlacesNow: Bool {
    periods.isEmpty && !asksForIndicators && sectors.isEmpty && offices.isEmpty && asOf == nil
  }
}

extension ScorecardContext {
  package static let heading = LocalizedName(literal: "承诺兑现记分卡", "Scorecard of commitments")

  /// What every scorecard of a ledger needs besides the assessments.
  ///
  /// - Parameter sources: The sources that are told of; `nil`: those of the register.
  package init(
    _ register: Register, profile: Profile, on day: Day, seal: String?,
    sources: [SourceID: Source]? = nil
  ) {
    let settings = register.file.settings
    self.init(
      title: ScorecardContext.heading, ledger: settings.name, date: day,
      places: register.file.places,
      sources: (sources ?? register.sources).values.sorted { $0.id < $1.id },
      catalogue: register.catalogue, policy: settings.policy, profile: profile, seal: seal)
  }
}
