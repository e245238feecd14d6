extension Ledger {
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
      let kept = try KeptSeals(view)
      if let seal = kept.log.seal(reference.root) ?? Self.lost(reference.root, kept, journals) {
        if case .seal(let told) = reference, told.text != seal.text {
          verification.add([TrustFault(SealBatch.path(of: seal.root), .seal(.textAltered))])
        }
        if let state = kept.log.state(at: seal.root) {
          let known = verification.faults
          verification.add(
            SealComparison().faults(state.sealed, journals.map(\.found))
              .filter { !known.contains($0) })
        }
        return verification
      }
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
        comparison.faults(details.journals, journals.map(\.found)).filter { !known.contains($0) })
      return verification
    }
  }

  /// The entries a seal stands for: as they were kept, or as the journals have them in the state with its
  /// root; `nil` if there was no such state.
  private static func details(
    of reference: SealReference, _ inspected: [InspectedJournal], _ view: LedgerView
  ) throws(LedgerError) -> SealDetails? {
    if try view.sealRoots(ending: ".json").contains(reference.root) {
      return try view.seal(reference.root).0
    }
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
    return SHA256.hash(try Draft.canonical(try kept.bytes())) == details
  }
}

extension LedgerView {
  /// The roots of the seals that are kept in files whose names end so.
  func sealRoots(ending: String) throws(LedgerError) -> [Digest] {
    let names = try names(in: SealDetails.folder).filter { $0.kind == .file }.map(\.name)
    let new = overlay.newNames(in: SealDetails.folder)
    return Set(names + new).sorted().compactMap { name in
      name.hasSuffix(ending) ? Digest(hex: name.dropLast(ending.count)) : nil
    }
  }

  func hasSeals() throws(LedgerError) -> Bool {
    let roots = try sealRoots(ending: ".json") + sealRoots(ending: ".log")
    return !roots.isEmpty
  }

  /// The name of the log of all entries.
  func logOrigin() throws(LedgerError) -> String {
    Seal.logOrigin(first: try JournalTail.first(of: .journal, on: files))
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
    guard let bytes = try bytes(path, limit: LedgerLimits.journal) else { throw .unknownSeal(root) }
    let details = try SealDetails.read(bytes, at: path)
    guard details.root == root else { throw .unsound(TrustFault(path, .seal(.detailsAltered))) }
    return (details, SHA256.hash(bytes))
  }
}
