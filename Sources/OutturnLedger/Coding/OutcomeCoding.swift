extension Outcome.Vintage: LedgerObject {
  enum Field: String, CaseIterable { case date, evidence, finding, status }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let date: Day = try fields.need(.date, &cursor)
    let evidence: Evidence? = try fields.may(.evidence, &cursor)
    self.init(
      finding: try fields.need(.finding, &cursor), status: try fields.need(.status, &cursor),
      date: date, evidence: evidence)
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("date", date.description)
    writer.member("evidence", evidence)
    writer.member("finding", finding)
    writer.member("status", status.rawValue)
  }
}

extension Outcome: LedgerObject {
  enum Field: String, CaseIterable {
    case evidence, finding, id, indicator, indicatorID, measure, period, split, status
    case version, vintages, withdrawn
  }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let evidence: Evidence? = try fields.may(.evidence, &cursor)
    let finding: Finding = try fields.need(.finding, &cursor)
    let id: RecordID = try fields.need(.id, &cursor)
    let indicator: String = try fields.need(.indicator, &cursor)
    let indicatorID: IndicatorID? = try fields.may(.indicatorID, &cursor)
    let measure: Measure = try fields.need(.measure, &cursor)
    var draft = Draft(
      id: id, indicator: IndicatorName(indicator, id: indicatorID),
      period: try fields.need(.period, &cursor), measure: measure, finding: finding)
    draft.evidence = evidence
    draft.split = try fields.may(.split, &cursor)
    draft.status = try fields.need(.status, &cursor)
    draft.version = try fields.need(.version, &cursor, in: 1...1_000_000_000)
    draft.vintages = try fields.may(.vintages, &cursor) ?? []
    draft.withdrawal = try fields.may(.withdrawn, &cursor)
    do throws(TargetError) {
      try self.init(draft)
    } catch {
      throw fields.mismatch(error.description, cursor)
    }
  }

  func writeMembers(to writer: inout CanonicalWriter) {
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
  }
}
