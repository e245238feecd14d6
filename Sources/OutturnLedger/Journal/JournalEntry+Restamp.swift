extension JournalEntry.Restamp: LedgerCodable {
  private enum Field: String, CaseIterable { case line, time }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var line: Digest?
    var time: Timestamp?
    while let field = try cursor.next(&fields) {
      switch field {
      case .line: line = try cursor.digest()
      case .time: time = try cursor.moment()
      }
    }
    guard let line else { throw cursor.missing(.line, in: fields) }
    guard let time else { throw cursor.missing(.time, in: fields) }
    self.init(line: line, time: time)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("line", line.hex)
    writer.member("time", time.description)
    writer.endObject()
  }
}
