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
    if path == .journal || VolumeAddress(path: path)?.journal == path {
      return try journal(path, ours, theirs)
    }
    if path == SealedForms.path {
      return Outcome(bytes: SealedForms(ours + theirs).bytes, conflicts: [])
    }
    if SealFile.isKnown(path) {
      return Outcome(bytes: SealFile.joined(ours, theirs, at: path), conflicts: [])
    }
    if path == .ledger || path == .indicators || SourceFile.id(at: path) != nil
      || VolumeAddress(path: path) != nil
    {
      return try records(path, base, ours, theirs)
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

  private static func journal(
    _ path: LedgerPath, _ ours: [UInt8], _ theirs: [UInt8]
  ) throws(LedgerError) -> Outcome {
    let our = try Journal(ours, at: path).sound()
    let their = try Journal(theirs, at: path).sound()
    let merge = try JournalMerge(ours: our, theirs: their, resolve: { _ in nil })
    guard merge.conflicts.isEmpty else { return Outcome(bytes: ours, conflicts: merge.conflicts) }
    let feed = [UInt8(ascii: "\n")]
    return Outcome(bytes: ours + merge.lines.flatMap { $0 + feed }, conflicts: [])
  }

  private static func records(
    _ path: LedgerPath, _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]
  ) throws(LedgerError) -> Outcome {
    let address = VolumeAddress(path: path)
    func read(_ bytes: [UInt8], isBase: Bool = false) throws(LedgerError) -> RecordState {
      var state = RecordState(at: address)
      // A volume is there in both branches, and so its file is; the others are made when they are needed.
      if !bytes.isEmpty || (address != nil && !isBase) { try state.know(path, bytes) }
      return state
    }
    let old = try read(base, isBase: true)
    let new = try read(theirs)
    var state = try read(ours)
    let edits = Comparison.edits(from: old, to: new)
    let conflicts = apply(edits, to: &state, address?.journal ?? .journal)
    guard conflicts.isEmpty else { return Outcome(bytes: ours, conflicts: conflicts) }
    for _ in old.revision..<max(old.revision, new.revision) { state.finish() }
    return Outcome(bytes: try state.files()[path] ?? ours, conflicts: [])
  }

  private static func apply(
    _ edits: [RecordEdit], to state: inout RecordState, _ journal: LedgerPath
  ) -> [MergeConflict] {
    var conflicts: [MergeConflict] = []
    for edit in edits {
      do throws(RecordState.Misfit) {
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
