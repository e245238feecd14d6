/// The list of files changed lately, which lets a reader of many files see which of them changed
/// while it read.
///
/// The first line of `.outturn/touched` numbers the list; every further line is a path. A list
/// that has grown long is begun anew with the next number. It need not survive a power cut: no
/// reader does.
enum TouchedFiles {
  /// Where the list ended when somebody looked.
  struct Mark: Hashable, Sendable {
    let number: Int
    let length: Int
  }

  static let mostBytes = 64 << 10

  /// Adds paths to the list.
  static func note(_ paths: [LedgerPath], on files: some FileSystem) throws(FileFailure) {
    let status = try files.status(WorkFolder.touched)
    var text = paths.map { $0.text + "\n" }.joined()
    if status == nil {
      text = "1\n" + text
    } else if let status, status.size > mostBytes {
      let number = try mark(on: files).number
      let next = WorkFolder.touched.draft(token: "next")
      try files.removeIfPresent(next)
      try files.create(next, Array("\(number + 1)\n\(text)".utf8), like: nil)
      try files.rename(next, to: WorkFolder.touched)
      return
    }
    try files.append(WorkFolder.touched, Array(text.utf8))
  }

  /// Where the list ends now.
  static func mark(on files: some FileSystem) throws(FileFailure) -> Mark {
    let bytes = try read(on: files)
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    return Mark(number: Int(String(decoding: line, as: UTF8.self)) ?? 0, length: bytes.count)
  }

  /// The paths added since `mark`; `nil` if the list has been begun anew since, so that any file
  /// may have changed.
  static func since(
    _ mark: Mark, on files: some FileSystem
  ) throws(FileFailure) -> (paths: Set<LedgerPath>, mark: Mark)? {
    let bytes = try read(on: files)
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let number = Int(String(decoding: line, as: UTF8.self)) ?? 0
    // There was no list when the mark was made: all of it is new.
    let isNew = mark.length == 0
    guard isNew || (number == mark.number && bytes.count >= mark.length) else { return nil }
    let start = isNew ? min(line.count + 1, bytes.count) : mark.length
    let paths = bytes[start...].split(separator: UInt8(ascii: "\n")).compactMap {
      LedgerPath(String(decoding: $0, as: UTF8.self))
    }
    return (Set(paths), Mark(number: number, length: bytes.count))
  }

  private static func read(on files: some FileSystem) throws(FileFailure) -> [UInt8] {
    try files.readIfPresent(WorkFolder.touched, limit: 1 << 30) ?? []
  }
}
