/// What came of joining a branch to a ledger.
public struct MergeReport: Sendable {
  /// How many entries came over, by journal.
  public let entries: [LedgerPath: Int]
  /// What both branches changed, in different ways. If there is anything, nothing was joined.
  public let conflicts: [MergeConflict]
  /// How many records a person decided on.
  public let decided: Int
}

/// Who decides between the versions of two branches, and why.
public struct MergeDecider: Hashable, Sendable {
  let by: String
  let why: String

  /// Somebody who decides.
  public init(by: String, why: String) {
    self.by = by
    self.why = why
  }
}

extension Ledger {
  /// Joins another branch of this ledger to it: the entries that only the other one has come behind
  /// those that are here, journal by journal, and keep their authors, reasons and times.
  ///
  /// Where both branches changed a record, what the other did is set aside in its entry, which keeps what
  /// it was; what is decided is an entry of its own by who decided. Whoever has that entry is not asked
  /// again, so that both branches come to the same.
  ///
  /// An entry that has to follow another line than it did keeps what it was (``JournalEntry/former``),
  /// so that a seal made of the other branch still holds.
  ///
  /// - Parameters:
  ///   - other: The other branch, as a folder of its own (a clone, a work tree). It is only read.
  ///   - resolve: Decides about records that both branches changed; `nil` leaves them to a person.
  public func merge(
    _ other: Ledger, at time: Timestamp,
    by decider: MergeDecider = MergeDecider(by: "", why: ""), patience: Patience = .usual,
    resolve: @escaping (MergeConflict) -> MergeSide? = { _ in nil }
  ) throws(LedgerError) -> MergeReport {
    try writing(at: time, patience: patience) { (_) throws(LedgerError) in
      let view = try view()
      let otherView = try other.view()
      let faults =
        try Self.verify(view).faults + Self.verify(otherView).faults
      if let fault = faults.first { throw .unsound(fault) }
      var join = MergeRun(resolve: resolve)
      try join.add(nil, view, otherView)
      for address in try otherView.addressesWithJournals() {
        try join.add(address, view, otherView)
      }
      try join.add(sealsOf: otherView, to: view)
      if join.conflicts.isEmpty, join.decisions > 0 {
        try Draft.checkSignature(
          Transaction(by: decider.by, why: decider.why, time: time, changes: []),
          try view.file().settings)
      }
      try join.finish(decider, time)
      try join.keepForms(view, otherView)
      guard join.conflicts.isEmpty, !join.changes.isEmpty else {
        return MergeReport(entries: [:], conflicts: join.conflicts, decided: 0)
      }
      try apply(join.changes)
      return MergeReport(entries: join.entries, conflicts: [], decided: join.decisions)
    }
  }
}

/// The joining of all journals of two branches.
private struct MergeRun {
  let resolve: (MergeConflict) -> MergeSide?
  var changes: [FileTransaction.Change] = []
  private(set) var entries: [LedgerPath: Int] = [:]
  private(set) var conflicts: [MergeConflict] = []
  private(set) var decisions = 0

  init(resolve: @escaping (MergeConflict) -> MergeSide?) { self.resolve = resolve }

  private var merges: [(ours: Journal, merge: JournalMerge)] = []

  /// Takes over the other branch's seals and signatures. Both may have been made while the branches were the same: then only
  /// the signatures on them differ.
  mutating func add(sealsOf other: LedgerView, to view: LedgerView) throws(LedgerError) {
    for (name, kind) in try other.names(in: SealDetails.folder) where kind == .file {
      guard let path = SealDetails.folder.appending(name), SealFile.isKnown(path),
        let theirs = try other.bytes(path, limit: LedgerLimits.journal)
      else { continue }
      let ours = try view.bytes(path, limit: LedgerLimits.journal)
      let joined = ours.map { SealFile.joined($0, theirs, at: path) } ?? theirs
      if joined != ours { changes.append(.replace(path, bytes: joined)) }
    }
    let ours = try view.bytes(EntrySignature.path, limit: LedgerLimits.journal) ?? []
    let theirs = try other.bytes(EntrySignature.path, limit: LedgerLimits.journal) ?? []
    let joined = SealFile.joined(ours, theirs)
    if joined != ours { changes.append(.replace(EntrySignature.path, bytes: joined)) }
  }

  /// Joins a volume's journal; without an address, the ledger's own.
  mutating func add(
    _ address: VolumeAddress?, _ view: LedgerView, _ other: LedgerView
  ) throws(LedgerError) {
    let ours = try Self.journal(address?.journal ?? .journal, view)
    let theirs = try Self.journal(ours.path, other)
    guard address != nil || ours.digests.first == theirs.digests.first else {
      throw .refused(.unrelated)
    }
    let merge = try JournalMerge(ours: ours, theirs: theirs, resolve: resolve)
    conflicts += merge.conflicts
    decisions += merge.decided.count
    if !merge.isEmpty { merges.append((ours, merge)) }
  }

  /// Adds the entries that tell what was decided, and gathers what is to be written.
  mutating func finish(_ decider: MergeDecider, _ time: Timestamp) throws(LedgerError) {
    guard conflicts.isEmpty else { return }
    let heads = merges.compactMap { $0.merge.decided.isEmpty ? nil : $0.merge.head }
    var name: String?
    if heads.count > 1 {
      var hash = SHA256()
      hash.update(Array("\(time)\n\(decider.by)\n".utf8))
      for head in heads { hash.update(head.bytes) }
      name = "\(heads.count)-\(hash.finish().hex.prefix(16))"
    }
    for (ours, joined) in merges {
      var merge = joined
      try merge.decide(decider, time, transaction: name)
      add(ours, merge)
    }
  }

  /// Keeps the lines that seals of either branch stand for, where the joined journals have others.
  mutating func keepForms(_ view: LedgerView, _ other: LedgerView) throws(LedgerError) {
    var sealed: [LedgerPath: Set<Digest>] = [:]
    for view in [view, other] {
      for root in try view.sealRoots(ending: ".json") {
        for (path, entries) in try view.seal(root).0.journals {
          sealed[path, default: []].formUnion(entries)
        }
      }
    }
    guard !sealed.isEmpty else { return }
    var forms = try view.sealedForms()
    let theirs = try other.sealedForms()
    let before = forms.lines.count
    for (path, digests) in sealed {
      let ours = try Self.journal(path, view)
      let their = try Self.journal(path, other)
      let joined = merges.first { $0.ours.path == path }?.merge.entries ?? []
      var known = Set(ours.digests).union(ours.entries.flatMap(\.formerDigests))
      known.formUnion(joined.flatMap(\.formerDigests))
      known.formUnion(joined.compactMap { try? $0.line() }.map { SHA256.hash($0) })
      for digest in digests where !known.contains(digest) && forms.lines[digest] == nil {
        if let line = theirs.lines[digest] {
          forms.add(line)
        } else if let index = their.digests.firstIndex(of: digest),
          let line = try? their.entries[index].line()
        {
          forms.add(line)
        }
      }
    }
    guard forms.lines.count > before else { return }
    changes.append(.replace(SealedForms.path, bytes: forms.bytes))
  }

  private mutating func add(_ ours: Journal, _ merge: JournalMerge) {
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
    Journal(try view.bytes(path, limit: LedgerLimits.journal) ?? [], at: path, view.migrations)
  }
}
