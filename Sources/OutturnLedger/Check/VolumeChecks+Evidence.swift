extension VolumeChecks {
  mutating func checkEvidence() {
    for record in living.commitments { check(record.id, record.evidence, record.target.figure) }
    for record in living.outcomes {
      check(record.id, record.evidence, record.figure)
      for vintage in record.vintages {
        var figure: Figure?
        if case .figure(let told) = vintage.finding { figure = told }
        check(record.id, vintage.evidence, figure)
      }
    }
    for mention in volume.mentions {
      guard let clause = Evidence.Clause(mention.clause, span: mention.span) else { continue }
      checkText(mention.commitment.rawValue, mention.source, clause)
    }
  }

  /// A record of one place from a document of another: the two were mixed up, or the source's place is
  /// wrong. A document of the province may speak of its city, and the other way round.
  private mutating func checkPlace(_ id: RecordID, _ evidence: Evidence) {
    guard let place = context.sources[evidence.source]?.place,
      !volume.place.isWithin(place), !place.isWithin(volume.place)
    else { return }
    note(.evidence, id.rawValue, Told("otherPlace", id, volume.place, evidence.source, place))
  }

  private mutating func check(_ id: RecordID, _ evidence: Evidence?, _ figure: Figure?) {
    if let evidence { checkPlace(id, evidence) }
    guard let evidence, let clause = evidence.clause else { return }
    if let text = figure?.text, !clause.text.contains(text) {
      note(.evidence, id.rawValue, Told("figureNotClause", id, text))
    }
    // A document broken into lines holds white space that the clause leaves out.
    let length = clause.text.unicodeScalars.count
    if let span = clause.span, span.end - span.start < length {
      note(.evidence, id.rawValue, Told("clauseLength", id, length, span.start, span.end))
      return
    }
    checkText(id.rawValue, evidence.source, clause)
  }

  /// Holds a clause against the document, where that is at hand.
  private mutating func checkText(_ id: String, _ source: SourceID, _ clause: Evidence.Clause) {
    guard let source = context.sources[source], case .text(let text) = context.text(of: source),
      !text.holds(clause)
    else { return }
    note(
      .evidence, id,
      clause.span.map { Told("clauseNotAtPlace", id, source.id, $0.start) }
        ?? Told("clauseNotInSource", id, source.id))
  }
}
