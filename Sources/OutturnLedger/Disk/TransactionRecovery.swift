/// What a crash left and what was done about it.
public enum Mending: Hashable, Sendable {
  /// A change that stood was put in place in these files.
  case finished([LedgerPath])
  /// A change that did not stand was taken back out of these files.
  case undone([LedgerPath])
  /// These files hold something else than the change that was broken off left there: they were
  /// brought from elsewhere since, and were left as they are.
  case left([LedgerPath])
}

extension FileTransaction {
  /// Finishes or undoes what a crash left. The caller holds the lock.
  static func recover(on files: some FileSystem) throws(FileFailure) -> [Mending] {
    var mended: [Mending] = []
    if let bytes = try files.readIfPresent(WorkFolder.committed, limit: TransactionRecord.mostBytes)
    {
      if let record = TransactionRecord(bytes) {
        // The crash may have come before the name was on the disk.
        try files.synchronise(.work)
        var others: [LedgerPath] = []
        for append in record.appends where !append.lines.isEmpty {
          if try append.end(on: files) != .whole { others.append(append.path) }
        }
        if others.isEmpty {
          try finish(record, on: files)
          mended.append(.finished(record.paths.sorted()))
        } else {
          // The files in place belong to the journals as they are now.
          try drop(record, on: files)
          try files.remove(WorkFolder.committed)
          mended.append(.left(others.sorted()))
        }
      } else {
        try files.remove(WorkFolder.committed)
      }
    }
    if let bytes = try files.readIfPresent(WorkFolder.prepared, limit: TransactionRecord.mostBytes)
    {
      if let record = TransactionRecord(bytes) {
        let left = try undo(record, on: files)
        let undone = record.paths.filter { !left.contains($0) }.sorted()
        if !left.isEmpty { mended.append(.left(left.sorted())) }
        if !undone.isEmpty { mended.append(.undone(undone)) }
      } else {
        try files.remove(WorkFolder.prepared)
      }
    }
    return mended
  }

  /// Takes back the steps of a change that does not stand: its own lines, known by their content,
  /// and its drafts. It can be done again at any point.
  ///
  /// - Returns: The files that were left alone because something else stands where the lines would.
  @discardableResult
  static func undo(
    _ record: TransactionRecord, on files: some FileSystem
  ) throws(FileFailure) -> [LedgerPath] {
    // A power cut from here on must not bring back the name of a change that stands.
    try files.synchronise(.work)
    // Everything is synchronised, even what is as it should be: an earlier try may have cut or
    // removed a file and gone no further.
    var folders: Set<LedgerPath?> = []
    var left: [LedgerPath] = []
    for append in record.appends {
      if append.length == 0 { folders.insert(append.path.folder) }
      guard try files.status(append.path) != nil else { continue }
      guard try append.end(on: files) != .other else {
        left.append(append.path)
        continue
      }
      if append.length == 0 {
        try files.remove(append.path)
      } else {
        if let size = try files.status(append.path)?.size, size > append.length {
          try files.truncate(append.path, to: append.length)
        }
        try files.synchronise(append.path)
      }
    }
    folders.formUnion(try drop(record, on: files))
    for folder in folders.sorted(by: { ($0?.text ?? "") < ($1?.text ?? "") }) {
      // A folder that was to be made may be missing.
      if let folder, try files.status(folder) == nil { continue }
      try files.synchronise(folder)
    }
    try files.removeIfPresent(WorkFolder.prepared)
    return left
  }

  /// Removes the drafts of a change.
  ///
  /// - Returns: The folders they stood in.
  @discardableResult
  private static func drop(
    _ record: TransactionRecord, on files: some FileSystem
  ) throws(FileFailure) -> Set<LedgerPath?> {
    for path in record.replacements { try files.removeIfPresent(record.draft(of: path)) }
    return Set(record.replacements.map(\.folder))
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
