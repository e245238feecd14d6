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
