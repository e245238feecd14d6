import OutturnJSON
import OutturnModel

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

/// What holds the records of a journal while branches are joined: a volume's or the ledger's own.
protocol MergeState: Sendable, SendableMetatype {
  /// Makes one change, if the record is as the change has it.
  mutating func make(_ change: RecordChange) throws(VolumeState.Misfit)
  /// Counts the entry.
  mutating func finish()
  /// What the record that an edit is about is now, as the edit that would make it.
  func current(_ edit: RecordEdit) -> RecordEdit?
  /// The files an entry with these changes leaves behind.
  func files(after changes: [RecordChange]) throws(LedgerError) -> [LedgerPath: [UInt8]]
  /// All files.
  func allFiles() throws(LedgerError) -> [LedgerPath: [UInt8]]
}

extension MergeState {
  /// The files an entry leaves behind: all of them, if it carried them over from an older version of the
  /// format.
  func files(
    after changes: [RecordChange], isWhole: Bool
  ) throws(LedgerError) -> [LedgerPath: [UInt8]] {
    isWhole ? try allFiles() : try files(after: changes)
  }
}

/// Joins two branches of a journal: the entries that only theirs has come behind ours.
struct JournalMerge<State: MergeState> {
  /// The entries to put behind ours.
  private(set) var entries: [JournalEntry] = []
  /// Their lines.
  private(set) var lines: [[UInt8]] = []
  /// What both changed.
  private(set) var conflicts: [MergeConflict] = []
  /// The files as they are after all entries; those that no new entry is about are not told.
  private(set) var files: [LedgerPath: [UInt8]] = [:]
  private var state: State

  /// - Parameters:
  ///   - state: What our entries made.
  ///   - resolve: Decides about a conflict; `nil` leaves it to a person.
  init(
    ours: Journal, theirs: Journal, state: State, resolve: (MergeConflict) -> MergeSide?
  ) throws(LedgerError) {
    self.state = state
    let common = zip(ours.digests, theirs.digests).prefix { $0 == $1 }.map { _ in () }.count
    var head = ours.head
    var time = ours.entries.last?.time
    let known = Set(ours.digests).union(ours.entries.flatMap(\.formerDigests))
    for (entry, digest) in zip(theirs.entries, theirs.digests).dropFirst(common) {
      // An entry that came over in an earlier joining.
      if known.contains(digest) || entry.formerDigests.contains(where: known.contains) { continue }
      // Behind an entry that carried the files over, it could not be told what its line was.
      guard entry.version == FileFormat.currentVersion else {
        throw .refused(.olderBranch(journal: "\(ours.path)"))
      }
      let changes = try rebase(entry, ours, resolve)
      self.state.finish()
      let after = try self.state.files(after: changes, isWhole: !entry.steps.isEmpty)
      files.merge(after) { _, new in new }
      let isAsItWas = head == entry.previous && changes == entry.changes
      let former = JournalEntry.Former(
        number: entry.number, time: entry.time, previous: entry.previous, files: entry.files,
        changes: changes == entry.changes ? nil : entry.changes)
      let joined = JournalEntry(
        number: ours.entries.count + entries.count + 1,
        time: max(entry.time, time ?? entry.time), by: entry.by, why: entry.why,
        changes: changes, previous: head, files: after.mapValues { SHA256.hash($0) },
        transaction: entry.transaction,
        former: isAsItWas ? entry.former : entry.former + [former], steps: entry.steps)
      let line = try Draft.canonical { () throws(CanonicalMisuse) in try joined.line() }
      head = SHA256.hash(line)
      time = joined.time
      entries.append(joined)
      lines.append(line)
    }
  }

  /// The changes of an entry as they are to be made to what is there now.
  private mutating func rebase(
    _ entry: JournalEntry, _ ours: Journal, _ resolve: (MergeConflict) -> MergeSide?
  ) throws(LedgerError) -> [RecordChange] {
    var changes: [RecordChange] = []
    for change in entry.changes {
      do throws(VolumeState.Misfit) {
        try state.make(change)
        changes.append(change)
        continue
      } catch {}
      let current = state.current(change.edit)
      // Both branches made the same of it.
      if let current, FieldDifference.isSame(current, change.edit) { continue }
      if current == nil, change.edit.isRemoval { continue }
      let conflict = MergeConflict(
        journal: ours.path, record: change.edit.id,
        ours: ours.entries.flatMap(\.changes).last { $0.edit.id == change.edit.id }?.edit,
        theirs: change.edit)
      switch resolve(conflict) {
      case .ours: continue
      case .theirs:
        guard let edit = try change.edit.replacing(current) else { continue }
        let made = RecordChange(.merge, edit)
        do throws(VolumeState.Misfit) {
          try state.make(made)
        } catch {
          throw .refused(.changedMeanwhile(error.record))
        }
        changes.append(made)
      case nil: conflicts.append(conflict)
      }
    }
    return changes
  }
}

extension RecordEdit {
  /// The edit that makes the record what this one makes it, of nothing; a removal stays one.
  var asAddition: RecordEdit {
    switch self {
    case .commitment(let edit): .commitment(edit.asAddition)
    case .outcome(let edit): .outcome(edit.asAddition)
    case .link(let edit): .link(edit.asAddition)
    case .opinion(let edit): .opinion(edit.asAddition)
    case .mention(let edit): .mention(edit.asAddition)
    case .search(let edit): .search(edit.asAddition)
    case .source(let edit): .source(edit.asAddition)
    case .indicator(let edit): .indicator(edit.asAddition)
    case .place(let edit): .place(edit.asAddition)
    case .settings(let edit): .settings(edit.asAddition)
    }
  }

  /// The edit that makes of what is there now what this one was to make; `nil` if there is nothing
  /// to do.
  fileprivate func replacing(_ current: RecordEdit?) throws(LedgerError) -> RecordEdit? {
    switch (self, current) {
    case (.commitment(let edit), .commitment(let now)):
      let version = (now.after?.version ?? 0) + 1
      return Edit(before: now.after, after: edit.after?.numbered(version)).map { .commitment($0) }
    case (.outcome(let edit), .outcome(let now)):
      let version = (now.after?.version ?? 0) + 1
      return Edit(before: now.after, after: try edit.after?.numbered(version)).map {
        .outcome($0)
      }
    case (.link(let edit), .link(let now)):
      return Edit(before: now.after, after: edit.after).map { .link($0) }
    case (.opinion(let edit), .opinion(let now)):
      return Edit(before: now.after, after: edit.after).map { .opinion($0) }
    case (.mention(let edit), .mention(let now)):
      return Edit(before: now.after, after: edit.after).map { .mention($0) }
    case (.search(let edit), .search(let now)):
      return Edit(before: now.after, after: edit.after).map { .search($0) }
    case (.source(let edit), .source(let now)):
      return Edit(before: now.after, after: edit.after).map { .source($0) }
    case (.indicator(let edit), .indicator(let now)):
      return Edit(before: now.after, after: edit.after).map { .indicator($0) }
    case (.place(let edit), .place(let now)):
      return Edit(before: now.after, after: edit.after).map { .place($0) }
    case (.settings(let edit), .settings(let now)):
      return Edit(before: now.after, after: edit.after).map { .settings($0) }
    default: return isRemoval ? nil : asAddition
    }
  }
}

extension Edit {
  fileprivate var asAddition: Edit { after.map { .added($0) } ?? self }
}
