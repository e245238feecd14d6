/// What `seals/<root>.json` holds: the digests of all entries that were sealed, so that the first
/// one that is not as it was can be named.
struct SealDetails: Hashable, Sendable {
  let origin: String
  let time: Timestamp
  /// The entries' digests of each journal, in the order of their paths.
  let journals: [(path: LedgerPath, entries: [Digest])]

  static let folder = LedgerPath(fixed: "seals")
  /// The version of these files, which is their own: they are never written anew, since seals that were
  /// published vouch for their bytes.
  private static let version: Int64 = 1

  /// The heads as they were.
  var heads: [JournalHead] {
    journals.compactMap { path, entries in
      entries.last.map { JournalHead(path: path, count: entries.count, digest: $0) }
    }
  }

  var root: Digest { Seal.tree(over: heads).root }

  /// The digest of the entry that the sealing left.
  var sealing: Digest? { journals.first { $0.path == .journal }?.entries.last }

  static func path(of root: Digest) -> LedgerPath {
    LedgerPath(fixed: "seals/\(root.hex).json")
  }

  static func == (left: SealDetails, right: SealDetails) -> Bool {
    left.origin == right.origin && left.time == right.time
      && left.journals.elementsEqual(right.journals) {
        $0.path == $1.path && $0.entries == $1.entries
      }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(time.seconds)
    hasher.combine(root)
  }
}

extension SealDetails {
  private enum Field: String, CaseIterable { case format, journals, origin, time, version }
  private enum JournalField: String, CaseIterable { case entries, path }
  private static let fields = JSONWords<Field>()
  private static let journalFields = JSONWords<JournalField>()

  static func read(_ bytes: [UInt8], at path: LedgerPath) throws(LedgerError) -> SealDetails {
    do throws(JSONError) {
      var cursor = try JSONCursor(bytes, file: path.text, limits: LedgerLimits.journalJSON)
      let details = try SealDetails(from: &cursor)
      try cursor.finish()
      return details
    } catch {
      throw LedgerError(error, in: bytes, current: Int(Self.version))
    }
  }

  private init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.members(of: Self.fields) { (fields, cursor) throws(JSONError) in
      try fields.need(.format, &cursor, FileFormat.seal.read)
      let journals = try fields.need(.journals, &cursor) { (cursor) throws(JSONError) in
        try cursor.list { (cursor) throws(JSONError) in try Self.journal(&cursor) }
      }
      let origin: String = try fields.need(.origin, &cursor)
      let time: Timestamp = try fields.need(.time, &cursor)
      _ = try fields.need(.version, &cursor, in: 1...Self.version)
      return SealDetails(origin: origin, time: time, journals: journals)
    }
  }

  private static func journal(
    _ cursor: inout JSONCursor
  ) throws(JSONError) -> (path: LedgerPath, entries: [Digest]) {
    try cursor.members(of: journalFields) { (fields, cursor) throws(JSONError) in
      let entries: [Digest] = try fields.need(.entries, &cursor)
      let path = try fields.need(.path, &cursor) { (cursor) throws(JSONError) in
        try cursor.parsed("a file of a ledger") { LedgerPath($0) }
      }
      guard !entries.isEmpty else { throw fields.mismatch("a sealed journal has entries", cursor) }
      return (path, entries)
    }
  }

  func bytes() throws(CanonicalMisuse) -> [UInt8] {
    var writer = CanonicalWriter()
    writer.beginObject()
    writer.member("format", FileFormat.seal.rawValue)
    writer.key("journals")
    writer.beginArray(.lines)
    for (path, entries) in journals {
      writer.beginObject()
      writer.member("entries", entries.map(\.hex))
      writer.member("path", path.text)
      writer.endObject()
    }
    writer.endArray()
    writer.member("origin", origin)
    writer.member("time", time.description)
    writer.member("version", Int(Self.version))
    writer.endObject()
    return try writer.finish() + [UInt8(ascii: "\n")]
  }
}
