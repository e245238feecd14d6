/// A proof that records were in a sealed ledger as it says, and were changed by nothing between that and the
/// seal: text that can be checked with nothing but the seal and a SHA-256 program.
///
///     outturn proof 2
///     record zhengzhou-2020-c4k7qzm
///     entry {"by":"Li","changes":[…],…}      the journal's line that last changed the record
///     entry {…}                              every later line, each with the digest of the one before
///     leaf places/cn/henan/zhengzhou/2020.journal.jsonl 12 6f1c…
///     right 51a9…                            the nodes to combine with, from the leaf up to the root over
///     left 0c7e…                             all heads, each with the side it stands on
///     heads 2026-11-21T08:30:00Z 17 0ac5…    the leaf of the log that tells that root
///     left 77b0…                             the nodes from it up to the root of the log
///     root 5d3e…
///
/// Several records of one journal may stand before its lines, and several journals before the line `heads`.
/// `scored 2026-12-31 default met` behind the first line says that the first record, a commitment, is judged
/// so by the others. A proof of an earlier release has one record, and ends with the root over the heads.
public struct Proof: Hashable, Sendable {
  /// A node beside the way from a leaf to a root.
  public enum Sibling: Hashable, Sendable {
    case left(Digest)
    case right(Digest)
  }

  /// Records of one journal, and the way from their last changes to the root over the heads.
  public struct Part: Hashable, Sendable {
    /// The records: ids of commitments and outcomes, ``RecordEdit/key`` of all others.
    public let records: [String]
    /// The lines, the first of which changed one of the records.
    public let entries: [String]
    /// The head of their journal.
    public let head: JournalHead
    /// The nodes beside the way from the head to the root over the heads.
    public let siblings: [Sibling]
  }

  /// The way from the root over the heads to the root of the log.
  struct Way: Hashable, Sendable {
    let time: Timestamp
    let heads: TreePoint
    let siblings: [Sibling]
  }

  /// What the records come to.
  public struct Score: Hashable, Sendable {
    /// The day of judgement.
    public let day: Day
    /// The way of turning data into verdicts.
    public let profile: Profile
    /// The verdict.
    public let verdict: Verdict

    /// What records come to.
    public init(day: Day, profile: Profile, verdict: Verdict) {
      self.day = day
      self.profile = profile
      self.verdict = verdict
    }
  }

  /// What is said of the first record, if anything is.
  public let score: Score?
  /// The records, first the one that was asked for.
  public let parts: [Part]
  let way: Way?
  /// The root of the seal.
  public let root: Digest

  /// The record that was asked for.
  public var record: String { parts.first?.records.first ?? "" }

  /// The text.
  public var text: String {
    var lines = ["outturn proof \(way == nil ? 1 : 2)"]
    if let score {
      lines.append("scored \(score.day) \(score.profile.rawValue) \(score.verdict.rawValue)")
    }
    for part in parts {
      lines += part.records.map { "record \($0)" }
      lines += part.entries.map { "entry \($0)" }
      lines.append("leaf " + part.head.leaf.dropLast())
      lines += part.siblings.map(\.line)
    }
    if let way {
      lines.append("heads \(way.time) \(way.heads.text)")
      lines += way.siblings.map(\.line)
    }
    lines.append("root \(root)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads a proof's text. That it proves anything is another question: ``failure(against:)``.
  public init?(_ text: String) {
    var reader = ProofReader(text)
    let version = reader.take("outturn")
    guard version == "proof 1" || version == "proof 2" else { return nil }
    score = reader.score()
    var parts: [Part] = []
    while let record = reader.take("record") {
      var records = [record]
      while let record = reader.take("record") { records.append(record) }
      var entries: [String] = []
      while let entry = reader.take("entry") { entries.append(entry) }
      guard let words = reader.take("leaf")?.split(separator: " "), words.count == 3,
        let path = LedgerPath(String(words[0])), let count = Int(words[1]),
        let digest = Digest(hex: words[2]), let siblings = reader.siblings()
      else { return nil }
      parts.append(
        Part(
          records: records, entries: entries,
          head: JournalHead(path: path, count: count, digest: digest), siblings: siblings))
    }
    way = reader.way()
    guard !parts.isEmpty, (way == nil) == (version == "proof 1"),
      let root = reader.take("root").flatMap({ Digest(hex: $0) }), reader.isAtEnd
    else { return nil }
    self.parts = parts
    self.root = root
  }

  init(_ parts: [Part], way: Way?, root: Digest, score: Score? = nil) {
    self.score = score
    self.parts = parts
    self.way = way
    self.root = root
  }

  /// Why the proof does not show that its records were in the ledger that was sealed.
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

  /// Checks the proof against a seal's root, or the root over the heads that a scorecard prints; `nil` if it
  /// holds.
  public func failure(against root: Digest) -> Failure? {
    let heads = way?.heads.root ?? self.root
    guard root == self.root || root == heads else { return .otherRoot }
    for part in parts { if let failure = part.failure(against: heads) { return failure } }
    guard let way, root == self.root else { return nil }
    let leaf = SealBatch.headsLeaf(way.time, way.heads)
    return way.siblings.climb(from: Array("\(leaf)\n".utf8)) == root ? nil : .notUnderRoot
  }

  static func entry(_ text: String) -> JournalEntry? {
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

extension Proof.Part {
  /// The last change of each record, which is what the proof shows.
  public var changes: [(entry: LogEntry, change: RecordChange)] {
    let read = entries.compactMap { text in Proof.entry(text).map { (text, $0) } }
    return records.compactMap { record in
      guard let (text, entry) = read.last(where: { $0.1.isAbout(record) }),
        let change = entry.changes.last(where: { $0.edit.isCalled(record) })
      else { return nil }
      return (LogEntry(head.path, entry, SHA256.hash(text)), change)
    }
  }

  fileprivate func failure(against heads: Digest) -> Proof.Failure? {
    var digest: Digest?
    /// Where each record was last changed.
    var last: [String: Int] = [:]
    for (index, text) in entries.enumerated() {
      guard let entry = Proof.entry(text), digest == nil || entry.previous == digest else {
        return .brokenChain(line: index + 1)
      }
      for record in records where entry.isAbout(record) { last[record] = index }
      digest = SHA256.hash(text)
    }
    guard digest == head.digest else { return .notTheHead }
    guard siblings.climb(from: Array(head.leaf.utf8)) == heads else { return .notUnderRoot }
    guard last.count == Set(records).count, let first = entries.first.flatMap(Proof.entry),
      records.contains(where: first.isAbout)
    else { return .otherRecord }
    // No line stands before those that are needed: it would tell of an older state.
    return last.values.min().flatMap { $0 == 0 ? nil : .stale(line: $0 + 1) }
  }
}

extension JournalEntry {
  /// Whether it changes a record.
  func isAbout(_ record: String) -> Bool { changes.contains { $0.edit.isCalled(record) } }
}

extension RecordEdit {
  /// Whether a proof calls the record so: by its id, or by its key, which has a space in it.
  fileprivate func isCalled(_ record: String) -> Bool { id == record || key == record }
}

extension [Proof.Sibling] {
  /// The root that the nodes lead to from a leaf.
  fileprivate func climb(from leaf: [UInt8]) -> Digest {
    reduce(MerkleTree.leafHash(leaf)) { node, sibling in
      switch sibling {
      case .left(let left): MerkleTree.nodeHash(left, node)
      case .right(let right): MerkleTree.nodeHash(node, right)
      }
    }
  }
}

extension Proof.Sibling {
  fileprivate var line: String {
    switch self {
    case .left(let digest): "left \(digest)"
    case .right(let digest): "right \(digest)"
    }
  }
}

extension Proof.Failure: CustomStringConvertible {
  /// What is wrong.
  public var what: Localized {
    let errors = Messages.errors
    return switch self {
    case .otherRoot: errors.told("proofOfOtherSeal", []).what
    case .brokenChain(let line): errors.told("proofBroken", [line]).what
    case .notTheHead: errors.told("proofNotTheHead", []).what
    case .notUnderRoot: errors.told("proofNotUnderRoot", []).what
    case .otherRecord: errors.told("proofOfOtherRecord", []).what
    case .stale(let line): errors.told("proofStale", [line]).what
    }
  }

  /// What is wrong, in English.
  public var description: String { what.en }
}
