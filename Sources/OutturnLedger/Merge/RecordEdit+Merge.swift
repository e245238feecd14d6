extension RecordEdit {
  /// The edit that makes the record what this one makes it, of nothing; a removal stays one.
  var asAddition: RecordEdit { after.map { .added($0) } ?? self }

  /// The edit that takes the record away.
  var asRemoval: RecordEdit { .removed(latest) }

  /// The edit that makes of what is there now just what this one makes; `nil` if there is nothing to do.
  func taking(_ now: RecordEdit?) -> RecordEdit? { RecordEdit(before: now?.after, after: after) }

  /// The same, as a new version of the record that is there now.
  func replacing(_ now: RecordEdit?) throws(LedgerError) -> RecordEdit? {
    guard let now else { return taking(nil) }
    let version = (now.after?.version ?? 0) + 1
    return RecordEdit(before: now.after, after: try after?.numbered(version))
  }
}
