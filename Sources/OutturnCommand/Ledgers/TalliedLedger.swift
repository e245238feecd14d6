import OutturnLedger
import OutturnModel
import OutturnScorecard

/// The counts of a part of a ledger by place and year, without its assessments: a place is read,
/// counted and forgotten, so that a ledger of any size fits.
struct TalliedLedger {
  let context: ScorecardContext
  let tallies: [(place: PlacePath, year: Int, tally: Tally)]

  init(
    _ ledger: Ledger, _ choice: RecordChoice, profile: Profile, on day: Day,
    workers: Workers = .standard
  ) throws(LedgerError) {
    let (register, counted) = try ledger.readPlaces(
      choice.selection([.catalogue, .sources], yearsBefore: 1), workers: workers
    ) { (register, place) throws(LedgerError) -> [(PlacePath, Int, Tally)] in
      let scorer = Scorer(
        catalogue: register.catalogue, policy: register.file.settings.policy, profile: profile)
      let (shown, others) = choice.parted(place)
      var judgements = scorer.judge(shown, on: day, others: others)[...]
      return shown.compactMap { volume in
        let own = zip(volume.commitments, judgements.prefix(volume.commitments.count))
        judgements = judgements.dropFirst(volume.commitments.count)
        let opinions = Dictionary(
          volume.opinions.lazy.filter(\.isPublished).map { ($0.commitment, $0) },
          uniquingKeysWith: { first, _ in first })
        let tally = Tally(
          judged: own.lazy.filter { commitment, _ in
            choice.includes(commitment.period, commitment.indicator, register.catalogue)
          }.map { ($1, opinions.isEmpty ? nil : opinions[$0.id]) })
        return tally.summary.total == 0 ? nil : (volume.place, volume.year, tally)
      }
    }
    context = ScorecardContext(
      register, profile: profile, on: day, seal: try choice.seal(of: ledger))
    tallies = counted.joined().map { (place: $0, year: $1, tally: $2) }
  }
}

extension RecordChoice {
  /// What the ledger would be sealed with now, or would have been then.
  func seal(of ledger: Ledger) throws(LedgerError) -> String? {
    "\(try ledger.head(asOf: asOf).root)"
  }

  /// The volumes of a place that are shown, and those that are only looked up: earlier years and
  /// the places above.
  func parted(_ place: PlaceVolumes) -> (shown: [Volume], others: [Volume]) {
    guard let years else { return (place.volumes, place.above) }
    return (
      place.volumes.filter { years.contains($0.year) },
      place.volumes.filter { !years.contains($0.year) } + place.above
    )
  }
}

extension ScorecardContext {
  /// What every scorecard of a ledger needs besides the assessments.
  init(_ register: Register, profile: Profile, on day: Day, seal: String?) {
    let settings = register.file.settings
    self.init(
      title: LocalizedName(literal: "承诺兑现记分卡", "Scorecard of commitments"),
      ledger: settings.name, date: day, places: register.file.places,
      sources: register.sources.values.sorted { $0.id < $1.id }, catalogue: register.catalogue,
      policy: settings.policy, profile: profile, seal: seal)
  }
}
