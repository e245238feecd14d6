import OutturnJSON
import OutturnModel

/// Which seal is meant: its whole text, or only its root.
public enum SealReference: Hashable, Sendable {
  case seal(Seal)
  case root(Digest)

  /// Reads a seal's text, a root in hexadecimal, whatever stands around it, or a root in Base64.
  public init?(_ text: String) {
    let word = text.split(whereSeparator: \.isWhitespace)
    // What a page prints besides the digits, such as the day, is for people.
    let roots = word.compactMap { Digest(hex: $0.filter { $0.isLetter || $0.isNumber }) }
    if let seal = Seal(text) {
      self = .seal(seal)
    } else if let root = roots.first, roots.count == 1 {
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
  /// Seals the ledger: verifies it, leaves an entry in the ledger's own journal that tells of it, keeps the
  /// digests of all entries in `seals/`, and returns the text to publish.
  ///
  /// - Throws: ``LedgerError/unsound(_:)`` for a ledger that does not verify.
  public func seal(
    by: String, why: String = "", at time: Timestamp, patience: Patience = .usual
  ) throws(LedgerError) -> Seal {
    try writing(at: time, patience: patience) { (_) throws(LedgerError) in
      let inspected = try Self.inspected(try view(), isTraced: true)
      let verification = try Self.verification(of: inspected, try view())
      if let fault = verification.faults.first { throw .unsound(fault) }
      let states = SealedStates(inspected)
      let root = Seal.tree(over: verification.heads).root
      // Nothing was recorded since the last seal: that one stands.
      if try view().sealRoots().contains(root) {
        let (kept, digest) = try view().seal(root)
        return Seal(kept, root, digest)
      }
      let transaction = Transaction(by: by, why: why, time: time, changes: [])
      try Draft.checkSignature(transaction, try view().file().settings)
      let draft = try RegisterDraft(on: files, migrations)
      let (entry, replaced) = try Draft.entry(of: draft, transaction, seals: root)
      let line = try Draft.canonical { () throws(CanonicalMisuse) in try entry.line() }
      let journals = inspected.map { journal in
        let last = journal.path == .journal ? [SHA256.hash(line)] : []
        return (
          path: journal.path, entries: (journal.trace?.entries.map(\.digest) ?? []) + last
        )
      }
      let details = SealDetails(
        origin: states.origin, time: time, journals: journals.sorted { $0.path < $1.path })
      let bytes = try Draft.canonical { () throws(CanonicalMisuse) in try details.bytes() }
      let changes: [FileTransaction.Change] =
        [
          .append(.journal, length: draft.tail.length, bytes: line + [UInt8(ascii: "\n")]),
          .replace(SealDetails.path(of: details.root), bytes: bytes),
        ] + replaced.map { .replace($0.path, bytes: $0.bytes) }
      let result = try LedgerError.of { () throws(FileFailure) in
        try FileTransaction(changes: changes).apply(on: files)
      }
      if case .uncertain(let failure) = result { throw .uncertain(failure) }
      return Seal(details, details.root, SHA256.hash(bytes))
    }
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

  /// Verifies the ledger, and that everything a seal stands for is still there, unaltered and in its
  /// order.
  ///
  /// - Parameter reference: The seal, which need not be one that is kept: the root of any state that the
  ///   ledger was in will do, such as a page prints.
  public func verify(
    against reference: SealReference, isThorough: Bool = false, workers: Workers = .standard
  ) throws(LedgerError) -> Verification {
    try inspecting { (view) throws(LedgerError) in
      let journals = try Self.inspected(
        view, isThorough: isThorough, isTraced: true, workers: workers)
      var verification = try Self.verification(of: journals, view)
      guard let details = try Self.details(of: reference, journals, view) else {
        verification.add([TrustFault(SealDetails.path(of: reference.root), .seal(.noSuchState))])
        return verification
      }
      if case .seal(let seal) = reference, try !seal.isText(of: details) {
        verification.add([TrustFault(SealDetails.path(of: seal.root), .seal(.textAltered))])
      }
      let comparison = SealComparison(forms: try view.sealedForms().identities)
      let known = verification.faults
      verification.add(
        comparison.faults(details, journals.map(\.found)).filter { !known.contains($0) })
      return verification
    }
  }

  /// The entries a seal stands for: as they were kept, or as the journals have them in the state with its
  /// root; `nil` if there was no such state.
  private static func details(
    of reference: SealReference, _ inspected: [InspectedJournal], _ view: LedgerView
  ) throws(LedgerError) -> SealDetails? {
    if try view.sealRoots().contains(reference.root) { return try view.seal(reference.root).0 }
    let time: Timestamp? = if case .seal(let seal) = reference { seal.time } else { nil }
    let states = SealedStates(inspected)
    guard let journals = states.entries(of: reference.root, at: time) else { return nil }
    let sealings = inspected.lazy.flatMap(\.sealings)
    let last = journals.first { $0.path == .journal }?.entries.last
    let sealed = sealings.first { $0.digest == last }?.time
    guard let moment = sealed ?? time ?? inspected.first?.trace?.entries.first?.time else {
      return nil
    }
    return SealDetails(origin: states.origin, time: moment, journals: journals)
  }
}

extension Seal {
  /// A seal with its details.
  init(_ details: SealDetails, _ root: Digest, _ digest: Digest) {
    self.init(
      origin: details.origin, size: details.journals.count, root: root, time: details.time,
      details: digest)
  }

  /// Whether the text is that of the seal with these details.
  fileprivate func isText(of kept: SealDetails) throws(LedgerError) -> Bool {
    guard origin == kept.origin, size == kept.journals.count, time.map({ $0 == kept.time }) ?? true
    else { return false }
    guard let details else { return true }
    return SHA256.hash(
      try Draft.canonical { () throws(CanonicalMisuse) in try kept.bytes() }) == details
  }
}

extension LedgerView {
  /// The roots of the seals that are kept.
  func sealRoots() throws(LedgerError) -> [Digest] {
    let names = try names(in: SealDetails.folder).filter { $0.kind == .file }.map(\.name)
    let new = overlay.newNames(in: SealDetails.folder)
    return Set(names + new).sorted().compactMap { name in
      SealDetails.folder.appending(name).flatMap(SealDetails.root)
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
