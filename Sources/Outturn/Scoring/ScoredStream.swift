/// A part of a ledger, assessed a few places at a time: memory grows with the biggest places, not
/// with the ledger.
package struct ScoredStream {
  /// One place and year.
  package struct Part: Sendable {
    package let volume: Volume
    /// Empty where the year holds outcomes only.
    package let section: ScorecardSection
    /// The verdicts under the other profiles, where they were asked for.
    package var profiles: [RecordID: [SiteSection.ProfileVerdict]] = [:]
  }

  package let context: ScorecardContext
  /// The places that are asked for, in the order in which they come.
  package let places: [PlacePath]
  package let choice: RecordChoice
  private let ledger: Ledger
  private let register: Register
  private let scoring: PlaceScoring

  /// As many places at a time as keep all processors busy.
  private static let batch = 8

  package init(
    _ ledger: Ledger, _ choice: RecordChoice, profile: Profile, on day: Day
  ) throws(LedgerError) {
    self.ledger = ledger
    self.choice = choice
    scoring = PlaceScoring(choice: choice, profile: profile, day: day, isScrutinized: true)
    try choice.vouch(for: ledger)
    let seal = try choice.seal(of: ledger)
    register = try ledger.register(asOf: choice.asOf).register
    places = Set(try ledger.addresses(choice.selection()).map(\.place)).sorted()
    context = ScorecardContext(register, profile: profile, on: day, seal: seal)
  }

  /// Gives out every place with its years, and the changes to its records where they are asked for.
  ///
  /// - Throws: `LedgerError`, and `Failure` when the ledger was changed meanwhile.
  package func forEachPlace(
    withProfiles: Bool = false, withLog: Bool = false,
    _ body: (_ parts: [Part], _ log: [LogEntry]) throws -> Void
  ) throws {
    let (register, scoring) = (register, scoring)
    let others =
      withProfiles
      ? Profile.allCases.filter { $0 != scoring.profile }.map {
        PlaceScoring(choice: choice, profile: $0, day: scoring.day, isScrutinized: false)
      } : []
    let years = choice.selection(yearsBefore: 1).years
    for start in stride(from: 0, to: places.count, by: Self.batch) {
      let batch = Array(places[start..<min(start + Self.batch, places.count)])
      let read = try ledger.readPlaces(
        Selection(places: batch, years: years, asOf: choice.asOf, isAlone: true)
      ) { (_, place) throws(LedgerError) -> [Part] in
        var parts = scoring.sections(of: place, by: register, withoutPromises: true)
          .map { Part(volume: $0, section: $1) }
        for other in others { other.add(to: &parts, of: place, register) }
        return parts
      }.places
      let log =
        withLog
        ? try ledger.log(
          LogSelection(
            volumes: Selection(
              places: batch, years: choice.years, asOf: choice.asOf, isAlone: true)))
        : []
      let logs = Dictionary(grouping: log) { $0.address?.place }
      for parts in read {
        guard let place = parts.first?.section.place else { continue }
        try body(parts, logs[place] ?? [])
      }
    }
    guard try choice.seal(of: ledger) == context.seal else { throw Failure("changedDuringExport") }
  }
}

extension PlaceScoring {
  /// Adds the verdicts under this profile.
  fileprivate func add(
    to parts: inout [ScoredStream.Part], of place: PlaceVolumes, _ register: Register
  ) {
    let (shown, others) = choice.parted(place)
    let judgements = scorer(register).judge(shown, on: day, others: others)
    let verdicts = Dictionary(
      zip(shown.lazy.flatMap(\.commitments).map(\.id), judgements.map(\.verdict)),
      uniquingKeysWith: { first, _ in first })
    for index in parts.indices {
      for assessment in parts[index].section.assessments {
        let id = assessment.commitment.id
        // A verdict given by hand stands under every profile.
        let verdict = assessment.opinion == nil ? verdicts[id] : assessment.verdict
        if let verdict { parts[index].profiles[id, default: []].append(.init(profile, verdict)) }
      }
    }
  }
}
