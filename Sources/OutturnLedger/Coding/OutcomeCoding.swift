extension Outcome.Vintage: LedgerCodable {
  private enum Field: String, CaseIterable { case date, evidence, finding, status }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var date: Day?
    var evidence: Evidence?
    var finding: Outcome.Finding?
    var status: Outcome.Status?
    while let field = try cursor.next(&fields) {
      switch field {
      case .date: date = try cursor.day()
      case .evidence: evidence = try Evidence(from: &cursor)
      case .finding: finding = try Outcome.Finding(from: &cursor)
      case .status: status = try cursor.word(of: Outcome.statuses)
      }
    }
    guard let date else { throw cursor.missing(.date, in: fields) }
    guard let finding else { throw cursor.missing(.finding, in: fields) }
    guard let status else { throw cursor.missing(.status, in: fields) }
    self.init(finding: finding, status: status, date: date, evidence: evidence)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("date", date.description)
    writer.member("evidence", evidence)
    writer.member("finding", finding)
    writer.member("status", status.rawValue)
    writer.endObject()
  }
}

extension Outcome: LedgerCodable {
  private enum Field: String, CaseIterable {
    case evidence, finding, id, indicator, indicatorID, measure, period, split, status
    case version, vintages, withdrawn
  }
  private static let fields = JSONWords<Field>()
  static let statuses = JSONWords<Status>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var evidence: Evidence?
    var finding: Finding?
    var id: RecordID?
    var indicator: String?
    var indicatorID: IndicatorID?
    var measure: Measure?
    var period: Period?
    var split: String?
    var status: Status?
    var version: Int?
    var vintages: [Vintage] = []
    var withdrawal: Withdrawal?
    while let field = try cursor.next(&fields) {
      switch field {
      case .evidence: evidence = try Evidence(from: &cursor)
      case .finding: finding = try Finding(from: &cursor)
      case .id: id = try cursor.identifier()
      case .indicator: indicator = try cursor.string()
      case .indicatorID: indicatorID = try cursor.identifier()
      case .measure: measure = try cursor.word(of: Target.measures)
      case .period: period = try cursor.period()
      case .split: split = try cursor.string()
      case .status: status = try cursor.word(of: Self.statuses)
      case .version: version = try cursor.count(in: 1...1_000_000_000)
      case .vintages:
        vintages = try cursor.list { (cursor) throws(JSONError) in try Vintage(from: &cursor) }
      case .withdrawn: withdrawal = try Withdrawal(from: &cursor)
      }
    }
    guard let id else { throw cursor.missing(.id, in: fields) }
    guard let indicator else { throw cursor.missing(.indicator, in: fields) }
    guard let period else { throw cursor.missing(.period, in: fields) }
    guard let measure else { throw cursor.missing(.measure, in: fields) }
    guard let finding else { throw cursor.missing(.finding, in: fields) }
    guard let status else { throw cursor.missing(.status, in: fields) }
    guard let version else { throw cursor.missing(.version, in: fields) }
    var draft = Draft(
      id: id, indicator: IndicatorName(indicator, id: indicatorID), period: period,
      measure: measure, finding: finding)
    draft.status = status
    draft.split = split
    draft.evidence = evidence
    draft.vintages = vintages
    draft.withdrawal = withdrawal
    draft.version = version
    do {
      try self.init(draft)
    } catch {
      throw cursor.mismatch(error.description, from: fields.members.start)
    }
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("evidence", self.evidence)
    writer.member("finding", self.finding)
    writer.member("id", id.rawValue)
    self.indicator.writeMembers(to: &writer)
    writer.member("measure", self.measure.rawValue)
    writer.member("period", self.period.description)
    writer.member("split", self.split)
    writer.member("status", self.status.rawValue)
    writer.member("version", self.version)
    writer.member("vintages", self.vintages)
    writer.member("withdrawn", self.withdrawal)
    writer.endObject()
  }
}
