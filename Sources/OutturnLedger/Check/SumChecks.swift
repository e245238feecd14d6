import OutturnModel

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
          what: Bilingual(
            zh: "\(outcome.id)（\(outcome.indicator.told)）：\(sentence.zh)",
            en: "\(outcome.id) (\(outcome.indicator.told)): \(sentence.en)"),
          mend: Bilingual(
            zh: "核对原文与单位；记错的用 outturn amend 改正",
            en: "look up the source and the unit; mend it with \"outturn amend\""))
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
          what: Bilingual(
            zh: "\(sentence.zh)\(sum.zh)", en: "\(sentence.en) \(sum.en)"),
          mend: Bilingual(
            zh: "核对原文；若原文如此，记录无须改动，记分卡会列出",
            en: "look it up in the sources; if they say so, leave it: the scorecard lists it"))
      }
    }
  }
}
