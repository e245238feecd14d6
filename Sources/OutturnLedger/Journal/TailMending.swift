/// Reads the end of a journal that is going to be added to.
enum TailMending {
  /// The end of a journal, once it is sure that the files are what it says they are.
  ///
  /// A whole last line that has lost its line feed gets it back. A last line that was never finished
  /// is cut off, if the files are what the line before it says: it was being written when its
  /// writer's machine or copy was cut short, and nobody was ever told that it stands. If the files
  /// are anything else, somebody was at them, and that is left to a person.
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
    return try mend(tail, path, on: files)
  }

  /// The end of a journal, whatever its files hold.
  static func readAlone(
    _ path: LedgerPath, on files: some FileSystem
  ) throws(LedgerError) -> JournalTail {
    guard let tail = try JournalTail(of: path, on: files) else { return JournalTail(before: path) }
    return try mend(tail, path, on: files)
  }

  private static func mend(
    _ tail: JournalTail, _ path: LedgerPath, on files: some FileSystem
  ) throws(LedgerError) -> JournalTail {
    guard tail.unfinished > 0 || tail.lacksFeed else { return tail }
    try LedgerError.of { () throws(FileFailure) in
      if tail.lacksFeed {
        try files.append(path, [UInt8(ascii: "\n")])
      } else {
        try files.truncate(path, to: tail.length)
      }
      try files.synchronise(path)
    }
    // Read again: it is as it should be now.
    return try JournalTail(of: path, on: files) ?? tail
  }
}
