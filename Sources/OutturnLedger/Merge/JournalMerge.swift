/// A record that two branches both changed: what each did, for a person to decide.
public struct MergeConflict: Hashable, Sendable {
  /// The journal.
  public let journal: LedgerPath
  /// The record.
  public let record: String
  /// What the branch that comes first made of it.
  public let ours: RecordEdit?
  /// What the branch that is joined to it made of it.
  public let theirs: RecordEdit
}

/// Whose version of a record stays.
public enum MergeSide: String, Hashable, Sendable, CaseIterable {
  case ours, theirs
}

/// Joins two branches of a journal: the entries that only theirs has come behind ours.
///
/// An entry is told by its line as it was first written. A record that only their new entries are about
/// comes to what it is in their branch, whatever order its changes came in: that branch knew all that is
/// known of it here. One that new entries of both sides are about is left to a person, unless it is the same
/// in both; what is decided is told by an entry of its own (``decide(_:_:transaction:)``), which knows both
/// sides. So both branches come to the same, and nobody is asked twice.
struct JournalMerge {
  /// The entries to put behind ours.
  private(set) var entries: [JournalEntry] = []
  /// Their lines.
  private(set) var lines: [[UInt8]] = []
  /// What both changed and nobody decided on.
  private(set) var conflicts: [MergeConflict] = []
  /// What was decided: the record, and what it was in their branch where that stays.
  private(set) var decided: [(sample: RecordEdit, side: MergeSide)] = []
  /// The files as they are after all entries; those that no new entry is about are not told.
  private(set) var files: [LedgerPath: [UInt8]] = [:]
  /// The digest of the last line.
  private(set) var head: Digest
  private var state: RecordState
  private let their: RecordState
  private let count: Int

  /// Whether there is nothing to join.
  var isEmpty: Bool { entries.isEmpty && conflicts.isEmpty && decided.isEmpty }

  /// - Parameter resolve: Decides about a conflict; `nil` leaves it to a person.
  init(ours: Journal, theirs: Journal, resolve: (MergeConflict) -> MergeSide?) throws(LedgerError) {
    state = try ours.state()
    their = try theirs.state()
    count = ours.entries.count
    head = ours.head
    let common = zip(ours.digests, theirs.digests).prefix { $0 == $1 }.map { _ in () }.count
    let new = Self.onlyIn(theirs, against: ours, after: common)
    guard !new.isEmpty else { return }
    let last = Self.lastTouched(new.map { theirs.entries[$0] })
    let own = Self.lastTouched(
      Self.onlyIn(ours, against: theirs, after: common).map { ours.entries[$0] })
    let samples = Self.samples(of: last.keys, theirs, ours)
    /// The records that are left as they are here.
    var kept: Set<String> = []
    for key in last.keys.sorted() where own[key] != nil {
      guard let sample = samples[key] else { continue }
      kept.insert(key)
      let (now, then) = (state.current(sample), their.current(sample))
      if Self.isSame(now, then) { continue }
      let conflict = MergeConflict(
        journal: ours.path, record: sample.id,
        ours: ours.entries.flatMap(\.changes).last { $0.edit.key == key }?.edit,
        theirs: theirs.entries.flatMap(\.changes).last { $0.edit.key == key }?.edit ?? sample)
      if let side = resolve(conflict) {
        decided.append((sample, side))
      } else {
        conflicts.append(conflict)
      }
    }
    for (place, index) in new.enumerated() {
      let entry = theirs.entries[index]
      // Behind an entry that carried the files over, it could not be told what its line was.
      guard entry.version == FileFormat.currentVersion else {
        throw .refused(.olderBranch(journal: "\(ours.path)"))
      }
      let closed = last.filter { $0.value == place && !kept.contains($0.key) }.keys.sorted()
        .compactMap { samples[$0] }
      try append(entry, changes: try rebase(entry, without: kept, closing: closed))
    }
  }

  /// Adds the entry that tells what was decided.
  mutating func decide(
    _ decider: MergeDecider, _ time: Timestamp, transaction: String?
  ) throws(LedgerError) {
    guard !decided.isEmpty else { return }
    var changes: [RecordChange] = []
    for (sample, side) in decided where side == .theirs {
      let now = state.current(sample)
      guard let edit = try (their.current(sample) ?? sample.asRemoval).replacing(now) else {
        continue
      }
      try make(RecordChange(.merge, edit), &changes)
    }
    state.finish()
    let after = try state.files(after: changes)
    files.merge(after) { _, new in new }
    try add(
      JournalEntry(
        number: count + entries.count + 1, time: time, by: decider.by, why: decider.why,
        changes: changes, previous: head, files: after.mapValues { SHA256.hash($0) },
        transaction: transaction, decides: decided.map(\.sample.key).sorted()))
  }

  /// The places of entries that the other journal does not have.
  private static func onlyIn(
    _ journal: Journal, against other: Journal, after common: Int
  ) -> [Int] {
    func identities(_ journal: Journal) -> [Digest] {
      (common..<journal.entries.count).map { journal.entries[$0].identity(journal.digests[$0]) }
    }
    let known = Set(identities(other))
    return zip(common..<journal.entries.count, identities(journal))
      .filter { !known.contains($1) }.map(\.0)
  }

  /// For each record the last of some entries that is about it.
  private static func lastTouched(_ entries: [JournalEntry]) -> [String: Int] {
    var last: [String: Int] = [:]
    for (place, entry) in entries.enumerated() {
      let first = entry.former.first?.changes ?? entry.changes
      for change in first + entry.changes { last[change.edit.key] = place }
      for key in entry.decides { last[key] = place }
    }
    return last
  }

  /// An edit of each record, to ask for it by.
  private static func samples(
    of keys: some Sequence<String>, _ journals: Journal...
  ) -> [String: RecordEdit] {
    let wanted = Set(keys)
    var samples: [String: RecordEdit] = [:]
    for entry in journals.lazy.flatMap(\.entries) {
      for change in (entry.former.first?.changes ?? []) + entry.changes
      where wanted.contains(change.edit.key) {
        samples[change.edit.key] = change.edit
      }
    }
    return samples
  }

  private static func isSame(_ left: RecordEdit?, _ right: RecordEdit?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (.some(let left), .some(let right)): FieldDifference.isSame(left, right)
    default: false
    }
  }

  /// The changes of an entry as they are to be made to what is there now.
  ///
  /// - Parameters:
  ///   - kept: Records that are left as they are here.
  ///   - closed: Records that no later entry is about: they come to what they are in their branch.
  private mutating func rebase(
    _ entry: JournalEntry, without kept: Set<String>, closing closed: [RecordEdit]
  ) throws(LedgerError) -> [RecordChange] {
    var changes: [RecordChange] = []
    for change in entry.changes where !kept.contains(change.edit.key) {
      do throws(RecordState.Misfit) {
        try state.make(change)
        changes.append(change)
      } catch {
        // Set aside: the entry keeps what it was.
        continue
      }
    }
    for sample in closed {
      let (now, then) = (state.current(sample), their.current(sample))
      guard !Self.isSame(now, then), let edit = (then ?? sample.asRemoval).taking(now) else {
        continue
      }
      try make(RecordChange(.merge, edit), &changes)
    }
    return changes
  }

  private mutating func make(
    _ change: RecordChange, _ changes: inout [RecordChange]
  ) throws(LedgerError) {
    do throws(RecordState.Misfit) {
      try state.make(change)
    } catch {
      throw .refused(.changedMeanwhile(error.record))
    }
    changes.append(change)
  }

  /// Puts an entry behind the others.
  private mutating func append(_ entry: JournalEntry, changes: [RecordChange]) throws(LedgerError) {
    state.finish()
    let after = try state.files(after: changes, isWhole: !entry.steps.isEmpty)
    files.merge(after) { _, new in new }
    let isAsItWas = head == entry.previous && changes == entry.changes
    let former = JournalEntry.Former(
      number: entry.number, time: entry.time, previous: entry.previous, files: entry.files,
      changes: changes == entry.changes ? nil : entry.changes)
    // What an earlier line said is told where it is no longer what the entry says.
    let earlier = entry.former.map { was in
      JournalEntry.Former(
        number: was.number, time: was.time, previous: was.previous, files: was.files,
        changes: was.changes ?? former.changes)
    }
    try add(
      JournalEntry(
        number: count + entries.count + 1, time: entry.time, by: entry.by, why: entry.why,
        changes: changes, previous: head, files: after.mapValues { SHA256.hash($0) },
        transaction: entry.transaction,
        former: isAsItWas ? entry.former : earlier + [former], steps: entry.steps,
        decides: entry.decides, restamps: entry.restamps, seals: entry.seals))
  }

  private mutating func add(_ entry: JournalEntry) throws(LedgerError) {
    let line = try Draft.canonical(try entry.line())
    head = SHA256.hash(line)
    entries.append(entry)
    lines.append(line)
  }
}
