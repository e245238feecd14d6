extension JournalEntry.Former: LedgerObject {
  enum Field: String, CaseIterable { case changes, files, previous, seq, time }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let changes: [RecordChange]? = try fields.may(.changes, &cursor)
    let files = try fields.need(.files, &cursor, Self.files)
    let previous: Digest = try fields.need(.previous, &cursor)
    let number = try fields.need(.seq, &cursor, in: 1...1_000_000_000)
    self.init(
      number: number, time: try fields.need(.time, &cursor), previous: previous, files: files,
      changes: changes)
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    if let changes {
      writer.key("changes")
      writer.beginArray()
      for change in changes { change.write(to: &writer) }
      writer.endArray()
    }
    Self.write(files, to: &writer)
    writer.member("previous", previous.hex)
    writer.member("seq", number)
    writer.member("time", time.description)
  }

  static func write(_ files: [LedgerPath: Digest], to writer: inout CanonicalWriter) {
    writer.key("files")
    writer.beginObject()
    for (path, digest) in files.sorted(by: { $0.key < $1.key }) {
      writer.member(path.text, digest.hex)
    }
    writer.endObject()
  }

  static func files(_ cursor: inout JSONCursor) throws(JSONError) -> [LedgerPath: Digest] {
    var members = try cursor.object()
    var files: [LedgerPath: Digest] = [:]
    while let key = try cursor.next(&members) {
      let text = cursor.text(of: key)
      guard let path = LedgerPath(text), files[path] == nil else {
        throw cursor.invalid(
          "\(VisibleText.quoted(text)) is not a file of a ledger, or stands here twice",
          key.range)
      }
      files[path] = try Digest(from: &cursor)
    }
    return files
  }
}

extension JournalEntry {
  /// The lines the entry was before branches were joined, first to last, without their line feeds.
  var formerLines: [[UInt8]] {
    if let olderLines { return olderLines }
    return former.indices.compactMap { index in
      let was = former[index]
      let entry = JournalEntry(
        number: was.number, time: was.time, by: by, why: why, changes: was.changes ?? changes,
        previous: was.previous, files: was.files, transaction: transaction,
        former: Array(former[..<index]), decides: decides, restamps: restamps, seals: seals)
      return try? entry.line()
    }
  }

  /// The digest of the line as it was first written, which tells the entry in whatever branch it is.
  func identity(_ digest: Digest) -> Digest {
    if former.isEmpty, olderLines?.isEmpty ?? true { return digest }
    return formerDigests.first ?? digest
  }

  /// The digests of those lines.
  var formerDigests: [Digest] { formerLines.map { SHA256.hash($0) } }
}
