/// What stands at the end of a file that a change was to add lines to.
enum AppendedEnd: Hashable, Sendable {
  /// All of its lines, and nothing more.
  case whole
  /// A part of them, or nothing: what a write that was broken off leaves.
  case part
  /// Something else: the file was changed by somebody else since.
  case other
}

extension TransactionRecord.Append {
  /// Looks at the end of the file, which goes by what is there and not by how long the file is.
  ///
  /// What a broken write leaves are the lines, a beginning of them, or bytes that were never written
  /// in their place, which read as zeros. A whole line of a journal that is not one of the change's
  /// own is somebody else's.
  func end(on files: some FileSystem) throws(FileFailure) -> AppendedEnd {
    guard let size = try files.status(path)?.size else { return length == 0 ? .part : .other }
    guard size >= length else { return .other }
    if let after, try TransactionRecord.end(of: path, before: length, on: files) != after {
      return .other
    }
    let bytes = try files.read(path, from: length, limit: LedgerLimits.journal)
    let feed = UInt8(ascii: "\n")
    let own = Set(lines.map(\.digest))
    let most = lines.isEmpty ? Int.max : lines.reduce(0) { $0 + $1.size + 1 }
    guard bytes.count <= most else { return .other }
    var position = 0
    var met = 0
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: feed) ?? bytes.count
      let line = Array(bytes[position..<end])
      if own.contains(SHA256.hash(line)) {
        met += 1
      } else if JournalTail.isEntry(line) {
        return .other
      }
      position = end + 1
    }
    return met == lines.count && bytes.count == most ? .whole : .part
  }
}
