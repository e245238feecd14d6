/// `{"commitment":{"after":{…},"before":{…}},"id":"…","what":"amend"}`
extension RecordChange: LedgerCodable {
  private enum Field: String, CaseIterable {
    case commitment, id, indicator, ledger, link, mention, opinion, outcome, place, search
    case source, what
  }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    let start = fields.members.start
    var edits: [RecordEdit] = []
    var id: String?
    var action: Action?
    while let field = try cursor.next(&fields) {
      switch field {
      case .commitment: edits.append(try RecordEdit(.commitment, from: &cursor))
      case .id: id = try cursor.string()
      case .indicator: edits.append(try RecordEdit(.indicator, from: &cursor))
      case .ledger: edits.append(try RecordEdit(.ledger, from: &cursor))
      case .link: edits.append(try RecordEdit(.link, from: &cursor))
      case .mention: edits.append(try RecordEdit(.mention, from: &cursor))
      case .opinion: edits.append(try RecordEdit(.opinion, from: &cursor))
      case .outcome: edits.append(try RecordEdit(.outcome, from: &cursor))
      case .place: edits.append(try RecordEdit(.place, from: &cursor))
      case .search: edits.append(try RecordEdit(.search, from: &cursor))
      case .source: edits.append(try RecordEdit(.source, from: &cursor))
      case .what: action = try Action(from: &cursor)
      }
    }
    guard let action else { throw cursor.missing(.what, in: fields) }
    guard let id else { throw cursor.missing(.id, in: fields) }
    guard edits.count == 1, let edit = edits.first else {
      throw cursor.mismatch("a change is about exactly one record", from: start)
    }
    guard edit.id.utf8.elementsEqual(id.utf8) else {
      throw cursor.mismatch(
        "the change is about \(VisibleText.quoted(edit.id)), not \(VisibleText.quoted(id))",
        from: start)
    }
    self.init(action, edit)
  }

  func write(to writer: inout CanonicalWriter) {
    let name = edit.kind.rawValue
    writer.beginObject()
    // Keys stand in order.
    if name < "id" { writer.member(name, edit) }
    writer.member("id", edit.id)
    if name > "id" { writer.member(name, edit) }
    writer.member("what", action.rawValue)
    writer.endObject()
  }
}

extension RecordEdit {
  private enum Field: String, CaseIterable { case after, before }
  private static let fields = JSONWords<Field>()

  fileprivate init(_ kind: LedgerRecord.Kind, from cursor: inout JSONCursor) throws(JSONError) {
    func record(_ cursor: inout JSONCursor) throws(JSONError) -> LedgerRecord {
      try LedgerRecord(kind, from: &cursor)
    }
    self = try cursor.members(of: Self.fields) { (fields, cursor) throws(JSONError) in
      let after = try fields.may(.after, &cursor, record)
      guard let edit = RecordEdit(before: try fields.may(.before, &cursor, record), after: after)
      else { throw fields.mismatch("a change has \"before\" or \"after\" or both", cursor) }
      return edit
    }
  }
}

extension CanonicalWriter {
  fileprivate mutating func member(_ key: String, _ edit: RecordEdit) {
    self.key(key)
    beginObject()
    for (key, record) in [("after", edit.after), ("before", edit.before)] {
      guard let record else { continue }
      self.key(key)
      record.write(to: &self)
    }
    endObject()
  }
}
