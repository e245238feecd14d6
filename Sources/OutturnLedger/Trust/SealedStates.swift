/// The states that a ledger was in, one change after the other: for a seal of which only the root is known,
/// as a page prints it.
struct SealedStates {
  private let journals: [(path: LedgerPath, digests: [Digest], times: [Timestamp])]
  /// The most states of one second that are tried: changes to several journals within a second may have
  /// come in any order.
  private static let mostOfOneSecond = 4096

  init(_ inspected: [InspectedJournal]) {
    journals = inspected.map { journal in
      let entries = journal.trace?.entries ?? []
      return (journal.path, entries.map(\.digest), EntryTimes(entries.map(\.time)).times)
    }.sorted { $0.path < $1.path }
  }

  /// The name of the ledger.
  var origin: String {
    let first = journals.first { $0.path == .journal }?.digests.first
    return Seal.origin(first: first ?? SHA256.hash(""))
  }

  /// The entries of the state with a root, by its journals; `nil` if there was none.
  ///
  /// - Parameter time: When that was, if that is known; looked at first.
  func entries(
    of root: Digest, at time: Timestamp? = nil
  ) -> [(path: LedgerPath, entries: [Digest])]? {
    let moments = Set(journals.flatMap(\.times)).sorted(by: >)
    let first = time.flatMap { time in moments.first { $0 <= time } }
    for moment in [first].compactMap(\.self) + moments.filter({ $0 != first }) {
      if let counts = counts(of: root, at: moment) {
        return zip(journals, counts).compactMap { journal, count in
          count == 0 ? nil : (journal.path, Array(journal.digests.prefix(count)))
        }
      }
    }
    return nil
  }

  /// How many entries each journal had in the state with a root, if that was after a change of this second.
  private func counts(of root: Digest, at moment: Timestamp) -> [Int]? {
    let choices = journals.map { journal in
      journal.times.prefix { $0 < moment }.count...journal.times.prefix { $0 <= moment }.count
    }
    var counts = choices.map(\.upperBound)
    for _ in 0..<Self.mostOfOneSecond {
      if self.root(counts) == root { return counts }
      // The next state: one journal less far on, as with the digits of a number.
      guard let place = counts.indices.first(where: { counts[$0] > choices[$0].lowerBound })
      else { return nil }
      counts[place] -= 1
      for lower in 0..<place { counts[lower] = choices[lower].upperBound }
    }
    return nil
  }

  private func root(_ counts: [Int]) -> Digest {
    Seal.tree(
      over: zip(journals, counts).compactMap { journal, count in
        count == 0
          ? nil : JournalHead(path: journal.path, count: count, digest: journal.digests[count - 1])
      }
    ).root
  }
}
