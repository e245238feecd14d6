extension Ledger {
  /// Makes seals anew that journal entries tell of and that are not in `seals/` any more, as far as the
  /// journals lead to what was sealed.
  ///
  /// - Returns: The files that were put back.
  @discardableResult
  public func restoreSeals(
    at time: Timestamp, isTrial: Bool = false, patience: Patience = .usual
  ) throws(LedgerError) -> [LedgerPath] {
    func restore() throws(LedgerError) -> [LedgerPath] {
      let view = try view()
      let lost = Self.lost(try KeptSeals(view), try Self.inspected(view, isTraced: true))
      let changes = lost.flatMap { Self.changes($0.batch, $0.seal) }
      if !isTrial { try apply(changes) }
      return changes.map(\.path)
    }
    if isTrial { return try restore() }
    return try writing(at: time, patience: patience) { (_) throws(LedgerError) in try restore() }
  }

  /// A seal that is not kept any more, made anew from the journals.
  static func lost(_ root: Digest, _ kept: KeptSeals, _ inspected: [InspectedJournal]) -> Seal? {
    lost(kept, inspected).first { $0.seal.root == root }?.seal
  }

  /// The seals that are not kept any more, first to last, as far as they can be made anew. A seal that a later
  /// one stands behind must come to the root that is told there.
  private static func lost(
    _ kept: KeptSeals, _ inspected: [InspectedJournal]
  ) -> [(batch: SealBatch, seal: Seal)] {
    guard let register = inspected.first(where: { $0.path == .journal }),
      let first = register.trace?.lines.first
    else { return [] }
    let log = kept.log
    let states = SealedStates(inspected)
    var found: [(batch: SealBatch, seal: Seal)] = []
    var tip: LogState?
    for sealing in register.sealings {
      if kept.sealings.contains(sealing.digest) {
        tip = log.state(sealing: sealing.digest) ?? tip
        continue
      }
      guard let sealed = states.entries(of: sealing.before, at: sealing.time),
        sealed.first(where: { $0.path == .journal })?.entries.count == sealing.number - 1
      else { continue }
      let written = Dictionary(
        inspected.map { ($0.path, $0.trace?.written ?? []) }, uniquingKeysWith: { $1 })
      let batch = SealBatch(
        after: tip,
        sealed.map { ($0.path, Array((written[$0.path] ?? []).prefix($0.entries.count))) },
        heads: sealed.compactMap { path, lines in
          lines.last.map { JournalHead(path: path, count: lines.count, digest: $0) }
        }, sealing: JournalHead(path: .journal, count: sealing.number, digest: sealing.digest),
        joining: [], at: sealing.time)
      var state = tip ?? LogState()
      state.add(batch)
      let isLast = log.missing.isEmpty
      guard isLast || log.missing.contains(state.point.root) else { continue }
      tip = state
      found.append(
        (
          batch,
          Seal(
            origin: Seal.logOrigin(first: first), size: state.tree.size, root: state.point.root,
            time: sealing.time)
        ))
    }
    return found
  }
}
