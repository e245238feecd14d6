import OutturnJSON
import OutturnModel

/// Which seal is meant: its whole text, or only its root.
public enum SealReference: Hashable, Sendable {
  case seal(Seal)
  case root(Digest)

  /// Reads a seal's text, or a root in hexadecimal or Base64.
  public init?(_ text: String) {
    let word = text.split(whereSeparator: \.isWhitespace)
    if let seal = Seal(text) {
      self = .seal(seal)
    } else if word.count == 1, let root = Digest(hex: word[0]) {
      self = .root(root)
    } else if word.count == 1, let root = Base64.bytes(word[0]).flatMap({ Digest(bytes: $0) }) {
      self = .root(root)
    } else {
      return nil
    }
  }

  /// The root of the tree.
  public var root: Digest {
    switch self {
    case .seal(let seal): seal.root
    case .root(let root): root
    }
  }
}

extension Ledger {
  /// Seals the ledger: verifies it, keeps the digests of all entries in `seals/`, and returns the text
  /// to publish.
  ///
  /// - Throws: ``LedgerError/unsound(_:)`` for a ledger that does not verify.
  public func seal(at time: Timestamp, patience: Patience = .usual) throws(LedgerError) -> Seal {
    try writing(at: time, patience: patience) { (_) throws(LedgerError) in
      let (verification, details) = try Self.sealable(try view(), time)
      if let fault = verification.faults.first { throw .unsound(fault) }
      let bytes = try Draft.canonical { () throws(CanonicalMisuse) in try details.bytes() }
      let root = details.root
      let path = SealDetails.path(of: root)
      let old = try LedgerError.of { () throws(FileFailure) in
        try files.readIfPresent(path, limit: LedgerLimits.journal)
      }
      // Nothing was recorded since the last seal: that one stands.
      if let old {
        let kept = try SealDetails.read(old, at: path)
        return Seal(
          origin: kept.origin, size: kept.journals.count, root: root, time: kept.time,
          details: SHA256.hash(old))
      }
      let result = try LedgerError.of { () throws(FileFailure) in
        try FileTransaction(changes: [.replace(path, bytes: bytes)]).apply(on: files)
      }
      if case .uncertain(let failure) = result { throw .uncertain(failure) }
      return Seal(
        origin: details.origin, size: details.journals.count, root: root, time: time,
        details: SHA256.hash(bytes))
    }
  }

  private static func sealable(
    _ view: LedgerView, _ time: Timestamp
  ) throws(LedgerError) -> (Verification, SealDetails) {
    let inspected = try inspected(view, isTraced: true)
    let verification = try verification(of: inspected, view)
    let journals = inspected.map { ($0.path, $0.trace?.entries.map(\.digest) ?? []) }
      .sorted { $0.0 < $1.0 }
    guard let first = inspected.first?.trace?.entries.first?.digest else {
      throw .brokenJournal(
        JournalFault(file: LedgerPath.journal.text, line: 1, kind: .empty))
    }
    let details = SealDetails(
      origin: Seal.origin(first: first), time: time,
      journals: journals.map { (path: $0.0, entries: $0.1) })
    return (verification, details)
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
      HeadsAttempt(memo ?? HeadMemo(), asOf: asOf, leastBytes: leastHeadBytes, workers: workers)
    }
    if let bytes = found.keep { heads?.keep(bytes) }
    return found.seal
  }

  /// The seals that are kept, oldest first.
  public func seals() throws(LedgerError) -> [Seal] {
    let view = try view()
    var seals: [Seal] = []
    for root in try view.sealRoots() {
      let (details, digest) = try view.seal(root)
      seals.append(
        Seal(
          origin: details.origin, size: details.journals.count, root: root, time: details.time,
          details: digest))
    }
    return seals.sorted { ($0.time?.seconds ?? 0, $0.root) < ($1.time?.seconds ?? 0, $1.root) }
  }

  /// Verifies the ledger, and that everything a seal stands for is still there, unaltered and in its
  /// order.
  public func verify(
    against reference: SealReference, isThorough: Bool = false, workers: Workers = .standard
  ) throws(LedgerError) -> Verification {
    try inspecting { (view) throws(LedgerError) in
      let journals = try Self.inspected(
        view, isThorough: isThorough, isTraced: true, workers: workers)
      var verification = try Self.verification(of: journals, view)
      let details = try Self.details(of: reference, journals, view)
      let comparison = SealComparison(forms: try view.sealedForms().identities)
      let faults = comparison.faults(details, journals.map(\.found))
      verification.add(faults)
      return verification
    }
  }

  /// The entries a seal stands for: as they were kept, or, if the seal tells its time, as they are
  /// found when only what is not later counts.
  private static func details(
    of reference: SealReference, _ inspected: [InspectedJournal], _ view: LedgerView
  ) throws(LedgerError) -> SealDetails {
    if try view.sealRoots().contains(reference.root) {
      let (details, digest) = try view.seal(reference.root)
      if case .seal(let seal) = reference, let told = seal.details, told != digest,
        try details.digest(at: seal.time) != told
      {
        throw .unsound(TrustFault(SealDetails.path(of: seal.root), .seal(.detailsAltered)))
      }
      return details
    }
    if case .seal(let seal) = reference, let time = seal.time {
      let journals = inspected.map { journal in
        let all = journal.trace?.entries ?? []
        let count = EntryTimes(all.map(\.time)).times.prefix { $0 <= time }.count
        let entries = all.prefix(count)
        return (path: journal.path, entries: entries.map(\.digest))
      }.filter { !$0.entries.isEmpty }.sorted { $0.path < $1.path }
      let details = SealDetails(origin: seal.origin, time: time, journals: journals)
      if details.root == seal.root { return details }
    }
    throw .unknownSeal(reference.root)
  }
}

extension LedgerView {
  /// The roots of the seals that are kept.
  func sealRoots() throws(LedgerError) -> [Digest] {
    try names(in: SealDetails.folder).compactMap { name, kind in
      kind == .file ? SealDetails.folder.appending(name).flatMap(SealDetails.root) : nil
    }
  }

  /// The end of a journal as of a time; nil where it had no entry yet.
  ///
  /// - Parameter length: How many of its bytes stand; `nil`: all.
  func head(
    of path: LedgerPath, asOf: Timestamp, length: Int? = nil
  ) throws(LedgerError) -> JournalHead? {
    guard var bytes = try bytes(path, limit: LedgerLimits.journal) else { return nil }
    if let length, length < bytes.count { bytes.removeSubrange(length...) }
    let journal = Journal(bytes, at: path, migrations)
    let count = journal.count(asOf: asOf)
    return count == 0
      ? nil : JournalHead(path: path, count: count, digest: journal.digests[count - 1])
  }

  /// The details of a seal, which must lead to its root, and their digest.
  func seal(_ root: Digest) throws(LedgerError) -> (SealDetails, Digest) {
    let path = SealDetails.path(of: root)
    guard let bytes = try bytes(path, limit: LedgerLimits.journal) else {
      throw .unknownSeal(root)
    }
    let details = try SealDetails.read(bytes, at: path)
    guard details.root == root else {
      throw .unsound(TrustFault(path, .seal(.detailsAltered)))
    }
    return (details, SHA256.hash(bytes))
  }
}
