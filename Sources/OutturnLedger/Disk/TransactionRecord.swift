/// What `.outturn/prepared` and `.outturn/committed` say: which files a change is about.
///
///     outturn change 2
///     token 6f1c0a9be220
///     append 5120 places/cn/henan/zhengzhou/2020.journal.jsonl
///     after 9a1e…
///     line 431 c07d…
///     replace places/cn/henan/zhengzhou/2020.json
///     end
///
/// A record without its last line was cut short, so nothing had been begun. What a file had at its
/// end before, and each line that it was to get, stand here as digests: mending takes out these
/// lines and no others. (The first form of the record did not have them.)
struct TransactionRecord: Hashable, Sendable {
  /// Names the drafts, so that no reader takes the draft of another change for the one it looks
  /// for. It is made from the contents.
  let token: String
  /// The files that grow, with their lengths before; 0 for a file that was not there.
  let appends: [Append]
  /// The files that are replaced.
  let replacements: [LedgerPath]

  struct Append: Hashable, Sendable {
    let path: LedgerPath
    let length: Int
    /// The digest of the last bytes before; `nil` where the record does not tell.
    var after: Digest?
    /// The lines it was to get.
    var lines: [Line] = []
  }

  /// A line, without its line feed.
  struct Line: Hashable, Sendable {
    let size: Int
    let digest: Digest
  }

  private static let firstLine = "outturn change 2"
  private static let olderFirstLine = "outturn change 1"
  /// How many bytes before the new ones ``Append/after`` is of.
  static let context = 4096
  /// No change comes near this: a path is at most 1,551 bytes.
  static let mostBytes = 256 << 20

  init(_ changes: [FileTransaction.Change], on files: some FileSystem) throws(FileFailure) {
    var hash = SHA256()
    var appends: [Append] = []
    var replacements: [LedgerPath] = []
    for change in changes {
      hash.update(Array(change.path.text.utf8) + [0])
      switch change {
      case .append(let path, let length, let bytes):
        hash.update(bytes)
        appends.append(
          Append(
            path: path, length: length,
            after: try Self.end(of: path, before: length, on: files),
            lines: bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
              .dropLast().map { Line(size: $0.count, digest: SHA256.hash(Array($0))) }))
      case .replace(let path, let bytes):
        hash.update(bytes)
        replacements.append(path)
      }
    }
    token = String(hash.finish().hex.prefix(12))
    self.appends = appends
    self.replacements = replacements
  }

  /// The digest of the last bytes of a file before a position.
  static func end(
    of path: LedgerPath, before length: Int, on files: some FileSystem
  ) throws(FileFailure) -> Digest? {
    guard length > 0 else { return nil }
    let start = max(0, length - context)
    let bytes = try files.read(path, from: start, limit: LedgerLimits.journal)
    return SHA256.hash(Array(bytes.prefix(length - start)))
  }

  /// Reads a record; `nil` if it was cut short or is not one.
  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popLast()?.isEmpty == true, lines.popLast() == "end",
      let first = lines.popFirst(), first == Self.firstLine || first == Self.olderFirstLine,
      let tokenLine = lines.popFirst(), tokenLine.hasPrefix("token ")
    else { return nil }
    var appends: [Append] = []
    var replacements: [LedgerPath] = []
    for line in lines {
      let words = line.split(separator: " ")
      switch (words.first, words.count) {
      case ("append", 3):
        guard let length = Int(words[1]), length >= 0, let path = LedgerPath(String(words[2]))
        else { return nil }
        appends.append(Append(path: path, length: length))
      case ("after", 2):
        guard let digest = Digest(hex: words[1]), !appends.isEmpty else { return nil }
        appends[appends.count - 1].after = digest
      case ("line", 3):
        guard let size = Int(words[1]), size >= 0, let digest = Digest(hex: words[2]),
          !appends.isEmpty
        else { return nil }
        appends[appends.count - 1].lines.append(Line(size: size, digest: digest))
      case ("replace", 2):
        guard let path = LedgerPath(String(words[1])) else { return nil }
        replacements.append(path)
      default: return nil
      }
    }
    let token = String(tokenLine.dropFirst("token ".count))
    guard LedgerPath(token) != nil, !token.utf8.contains(UInt8(ascii: "/")) else { return nil }
    self.token = token
    self.appends = appends
    self.replacements = replacements
  }

  var bytes: [UInt8] {
    var text = "\(Self.firstLine)\ntoken \(token)\n"
    for append in appends {
      text += "append \(append.length) \(append.path)\n"
      if let after = append.after { text += "after \(after)\n" }
      for line in append.lines { text += "line \(line.size) \(line.digest)\n" }
    }
    for path in replacements { text += "replace \(path)\n" }
    return Array((text + "end\n").utf8)
  }

  /// All the files the change is about.
  var paths: [LedgerPath] { appends.map(\.path) + replacements }

  func draft(of path: LedgerPath) -> LedgerPath {
    path.draft(token: token)
  }
}
