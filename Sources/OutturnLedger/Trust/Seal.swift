/// A seal: three lines to publish elsewhere that stand for everything recorded so far.
///
///     outturn/6f1c0a9be2201234/log
///     17
///     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
///
/// A checkpoint of the C2SP (tlog-checkpoint, the part that is signed): which log, how many leaves it has, and
/// their Merkle root (``SealBatch``). An outside tool can sign it as it stands.
///
/// The seals of earlier releases were over the heads of the journals alone; their texts had two more lines,
/// `time` and `details`. They are no longer made, and verify as before.
public struct Seal: Hashable, Sendable {
  /// Which ledger: `outturn/`, the beginning of the digest of its first entry, and `/log`.
  public let origin: String
  /// How many leaves the tree has.
  public let size: Int
  /// The root of the tree.
  public let root: Digest
  /// When it was made.
  public let time: Timestamp?
  /// Of a seal over the heads alone, the digest of the file in `seals/` that lists the entries.
  public let details: Digest?

  /// Whether it is over the log, and not over the heads alone.
  var isOfLog: Bool { origin.hasSuffix(Self.logEnding) }

  /// The text to publish.
  public var text: String {
    var lines = [origin, "\(size)", Base64.text(root.bytes)]
    if let time, !isOfLog { lines.append("time \(time)") }
    if let details { lines.append("details \(details)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A seal of its parts.
  public init(
    origin: String, size: Int, root: Digest, time: Timestamp? = nil, details: Digest? = nil
  ) {
    self.origin = origin
    self.size = size
    self.root = root
    self.time = time
    self.details = details
  }

  /// Reads a seal's text; what follows an empty line (signatures) is left to the tools that made
  /// it, and so are lines that are not ours.
  public init?(_ text: String) {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { break }
      lines.append(line)
    }
    guard lines.count >= 3, let size = Int(lines[1]), size >= 0, "\(size)" == lines[1],
      let bytes = Base64.bytes(lines[2]), let root = Digest(bytes: bytes)
    else { return nil }
    var time: Timestamp?
    var details: Digest?
    for line in lines.dropFirst(3) {
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2 else { continue }
      if words[0] == "time" { time = Timestamp(String(words[1])) }
      if words[0] == "details" { details = Digest(hex: words[1]) }
    }
    self.init(origin: String(lines[0]), size: size, root: root, time: time, details: details)
  }
}

extension JournalHead {
  /// What the tree has for a journal: `places/cn/henan/zhengzhou/2020.journal.jsonl 12 6f1c…` and a
  /// line feed.
  public var leaf: String { "\(path) \(count) \(digest)\n" }
}

extension Seal {
  /// The tree over the heads of journals, in the order of their paths.
  static func tree(over heads: [JournalHead]) -> MerkleTree {
    MerkleTree(leaves: heads.sorted { $0.path < $1.path }.map { Array($0.leaf.utf8) })
  }

  /// Which ledger it is, from the first entry of its own journal.
  static func origin(first: Digest) -> String { "outturn/\(first.hex.prefix(16))" }

  private static let logEnding = "/log"

  /// The name of the log of all entries.
  static func logOrigin(first: Digest) -> String { origin(first: first) + logEnding }
}
