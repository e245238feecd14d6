/// The log of entries as a seal found it.
struct LogState: Sendable {
  private(set) var tree = MerkleFrontier()
  /// The entries of each journal as they were first written, in the order in which they were sealed.
  private(set) var entries: [LedgerPath: [Digest]] = [:]
  /// The heads of all journals.
  private(set) var heads: [LedgerPath: JournalHead] = [:]

  /// Goes on to the next seal.
  mutating func add(_ batch: SealBatch) {
    for leaf in batch.leafHashes { tree.append(leaf) }
    for entry in batch.entries { entries[entry.path, default: []].append(entry.digest) }
    for head in batch.newHeads { heads[head.path] = head }
  }

  /// The entries, journal by journal.
  var sealed: [(path: LedgerPath, entries: [Digest])] {
    entries.map { ($0.key, $0.value) }.sorted { $0.path < $1.path }
  }

  var point: TreePoint { TreePoint(size: tree.size, root: tree.root) }
  var headsPoint: TreePoint {
    TreePoint(size: heads.count, root: Seal.tree(over: Array(heads.values)).root)
  }
}

/// All logs that are kept in `seals/`: that of this ledger, and those of branches that were joined to it.
struct SealLog: Sendable {
  /// The seals by their roots, whatever they hold.
  private let batches: [Digest: SealBatch]
  /// How many leaves the log had at those seals that lead to their roots.
  private(set) var sizes: [Digest: Int] = [:]
  /// The seals that do not lead to their root.
  private(set) var altered: [Digest] = []
  /// The last state of each log: nothing was sealed after it.
  private(set) var ends: [(root: Digest, state: LogState)] = []
  /// Which ledger it is.
  let origin: String

  init(_ view: LedgerView) throws(LedgerError) {
    var batches: [Digest: SealBatch] = [:]
    for root in try view.sealRoots(ending: ".log") {
      let path = SealBatch.path(of: root)
      guard let bytes = try view.bytes(path, limit: LedgerLimits.journal),
        let batch = SealBatch(bytes)
      else {
        altered.append(root)
        continue
      }
      batches[root] = batch
    }
    self.batches = batches
    origin =
      batches.isEmpty ? "" : try view.logOrigin()
    let next = Dictionary(grouping: batches.keys.sorted()) { batches[$0]?.before?.root }
    var open = (next[nil] ?? []).map { (root: $0, state: LogState()) }
    while let last = open.popLast() {
      let root = last.root
      var state = last.state
      guard let batch = batches[root] else { continue }
      let before = state.tree.size
      state.add(batch)
      guard state.point.root == root, batch.before?.size ?? 0 == before,
        state.headsPoint == batch.heads
      else {
        altered.append(root)
        continue
      }
      sizes[root] = state.tree.size
      let later = next[root] ?? []
      if later.isEmpty { ends.append((root, state)) }
      for root in later { open.append((root, state)) }
    }
  }

  /// The seals whose logs cannot be followed to them, since an earlier one is missing or altered.
  var orphans: [Digest] {
    batches.keys.filter { sizes[$0] == nil && !altered.contains($0) }.sorted()
  }

  /// The seals that no other one stands behind or joined.
  var tips: [(root: Digest, state: LogState)] {
    let joined = Set(batches.values.flatMap(\.joins).map(\.root))
    return ends.filter { !joined.contains($0.root) }
  }

  subscript(root: Digest) -> SealBatch? { sizes[root] == nil ? nil : batches[root] }

  /// The roots that later seals speak of and that are not there.
  var missing: Set<Digest> {
    Set(batches.values.flatMap { $0.joins + [$0.before].compactMap(\.self) }.map(\.root))
      .subtracting(batches.keys)
  }

  /// The digests of the entries that sealings left.
  var sealings: Set<Digest> {
    Set(batches.values.compactMap { $0.sealing })
  }

  /// The seal with a root, if it can be followed.
  func seal(_ root: Digest) -> Seal? {
    guard let size = sizes[root], let batch = batches[root] else { return nil }
    return Seal(origin: origin, size: size, root: root, time: batch.time)
  }

  /// The root of a seal, which the root over the heads tells as well.
  func root(_ root: Digest) -> Digest? {
    sizes[root] != nil ? root : sizes.keys.first { batches[$0]?.heads.root == root }
  }

  /// The seals that can be followed, oldest first.
  var seals: [Seal] {
    sizes.keys.compactMap { seal($0) }.sorted {
      ($0.time?.seconds ?? 0, $0.size, $0.root) < ($1.time?.seconds ?? 0, $1.size, $1.root)
    }
  }

  /// The log at the seal that an entry tells of.
  func state(sealing: Digest) -> LogState? {
    batches.first { $0.value.sealing == sealing }.flatMap { state(at: $0.key) }
  }

  /// The log at a seal.
  func state(at root: Digest) -> LogState? {
    var state = LogState()
    for batch in way(to: root) { state.add(batch) }
    return state.point.root == root ? state : nil
  }

  /// The batches that lead to a seal, first to last.
  func way(to root: Digest) -> [SealBatch] {
    var way: [SealBatch] = []
    var next: Digest? = root
    while let root = next, let batch = batches[root] {
      way.append(batch)
      next = batch.before?.root
    }
    return way.reversed()
  }
}

extension SealBatch {
  /// The digest of the entry that the sealing left.
  var sealing: Digest? { entries.last { $0.path == .journal }?.digest }
}
