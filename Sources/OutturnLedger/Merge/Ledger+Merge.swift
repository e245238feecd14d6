import OutturnJSON
import OutturnModel

/// What came of joining a branch to a ledger.
public struct MergeReport: Sendable {
  /// How many entries came over, by journal.
  public let entries: [LedgerPath: Int]
  /// What both branches changed, in different ways. If there is anything, nothing was joined.
  public let conflicts: [MergeConflict]
}

extension Ledger {
  /// Joins another branch of this ledger to it: the entries that only the other one has come behind
  /// those that are here, journal by journal, and keep their authors, reasons and times.
  ///
  /// An entry that has to follow another line than it did keeps what it was (``JournalEntry/former``),
  /// so that a seal made of the other branch still holds.
  ///
  /// - Parameters:
  ///   - other: The other branch, as a folder of its own (a clone, a work tree). It is only read.
  ///   - resolve: Decides about records that both branches changed; `nil` leaves them to a person.
  public func merge(
    _ other: Ledger, at time: Timestamp, patience: Patience = .usual,
    resolve: @escaping (MergeConflict) -> MergeSide? = { _ in nil }
  ) throws(LedgerError) -> MergeReport {
    try writing(at: time, patience: patience) { (_) throws(LedgerError) in
      let view = try view()
      let otherView = try other.view()
      let faults =
        try Self.verify(view).faults + Self.verify(otherView).faults
      if let fault = faults.first { throw .unsound(fault) }
      var join = MergeRun(resolve: resolve)
      try join.add(register: view, otherView)
      for address in try otherView.addressesWithJournals() {
        try join.add(address, view, otherView)
      }
      for root in try otherView.sealRoots() {
        let path = SealDetails.path(of: root)
        if try view.bytes(path, limit: LedgerLimits.journal) == nil,
          let bytes = try otherView.bytes(path, limit: LedgerLimits.journal)
        {
          join.changes.append(.replace(path, bytes: bytes))
        }
      }
      guard join.conflicts.isEmpty, !join.changes.isEmpty else {
        return MergeReport(entries: [:], conflicts: join.conflicts)
      }
      let result = try LedgerError.of { () throws(FileFailure) in
        try FileTransaction(changes: join.changes).apply(on: files)
      }
      if case .uncertain(let failure) = result { throw .uncertain(failure) }
      return MergeReport(entries: join.entries, conflicts: [])
    }
  }
}

/// The joining of all journals of two branches.
private struct MergeRun {
  let resolve: (MergeConflict) -> MergeSide?
  var changes: [FileTransaction.Change] = []
  private(set) var entries: [LedgerPath: Int] = [:]
  private(set) var conflicts: [MergeConflict] = []

  mutating func add(register view: LedgerView, _ other: LedgerView) throws(LedgerError) {
    let ours = try Self.journal(.journal, view)
    let theirs = try Self.journal(.journal, other)
    guard ours.digests.first == theirs.digests.first else { throw .refused(.unrelated) }
    let state = try ours.register(count: ours.entries.count)
    try add(ours, try JournalMerge(ours: ours, theirs: theirs, state: state, resolve: resolve))
  }

  mutating func add(
    _ address: VolumeAddress, _ view: LedgerView, _ other: LedgerView
  ) throws(LedgerError) {
    let ours = try Self.journal(address.journal, view)
    let theirs = try Self.journal(address.journal, other)
    let state = VolumeState(
      try ours.volume(at: address, count: ours.entries.count), at: address)
    try add(ours, try JournalMerge(ours: ours, theirs: theirs, state: state, resolve: resolve))
  }

  private mutating func add(
    _ ours: Journal, _ merge: JournalMerge<some MergeState>
  ) throws(LedgerError) {
    conflicts += merge.conflicts
    guard !merge.entries.isEmpty else { return }
    entries[ours.path] = merge.entries.count
    let lines = merge.lines.flatMap { $0 + [UInt8(ascii: "\n")] }
    changes.append(.append(ours.path, length: ours.length, bytes: lines))
    for (path, bytes) in merge.files.sorted(by: { $0.key < $1.key }) {
      changes.append(.replace(path, bytes: bytes))
    }
  }

  private static func journal(
    _ path: LedgerPath, _ view: LedgerView
  ) throws(LedgerError) -> Journal {
    Journal(
      try view.bytes(path, limit: LedgerLimits.journal) ?? [], at: path, view.migrations)
  }
}
