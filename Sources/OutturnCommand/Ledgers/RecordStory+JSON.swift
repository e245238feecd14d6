extension RecordStory {
  /// The story for machines: the record, its links, and the assessments under each profile.
  func json(_ language: Language) -> String {
    let place = found.address.place
    let record: JSONValue =
      switch found.record {
      case .commitment(let record): RecordJSON.object(record, place: place)
      case .outcome(let record): RecordJSON.object(record, place: place)
      }
    let renderer = ScorecardJSON(context, language: language)
    return RecordJSON.line([
      "record": record, "links": .array(links.map { RecordJSON.object($0, place: place) }),
      "assessments": .array(assessments.map { renderer.object($0) }),
      "candidates": .array(candidates.map { LinkJSON.object($0, outcome($0.outcome), language) }),
      "alternatives": .array(assessments.first.map { renderer.alternatives(of: $0) } ?? []),
      "opinions": .array(opinions.map { RecordJSON.object($0, place: place) }),
      "discrepancies": .array(scrutiny.discrepancies.map { renderer.object($0) }),
      "ambition": .array(scrutiny.ambitions.map { renderer.object($0) }),
      "history": .array(
        history.map { entry in
          LogLine(
            entry: entry,
            changes: entry.entry.changes.filter { RecordStory.isAbout(found.record.id, $0) }
          ).json(language)
        }),
    ])
  }
}
