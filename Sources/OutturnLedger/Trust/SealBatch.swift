/// A tree at one time: how many leaves it had, and its root.
struct TreePoint: Hashable, Sendable {
  let size: Int
  let root: Digest

  var text: String { "\(size) \(root)" }
}

/// What one sealing put behind the log of entries: `seals/<root>.log`.
///
///     after 12 9f3c…                                               the log before; not in the first
///     entry places/cn/henan/zhengzhou/2020.journal.jsonl 12 6f1c…  an entry as it was first written
///     join 9 77aa…                                                 the log of a branch that was joined
///     heads 2026-11-21T08:30:00Z 17 0ac5…                          the tree over the heads of all journals
///     head places/cn/henan/zhengzhou/2020.journal.jsonl 12 6f1c…   what is new in that tree
///
/// Leaves of the log are the lines `entry`, `join` and `heads`, each with its line feed. The log is a tree of
/// RFC 9162, and its root names the file: so a file is never touched again, and two branches that were both
/// sealed have no file in common.
struct SealBatch: Hashable, Sendable {
  /// An entry by its line as it was first written, which joining branches never changes.
  struct Entry: Hashable, Sendable {
    let path: LedgerPath
    /// Its number in that line.
    let number: Int
    let digest: Digest
  }

  let before: TreePoint?
  let entries: [Entry]
  let joins: [TreePoint]
  let time: Timestamp
  /// The tree over the journals' heads.
  let heads: TreePoint
  /// The heads that are not as they were when the log was sealed before.
  let newHeads: [JournalHead]
  let leafHashes: [Digest]

  init(
    before: TreePoint?, entries: [Entry], joins: [TreePoint], time: Timestamp, heads: TreePoint,
    newHeads: [JournalHead]
  ) {
    self.before = before
    self.entries = entries
    self.joins = joins
    self.time = time
    self.heads = heads
    self.newHeads = newHeads
    leafHashes = Self.leaves(entries, joins, time, heads).map {
      MerkleTree.leafHash(Array("\($0)\n".utf8).span)
    }
  }

  static func path(of root: Digest) -> LedgerPath {
    LedgerPath(fixed: "seals/\(root.hex).log")
  }

  /// The leaves, without their line feeds.
  private static func leaves(
    _ entries: [Entry], _ joins: [TreePoint], _ time: Timestamp, _ heads: TreePoint
  ) -> [String] {
    entries.map { "entry \($0.path) \($0.number) \($0.digest)" }
      + joins.map { "join \($0.text)" } + [headsLeaf(time, heads)]
  }

  /// The leaf that tells the tree over the heads, without its line feed.
  static func headsLeaf(_ time: Timestamp, _ heads: TreePoint) -> String {
    "heads \(time) \(heads.text)"
  }

  var bytes: [UInt8] {
    let lines =
      (before.map { ["after \($0.text)"] } ?? []) + Self.leaves(entries, joins, time, heads)
      + newHeads.map { "head \($0.leaf.dropLast())" }
    return Array(lines.map { "\($0)\n" }.joined().utf8)
  }
}

extension SealBatch {
  /// Reads what ``bytes`` writes; `nil` for anything else.
  init?(_ bytes: [UInt8]) {
    var before: TreePoint?
    var entries: [Entry] = []
    var joins: [TreePoint] = []
    var heads: (time: Timestamp, point: TreePoint)?
    var newHeads: [JournalHead] = []
    var leafHashes: [Digest] = []
    // Most lines are of the journal that the line before is of.
    var path = LedgerPath.journal
    var pathBytes = Array(path.text.utf8)[...]
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      guard words.count >= 3, let digest = Digest(hexDigits: words[words.count - 1]),
        let number = Int(String(decoding: words[words.count - 2], as: UTF8.self)), number >= 0
      else { return nil }
      let point = TreePoint(size: number, root: digest)
      if words.count == 4, !words[0].elementsEqual("heads".utf8), words[1] != pathBytes {
        guard let other = LedgerPath(String(decoding: words[1], as: UTF8.self)) else { return nil }
        (path, pathBytes) = (other, words[1])
      }
      switch (String(decoding: words[0], as: UTF8.self), words.count) {
      case ("entry", 4) where heads == nil && joins.isEmpty:
        entries.append(Entry(path: path, number: number, digest: digest))
      case ("after", 3) where before == nil && entries.isEmpty && joins.isEmpty && heads == nil:
        before = point
      case ("join", 3) where heads == nil: joins.append(point)
      case ("heads", 4) where heads == nil:
        guard let time = Timestamp(String(decoding: words[1], as: UTF8.self)) else { return nil }
        heads = (time, point)
      case ("head", 4) where heads != nil:
        newHeads.append(JournalHead(path: path, count: number, digest: digest))
      default: return nil
      }
      if line.first != UInt8(ascii: "a"), newHeads.isEmpty {
        let leaf = line.startIndex..<(line.endIndex + 1)
        leafHashes.append(MerkleTree.leafHash(bytes.span.extracting(leaf)))
      }
    }
    guard let heads else { return nil }
    self.before = before
    self.entries = entries
    self.joins = joins
    time = heads.time
    self.heads = heads.point
    self.newHeads = newHeads
    self.leafHashes = leafHashes
  }
}
