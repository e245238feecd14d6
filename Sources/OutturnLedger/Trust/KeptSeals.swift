import OutturnModel

/// The seals in `seals/`, which a ledger is held against unasked.
struct KeptSeals {
  /// Those that can be read and lead to their root, oldest first.
  let seals: [Seal]
  private let details: [SealDetails]
  /// The roots of those that do not.
  private let altered: [Digest]
  private let forms: [Digest: Digest]

  init(_ view: LedgerView) throws(LedgerError) {
    var found: [(seal: Seal, details: SealDetails)] = []
    var altered: [Digest] = []
    for root in try view.sealRoots() {
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
    seals = found.map(\.seal)
    details = found.map(\.details)
    self.altered = altered
    forms = try view.sealedForms().identities
  }

  /// What is not as it was sealed.
  ///
  /// - Parameter known: Files of which something is told already: that they are not as they were sealed
  ///   adds nothing.
  func faults(_ journals: [InspectedJournal], besides known: Set<LedgerPath>) -> [TrustFault] {
    var faults = altered.map { TrustFault(SealDetails.path(of: $0), .seal(.detailsAltered)) }
    let register = journals.first { $0.path == .journal }
    let sealings = register?.sealings ?? []
    let origin = register?.trace?.entries.first.map { Seal.origin(first: $0.digest) }
    let comparison = SealComparison(forms: forms)
    let found = journals.map(\.found)
    var told = known
    var kept: Set<Digest> = []
    for (seal, details) in zip(seals, details) {
      let last = details.journals.first { $0.path == .journal }?.entries.last
      if let last { kept.insert(last) }
      // Both stand outside what the root is over.
      let time = sealings.first { $0.digest == last }?.time
      if origin.map({ $0 != details.origin }) ?? false || time.map({ $0 != details.time }) ?? false
      {
        faults.append(TrustFault(SealDetails.path(of: seal.root), .seal(.detailsAltered)))
      }
      // What was sealed is told of once, however many seals stand for it.
      for fault in comparison.faults(details, found) where told.insert(fault.path).inserted {
        faults.append(fault)
      }
    }
    guard altered.isEmpty else { return faults }
    faults += sealings.filter { !kept.contains($0.digest) }.map {
      TrustFault(.journal, .seal(.sealMissing(entry: $0.number)))
    }
    return faults
  }
}
