/// The seals in `seals/`, which a ledger is held against unasked.
struct KeptSeals {
  /// Those that can be read and lead to their root, oldest first.
  let seals: [Seal]
  let log: SealLog
  /// The digests of the entries that these sealings left.
  let sealings: Set<Digest>
  private let details: [SealDetails]
  /// The roots of those that do not.
  private let altered: [Digest]
  /// The checkpoints that are not those of their logs.
  private let alteredNotes: [LedgerPath]
  private let forms: [Digest: Digest]

  init(_ view: LedgerView) throws(LedgerError) {
    var found: [(seal: Seal, details: SealDetails)] = []
    var altered: [Digest] = []
    for root in try view.sealRoots(ending: ".json") {
      do throws(LedgerError) {
        let (details, digest) = try view.seal(root)
        found.append((Seal(details, root, digest), details))
      } catch {
        altered.append(root)
      }
    }
    // In one second several may have been made.
    func order(_ details: SealDetails) -> Int {
      details.journals.reduce(0) { $0 + $1.entries.count }
    }
    found.sort {
      ($0.details.time, order($0.details), $0.seal.root)
        < ($1.details.time, order($1.details), $1.seal.root)
    }
    log = try SealLog(view)
    seals = found.map(\.seal) + log.seals
    var notes: [LedgerPath] = []
    for seal in log.seals {
      let path = SealFile.note.path(of: seal.root)
      let text = Array(seal.text.utf8)
      guard let note = try view.bytes(path, limit: LedgerLimits.source) else { continue }
      // Signatures stand behind an empty line.
      let isWhole = note.starts(with: text) && (note.count == text.count || note[text.count] == 10)
      if !isWhole { notes.append(path) }
    }
    alteredNotes = notes
    details = found.map(\.details)
    sealings = log.sealings.union(found.compactMap { $0.details.sealing })
    self.altered = altered
    forms = try view.sealedForms().identities
  }

  /// What is not as it was sealed.
  ///
  /// - Parameter known: Files of which something is told already: that they are not as they were sealed
  ///   adds nothing.
  func faults(_ journals: [InspectedJournal], besides known: Set<LedgerPath>) -> [TrustFault] {
    var faults = altered.map { TrustFault(SealDetails.path(of: $0), .seal(.detailsAltered)) }
    faults += log.altered.map { TrustFault(SealBatch.path(of: $0), .seal(.detailsAltered)) }
    faults += alteredNotes.map { TrustFault($0, .seal(.textAltered)) }
    faults += log.orphans.map { TrustFault(SealBatch.path(of: $0), .seal(.earlierMissing)) }
    let register = journals.first { $0.path == .journal }
    let told = register?.sealings ?? []
    let origin = register?.trace?.entries.first.map { Seal.origin(first: $0.digest) }
    let found = journals.map(\.found)
    var known = known
    // What was sealed is told of once, however many seals stand for it.
    func tell(_ sealed: [(path: LedgerPath, entries: [Digest])], _ comparison: SealComparison) {
      faults += comparison.faults(sealed, found).filter { known.insert($0.path).inserted }
    }
    for details in details {
      // Both stand outside what the root is over.
      let time = told.first { $0.digest == details.sealing }?.time
      if origin.map({ $0 != details.origin }) ?? false || time.map({ $0 != details.time }) ?? false
      {
        faults.append(TrustFault(SealDetails.path(of: details.root), .seal(.detailsAltered)))
      }
      tell(details.journals, SealComparison(forms: forms))
    }
    for (_, state) in log.ends { tell(state.sealed, SealComparison()) }
    guard altered.isEmpty, log.altered.isEmpty else { return faults }
    faults += told.filter { !sealings.contains($0.digest) }.map {
      TrustFault(.journal, .seal(.sealMissing(entry: $0.number)))
    }
    return faults
  }
}
