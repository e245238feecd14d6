/// What must be known of a journal to add to it: its last line, and no more.
struct JournalTail: Sendable {
  /// How many bytes its whole lines take.
  let length: Int
  /// Whether the last line has lost its line feed. It counts all the same.
  let lacksFeed: Bool
  /// How many bytes follow the last line feed: a line that was never finished.
  let unfinished: Int
  /// How many entries it has.
  let count: Int
  /// The digest of the last line, or what the first entry will follow.
  let head: Digest
  /// When the last entry was made.
  let time: Timestamp?
  /// What the files were after the last entry.
  let files: [LedgerPath: Digest]
  /// The version of the format that the last entry is written in.
  let version: Int

  /// The journal that is not there yet.
  init(before path: LedgerPath) {
    length = 0
    lacksFeed = false
    unfinished = 0
    count = 0
    head = JournalEntry.beginning(of: path)
    time = nil
    files = [:]
    version = FileFormat.currentVersion
  }

  /// Reads the last line of a journal; `nil` if there is no journal.
  ///
  /// - Parameter standing: How many of its bytes stand; `nil`: all.
  init?(
    of path: LedgerPath, length standing: Int? = nil, on files: some FileSystem,
    _ migrations: Migrations = .shipped
  ) throws(LedgerError) {
    guard let found = try LedgerError.of({ () throws(FileFailure) in try files.status(path)?.size })
    else { return nil }
    let size = min(found, standing ?? found)
    var window = 256 << 10
    while true {
      let start = max(0, size - window)
      var bytes = try LedgerError.wrapping(
        try files.read(path, from: start, limit: LedgerLimits.journal))
      if let standing, start + bytes.count > standing {
        bytes.removeSubrange((standing - start)...)
      }
      let feed = UInt8(ascii: "\n")
      let isCut = standing.map { $0 < found } ?? false
      let lacksFeed = !isCut && Self.lacksFeed(bytes, from: start)
      if lacksFeed { bytes.append(feed) }
      let end = bytes.lastIndex(of: feed) ?? -1
      let before = end > 0 ? bytes[..<end].lastIndex(of: feed) : nil
      guard start == 0 || before != nil else {
        window *= 4
        continue
      }
      guard end >= 0 else {
        throw .brokenJournal(
          JournalFault(file: path.text, line: 1, kind: bytes.isEmpty ? .empty : .unfinished))
      }
      let line = Array(bytes[(before.map { $0 + 1 } ?? 0)...end])
      guard let entry = Self.entry(line) else {
        // The whole journal tells where and what is wrong with it.
        let all = try LedgerError.wrapping(try files.read(path, limit: LedgerLimits.journal))
        _ = try Journal(all, at: path, migrations).sound()
        throw .brokenJournal(JournalFault(file: path.text, line: 1, kind: .altered))
      }
      self.lacksFeed = lacksFeed
      length = start + end + (lacksFeed ? 0 : 1)
      unfinished = bytes.count - end - 1
      count = entry.number
      head = SHA256.hash(line.span.extracting(0..<(line.count - 1)))
      time = entry.time
      self.files = entry.files
      version = entry.version
      return
    }
  }

  /// The digest of a journal's first line.
  static func first(of path: LedgerPath, on files: some FileSystem) throws(LedgerError) -> Digest {
    var window = 64 << 10
    while true {
      let bytes = try LedgerError.wrapping(try files.read(path, first: window))
      let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
      if line.count < bytes.count || bytes.count < window { return SHA256.hash(Array(line)) }
      window *= 4
    }
  }

  /// Whether bytes that reach to the end of a journal end in a whole entry without its line feed,
  /// which follows the line before it.
  private static func lacksFeed(_ bytes: [UInt8], from start: Int) -> Bool {
    let feed = UInt8(ascii: "\n")
    guard let last = bytes.last, last == UInt8(ascii: "}") else { return false }
    let begin = bytes.lastIndex(of: feed).map { $0 + 1 } ?? 0
    guard start == 0 || begin > 0, let entry = entry(Array(bytes[begin...])) else { return false }
    guard begin > 1 else { return entry.number == 1 }
    let before = bytes[..<(begin - 1)]
    guard let above = before.lastIndex(of: feed).map({ $0 + 1 }) ?? (start == 0 ? 0 : nil) else {
      return false
    }
    return entry.previous == SHA256.hash(Array(before[above...]))
  }

  /// Whether a line is a whole entry by itself, of whatever journal.
  static func isEntry(_ line: [UInt8]) -> Bool { entry(line) != nil }

  private static func entry(_ line: [UInt8]) -> JournalEntry? {
    do throws(JSONError) {
      var lines = try JSONLines(line, file: "", limits: LedgerLimits.journalJSON)
      guard let line = lines.next() else { return nil }
      let read = try JournalLine(line, readingChanges: false)
      return read.isWhole ? read.entry : nil
    } catch {
      return nil
    }
  }
}

extension LedgerError {
  /// Does something with files and tells its failure as one of the ledger's.
  static func of<Value>(_ body: () throws(FileFailure) -> Value) throws(LedgerError) -> Value {
    do throws(FileFailure) {
      return try body()
    } catch {
      throw .file(error)
    }
  }

  /// Does one thing with files and tells its failure as one of the ledger's.
  static func wrapping<Value>(
    _ body: @autoclosure () throws(FileFailure) -> Value
  ) throws(LedgerError) -> Value {
    try of(body)
  }
}
