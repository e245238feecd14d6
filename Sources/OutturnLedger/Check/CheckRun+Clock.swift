extension CheckRun {
  /// Entries whose stamps cannot be right: out of order, or later than the moment of the check. Those that
  /// came from another branch stand behind later ones, and one that was restamped is in order.
  mutating func checkClock(_ context: CheckContext, _ workers: Workers) throws(LedgerError) {
    let view = view
    let now = context.now
    let journals = [LedgerPath.journal] + (try view.addressesWithJournals()).map(\.journal)
    let found = try workers.map(journals.count) { (index) throws(LedgerError) -> [Finding] in
      let path = journals[index]
      guard let bytes = try view.bytes(path, limit: LedgerLimits.journal) else { return [] }
      let journal = Journal(bytes, at: path, view.migrations)
      let stamps = journal.stamps
      let doubted = Set(EntryTimes(stamps).doubted)
      return journal.entries.indices.compactMap { place in
        let entry = journal.entries[place]
        let isAhead = now.map { stamps[place] > $0 } ?? false
        guard isAhead || (doubted.contains(place) && entry.former.isEmpty) else { return nil }
        let id = journal.digests[place].hex.prefix(8)
        return Finding(
          .clock, path, position: SourcePosition(offset: 0, line: entry.number, column: 1),
          Told(isAhead ? "stampAhead" : "stampOutOfOrder", entry.number, id, stamps[place]))
      }
    }
    add(found.joined())
  }
}
