extension Evidence: LedgerCodable {
  private enum Field: String, CaseIterable { case also, cell, clause, end, source, start }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    let begin = fields.members.start
    var also: [SourceID] = []
    var cell: String?
    var text: String?
    var end: Int?
    var source: SourceID?
    var start: Int?
    while let field = try cursor.next(&fields) {
      switch field {
      case .also:
        also = try cursor.list { (cursor) throws(JSONError) in try cursor.identifier() }
      case .cell: cell = try cursor.string()
      case .clause: text = try cursor.string()
      case .end: end = try cursor.count()
      case .source: source = try cursor.identifier()
      case .start: start = try cursor.count()
      }
    }
    guard let source else { throw cursor.missing(.source, in: fields) }
    var span: Span?
    switch (start, end) {
    case (nil, nil): break
    case (.some(let start), .some(let end)):
      guard text != nil, let made = Span(start: start, end: end) else {
        throw cursor.mismatch(
          "\"start\" and \"end\" need a \"clause\", and the end comes after the start",
          from: begin)
      }
      span = made
    default: throw cursor.mismatch("\"start\" and \"end\" go together", from: begin)
    }
    var clause: Clause?
    if let text {
      guard let made = Clause(text, span: span) else {
        throw cursor.mismatch(
          "a clause has 1 to \(Clause.maximumLength) characters", from: begin)
      }
      clause = made
    }
    self.init(source: source, clause: clause, cell: cell, also: also)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    if !also.isEmpty { writer.member("also", also.map(\.rawValue)) }
    writer.member("cell", cell)
    writer.member("clause", clause?.text)
    if let span = clause?.span { writer.member("end", span.end) }
    writer.member("source", source.rawValue)
    if let span = clause?.span { writer.member("start", span.start) }
    writer.endObject()
  }
}

extension Withdrawal: LedgerCodable {
  private enum Field: String, CaseIterable { case date, why }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var date: Day?
    var why: String?
    while let field = try cursor.next(&fields) {
      switch field {
      case .date: date = try cursor.day()
      case .why: why = try cursor.string()
      }
    }
    guard let date else { throw cursor.missing(.date, in: fields) }
    guard let why else { throw cursor.missing(.why, in: fields) }
    self.init(date: date, why: why)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("date", date.description)
    writer.member("why", why)
    writer.endObject()
  }
}

extension Restatement: LedgerCodable {
  private enum Field: String, CaseIterable { case date, source, target, why }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var date: Day?
    var source: SourceID?
    var target: Target?
    var why: String?
    while let field = try cursor.next(&fields) {
      switch field {
      case .date: date = try cursor.day()
      case .source: source = try cursor.identifier()
      case .target: target = try Target(from: &cursor)
      case .why: why = try cursor.string()
      }
    }
    guard let date else { throw cursor.missing(.date, in: fields) }
    guard let target else { throw cursor.missing(.target, in: fields) }
    guard let why else { throw cursor.missing(.why, in: fields) }
    self.init(target: target, date: date, source: source, why: why)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("date", date.description)
    writer.member("source", source?.rawValue)
    writer.member("target", target)
    writer.member("why", why)
    writer.endObject()
  }
}

extension Commitment: LedgerCodable {
  private enum Field: String, CaseIterable {
    case baseline, direction, due, evidence, force, id, indicator, indicatorID, order, partOf
    case period, responsible, restatements, split, support, target, towards, version, withdrawn
  }
  private static let fields = JSONWords<Field>()
  private static let forces = JSONWords<Force>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var baseline: Baseline?
    var direction: Direction?
    var due: Period?
    var evidence: Evidence?
    var force: Force?
    var id: RecordID?
    var indicator: String?
    var indicatorID: IndicatorID?
    var order: Int?
    var partOf: RecordID?
    var period: Period?
    var responsible: String?
    var restatements: [Restatement] = []
    var split: String?
    var support: String?
    var target: Target?
    var towards: RecordID?
    var version: Int?
    var withdrawal: Withdrawal?
    while let field = try cursor.next(&fields) {
      switch field {
      case .baseline: baseline = try Baseline(from: &cursor)
      case .direction: direction = try cursor.word(of: Indicator.directions)
      case .due: due = try cursor.deadline()
      case .evidence: evidence = try Evidence(from: &cursor)
      case .force: force = try cursor.word(of: Self.forces)
      case .id: id = try cursor.identifier()
      case .indicator: indicator = try cursor.string()
      case .indicatorID: indicatorID = try cursor.identifier()
      case .order: order = try cursor.count(in: 1...1_000_000)
      case .partOf: partOf = try cursor.identifier()
      case .period: period = try cursor.stretch()
      case .responsible: responsible = try cursor.string()
      case .restatements:
        restatements = try cursor.list { (cursor) throws(JSONError) in
          try Restatement(from: &cursor)
        }
      case .split: split = try cursor.string()
      case .support: support = try cursor.string()
      case .target: target = try Target(from: &cursor)
      case .towards: towards = try cursor.identifier()
      case .version: version = try cursor.count(in: 1...1_000_000_000)
      case .withdrawn: withdrawal = try Withdrawal(from: &cursor)
      }
    }
    guard let id else { throw cursor.missing(.id, in: fields) }
    guard let indicator else { throw cursor.missing(.indicator, in: fields) }
    guard let period else { throw cursor.missing(.period, in: fields) }
    guard let target else { throw cursor.missing(.target, in: fields) }
    guard let force else { throw cursor.missing(.force, in: fields) }
    guard let version else { throw cursor.missing(.version, in: fields) }
    var draft = Draft(
      id: id, indicator: IndicatorName(indicator, id: indicatorID), period: period,
      target: target)
    draft.due = due
    draft.force = force
    draft.direction = direction
    draft.split = split
    draft.evidence = evidence
    draft.responsible = responsible
    draft.support = support
    draft.order = order
    draft.baseline = baseline
    draft.partOf = partOf
    draft.towards = towards
    draft.restatements = restatements
    draft.withdrawal = withdrawal
    draft.version = version
    self.init(draft)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
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
    writer.endObject()
  }
}
