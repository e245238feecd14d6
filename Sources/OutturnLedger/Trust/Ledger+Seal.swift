extension Ledger {
  /// Seals the ledger: verifies it, leaves an entry in the ledger's own journal that tells of it, puts all
  /// entries since the last seal behind the log in `seals/`, and returns the checkpoint to publish.
  ///
  /// - Throws: ``LedgerError/unsound(_:)`` for a ledger that does not verify.
  public func seal(
    by: String, why: String = "", at time: Timestamp, patience: Patience = .usual
  ) throws(LedgerError) -> Seal {
    try writing(at: time, patience: patience) { (_) throws(LedgerError) in
      let view = try view()
      let inspected = try Self.inspected(view, isTraced: true)
      let verification = try Self.verification(of: inspected, view)
      if let fault = verification.faults.first { throw .unsound(fault) }
      let log = try SealLog(view)
      let tip = Self.tip(of: log, inspected)
      let sealed = tip?.state.entries.values.reduce(0) { $0 + $1.count } ?? 0
      // Nothing was recorded since the last seal: that one stands.
      if let tip, log.tips.count == 1, sealed == verification.entries {
        return log.seal(tip.root) ?? Seal(origin: log.origin, size: 0, root: tip.root)
      }
      let transaction = Transaction(by: by, why: why, time: time, changes: [])
      try Draft.checkSignature(transaction, try view.file().settings)
      let draft = try RegisterDraft(on: files, migrations)
      let (entry, replaced) = try Draft.entry(
        of: draft, transaction, seals: Seal.tree(over: verification.heads).root)
      let line = try Draft.canonical(try entry.line())
      let sealing = JournalHead(path: .journal, count: entry.number, digest: SHA256.hash(line))
      let joins = log.tips.filter { $0.root != tip?.root }.map {
        TreePoint(size: $0.state.tree.size, root: $0.root)
      }
      let batch = SealBatch(
        after: tip?.state, inspected.map { ($0.path, $0.trace?.written ?? []) },
        heads: verification.heads, sealing: sealing, joining: joins, at: time)
      var state = tip?.state ?? LogState()
      state.add(batch)
      let seal = Seal(
        origin: try view.logOrigin(), size: state.tree.size, root: state.point.root, time: time)
      try apply(
        [.append(.journal, length: draft.tail.length, bytes: line + [UInt8(ascii: "\n")])]
          + replaced.map { .replace($0.path, bytes: $0.bytes) } + Self.changes(batch, seal))
      return seal
    }
  }

  /// The files of a seal.
  static func changes(_ batch: SealBatch, _ seal: Seal) -> [FileTransaction.Change] {
    [
      .replace(SealBatch.path(of: seal.root), bytes: batch.bytes),
      .replace(SealFile.note.path(of: seal.root), bytes: Array(seal.text.utf8)),
    ]
  }

  /// The log that this ledger goes on with: of several, since branches were joined, the one whose sealing is
  /// told by the last line here that came from no other branch.
  private static func tip(
    of log: SealLog, _ inspected: [InspectedJournal]
  ) -> (root: Digest, state: LogState)? {
    let lines = inspected.first { $0.path == .journal }?.trace?.lines ?? []
    func place(_ root: Digest) -> Int {
      log[root]?.sealing.flatMap { lines.lastIndex(of: $0) } ?? -1
    }
    return log.tips.max { (place($0.root), $0.root) < (place($1.root), $1.root) }
  }

  /// Keeps what is told beside a seal: signatures behind its checkpoint, or an authority's token.
  public func keep(
    _ bytes: [UInt8], as file: SealFile, of root: Digest, at time: Timestamp,
    patience: Patience = .usual
  ) throws(LedgerError) {
    try writing(at: time, patience: patience) { (_) throws(LedgerError) in
      try apply([.replace(file.path(of: root), bytes: bytes)])
    }
  }

  /// What is kept beside a seal.
  public func kept(_ file: SealFile, of root: Digest) throws(LedgerError) -> [UInt8]? {
    try view().bytes(file.path(of: root), limit: LedgerLimits.source)
  }

  /// Makes changes to files that no journal tells of by itself.
  func apply(_ changes: [FileTransaction.Change]) throws(LedgerError) {
    guard !changes.isEmpty else { return }
    let result = try LedgerError.wrapping(try FileTransaction(changes: changes).apply(on: files))
    if case .uncertain(let failure) = result { throw .uncertain(failure) }
  }

  /// What a seal made now would say, from the ends of the journals alone: for scorecards, which say
  /// what they stand on.
  ///
  /// Nobody is waited for. Where there is a ``HeadKeeper``, only journals that were touched since are
  /// read; of the others the folders they stand in are listed.
  ///
  /// - Parameter asOf: What a seal made then would have said; the whole journals are read for it.
  public func head(
    asOf: Timestamp? = nil, workers: Workers = .standard
  ) throws(LedgerError) -> Seal {
    let memo = asOf == nil ? heads?.kept().map { HeadMemo($0) } : nil
    let found = try standing {
      HeadsAttempt(
        memo ?? HeadMemo(), tails, asOf: asOf, leastBytes: leastHeadBytes, workers: workers)
    }
    if let bytes = found.keep { heads?.keep(bytes) }
    return found.seal
  }

  /// The seals that are kept, oldest first.
  public func seals() throws(LedgerError) -> [Seal] { try KeptSeals(try view()).seals }
}

extension SealBatch {
  /// What is to be put behind a log.
  ///
  /// - Parameters:
  ///   - state: The log; `nil` to begin one.
  ///   - journals: All entries as they were first written.
  ///   - sealing: The entry that the sealing leaves behind the others.
  init(
    after state: LogState?,
    _ journals: [(path: LedgerPath, entries: [(number: Int, digest: Digest)])],
    heads: [JournalHead], sealing: JournalHead, joining joins: [TreePoint], at time: Timestamp
  ) {
    var entries: [Entry] = []
    for (path, all) in journals.sorted(by: { $0.path < $1.path }) {
      let known = Set(state?.entries[path] ?? [])
      entries += all.lazy.filter { !known.contains($0.digest) }.map {
        Entry(path: path, number: $0.number, digest: $0.digest)
      }
      if path == .journal {
        entries.append(Entry(path: path, number: sealing.count, digest: sealing.digest))
      }
    }
    let heads = heads.filter { $0.path != .journal } + [sealing]
    self.init(
      before: state?.point, entries: entries, joins: joins.sorted { $0.root < $1.root },
      time: time, heads: TreePoint(size: heads.count, root: Seal.tree(over: heads).root),
      newHeads: heads.filter { $0 != state?.heads[$0.path] }.sorted { $0.path < $1.path })
  }
}
