import OutturnJSON
import OutturnModel

extension Ledger {
  /// Makes seals anew that journal entries tell of and that are not in `seals/` any more, as far as the
  /// journals lead to what was sealed.
  ///
  /// - Returns: The files that were put back.
  @discardableResult
  public func restoreSeals(
    at time: Timestamp, isTrial: Bool = false, patience: Patience = .usual
  ) throws(LedgerError) -> [LedgerPath] {
    if isTrial { return try missingSeals(try view()).map { SealDetails.path(of: $0.root) } }
    return try writing(at: time, patience: patience) { (_) throws(LedgerError) in
      var changes: [FileTransaction.Change] = []
      for details in try missingSeals(try view()) {
        let bytes = try Draft.canonical { () throws(CanonicalMisuse) in try details.bytes() }
        changes.append(.replace(SealDetails.path(of: details.root), bytes: bytes))
      }
      guard !changes.isEmpty else { return [] }
      let result = try LedgerError.of { () throws(FileFailure) in
        try FileTransaction(changes: changes).apply(on: files)
      }
      if case .uncertain(let failure) = result { throw .uncertain(failure) }
      return changes.map(\.path)
    }
  }

  private func missingSeals(_ view: LedgerView) throws(LedgerError) -> [SealDetails] {
    let inspected = try Self.inspected(view, isTraced: true)
    guard let register = inspected.first(where: { $0.path == .journal }),
      !register.sealings.isEmpty
    else { return [] }
    let roots = try view.sealRoots()
    let states = SealedStates(inspected)
    var found: [SealDetails] = []
    for sealing in register.sealings {
      guard var journals = states.entries(of: sealing.before, at: sealing.time),
        let place = journals.firstIndex(where: { $0.path == .journal }),
        journals[place].entries.count == sealing.number - 1
      else { continue }
      journals[place].entries.append(sealing.digest)
      let details = SealDetails(origin: states.origin, time: sealing.time, journals: journals)
      if !roots.contains(details.root) { found.append(details) }
    }
    return found
  }
}
