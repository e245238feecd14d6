import OutturnModel

extension VolumeChecks {
  mutating func checkEvidence() {
    for record in living.commitments {
      check(record.id, record.evidence, record.target.figure)
    }
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
    note(
      .evidence, id.rawValue,
      Bilingual(
        zh: "\(id) 属于 \(volume.place)，所引来源 \(evidence.source) 却是 \(place) 的文件",
        en:
          "\(id) is of \(volume.place), and its source \(evidence.source) is a document of \(place)"
      ),
      mend: Bilingual(
        zh: "看是哪一个错了：用 outturn amend 改正记录的来源，或用 outturn source add --id 改正来源的地方",
        en:
          "see which is wrong: mend the record's source with \"outturn amend\", or the source's place "
          + "with \"outturn source add --id\""))
  }

  private mutating func check(_ id: RecordID, _ evidence: Evidence?, _ figure: Figure?) {
    if let evidence { checkPlace(id, evidence) }
    guard let evidence, let clause = evidence.clause else { return }
    let mend = Bilingual(
      zh: "用 outturn amend 改正证据", en: "mend the evidence with \"outturn amend\"")
    if let text = figure?.text, !clause.text.contains(text) {
      note(
        .evidence, id.rawValue,
        Bilingual(
          zh: "\(id) 的数字“\(text)”不在所引的话里",
          en: "the figure \"\(text)\" of \(id) is not in its clause"), mend: mend)
    }
    // A document broken into lines holds white space that the clause leaves out.
    let length = clause.text.unicodeScalars.count
    if let span = clause.span, span.end - span.start < length {
      note(
        .evidence, id.rawValue,
        Bilingual(
          zh: "\(id) 所引的话有 \(length) 字，而位置是 \(span.start) 至 \(span.end)",
          en:
            "the clause of \(id) has \(length) characters, and its place is \(span.start) to \(span.end)"
        ), mend: mend)
      return
    }
    checkText(id.rawValue, evidence.source, clause)
  }

  /// Holds a clause against the document, where that is at hand.
  private mutating func checkText(
    _ id: String, _ source: SourceID, _ clause: Evidence.Clause
  ) {
    guard let source = context.sources[source], case .text(let text) = context.text(of: source),
      !text.holds(clause)
    else { return }
    let what =
      clause.span.map { span in
        Bilingual(
          zh: "\(id) 所引的话不在来源 \(source.id) 的第 \(span.start) 字处",
          en: "the clause of \(id) does not stand at \(span.start) in \(source.id)")
      }
      ?? Bilingual(
        zh: "\(id) 所引的话不在来源 \(source.id) 中",
        en: "the clause of \(id) does not stand in \(source.id)")
    note(
      .evidence, id, what,
      mend: Bilingual(zh: "用 outturn amend 改正证据", en: "mend the evidence with \"outturn amend\""))
  }
}
