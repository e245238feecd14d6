extension Journal {
  /// The first entry that came from another branch and is said to do here what no branch ever did.
  ///
  /// Joining sets changes aside, or brings a record to what some entry made it; it makes nothing up. So nobody
  /// can give a sealed entry other changes by pretending that it was joined, with the line that was sealed
  /// kept as what it was before.
  var invented: Int? {
    guard entries.contains(where: { !$0.former.isEmpty }) else { return nil }
    var made: Set<RecordEdit> = []
    var removed: Set<String> = []
    for change in entries.lazy.flatMap(\.firstChanges) {
      if change.edit.isRemoval {
        removed.insert(change.edit.key)
      } else {
        made.insert(change.edit.asAddition)
      }
    }
    return entries.first { entry in
      guard !entry.former.isEmpty else { return false }
      let first = entry.firstChanges
      return entry.changes.contains { change in
        if first.contains(change) { return false }
        guard change.action == .merge else { return true }
        return change.edit.isRemoval
          ? !removed.contains(change.edit.key) : !made.contains(change.edit.asAddition)
      }
    }?.number
  }
}

extension JournalEntry {
  /// What it did when it was first written.
  fileprivate var firstChanges: [RecordChange] { former.first?.changes ?? changes }
}
