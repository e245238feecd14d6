/// What a crash left and what was done about it.
public enum Mending: Hashable, Sendable {
  /// A change that stood was put in place in these files.
  case finished([LedgerPath])
  /// A change that did not stand was taken back out of these files.
  case undone([LedgerPath])
}

extension FileTransaction {
  /// Finishes or undoes what a crash left. The caller holds the lock.
  static func recover(on files: some FileSystem) throws(FileFailure) -> [Mending] {
    var mended: [Mending] = []
    if let bytes = try files.readIfPresent(
      WorkFolder.committed, limit: TransactionRecord.mostBytes)
    {
      if let record = TransactionRecord(bytes) {
        // The crash may have come before the name was on the disk.
        try files.synchronise(.work)
        try finish(record, on: files)
        mended.append(.finished(record.paths.sorted()))
      } else {
        try files.remove(WorkFolder.committed)
      }
    }
    if let bytes = try files.readIfPresent(
      WorkFolder.prepared, limit: TransactionRecord.mostBytes)
    {
      if let record = TransactionRecord(bytes) {
        try undo(record, on: files)
        mended.append(.undone(record.paths.sorted()))
      } else {
        try files.remove(WorkFolder.prepared)
      }
    }
    return mended
  }

  /// Takes back the steps of a change that does not stand. It can be done again at any point.
  static func undo(_ record: TransactionRecord, on files: some FileSystem) throws(FileFailure) {
    // A power cut from here on must not bring back the name of a change that stands.
    try files.synchronise(.work)
    // Everything is synchronised, even what is as it should be: an earlier try may have cut or
    // removed a file and gone no further.
    var folders: Set<LedgerPath?> = []
    for append in record.appends {
      if append.length == 0 {
        try files.removeIfPresent(append.path)
        folders.insert(append.path.folder)
      } else if let size = try files.status(append.path)?.size {
        if size > append.length { try files.truncate(append.path, to: append.length) }
        try files.synchronise(append.path)
      }
    }
    for path in record.replacements {
      try files.removeIfPresent(record.draft(of: path))
      folders.insert(path.folder)
    }
    for folder in folders.sorted(by: { ($0?.text ?? "") < ($1?.text ?? "") }) {
      // A folder that was to be made may be missing.
      if let folder, try files.status(folder) == nil { continue }
      try files.synchronise(folder)
    }
    try files.removeIfPresent(WorkFolder.prepared)
  }

  /// Puts the drafts of a change that stands in place. It can be done again at any point.
  static func finish(_ record: TransactionRecord, on files: some FileSystem) throws(FileFailure) {
    // Before the first file changes, so that whoever reads several can tell.
    try TouchedFiles.note(record.replacements, on: files)
    for path in record.replacements {
      let draft = record.draft(of: path)
      guard try files.status(draft) != nil else { continue }
      try files.rename(draft, to: path)
    }
    // All of them: an earlier try may have renamed one and gone no further.
    try synchronise(Set(record.replacements.map(\.folder)), on: files)
    try files.remove(WorkFolder.committed)
  }
}
