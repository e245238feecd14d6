/// The heads of all journals as of one moment, read without a lock.
///
/// Two things could mislead a reader whom no writer waits for. A journal grows before its change
/// stands: while `.outturn/prepared` is there, it counts only up to the length told there. And a
/// change may be begun and taken back while others are read: journals that were touched a moment ago
/// are looked at again at the end.
struct HeadsAttempt: ReadAttempt {
  /// What was found, and what to keep of it; `nil` if what was kept is still right, or nothing is to
  /// be kept.
  typealias Whole = (seal: Seal, keep: [UInt8]?)

  private let asOf: Timestamp?
  private let memo: HeadMemo
  private let tails: TailShelf
  private let leastBytes: Int
  private let workers: Workers
  private var moment: Int64 = 0
  private var walk: JournalWalk?
  /// All journals with their stamps, once the memo's seal is not enough.
  private var stamps: [LedgerPath: FileStamp?] = [:]
  private var heads: [LedgerPath: Found] = [:]
  private var origin: String?
  /// The seal that the memo has for just these stamps.
  private var known: Seal?

  private struct Found: Sendable {
    /// The stamp, the same before and after reading; `nil` on a disk without stamps.
    let stamp: FileStamp?
    /// `nil` if the journal had no entry then.
    let head: JournalHead?
    let isFromMemo: Bool
    /// Whether the stamp stands for the head: not where the file holds more than stands.
    let isWhole: Bool

    func isSettled(at moment: Int64) -> Bool {
      isWhole && stamp?.isSettled(at: moment) ?? false
    }
  }

  private static let mostTries = 50

  /// - Parameter leastBytes: How long journals must be together for their heads to be kept.
  init(_ memo: HeadMemo, _ tails: TailShelf, asOf: Timestamp?, leastBytes: Int, workers: Workers) {
    self.memo = memo
    self.tails = tails
    self.leastBytes = leastBytes
    self.asOf = asOf
    self.workers = workers
  }

  mutating func fill(_ view: LedgerView) throws(LedgerError) {
    if walk == nil {
      moment = view.files.now()
      let walk = try JournalWalk(view, at: moment, workers)
      self.walk = walk
      let isAtRest = try HeadsAttempt.prepared(view) == nil && view.overlay.paths.isEmpty
      if asOf == nil, isAtRest, let whole = memo.whole, whole.fingerprint == walk.fingerprint {
        known = whole.seal
        return
      }
      known = nil
      stamps = Dictionary(walk.journals.map { ($0.path, $0.stamp) }, uniquingKeysWith: { $1 })
    }
    if known != nil { return }
    for path in view.overlay.paths {
      if let address = VolumeAddress(path: path), stamps[address.journal] == nil {
        stamps[address.journal] = .some(nil)
      }
    }
    for _ in 0..<HeadsAttempt.mostTries where try settle(view) { return }
    throw .tooBusy
  }

  /// Reads what is missing; false if something was touched meanwhile.
  private mutating func settle(_ view: LedgerView) throws(LedgerError) -> Bool {
    let before = try HeadsAttempt.prepared(view)
    let lengths = Dictionary(
      (before?.appends ?? []).map { ($0.path, $0.length) }, uniquingKeysWith: { $1 })
    let missing = stamps.keys.filter { heads[$0] == nil }.sorted()
    var entries = asOf == nil && !missing.isEmpty ? try memo.entries.value() : [:]
    if asOf == nil { entries.merge(tails.entries) { $1 } }
    let known = entries
    let (stamps, asOf, moment) = (stamps, asOf, moment)
    let found = try workers.map(missing.count) { (index) throws(LedgerError) -> Found in
      let path = missing[index]
      let stamp = stamps[path].flatMap(\.self)
      if let stamp, lengths[path] == nil, stamp.isSettled(at: moment), let entry = known[path],
        entry.stamp == stamp
      {
        return Found(
          stamp: stamp, head: JournalHead(path: path, count: entry.count, digest: entry.digest),
          isFromMemo: true, isWhole: true)
      }
      return try HeadsAttempt.read(path, length: lengths[path], asOf, view)
    }
    for (path, found) in zip(missing, found) { heads[path] = found }
    if origin == nil || heads[.journal]?.isFromMemo != true {
      origin = Seal.origin(first: try JournalTail.first(of: .journal, on: view.files))
    }
    let after = try HeadsAttempt.prepared(view)
    if after != before {
      for path in Set((before?.paths ?? []) + (after?.paths ?? [])) { heads[path] = nil }
      return false
    }
    let fresh = heads.filter { !$0.value.isFromMemo }
    var isSettled = true
    for (path, found) in fresh where !found.isSettled(at: moment) {
      if try LedgerError.of({ () throws(FileFailure) in try view.files.stamp(path) })
        != found.stamp
      {
        heads[path] = nil
        isSettled = false
      }
    }
    return isSettled
  }

  /// Reads a journal's head; again, if somebody is at it just then.
  private static func read(
    _ path: LedgerPath, length: Int?, _ asOf: Timestamp?, _ view: LedgerView
  ) throws(LedgerError) -> Found {
    let files = view.files
    func stamp() throws(LedgerError) -> FileStamp? {
      try LedgerError.wrapping(try files.stamp(path))
    }
    var before = try stamp()
    for _ in 0..<mostTries {
      let head = try head(path, length: length, asOf, view)
      let after = try stamp()
      if before == after {
        return Found(stamp: after, head: head, isFromMemo: false, isWhole: length == nil)
      }
      before = after
    }
    throw .tooBusy
  }

  private static func head(
    _ path: LedgerPath, length: Int?, _ asOf: Timestamp?, _ view: LedgerView
  ) throws(LedgerError) -> JournalHead? {
    // It is being made, and its first change does not stand yet.
    if length == 0 { return nil }
    if let asOf { return try view.head(of: path, asOf: asOf, length: length) }
    guard let tail = try JournalTail(of: path, length: length, on: view.files) else {
      throw .brokenJournal(JournalFault(file: path.text, line: 1, kind: .missing))
    }
    return JournalHead(path: path, count: tail.count, digest: tail.head)
  }

  /// The change that is being got ready, if one is.
  private static func prepared(_ view: LedgerView) throws(LedgerError) -> TransactionRecord? {
    try LedgerError.wrapping(
      try view.files.readIfPresent(WorkFolder.prepared, limit: TransactionRecord.mostBytes)
    ).flatMap { TransactionRecord($0) }
  }

  mutating func forget(_ paths: Set<LedgerPath>) {
    // Where only the seal is known the folders are listed again.
    if known != nil {
      walk = nil
      known = nil
      return
    }
    for path in paths {
      let journal = VolumeAddress(path: path)?.journal ?? .journal
      heads[journal] = nil
      stamps[journal] = .some(nil)
    }
  }

  func whole() throws(LedgerError) -> Whole {
    if let known { return (known, nil) }
    guard let origin else { throw .tooBusy }
    let heads = heads.values.compactMap(\.head)
    let seal = Seal(origin: origin, size: heads.count, root: Seal.tree(over: heads).root)
    return (seal, asOf == nil ? kept(seal) : nil)
  }

  /// What to keep: the heads whose stamps would show every later change, and the seal, if that is all.
  private func kept(_ seal: Seal) -> [UInt8]? {
    let settled = heads.filter { $0.value.isSettled(at: moment) }
    let bytes = settled.reduce(0) { $0 + Int($1.value.stamp?.size ?? 0) }
    guard bytes >= leastBytes else { return nil }
    // Only what the walk itself saw stands behind the digest of its stamps.
    let isWhole = walk?.journals.allSatisfy { heads[$0.path]?.stamp == $0.stamp } ?? false
    let whole =
      isWhole && walk?.journals.count == heads.count && settled.count == heads.count
      ? walk?.fingerprint.map { HeadMemo.Whole(fingerprint: $0, seal: seal) } : nil
    guard whole != nil || settled.contains(where: { !$0.value.isFromMemo }) else { return nil }
    return HeadMemo.bytes(
      whole,
      settled.compactMap { path, found in
        guard let stamp = found.stamp, let head = found.head else { return nil }
        return (path, HeadMemo.Entry(stamp: stamp, count: head.count, digest: head.digest))
      }.sorted { $0.0 < $1.0 })
  }
}
