import OutturnLedger
import OutturnModel
import OutturnScorecard

/// A part of a ledger with every commitment in it assessed, ready for any rendering.
public struct ScoredLedger {
  /// The assessments with what a rendering needs besides them.
  public let document: ScorecardDocument
  /// The volumes that the sections stand for, filtered as the sections are.
  public let volumes: [Volume]

  /// Reads and assesses what the filter asks for.
  ///
  /// - Parameter isScrutinized: Whether sums, ambition, moved goalposts and opinions are looked into.
  /// - Throws: ``OutturnLedger/LedgerError/altered(_:)`` where a file is not what its journal says.
  public init(
    _ ledger: Ledger, _ choice: RecordChoice, profile: Profile = .standard, on day: Day,
    isScrutinized: Bool = true
  ) throws {
    try choice.vouch(for: ledger)
    let scoring = PlaceScoring(
      choice: choice, profile: profile, day: day, isScrutinized: isScrutinized)
    let (register, scored) = try ledger.readPlaces(
      choice.selection([.catalogue, .sources], yearsBefore: 1)
    ) { (register, place) throws(LedgerError) in
      (scoring.sections(of: place, by: register), (place.volumes + place.above).citedSources)
    }
    let sections = scored.lazy.map(\.0).joined()
    let sources = try ledger.sources(Set(scored.lazy.flatMap(\.1)), asOf: choice.asOf)
    volumes = sections.map(\.volume)
    document = ScorecardDocument(
      context: ScorecardContext(
        register, profile: profile, on: day, seal: try choice.seal(of: ledger), sources: sources),
      sections: sections.map(\.section))
  }
}

/// How the volumes of a place become sections of a scorecard.
public struct PlaceScoring: Sendable {
  /// Which records are meant.
  public let choice: RecordChoice
  /// The way of turning data into verdicts.
  public let profile: Profile
  /// The day of judgement.
  public let day: Day
  /// Whether sums, ambition, moved goalposts and opinions are looked into.
  public let isScrutinized: Bool

  /// The scorer of a ledger.
  public func scorer(_ register: Register) -> Scorer {
    Scorer(
      catalogue: register.catalogue, policy: register.file.settings.policy, profile: profile,
      sources: register.sources)
  }

  /// The years of a place that hold something that was asked for, with their volumes.
  ///
  /// - Parameter withoutPromises: Whether years that hold outcomes only are given as well.
  public func sections(
    of place: PlaceVolumes, by register: Register, withoutPromises: Bool = false
  ) -> [(volume: Volume, section: ScorecardSection)] {
    let catalogue = register.catalogue
    let scorer = scorer(register)
    let (shown, others) = choice.parted(place)
    let scrutinizer =
      isScrutinized
      ? Scrutinizer(place.volumes, above: place.above, scorer: scorer, on: day) : nil
    let teller = Teller(register.sources.values)
    var assessments = scorer.score(shown, on: day, others: others)[...]
    return shown.compactMap { volume in
      let own = assessments.prefix(volume.commitments.count).filter {
        choice.includes($0.commitment, catalogue)
      }.map { $0.telling(teller.finding(of: $0.commitment, in: volume)) }
      assessments = assessments.dropFirst(volume.commitments.count)
      if own.isEmpty, !withoutPromises { return nil }
      return (
        choice.filtered(volume, catalogue),
        ScorecardSection(
          place: volume.place, year: volume.year,
          assessments: own.sorted { $0.isRead(before: $1) },
          scrutiny: scrutinizer?.scrutiny(of: volume, own) {
            choice.includes($0, $1, catalogue)
          } ?? .none)
      )
    }
  }
}
