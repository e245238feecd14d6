/// A journal's line that was written in an older version of the format.
struct OlderLine {
  private let object: JSONObject
  private let way: [Migration]

  /// - Parameter way: The steps from its version to the current one.
  init(_ line: JSONLines.Line, way: [Migration]) throws(JSONError) {
    var cursor = line.cursor
    let tree = JSONValue(try cursor.tree())
    guard case .object(let object) = tree else { throw line.cursor.mismatch("an entry", from: 0) }
    self.object = object
    self.way = way
  }

  /// Its changes, carried over.
  func changes() throws(JSONError) -> [RecordChange] {
    try read(carried(object["changes"] ?? []))
  }

  /// What it was before branches were joined, carried over.
  func former() throws(JSONError) -> [JournalEntry.Former] {
    try read(
      .array(
        branches.map { was in
          var was = was
          was["changes"] = was["changes"].map(carried)
          return .object(was)
        }))
  }

  /// The lines it was before branches were joined, byte for byte.
  func formerLines() -> [[UInt8]] {
    branches.indices.compactMap { index in
      var line = object
      for member in branches[index].members { line[member.key] = member.value }
      line["was"] = index == 0 ? nil : .array(branches[..<index].map { .object($0) })
      line["check"] = nil
      guard let bare = try? JSONValue.object(line).canonical() else { return nil }
      line["check"] = .string(JournalEntry.check(bare.span, bare.count..<bare.count))
      return try? JSONValue.object(line).canonical()
    }
  }

  private var branches: [JSONObject] {
    guard case .array(let items)? = object["was"] else { return [] }
    return items.compactMap { item in
      if case .object(let was) = item { was } else { nil }
    }
  }

  /// Reads a value that was made here, as if it stood in a file of the current version.
  private func read<Record: LedgerCodable>(_ list: JSONValue) throws(JSONError) -> [Record] {
    var cursor = try JSONCursor(
      list.compact(), file: "what was carried over", limits: LedgerLimits.journalJSON)
    let records = try cursor.list { (cursor) throws(JSONError) in try Record(from: &cursor) }
    try cursor.finish()
    return records
  }

  /// Carries every record of a list of changes over; whatever else is there stays as it is, for the strict
  /// reader to judge.
  private func carried(_ changes: JSONValue) -> JSONValue {
    guard case .array(let list) = changes else { return changes }
    return .array(
      list.map { change in
        guard case .object(var change) = change else { return change }
        for kind in Migration.Kind.allCases {
          guard case .object(var edit)? = change[kind.rawValue] else { continue }
          for side in ["before", "after"] {
            edit[side] = edit[side].map { record in
              way.reduce(record) { $1.record(kind, $0) }
            }
          }
          change[kind.rawValue] = .object(edit)
        }
        return .object(change)
      })
  }
}
