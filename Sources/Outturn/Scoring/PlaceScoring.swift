/// How the volumes of a place become sections of a scorecard, or counts: the one way in which anything here is
/// scored.
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
  /// - Parameters:
  ///   - withoutPromises: Whether years that hold outcomes only are given as well.
  ///   - isMeant: Which of the commitments chosen are meant.
  public func sections(
    of place: PlaceVolumes, by register: Register, withoutPromises: Bool = false,
    where isMeant: (Commitment) -> Bool = { _ in true }
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
        choice.includes($0.commitment, catalogue) && isMeant($0.commitment)
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

  /// The counts of the years of a place that hold a commitment that was asked for, without its assessments.
  func tallies(
    of place: PlaceVolumes, by register: Register
  ) -> [(place: PlacePath, year: Int, tally: Tally)] {
    let (shown, others) = choice.parted(place)
    let judgements = scorer(register).judge(shown, on: day, others: others)
    var index = 0
    return shown.compactMap { volume in
      let opinions = Dictionary(
        volume.opinions.lazy.filter(\.isPublished).map { ($0.commitment, $0) },
        uniquingKeysWith: { first, _ in first })
      var tally = Tally()
      for commitment in volume.commitments {
        if choice.includes(commitment, register.catalogue) {
          tally.count(judgements[index], opinions.isEmpty ? nil : opinions[commitment.id])
        }
        index += 1
      }
      return tally.summary.total == 0 ? nil : (volume.place, volume.year, tally)
    }
  }
}
