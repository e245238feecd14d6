extension [LogEntry] {
  /// The one change that a beginning of its digest names.
  package func change(_ text: String) throws(Failure) -> LogEntry {
    let found = filter { text.utf8.count >= 4 && $0.digest.hex.hasPrefix(text) }
    guard let only = found.first, found.count == 1 else { throw Failure("journalsNoChange", text) }
    return only
  }

  /// The latest change of a person. Several of the same second can be told apart only where they
  /// stand in one journal or were made by one command.
  package func latestChange(by person: String) throws(Failure) -> LogEntry {
    let own = filter { $0.entry.by == person && !$0.entry.changes.isEmpty }
    guard let last = own.last else { throw Failure("madeNoChange", person) }
    let together = own.filter { $0.entry.time == last.entry.time }
    let name = last.entry.transaction
    let journals = Set(
      together.filter { name == nil || $0.entry.transaction != name }.map(\.journal))
    guard journals.subtracting([last.journal]).isEmpty else {
      let ids = together.map { String($0.digest.hex.prefix(8)) }.joined(separator: ", ")
      throw Failure("changesOfOneSecond", ids)
    }
    return last
  }
}
