/// Makes sure that what is written can be read again, and says the same then.
enum RecordCheck {
  static func check(_ edit: RecordEdit) throws(LedgerError) {
    guard let after = edit.after else { return }
    let bytes = try Draft.canonical(try after.canonical())
    if let before = edit.before {
      let old = try Draft.canonical(try before.canonical())
      if old == bytes { throw .refused(.noDifference(edit.id)) }
    }
    do throws(JSONError) {
      var cursor = try JSONCursor(bytes, file: "", limits: LedgerLimits.json)
      let again = try LedgerRecord(after.kind, from: &cursor)
      try cursor.finish()
      guard again == after else {
        throw cursor.mismatch("it reads back as something else", from: 0)
      }
    } catch {
      throw .refused(.notTellable(id: edit.id, why: error.problem.sentence))
    }
  }
}
