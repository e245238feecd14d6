/// Makes sure that what is written can be read again, and says the same then.
enum RecordCheck {
  static func check(_ edit: RecordEdit) throws(LedgerError) {
    switch edit {
    case .commitment(let edit): try check(edit)
    case .outcome(let edit): try check(edit)
    case .link(let edit): try check(edit)
    case .opinion(let edit): try check(edit)
    case .mention(let edit): try check(edit)
    case .search(let edit): try check(edit)
    case .source(let edit): try check(edit)
    case .indicator(let edit): try check(edit)
    case .place(let edit): try check(edit)
    case .settings(let edit): try check(edit)
    }
  }

  private static func check<Value: LedgerCodable>(_ edit: Edit<Value>) throws(LedgerError) {
    guard let after = edit.after else { return }
    let bytes = try Draft.canonical(try after.canonical())
    if let before = edit.before {
      let old = try Draft.canonical(try before.canonical())
      if old == bytes { throw .refused(.noDifference(id(of: edit))) }
    }
    do throws(JSONError) {
      var cursor = try JSONCursor(bytes, file: "", limits: LedgerLimits.json)
      let again = try Value(from: &cursor)
      try cursor.finish()
      guard again == after else {
        throw cursor.mismatch("it reads back as something else", from: 0)
      }
    } catch {
      throw .refused(.notTellable(id: id(of: edit), why: error.problem.sentence))
    }
  }

  private static func id(of edit: Edit<some LedgerCodable>) -> String {
    switch edit.latest {
    case let record as Commitment: record.id.rawValue
    case let record as Outcome: record.id.rawValue
    case let record as Link: record.key.description
    case let record as Opinion: record.key.description
    case let record as Mention: record.key.description
    case let record as Search: record.key.description
    case let record as Source: record.id.rawValue
    case let record as Indicator: record.id.rawValue
    case let record as Place: record.path.description
    default: "ledger"
    }
  }
}
