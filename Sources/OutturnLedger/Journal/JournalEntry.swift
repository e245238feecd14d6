/// One line of a journal: one command's change to one volume, or to the ledger as a whole.
public struct JournalEntry: Hashable, Sendable {
  /// Its number in its journal, from 1.
  public let number: Int
  /// When, as the clock of who made it said.
  public let time: Timestamp
  /// Who.
  public let by: String
  /// The reason given.
  public let why: String
  /// What was done to which records.
  public let changes: [RecordChange]
  /// The digest of the line before; of the journal's own name for the first entry.
  public let previous: Digest
  /// What the files were afterwards, as digests of their bytes: the volume's, or those of the
  /// files of the ledger that were changed.
  public let files: [LedgerPath: Digest]
  /// The same text in all entries that one command made, if it made several.
  public let transaction: String?
  /// What the entry was in the branches it came from, first to last: joining two branches puts one's
  /// entries behind the other's.
  public let former: [Former]
  /// The steps by which the files were carried over from an older version of the format; empty for every
  /// other entry.
  public let steps: [String]
  /// The records between whose versions the entry decides, where branches were joined that both had
  /// changed them: it knows both sides, so nobody is asked again. By ``RecordEdit/key``.
  public let decides: [String]
  /// When entries of the same journal were really made, where a clock was wrong.
  public let restamps: [Restamp]
  /// Of an entry that a sealing left, the root over the journals' heads before it; the seal stands for this
  /// entry as well.
  public let seals: Digest?
  /// The version of the format that the line is written in.
  let version: Int
  /// Of a line in an older version, the lines it was before branches were joined.
  let olderLines: [[UInt8]]?

  /// When another entry was really made.
  public struct Restamp: Hashable, Sendable {
    /// The digest of its line.
    public let line: Digest
    /// When.
    public let time: Timestamp
  }

  /// What of an entry is another after joining two branches.
  public struct Former: Hashable, Sendable {
    /// Its number.
    public let number: Int
    /// When.
    public let time: Timestamp
    /// The digest of the line before.
    public let previous: Digest
    /// What the files were afterwards.
    public let files: [LedgerPath: Digest]
    /// What was done, where it is not the same.
    public let changes: [RecordChange]?
  }

  init(
    number: Int, time: Timestamp, by: String, why: String, changes: [RecordChange],
    previous: Digest, files: [LedgerPath: Digest], transaction: String? = nil,
    former: [Former] = [], steps: [String] = [], decides: [String] = [],
    restamps: [Restamp] = [], seals: Digest? = nil, version: Int = FileFormat.currentVersion,
    olderLines: [[UInt8]]? = nil
  ) {
    self.number = number
    self.time = time
    self.by = by
    self.why = why
    self.changes = changes
    self.previous = previous
    self.files = files
    self.transaction = transaction
    self.former = former
    self.steps = steps
    self.decides = decides
    self.restamps = restamps
    self.seals = seals
    self.version = version
    self.olderLines = olderLines
  }

  /// What the first entry of a journal has for ``previous``.
  static func beginning(of journal: LedgerPath) -> Digest {
    SHA256.hash("outturn journal\n\(journal)\n")
  }
}

extension JournalEntry {
  /// The line without its line feed.
  func line() throws(CanonicalMisuse) -> [UInt8] {
    var writer = CanonicalWriter()
    writer.beginArray()
    for change in changes { change.write(to: &writer) }
    writer.endArray()
    let list = try writer.finish()
    let bare = try line(changes: list, check: nil)
    return try line(changes: list, check: Self.check(bare.span, bare.count..<bare.count))
  }

  private func line(changes: [UInt8], check: String?) throws(CanonicalMisuse) -> [UInt8] {
    var writer = CanonicalWriter(capacity: changes.count + 512)
    writer.beginObject()
    writer.member("by", by)
    writer.key("changes")
    writer.canonical(changes)
    writer.member("check", check)
    if !decides.isEmpty { writer.member("decides", decides) }
    Former.write(files, to: &writer)
    if !steps.isEmpty { writer.member("migration", steps) }
    writer.member("previous", previous.hex)
    if !restamps.isEmpty { writer.member("restamps", restamps) }
    writer.member("seals", seals?.hex)
    writer.member("seq", number)
    writer.member("time", time.description)
    writer.member("transaction", transaction)
    if version != FileFormat.firstVersion { writer.member("version", version) }
    writer.member("was", former)
    writer.member("why", why)
    writer.endObject()
    return try writer.finish()
  }

  /// The check value of a line: 16 hexadecimal digits of the SHA-256 of the line without the
  /// member that holds it, which stands at `range`. It finds a slip in the last line, which no
  /// later line vouches for; it is no defence against somebody who wants to deceive.
  static func check(_ line: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    var hash = SHA256()
    hash.update(line.extracting(0..<range.lowerBound))
    hash.update(line.extracting(range.upperBound..<line.count))
    return String(hash.finish().hex.prefix(16))
  }
}

/// An entry as it stands in its file.
struct JournalLine: Sendable {
  let entry: JournalEntry
  /// Whether the line's check value fits.
  let isWhole: Bool

  private enum Field: String, CaseIterable {
    case by, changes, check, decides, files, migration, previous, restamps, seals, seq, time
    case transaction, version, was, why
  }
  private static let fields = JSONWords<Field>()

  /// Reads a line; with `readingChanges` false only its frame, which is all that writing needs.
  ///
  /// - Parameter migrations: The steps by which lines in older versions of the format are read.
  init(
    _ line: JSONLines.Line, readingChanges: Bool = true, _ migrations: Migrations = .shipped
  ) throws(JSONError) {
    // Its version comes after its changes, so it is looked for first, where there are older ones.
    let way = readingChanges && !migrations.isEmpty ? try Self.way(line, migrations) : []
    var cursor = line.cursor
    var fields = try cursor.object(of: Self.fields)
    var by: String?
    var changes: [RecordChange]?
    var check: String?
    var checkRange = 0..<0
    var files: [LedgerPath: Digest]?
    var previous: Digest?
    var number: Int?
    var decides: [String] = []
    var restamps: [JournalEntry.Restamp] = []
    var seals: Digest?
    var steps: [String] = []
    var time: Timestamp?
    var transaction: String?
    var version = FileFormat.firstVersion
    var former: [JournalEntry.Former] = []
    var why: String?
    while let field = try cursor.next(&fields) {
      switch field {
      case .by: by = try cursor.string()
      case .changes:
        if readingChanges, way.isEmpty {
          changes = try Array(from: &cursor)
        } else {
          _ = try cursor.skip()
          changes = []
        }
      case .check:
        let raw = try cursor.rawString()
        check = cursor.text(of: raw)
        // `,"check":"` stands before the digits, `"` behind them.
        checkRange =
          (raw.range.lowerBound - 10)..<(raw.range.upperBound + 1)
      case .decides: decides = try Array(from: &cursor)
      case .files: files = try JournalEntry.Former.files(&cursor)
      case .restamps: restamps = try Array(from: &cursor)
      case .seals: seals = try Digest(from: &cursor)
      case .migration: steps = try Array(from: &cursor)
      case .previous: previous = try Digest(from: &cursor)
      case .seq: number = try cursor.count(in: 1...1_000_000_000)
      case .time: time = try Timestamp(from: &cursor)
      case .transaction: transaction = try cursor.string()
      case .version: version = try Self.version(&cursor)
      case .was:
        if readingChanges, way.isEmpty {
          former = try Array(from: &cursor)
        } else {
          _ = try cursor.skip()
        }
      case .why: why = try cursor.string()
      }
    }
    try cursor.finish()
    guard version == FileFormat.currentVersion || !way.isEmpty || !readingChanges else {
      throw cursor.mismatch(
        "no step is known from version \(version) of the format", from: line.range.lowerBound)
    }
    guard let by else { throw cursor.missing(.by, in: fields) }
    guard var changes else { throw cursor.missing(.changes, in: fields) }
    guard let check else { throw cursor.missing(.check, in: fields) }
    guard let files else { throw cursor.missing(.files, in: fields) }
    guard let previous else { throw cursor.missing(.previous, in: fields) }
    guard let number else { throw cursor.missing(.seq, in: fields) }
    guard let time else { throw cursor.missing(.time, in: fields) }
    guard let why else { throw cursor.missing(.why, in: fields) }
    var olderLines: [[UInt8]]?
    if !way.isEmpty {
      let older = try OlderLine(line, way: way)
      changes = try older.changes()
      former = try older.former()
      olderLines = older.formerLines()
    }
    entry = JournalEntry(
      number: number, time: time, by: by, why: why, changes: changes, previous: previous,
      files: files, transaction: transaction, former: former, steps: steps, decides: decides,
      restamps: restamps, seals: seals, version: version,
      olderLines: olderLines)
    let start = line.range.lowerBound
    let isInside =
      checkRange.lowerBound >= start && checkRange.upperBound <= line.range.upperBound
    isWhole =
      isInside
      && cursor.source.withSpan(of: line.range) { bytes in
        JournalEntry.check(bytes, (checkRange.lowerBound - start)..<(checkRange.upperBound - start))
      } == check
  }

  /// The version that a line says it has: any but the first, which lines do not tell.
  private static func version(_ cursor: inout JSONCursor) throws(JSONError) -> Int {
    let start = cursor.position
    let version = try cursor.count(in: 0...1_000_000)
    guard version <= FileFormat.currentVersion else {
      throw cursor.mismatch(
        "version \(version) of the format is not known: use a newer outturn", from: start)
    }
    guard version != FileFormat.firstVersion else {
      throw cursor.mismatch("a line of version \(version) does not say so", from: start)
    }
    return version
  }

  /// The steps from the version that a line is written in to the current one.
  private static func way(
    _ line: JSONLines.Line, _ migrations: Migrations
  ) throws(JSONError) -> [Migration] {
    var version = FileFormat.firstVersion
    var cursor = line.cursor
    var members = try cursor.object()
    while let key = try cursor.next(&members) {
      if cursor.matches(key, "version") {
        version = try Self.version(&cursor)
      } else {
        try cursor.skip()
      }
    }
    return migrations.way(from: version) ?? []
  }
}
