extension Evidence: LedgerObject {
  enum Field: String, CaseIterable { case also, cell, clause, end, source, start }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let also: [SourceID] = try fields.may(.also, &cursor) ?? []
    let cell: String? = try fields.may(.cell, &cursor)
    let text: String? = try fields.may(.clause, &cursor)
    let end = try fields.may(.end, &cursor, in: counts)
    let source: SourceID = try fields.need(.source, &cursor)
    let start = try fields.may(.start, &cursor, in: counts)
    var span: Span?
    switch (start, end) {
    case (nil, nil): break
    case (.some(let start), .some(let end)):
      guard text != nil, let made = Span(start: start, end: end) else {
        throw fields.mismatch(
          "\"start\" and \"end\" need a \"clause\", and the end comes after the start", cursor)
      }
      span = made
    default: throw fields.mismatch("\"start\" and \"end\" go together", cursor)
    }
    let clause = text.flatMap { Clause($0, span: span) }
    if text != nil, clause == nil {
      throw fields.mismatch("a clause has 1 to \(Clause.maximumLength) characters", cursor)
    }
    self.init(source: source, clause: clause, cell: cell, also: also)
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    if !also.isEmpty { writer.member("also", also.map(\.rawValue)) }
    writer.member("cell", cell)
    writer.member("clause", clause?.text)
    if let span = clause?.span { writer.member("end", span.end) }
    writer.member("source", source.rawValue)
    if let span = clause?.span { writer.member("start", span.start) }
  }
}

extension Withdrawal: LedgerObject {
  enum Field: String, CaseIterable { case date, why }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    self.init(date: try fields.need(.date, &cursor), why: try fields.need(.why, &cursor))
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("date", date.description)
    writer.member("why", why)
  }
}

extension Restatement: LedgerObject {
  enum Field: String, CaseIterable { case date, source, target, why }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let date: Day = try fields.need(.date, &cursor)
    let source: SourceID? = try fields.may(.source, &cursor)
    self.init(
      target: try fields.need(.target, &cursor), date: date, source: source,
      why: try fields.need(.why, &cursor))
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("date", date.description)
    writer.member("source", source?.rawValue)
    writer.member("target", target)
    writer.member("why", why)
  }
}

extension Commitment: LedgerObject {
  enum Field: String, CaseIterable {
    case baseline, direction, due, evidence, force, id, indicator, indicatorID, order, partOf
    case period, responsible, restatements, split, support, target, towards, version, withdrawn
  }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let baseline: Baseline? = try fields.may(.baseline, &cursor)
    let direction: Direction? = try fields.may(.direction, &cursor)
    let due = try fields.may(.due, &cursor) { (cursor) throws(JSONError) in
      try cursor.deadline()
    }
    let evidence: Evidence? = try fields.may(.evidence, &cursor)
    let force: Force = try fields.need(.force, &cursor)
    let id: RecordID = try fields.need(.id, &cursor)
    let indicator: String = try fields.need(.indicator, &cursor)
    let indicatorID: IndicatorID? = try fields.may(.indicatorID, &cursor)
    let order = try fields.may(.order, &cursor, in: 1...1_000_000)
    let partOf: RecordID? = try fields.may(.partOf, &cursor)
    let period = try fields.need(.period, &cursor) { (cursor) throws(JSONError) in
      try cursor.stretch()
    }
    let responsible: String? = try fields.may(.responsible, &cursor)
    let restatements: [Restatement] = try fields.may(.restatements, &cursor) ?? []
    let split: String? = try fields.may(.split, &cursor)
    let support: String? = try fields.may(.support, &cursor)
    var draft = Draft(
      id: id, indicator: IndicatorName(indicator, id: indicatorID), period: period,
      target: try fields.need(.target, &cursor))
    draft.baseline = baseline
    draft.direction = direction
    draft.due = due
    draft.evidence = evidence
    draft.force = force
    draft.order = order
    draft.partOf = partOf
    draft.responsible = responsible
    draft.restatements = restatements
    draft.split = split
    draft.support = support
    draft.towards = try fields.may(.towards, &cursor)
    draft.version = try fields.need(.version, &cursor, in: 1...1_000_000_000)
    draft.withdrawal = try fields.may(.withdrawn, &cursor)
    self.init(draft)
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("baseline", self.baseline)
    writer.member("direction", self.direction?.rawValue)
    writer.member("due", self.due?.description)
    writer.member("evidence", self.evidence)
    writer.member("force", self.force.rawValue)
    writer.member("id", id.rawValue)
    self.indicator.writeMembers(to: &writer)
    if let order = self.order { writer.member("order", order) }
    writer.member("partOf", self.partOf?.rawValue)
    writer.member("period", self.period.description)
    writer.member("responsible", self.responsible)
    writer.member("restatements", self.restatements)
    writer.member("split", self.split)
    writer.member("support", self.support)
    writer.member("target", self.target)
    writer.member("towards", self.towards?.rawValue)
    writer.member("version", self.version)
    writer.member("withdrawn", self.withdrawal)
  }
}
