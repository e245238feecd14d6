/// Joins two branches file by file, as git asks a merge driver to.
///
/// A journal's entries are put behind one another; the other files get the records of both. Each file
/// is joined by itself, and the outcome is the same: the files that the joined journals lead to.
public enum MergeDriver {
  /// What came of joining one file.
  public struct Outcome: Sendable {
    /// The file as it is to be.
    public let bytes: [UInt8]
    /// What both branches changed in different ways. If there is anything, the bytes are ours.
    public let conflicts: [MergeConflict]
  }

  /// Joins one file.
  ///
  /// - Parameters:
  ///   - base: The file before the branches parted; empty if there was none.
  /// - Throws: ``LedgerError`` for files that cannot be read, and ``ChangeRefusal/notMergeable(_:)``
  ///   for a file that no ledger has.
  public static func merge(
    _ path: LedgerPath, base: [UInt8], ours: [UInt8], theirs: [UInt8]
  ) throws(LedgerError) -> Outcome {
    if ours == theirs || theirs == base { return Outcome(bytes: ours, conflicts: []) }
    if ours == base { return Outcome(bytes: theirs, conflicts: []) }
    if path == .journal {
      return try journal(path, ours, theirs) { (journal) throws(LedgerError) in
        try journal.register(count: journal.entries.count)
      }
    }
    if let address = VolumeAddress(path: path) {
      if path == address.journal {
        return try journal(path, ours, theirs) { (journal) throws(LedgerError) in
          VolumeState(
            try journal.volume(at: address, count: journal.entries.count), at: address)
        }
      }
      return try volume(address, base, ours, theirs)
    }
    if path == SealedForms.path {
      return Outcome(bytes: SealedForms(ours + theirs).bytes, conflicts: [])
    }
    if SealFile.isKnown(path) {
      return Outcome(bytes: SealFile.joined(ours, theirs, at: path), conflicts: [])
    }
    if path == .ledger || path == .indicators || SourceFile.id(at: path) != nil {
      return try register(path, base, ours, theirs)
    }
    throw .refused(.notMergeable(path.text))
  }

  /// Joins one file whose path is told from outside the ledger's folder, as git tells it: the longest
  /// end of the path that is that of a file of a ledger, and fits what is in it.
  public static func merge(
    at outer: String, base: [UInt8], ours: [UInt8], theirs: [UInt8]
  ) throws(LedgerError) -> Outcome {
    var failure = LedgerError.refused(.notMergeable(outer))
    let parts = outer.split(separator: "/", omittingEmptySubsequences: true)
    for count in (0..<parts.count) {
      guard let path = LedgerPath(parts.dropFirst(count).joined(separator: "/")) else { continue }
      do throws(LedgerError) {
        return try merge(path, base: base, ours: ours, theirs: theirs)
      } catch .refused(.notMergeable) {
        continue
      } catch {
        failure = error
      }
    }
    throw failure
  }

  private static func journal<State: MergeState>(
    _ path: LedgerPath, _ ours: [UInt8], _ theirs: [UInt8],
    _ state: (Journal) throws(LedgerError) -> State
  ) throws(LedgerError) -> Outcome {
    let our = try Journal(ours, at: path).sound()
    let their = try Journal(theirs, at: path).sound()
    let merge = try JournalMerge(
      ours: our, theirs: their, state: try state(our), their: try state(their),
      resolve: { _ in nil })
    guard merge.conflicts.isEmpty else {
      return Outcome(bytes: ours, conflicts: merge.conflicts)
    }
    let feed = [UInt8(ascii: "\n")]
    return Outcome(bytes: ours + merge.lines.flatMap { $0 + feed }, conflicts: [])
  }

  private static func volume(
    _ address: VolumeAddress, _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]
  ) throws(LedgerError) -> Outcome {
    let old = base.isEmpty ? nil : try VolumeFile.read(base, at: address)
    let new = try VolumeFile.read(theirs, at: address)
    var state = VolumeState(try VolumeFile.read(ours, at: address), at: address)
    let edits = Comparison.edits(from: old, to: new)
    let conflicts = apply(edits, to: &state, address.journal)
    guard conflicts.isEmpty else { return Outcome(bytes: ours, conflicts: conflicts) }
    for _ in (old?.revision ?? 0)..<new.revision { state.finish() }
    let merged = state.volume
    return Outcome(
      bytes: try Draft.canonical(try VolumeFile.bytes(of: merged)), conflicts: [])
  }

  private static func register(
    _ path: LedgerPath, _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]
  ) throws(LedgerError) -> Outcome {
    func read(_ bytes: [UInt8]) throws(LedgerError) -> RegisterState {
      var state = RegisterState()
      if bytes.isEmpty { return state }
      if path == .ledger {
        state = RegisterState(try LedgerFile.read(bytes), indicators: [], sources: [])
      } else if path == .indicators {
        state.know(indicators: try IndicatorsFile.read(bytes))
      } else if let id = SourceFile.id(at: path) {
        state.know(source: try SourceFile.read(bytes, id: id))
      }
      return state
    }
    let old = try read(base)
    let new = try read(theirs)
    var state = try read(ours)
    let conflicts = apply(Comparison.edits(from: old, to: new), to: &state, .journal)
    guard conflicts.isEmpty else { return Outcome(bytes: ours, conflicts: conflicts) }
    for _ in old.revision..<max(old.revision, new.revision) { state.finish() }
    return Outcome(bytes: try Draft.contents(of: state)[path] ?? ours, conflicts: [])
  }

  private static func apply<State: MergeState>(
    _ edits: [RecordEdit], to state: inout State, _ journal: LedgerPath
  ) -> [MergeConflict] {
    var conflicts: [MergeConflict] = []
    for edit in edits {
      do throws(VolumeState.Misfit) {
        try state.make(RecordChange(.merge, edit))
      } catch {
        let current = state.current(edit)
        if let current, FieldDifference.isSame(current, edit) { continue }
        if current == nil, edit.isRemoval { continue }
        conflicts.append(
          MergeConflict(journal: journal, record: edit.id, ours: current, theirs: edit))
      }
    }
    return conflicts
  }
}

extension FieldDifference {
  /// Whether two edits leave the same record behind.
  static func isSame(_ left: RecordEdit, _ right: RecordEdit) -> Bool {
    func bytes(_ edit: RecordEdit) -> [UInt8] {
      var writer = CanonicalWriter()
      RecordChange(.merge, edit.asAddition).write(to: &writer)
      return writer.bytes
    }
    return bytes(left) == bytes(right)
  }
}
