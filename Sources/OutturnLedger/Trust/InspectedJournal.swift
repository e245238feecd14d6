/// What is kept of a journal once it and its files were looked into: not what it holds.
struct InspectedJournal: Sendable {
  let path: LedgerPath
  /// How many sound entries it has.
  let count: Int
  /// The digest of the last one.
  let head: Digest
  /// What is wrong.
  let faults: [TrustFault]
  /// The names of commands that changed several journals, as often as entries have them.
  let transactions: [String]
  /// The entries that sealings left.
  let sealings: [Sealing]
  /// What holding it against a seal takes; `nil` unless that was asked for.
  let trace: Trace?

  /// An entry that a sealing left.
  struct Sealing: Sendable {
    let number: Int
    let time: Timestamp
    /// The digest of its line as it was first written, which the seal stands for.
    let digest: Digest
    /// The root before it.
    let before: Digest
  }

  /// The lines of a journal by their digests.
  struct Trace: Sendable {
    /// Those of the sound entries, and when they were made.
    let entries: [(digest: Digest, time: Timestamp)]
    /// Those of all lines, sound or not.
    let lines: [Digest]
    /// The numbers and digests that the lines of the sound entries had when they were first written.
    let written: [(number: Int, digest: Digest)]
    /// What lines were in branches that were joined, with what they are now.
    let former: [Digest: Digest]
    /// What each line followed when it was first written; empty where nothing came from elsewhere.
    var parents: [Digest: Digest] = [:]
  }

  /// The journal as it is held against a seal.
  var found: SealComparison.Found {
    SealComparison.Found(
      path: path, lines: trace?.lines ?? [], former: trace?.former ?? [:],
      parents: trace?.parents ?? [:])
  }

  init(_ inspection: JournalInspection, isTraced: Bool) {
    let journal = inspection.journal
    path = journal.path
    count = journal.entries.count
    head = journal.head
    faults = inspection.faults
    transactions = journal.entries.compactMap(\.transaction)
    sealings = zip(journal.entries, journal.digests).compactMap { entry, digest in
      entry.seals.map {
        Sealing(number: entry.number, time: entry.time, digest: entry.identity(digest), before: $0)
      }
    }
    trace =
      isTraced
      ? Trace(
        entries: zip(journal.digests, journal.entries.lazy.map(\.time)).map { ($0, $1) },
        lines: inspection.lineDigests,
        written: zip(journal.entries, journal.digests).map { entry, digest in
          (entry.former.first?.number ?? entry.number, entry.identity(digest))
        }, former: journal.former, parents: journal.parents) : nil
  }

  init(_ replay: ByteReplay, isTraced: Bool) {
    path = replay.path
    count = replay.entries.count
    head = replay.head
    faults = []
    transactions = replay.transactions
    sealings = []
    trace =
      isTraced
      ? Trace(
        entries: replay.entries, lines: replay.entries.map(\.digest),
        written: replay.entries.enumerated().map { ($0 + 1, $1.digest) }, former: [:]) : nil
  }
}

extension Ledger {
  /// Looks into all journals, several at a time, and forgets each once it is known what is wrong with
  /// it: memory grows with the biggest, not with the ledger.
  ///
  /// - Parameter isTraced: Whether they are to be held against a seal.
  /// - Returns: The ledger's own journal first, then the volumes' in the order of their addresses,
  ///   with one worker as with many.
  static func inspected(
    _ view: LedgerView, isThorough: Bool = false, isTraced: Bool = false,
    workers: Workers = .standard
  ) throws(LedgerError) -> [InspectedJournal] {
    let addresses = try view.addressesWithJournals()
    return workers.map(addresses.count + 1) { index in
      guard index > 0 else {
        return InspectedJournal(
          JournalInspection(nil, view, isThorough: isThorough), isTraced: isTraced)
      }
      let address = addresses[index - 1]
      if !isThorough, let replay = ByteReplay(address, view) {
        return InspectedJournal(replay, isTraced: isTraced)
      }
      return InspectedJournal(
        JournalInspection(address, view, isThorough: isThorough), isTraced: isTraced)
    }
  }
}
