extension JournalEntry.Restamp: LedgerObject {
  enum Field: String, CaseIterable { case line, time }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    self.init(
      line: try fields.need(.line, &cursor), time: try fields.need(.time, &cursor))
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("line", line.hex)
    writer.member("time", time.description)
  }
}
