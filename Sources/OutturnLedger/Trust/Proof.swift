import OutturnJSON
import OutturnModel

/// A proof that a record was in a sealed ledger: text that can be checked with nothing but the
/// seal and a SHA-256 program.
///
///     outturn proof 1
///     record zhengzhou-2020-c4k7qzm
///     entry {"by":"Li","changes":[…],…}      the journal's line that last changed the record
///     entry {…}                              every later line, each with the digest of the one before
///     leaf places/cn/henan/zhengzhou/2020.journal.jsonl 12 6f1c…
///     right 51a9…                            the nodes to combine with, from the leaf up, each with
///     left 0c7e…                             the side it stands on
///     root 0ac5…
public struct Proof: Hashable, Sendable {
  /// A node beside the way from a leaf to the root.
  public enum Sibling: Hashable, Sendable {
    case left(Digest)
    case right(Digest)
  }

  /// The record.
  public let record: String
  /// The lines, the first of which changed the record.
  public let entries: [String]
  /// The head of their journal.
  public let head: JournalHead
  /// The nodes beside the way from the head to the root.
  public let siblings: [Sibling]
  /// The root of the seal.
  public let root: Digest

  /// The text.
  public var text: String {
    var lines = ["outturn proof 1", "record \(record)"]
    lines += entries.map { "entry \($0)" }
    lines.append("leaf " + head.leaf.dropLast())
    for sibling in siblings {
      switch sibling {
      case .left(let digest): lines.append("left \(digest)")
      case .right(let digest): lines.append("right \(digest)")
      }
    }
    lines.append("root \(root)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads a proof's text. That it proves anything is another question: ``failure(against:)``.
  public init?(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    func take(_ key: String) -> String? {
      guard let line = lines.first, line.hasPrefix(key + " ") else { return nil }
      lines.removeFirst()
      return String(line.dropFirst(key.count + 1))
    }
    guard take("outturn") == "proof 1", let record = take("record") else { return nil }
    var entries: [String] = []
    while let entry = take("entry") { entries.append(entry) }
    guard let leaf = take("leaf") else { return nil }
    let words = leaf.split(separator: " ")
    guard words.count == 3, let path = LedgerPath(String(words[0])), let count = Int(words[1]),
      let digest = Digest(hex: words[2])
    else { return nil }
    var siblings: [Sibling] = []
    while true {
      if let text = take("left") {
        guard let digest = Digest(hex: text) else { return nil }
        siblings.append(.left(digest))
      } else if let text = take("right") {
        guard let digest = Digest(hex: text) else { return nil }
        siblings.append(.right(digest))
      } else {
        break
      }
    }
    guard let root = take("root").flatMap({ Digest(hex: $0) }), lines.allSatisfy(\.isEmpty)
    else { return nil }
    self.init(
      record: record, entries: entries,
      head: JournalHead(path: path, count: count, digest: digest), siblings: siblings,
      root: root)
  }

  init(
    record: String, entries: [String], head: JournalHead, siblings: [Sibling], root: Digest
  ) {
    self.record = record
    self.entries = entries
    self.head = head
    self.siblings = siblings
    self.root = root
  }

  /// The change of the record that the proof shows, if it shows one.
  public var change: (entry: LogEntry, change: RecordChange)? {
    guard let text = entries.first, let entry = Self.entry(text) else { return nil }
    return entry.changes.last { $0.edit.id == record }.map {
      (LogEntry(head.path, entry, SHA256.hash(text)), $0)
    }
  }

  /// Why the proof does not show that the record was in the ledger that was sealed.
  public enum Failure: Hashable, Sendable {
    /// It is for another seal.
    case otherRoot
    /// A line does not have the digest of the line before it.
    case brokenChain(line: Int)
    /// The last line is not the journal's head.
    case notTheHead
    /// The nodes do not lead from the head to the root.
    case notUnderRoot
    /// The first line does not change the record.
    case otherRecord
    /// A later line changes the record again: the proof is of an older state of it.
    case stale(line: Int)
  }

  /// Which state of the record the proof shows: the entry that made it, which is the last about the record
  /// before the seal, if the proof holds.
  public var state: (number: Int, time: Timestamp)? {
    entries.first.flatMap(Self.entry).map { ($0.number, $0.time) }
  }

  /// Checks the proof against a seal's root; `nil` if it holds.
  public func failure(against root: Digest) -> Failure? {
    guard self.root == root else { return .otherRoot }
    var digest: Digest?
    var first: JournalEntry?
    var stale: Int?
    for (index, text) in entries.enumerated() {
      guard let entry = Self.entry(text), digest == nil || entry.previous == digest else {
        return .brokenChain(line: index + 1)
      }
      if index > 0, stale == nil, entry.isAbout(record) { stale = index + 1 }
      first = first ?? entry
      digest = SHA256.hash(text)
    }
    guard digest == head.digest else { return .notTheHead }
    var node = MerkleTree.leafHash(Array(head.leaf.utf8))
    for sibling in siblings {
      switch sibling {
      case .left(let left): node = MerkleTree.nodeHash(left, node)
      case .right(let right): node = MerkleTree.nodeHash(node, right)
      }
    }
    guard node == root else { return .notUnderRoot }
    guard let first, first.isAbout(record) else { return .otherRecord }
    return stale.map { .stale(line: $0) }
  }

  private static func entry(_ text: String) -> JournalEntry? {
    do throws(JSONError) {
      var lines = try JSONLines(Array(text.utf8), file: "", limits: LedgerLimits.journalJSON)
      guard let line = lines.next() else { return nil }
      let read = try JournalLine(line)
      return read.isWhole ? read.entry : nil
    } catch {
      return nil
    }
  }
}

extension JournalEntry {
  /// Whether it changes a record.
  fileprivate func isAbout(_ record: String) -> Bool {
    changes.contains { $0.edit.id == record }
  }
}

extension Ledger {
  /// Proves that a record was in the ledger that was sealed: its last change before the seal, all
  /// later lines of its journal up to the seal, and the way from there to the root.
  ///
  /// - Parameter reference: The seal; `nil`: the last one that is kept.
  public func prove(
    _ record: RecordID, in reference: SealReference? = nil
  ) throws(LedgerError) -> Proof {
    let root: Digest
    if let reference {
      root = reference.root
    } else {
      guard let last = try seals().last else { throw .refused(.unsealed) }
      root = last.root
    }
    let view = try view()
    let (details, _) = try view.seal(root)
    guard let address = try locate(record) else {
      throw .refused(.unknown(record.rawValue))
    }
    let path = address.journal
    guard let place = details.journals.firstIndex(where: { $0.path == path }) else {
      throw .refused(.notSealed(record.rawValue))
    }
    let sealed = details.journals[place].entries
    guard let bytes = try view.bytes(path, limit: LedgerLimits.journal) else {
      throw .unsound(TrustFault(path, .seal(.journalMissing)))
    }
    let journal = try Journal(bytes, at: path, view.migrations).sound()
    let forms = try view.sealedForms()
    let found = SealComparison.Found(
      path: path, lines: journal.digests, former: journal.former, parents: journal.parents)
    if let fault = SealComparison(forms: forms.identities).faults(details, [found])
      .first(where: { $0.path == path })
    {
      throw .unsound(fault)
    }
    // What was sealed in another branch before it was joined had other lines, which are kept.
    var lines: [Digest: (text: [UInt8], entry: JournalEntry)] = [:]
    for (digest, line) in forms.lines {
      if let entry = SealedForms.entry(line) { lines[digest] = (line, entry) }
    }
    let texts = bytes.split(separator: UInt8(ascii: "\n"))
    for (index, entry) in journal.entries.enumerated() {
      for was in entry.formerLines { lines[SHA256.hash(was)] = (was, entry) }
      lines[journal.digests[index]] = (Array(texts[index]), entry)
    }
    let before = sealed.compactMap { lines[$0] }
    guard before.count == sealed.count,
      let first = before.lastIndex(where: { $0.entry.isAbout(record.rawValue) })
    else { throw .refused(.notSealed(record.rawValue)) }
    let heads = details.heads
    let tree = Seal.tree(over: heads)
    guard let way = tree.inclusionProof(of: place) else {
      throw .refused(.notSealed(record.rawValue))
    }
    return Proof(
      record: record.rawValue,
      entries: before[first...].map { String(decoding: $0.text, as: UTF8.self) },
      head: heads[place],
      siblings: Proof.sides(of: place, size: heads.count, way), root: root)
  }
}

extension Proof {
  /// The side each node of an inclusion proof stands on (RFC 9162 §2.1.3.2).
  static func sides(of index: Int, size: Int, _ proof: [Digest]) -> [Sibling] {
    var place = index
    var last = size - 1
    var siblings: [Sibling] = []
    for digest in proof {
      if place & 1 == 1 || place == last {
        siblings.append(.left(digest))
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        siblings.append(.right(digest))
      }
      place >>= 1
      last >>= 1
    }
    return siblings
  }
}

extension Proof.Failure: CustomStringConvertible {
  /// What is wrong.
  public var what: Bilingual {
    switch self {
    case .otherRoot: Bilingual(zh: "证明所对的是另一枚封印", en: "the proof is for another seal")
    case .brokenChain(let line):
      Bilingual(
        zh: "证明的第 \(line) 条没有前一条的摘要，或被改动过",
        en:
          "entry \(line) of the proof was altered or does not have the digest of the one before it")
    case .notTheHead:
      Bilingual(zh: "各条不通向日志的末条", en: "the entries do not lead to the journal's head")
    case .notUnderRoot:
      Bilingual(
        zh: "各节点不从日志的末条通向根",
        en: "the nodes do not lead from the journal's head to the root")
    case .otherRecord:
      Bilingual(zh: "第一条没有改这条记录", en: "the first entry does not change the record")
    case .stale(let line):
      Bilingual(
        zh: "这是记录较早的样子：证明的第 \(line) 条又改了它",
        en: "it shows an older state of the record: entry \(line) of the proof changes it again")
    }
  }

  /// What is wrong, in English.
  public var description: String { what.en }
}
