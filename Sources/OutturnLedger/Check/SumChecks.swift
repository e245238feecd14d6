/// The outcomes of each place, gathered volume by volume, for the sums that run over several years.
struct SumChecks {
  private var places: [PlacePath: (outcomes: [Outcome], lines: [RecordID: RecordLines])] = [:]

  mutating func add(_ volume: Volume, _ lines: RecordLines) {
    var place = places[volume.place] ?? ([], [:])
    place.outcomes += volume.outcomes
    for outcome in volume.outcomes { place.lines[outcome.id] = lines }
    places[volume.place] = place
  }

  /// The outcomes that are a thousand times last year's.
  func jumps() -> [Finding] {
    places.values.flatMap { place in
      Implausibility.jumps(place.outcomes).compactMap { outcome, what in
        let sentence = what.sentence
        return place.lines[outcome.id]?.finding(
          .plausible, record: outcome.id.rawValue,
          Told("jumps", outcome.id, outcome.indicator.told, Both(sentence)))
      }
    }
  }

  /// The sums that do not add up, each at the figure that does not agree.
  func findings(_ catalogue: Catalogue) -> [Finding] {
    places.values.flatMap { place in
      SumChecker(place.outcomes, catalogue: catalogue).discrepancies().compactMap { discrepancy in
        let (sentence, sum) = (discrepancy.sentence, discrepancy.arithmetic)
        return place.lines[discrepancy.told.outcome]?.finding(
          .sums, record: discrepancy.told.outcome.rawValue,
          Told("doesNotAddUp", Both(sentence), Both(sum)))
      }
    }
  }
}
