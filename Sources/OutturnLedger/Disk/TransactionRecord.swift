/// What `.outturn/prepared` and `.outturn/committed` say: which files a change is about.
///
///     outturn change 1
///     token 6f1c0a9be220
///     append 5120 places/cn/henan/zhengzhou/2020.journal.jsonl
///     replace places/cn/henan/zhengzhou/2020.json
///     end
///
/// A record without its last line was cut short, so nothing had been begun.
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
  }

  private static let firstLine = "outturn change 1"
  /// No change comes near this: a path is at most 1,551 bytes.
  static let mostBytes = 256 << 20

  init(_ changes: [FileTransaction.Change]) {
    var hash = SHA256()
    var appends: [Append] = []
    var replacements: [LedgerPath] = []
    for change in changes {
      hash.update(Array(change.path.text.utf8) + [0])
      switch change {
      case .append(let path, let length, let bytes):
        hash.update(bytes)
        appends.append(Append(path: path, length: length))
      case .replace(let path, let bytes):
        hash.update(bytes)
        replacements.append(path)
      }
    }
    token = String(hash.finish().hex.prefix(12))
    self.appends = appends
    self.replacements = replacements
  }

  /// Reads a record; `nil` if it was cut short or is not one.
  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popLast()?.isEmpty == true, lines.popLast() == "end",
      lines.popFirst().map(String.init) == Self.firstLine,
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
    for append in appends { text += "append \(append.length) \(append.path)\n" }
    for path in replacements { text += "replace \(path)\n" }
    return Array((text + "end\n").utf8)
  }

  /// All the files the change is about.
  var paths: [LedgerPath] { appends.map(\.path) + replacements }

  func draft(of path: LedgerPath) -> LedgerPath {
    path.draft(token: token)
  }
}
