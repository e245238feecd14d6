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
      case .commitment: edits.append(.commitment(try Edit(from: &cursor)))
      case .id: id = try cursor.string()
      case .indicator: edits.append(.indicator(try Edit(from: &cursor)))
      case .ledger: edits.append(.settings(try Edit(from: &cursor)))
      case .link: edits.append(.link(try Edit(from: &cursor)))
      case .mention: edits.append(.mention(try Edit(from: &cursor)))
      case .opinion: edits.append(.opinion(try Edit(from: &cursor)))
      case .outcome: edits.append(.outcome(try Edit(from: &cursor)))
      case .place: edits.append(.place(try Edit(from: &cursor)))
      case .search: edits.append(.search(try Edit(from: &cursor)))
      case .source: edits.append(.source(try Edit(from: &cursor)))
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
    writer.beginObject()
    if case .commitment(let edit) = edit { writer.member("commitment", edit) }
    writer.member("id", edit.id)
    switch edit {
    case .commitment: break
    case .indicator(let edit): writer.member("indicator", edit)
    case .settings(let edit): writer.member("ledger", edit)
    case .link(let edit): writer.member("link", edit)
    case .mention(let edit): writer.member("mention", edit)
    case .opinion(let edit): writer.member("opinion", edit)
    case .outcome(let edit): writer.member("outcome", edit)
    case .place(let edit): writer.member("place", edit)
    case .search(let edit): writer.member("search", edit)
    case .source(let edit): writer.member("source", edit)
    }
    writer.member("what", action.rawValue)
    writer.endObject()
  }
}

private enum EditField: String, CaseIterable { case after, before }
private let editFields = JSONWords<EditField>()

extension Edit: JSONReadable, LedgerCodable where Value: LedgerCodable {
  init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.members(of: editFields) { (fields, cursor) throws(JSONError) in
      let after: Value? = try fields.may(.after, &cursor)
      guard let edit = Edit(before: try fields.may(.before, &cursor), after: after) else {
        throw fields.mismatch("a change has \"before\" or \"after\" or both", cursor)
      }
      return edit
    }
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("after", after)
    writer.member("before", before)
    writer.endObject()
  }
}
