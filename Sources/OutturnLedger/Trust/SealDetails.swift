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
    var fields = try cursor.object(of: Self.fields)
    var isMarked = (format: false, version: false)
    var journals: [(path: LedgerPath, entries: [Digest])]?
    var origin: String?
    var time: Timestamp?
    while let field = try cursor.next(&fields) {
      switch field {
      case .format:
        try FileFormat.seal.read(&cursor)
        isMarked.format = true
      case .journals:
        journals = try cursor.list { (cursor) throws(JSONError) in try Self.journal(&cursor) }
      case .origin: origin = try cursor.string()
      case .time: time = try cursor.moment()
      case .version:
        _ = try cursor.integer(in: 1...Self.version)
        isMarked.version = true
      }
    }
    guard isMarked.format else { throw cursor.missing(.format, in: fields) }
    guard isMarked.version else { throw cursor.missing(.version, in: fields) }
    guard let journals else { throw cursor.missing(.journals, in: fields) }
    guard let origin else { throw cursor.missing(.origin, in: fields) }
    guard let time else { throw cursor.missing(.time, in: fields) }
    self.init(origin: origin, time: time, journals: journals)
  }

  private static func journal(
    _ cursor: inout JSONCursor
  ) throws(JSONError) -> (path: LedgerPath, entries: [Digest]) {
    var fields = try cursor.object(of: journalFields)
    var entries: [Digest]?
    var path: LedgerPath?
    while let field = try cursor.next(&fields) {
      switch field {
      case .entries:
        entries = try cursor.list { (cursor) throws(JSONError) in try cursor.digest() }
      case .path: path = try cursor.parsed("a file of a ledger") { LedgerPath($0) }
      }
    }
    guard let entries else { throw cursor.missing(.entries, in: fields) }
    guard let path else { throw cursor.missing(.path, in: fields) }
    guard !entries.isEmpty else {
      throw cursor.mismatch("a sealed journal has entries", from: fields.members.start)
    }
    return (path, entries)
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
