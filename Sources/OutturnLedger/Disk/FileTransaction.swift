/// Several changes to files that happen together or not at all.
///
/// What happens, in this order; each step is on the disk before the next one begins:
///
/// 1. `.outturn/prepared` lists the files, with the length of each that will grow;
/// 2. files grow (journals) and drafts of the others are written beside them;
/// 3. `.outturn/prepared` is renamed `.outturn/committed`: from here on the change stands;
/// 4. the drafts are put in place, and `.outturn/committed` is removed.
///
/// What a crash leaves is undone if it came before 3 and finished if after (``recover(on:)``). A
/// full disk shows itself in 2, where undoing needs no room. Readers need no lock: between 3 and 4
/// they read the drafts (``DraftOverlay``).
struct FileTransaction: Sendable {
  /// One file's change.
  enum Change: Hashable, Sendable {
    /// `bytes` added at the end of a file that is `length` long now; 0 where there is none yet.
    case append(LedgerPath, length: Int, bytes: [UInt8])
    /// The whole file replaced, or made.
    case replace(LedgerPath, bytes: [UInt8])

    var path: LedgerPath {
      switch self {
      case .append(let path, _, _), .replace(let path, _): path
      }
    }
  }

  /// What became of a change that could be made.
  enum Result: Hashable, Sendable {
    /// All is in place.
    case done
    /// The change stands and readers see it, but it could not yet be put in place everywhere; the
    /// next command does it.
    case committed(FileFailure)
    /// The disk would not say whether the change stands; the next command finds it whole or gone.
    case uncertain(FileFailure)
  }

  let changes: [Change]

  /// Makes the changes. The caller holds the lock and has recovered first.
  ///
  /// - Throws: the failure that kept the change from being made. What it leaves is undone by the
  ///   next ``recover(on:)``, where it cannot be undone at once.
  func apply(on files: some FileSystem) throws(FileFailure) -> Result {
    let record = try TransactionRecord(changes, on: files)
    do {
      try prepare(record, on: files)
      try files.rename(WorkFolder.prepared, to: WorkFolder.committed)
    } catch {
      _ = try? Self.undo(record, on: files)
      throw error
    }
    do {
      try files.synchronise(.work)
    } catch {
      // Whether the new name is on the disk is not known, so it is taken back.
      guard (try? files.rename(WorkFolder.committed, to: WorkFolder.prepared)) != nil else {
        return .uncertain(error)
      }
      _ = try? Self.undo(record, on: files)
      throw error
    }
    do {
      try Self.finish(record, on: files)
    } catch {
      return .committed(error)
    }
    return .done
  }

  private func prepare(_ record: TransactionRecord, on files: some FileSystem) throws(FileFailure) {
    var folders: Set<LedgerPath?> = []
    for folder in Set(changes.map(\.path.folder)).sorted(by: { ($0?.text ?? "") < ($1?.text ?? "") }
    ) {
      if let folder { try files.makeFolders(folder, changing: &folders) }
    }
    try Self.synchronise(folders, on: files)
    try files.create(WorkFolder.prepared, record.bytes, like: nil)
    try files.synchronise(WorkFolder.prepared)
    try files.synchronise(.work)
    folders = []
    // All is written before any of it is waited for: disks take many at once.
    var written: [LedgerPath] = []
    for change in changes {
      switch change {
      case .append(let path, let length, let bytes):
        try files.append(path, bytes)
        written.append(path)
        if length == 0 { folders.insert(path.folder) }
      case .replace(let path, let bytes):
        let draft = record.draft(of: path)
        // One may be left of an earlier try at the same change.
        try files.removeIfPresent(draft)
        try files.create(draft, bytes, like: path)
        written.append(draft)
        folders.insert(path.folder)
      }
    }
    try files.synchronise(all: written)
    try Self.synchronise(folders, on: files)
  }

  static func synchronise(
    _ folders: Set<LedgerPath?>, on files: some FileSystem
  ) throws(FileFailure) {
    try files.synchronise(all: folders.sorted { ($0?.text ?? "") < ($1?.text ?? "") })
  }
}
