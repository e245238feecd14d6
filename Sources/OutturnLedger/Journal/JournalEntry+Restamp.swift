extension JournalEntry.Restamp: LedgerCodable {
  private enum Field: String, CaseIterable { case line, time }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.members(of: Self.fields) { (fields, cursor) throws(JSONError) in
      JournalEntry.Restamp(
        line: try fields.need(.line, &cursor), time: try fields.need(.time, &cursor))
    }
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("line", line.hex)
    writer.member("time", time.description)
    writer.endObject()
  }
}
