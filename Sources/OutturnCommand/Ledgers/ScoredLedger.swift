import OutturnLedger
import OutturnModel
import OutturnScorecard

/// A part of a ledger with every commitment in it assessed, ready for any rendering.
struct ScoredLedger {
  let document: ScorecardDocument
  /// The volumes that the sections stand for, filtered as the sections are.
  let volumes: [Volume]

  static let profile = OptionKey.choice(
    "profile", of: Profile.allCases, standard: .standard,
    Localized(zh: "评分口径", en: "How the same data is turned into verdicts"))

  static let on = OptionKey.text(
    "on", "DATE",
    standard: Localized(zh: "--as-of 之日，否则今天", en: "the day of --as-of, else today"),
    Localized(
      zh: "判断之日：尚未到期的为待定，并给出进度",
      en: "The day of judgement: what is not due then is pending, with its pace"))

  static let options = RecordChoice.options + [profile.spec, on.spec]

  /// The day of judgement that the arguments ask for.
  static func day(
    _ arguments: ParsedArguments, _ choice: RecordChoice, _ environment: Environment
  ) throws(Failure) -> Day {
    try arguments.value(on, as: .day) ?? choice.asOf?.day ?? environment.now.day
  }

  /// Reads and assesses what the filter asks for.
  init(
    _ ledger: Ledger, _ choice: RecordChoice, profile: Profile, on day: Day
  ) throws {
    let reading = try ledger.read(choice.selection([.catalogue, .sources], yearsBefore: 1))
    let catalogue = reading.catalogue
    let settings = reading.file.settings
    let all = reading.volumes.map(\.content)
    let scorer = Scorer(catalogue: catalogue, policy: settings.policy, profile: profile)
    var sections: [ScorecardSection] = []
    var kept: [Volume] = []
    for (volume, assessments) in try ScoredLedger.assessed(all, ledger, choice, scorer, day) {
      let shown = assessments.filter {
        choice.includes($0.commitment.period, $0.commitment.indicator, catalogue)
      }
      if shown.isEmpty { continue }
      kept.append(choice.filtered(volume, catalogue))
      sections.append(
        ScorecardSection(
          place: volume.place, year: volume.year,
          assessments: shown.sorted { $0.isRead(before: $1) }))
    }
    volumes = kept
    document = ScorecardDocument(
      context: ScorecardContext(
        title: LocalizedName(literal: "承诺兑现记分卡", "Scorecard of commitments"),
        ledger: settings.name, date: day, places: reading.file.places,
        sources: reading.sources.values.sorted { $0.id < $1.id }, catalogue: catalogue,
        policy: settings.policy, profile: profile),
      sections: sections)
  }

  /// The volumes asked for with their assessments; earlier years and the places above are looked
  /// up, not shown.
  private static func assessed(
    _ all: [Volume], _ ledger: Ledger, _ choice: RecordChoice, _ scorer: Scorer, _ day: Day
  ) throws -> [(Volume, [Assessment])] {
    let shown = all.filter { choice.years?.contains($0.year) ?? true }
    var others = all.filter { !(choice.years?.contains($0.year) ?? true) }
    let places = Set(shown.map(\.place))
    var above: Set<PlacePath> = []
    for place in places {
      var parent = place.parent
      while let path = parent {
        if !places.contains(path) { above.insert(path) }
        parent = path.parent
      }
    }
    for path in above.sorted() {
      for year in Set(shown.map(\.year)).sorted() {
        if let address = VolumeAddress(place: path, year: year),
          let volume = try ledger.volume(address, asOf: choice.asOf)
        {
          others.append(volume)
        }
      }
    }
    var assessments = scorer.score(shown, on: day, others: others)[...]
    return shown.map { volume in
      let own = assessments.prefix(volume.commitments.count)
      assessments = assessments.dropFirst(volume.commitments.count)
      return (volume, Array(own))
    }
  }
}
