extension Ledger {
  /// Proves that a record was in the ledger that was sealed: its last change before the seal, all later lines
  /// of its journal up to the seal, and the way from there to the root.
  ///
  /// - Parameters:
  ///   - others: Records that are proved with it: ids of commitments and outcomes, with the journals they are
  ///     in; ``RecordEdit/key`` of all others.
  ///   - score: What they come to.
  ///   - reference: The seal; `nil`: the last one that it can be proved in.
  public func prove(
    _ record: RecordID, with others: [(record: String, journal: LedgerPath)] = [],
    score: Proof.Score? = nil, in reference: SealReference? = nil
  ) throws(LedgerError) -> Proof {
    guard let address = try locate(record) else { throw .refused(.unknown(record.rawValue)) }
    var journals = [(path: address.journal, records: [record.rawValue])]
    for (record, path) in others {
      if let place = journals.firstIndex(where: { $0.path == path }) {
        if !journals[place].records.contains(record) { journals[place].records.append(record) }
      } else {
        journals.append((path, [record]))
      }
    }
    let view = try view()
    let log = try SealLog(view)
    if let reference {
      guard let root = log.root(reference.root) else { throw .unknownSeal(reference.root) }
      return try prove(journals, score, in: root, log, view)
    }
    var failure = LedgerError.refused(.unsealed)
    for seal in log.seals.reversed() {
      do throws(LedgerError) {
        return try prove(journals, score, in: seal.root, log, view)
      } catch {
        if failure == .refused(.unsealed) { failure = error }
      }
    }
    throw failure
  }

  private func prove(
    _ journals: [(path: LedgerPath, records: [String])], _ score: Proof.Score?, in root: Digest,
    _ log: SealLog, _ view: LedgerView
  ) throws(LedgerError) -> Proof {
    var state = LogState()
    let way = log.way(to: root)
    for batch in way { state.add(batch) }
    guard state.point.root == root, let last = way.last else { throw .unknownSeal(root) }
    let heads = state.heads.values.sorted { $0.path < $1.path }
    let tree = Seal.tree(over: heads)
    let parts = try journals.map { (path, records) throws(LedgerError) -> Proof.Part in
      guard let place = heads.firstIndex(where: { $0.path == path }),
        let up = tree.inclusionProof(of: place)
      else { throw .refused(.notSealed(records.first ?? "")) }
      return Proof.Part(
        records: records, entries: try Self.lines(about: records, upTo: heads[place], view),
        head: heads[place], siblings: Proof.sides(of: place, size: heads.count, up))
    }
    let leaves = MerkleTree(leafHashes: way.flatMap(\.leafHashes))
    let place = leaves.count - 1
    return Proof(
      parts,
      way: Proof.Way(
        time: last.time, heads: last.heads,
        siblings: Proof.sides(
          of: place, size: leaves.count, leaves.inclusionProof(of: place) ?? [])), root: root,
      score: score)
  }

  /// The lines that last changed records, and all behind the first of them up to a head, as they were when it was the head.
  private static func lines(
    about records: [String], upTo head: JournalHead, _ view: LedgerView
  ) throws(LedgerError) -> [String] {
    guard let bytes = try view.bytes(head.path, limit: LedgerLimits.journal) else {
      throw .unsound(TrustFault(head.path, .seal(.journalMissing)))
    }
    let journal = try Journal(bytes, at: head.path, view.migrations).sound()
    // What was sealed in another branch before it was joined had other lines.
    var known: [Digest: (text: [UInt8], entry: JournalEntry, previous: Digest)] = [:]
    for (digest, line) in try view.sealedForms().lines {
      if let entry = SealedForms.entry(line) { known[digest] = (line, entry, entry.previous) }
    }
    let texts = bytes.split(separator: UInt8(ascii: "\n"))
    for (index, entry) in journal.entries.enumerated() {
      for (line, was) in zip(entry.formerLines, entry.former) {
        known[SHA256.hash(line)] = (line, entry, was.previous)
      }
      known[journal.digests[index]] = (Array(texts[index]), entry, entry.previous)
    }
    var lines: [String] = []
    var open = records
    var next = head.digest
    while let (text, entry, previous) = known[next] {
      lines.append(String(decoding: text, as: UTF8.self))
      open.removeAll { entry.isAbout($0) }
      if open.isEmpty { return lines.reversed() }
      next = previous
    }
    let isAtBeginning = next == JournalEntry.beginning(of: head.path)
    let record = open.first ?? ""
    throw .refused(isAtBeginning ? .notSealed(record) : .sealedElsewhere(record))
  }

  /// Proves that the log of a seal is the beginning of a later one.
  ///
  /// - Parameter later: The later one; `nil`: the last that the log of the first leads to.
  public func proveConsistency(
    from earlier: SealReference, to later: SealReference? = nil
  ) throws(LedgerError) -> ConsistencyProof {
    let view = try view()
    let log = try SealLog(view)
    guard let old = log.seal(earlier.root) else { throw .unknownSeal(earlier.root) }
    let candidates =
      later.map { [$0.root] } ?? log.seals.reversed().map(\.root).filter { $0 != old.root }
    for root in candidates {
      let way = log.way(to: root)
      guard let new = log.seal(root),
        root == old.root || way.contains(where: { $0.before?.root == old.root }),
        let hashes = MerkleTree(leafHashes: way.flatMap(\.leafHashes))
          .consistencyProof(from: old.size)
      else { continue }
      let note = try view.bytes(SealFile.note.path(of: root), limit: LedgerLimits.source)
      return ConsistencyProof(
        oldSize: old.size, hashes: hashes,
        note: note.map { String(decoding: $0, as: UTF8.self) } ?? new.text)
    }
    throw .refused(.otherLog)
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
