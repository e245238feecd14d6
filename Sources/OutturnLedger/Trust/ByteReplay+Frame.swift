extension ByteReplay {
  /// What an entry says besides its changes.
  struct Frame {
    var changes: [Change] = []
    var check = ""
    /// The member that holds the check value, with its comma.
    var checkRange = 0..<0
    var files: [LedgerPath: Digest] = [:]
    var number = 0
    var previous: Digest?
    var time: Timestamp?
    var transaction: String?
    var hasAuthor = false
    var hasReason = false
    /// Lines in an older version are not replayed as bytes.
    var isCurrent = false

    enum Field: String, CaseIterable {
      case by, changes, check, files, previous, seq, time, transaction, version, why
    }
    static let fields = JSONWords<Field>()

    /// - Throws: Also for a line that came from another branch, which has more to be looked at.
    init(_ line: JSONLines.Line) throws(JSONError) {
      var cursor = line.cursor
      var fields = try cursor.object(of: Frame.fields)
      while let field = try cursor.next(&fields) {
        switch field {
        case .by:
          _ = try cursor.rawString()
          hasAuthor = true
        case .changes:
          changes = try cursor.list { (cursor) throws(JSONError) in try Change(from: &cursor) }
        case .check:
          let raw = try cursor.rawString()
          check = cursor.text(of: raw)
          // `,"check":"` stands before the digits, `"` behind them.
          checkRange = (raw.range.lowerBound - 10)..<(raw.range.upperBound + 1)
        case .files: files = try JournalEntry.Former.files(&cursor)
        case .previous: previous = try Digest(from: &cursor)
        case .seq: number = try cursor.count(in: 1...1_000_000_000)
        case .time: time = try Timestamp(from: &cursor)
        case .transaction: transaction = try cursor.string()
        case .version: isCurrent = try cursor.integer() == Int64(FileFormat.currentVersion)
        case .why:
          _ = try cursor.rawString()
          hasReason = true
        }
      }
      try cursor.finish()
    }
  }

  /// A record's part in an entry: where its bytes stand, before and after.
  struct Change {
    enum Field: String, CaseIterable { case commitment, id, link, outcome, what }
    enum EditField: String, CaseIterable { case after, before }
    static let fields = JSONWords<Field>()
    static let editFields = JSONWords<EditField>()

    var kind = Field.what
    var id = ""
    /// The bytes of the id.
    var name = 0..<0
    var before: Record?
    var after: Record?

    init(from cursor: inout JSONCursor) throws(JSONError) {
      var fields = try cursor.object(of: Change.fields)
      var isAction = false
      while let field = try cursor.next(&fields) {
        switch field {
        case .id:
          let raw = try cursor.rawString()
          name = raw.range
          id = cursor.text(of: raw)
        case .what:
          _ = try Action(from: &cursor)
          isAction = true
        case .commitment, .outcome, .link:
          guard kind == .what else {
            throw cursor.mismatch("one record", from: fields.members.start)
          }
          kind = field
          var edit = try cursor.object(of: Change.editFields)
          while let member = try cursor.next(&edit) {
            switch member {
            case .before: before = try Record(from: &cursor, field)
            case .after: after = try Record(from: &cursor, field)
            }
          }
        }
      }
      guard isAction, !name.isEmpty else { throw cursor.missing(.id, in: fields) }
    }
  }

  /// A record in the journal: where it stands, and what it calls itself.
  struct Record {
    let range: Range<Int>
    /// The bytes of its id; of a link, of the commitment's.
    private(set) var name = 0..<0
    /// Of a link, the bytes of the outcome's.
    private(set) var other = 0..<0

    init(from cursor: inout JSONCursor, _ kind: Change.Field) throws(JSONError) {
      _ = try cursor.kind()
      let start = cursor.position
      var members = try cursor.object()
      while let key = try cursor.next(&members) {
        if cursor.matches(key, kind == .link ? "commitment" : "id") {
          name = try cursor.rawString().range
        } else if kind == .link, cursor.matches(key, "outcome") {
          other = try cursor.rawString().range
        } else {
          try cursor.skip()
        }
      }
      range = start..<cursor.position
    }
  }
}
