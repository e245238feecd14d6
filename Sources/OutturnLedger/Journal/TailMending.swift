/// Reads the end of a journal that is going to be added to.
enum TailMending {
  /// The end of a journal, once it is sure that the files are what it says they are.
  ///
  /// A last line that was never finished is cut off, if the files are what the line before it says:
  /// it was being written when its writer's machine or copy was cut short, and nobody was ever
  /// told that it stands. If the files are anything else, somebody was at them, and that is left
  /// to a person.
  ///
  /// - Parameter files: The digests of the files as they are; `nil` for one that is not there.
  static func read(
    _ path: LedgerPath, files found: [LedgerPath: Digest?], on files: some FileSystem
  ) throws(LedgerError) -> JournalTail {
    guard let tail = try JournalTail(of: path, on: files) else {
      if found.values.contains(where: { $0 != nil }) {
        throw .brokenJournal(JournalFault(file: path.text, line: 1, kind: .missing))
      }
      return JournalTail(before: path)
    }
    for (file, digest) in found where tail.files[file] != digest {
      throw .differsFromJournal(file: file.text)
    }
    try cut(tail, path, on: files)
    return tail
  }

  /// The end of a journal, whatever its files hold.
  static func readAlone(
    _ path: LedgerPath, on files: some FileSystem
  ) throws(LedgerError) -> JournalTail {
    guard let tail = try JournalTail(of: path, on: files) else { return JournalTail(before: path) }
    try cut(tail, path, on: files)
    return tail
  }

  private static func cut(
    _ tail: JournalTail, _ path: LedgerPath, on files: some FileSystem
  ) throws(LedgerError) {
    guard tail.unfinished > 0 else { return }
    try LedgerError.of { () throws(FileFailure) in
      try files.truncate(path, to: tail.length)
      try files.synchronise(path)
    }
  }
}
