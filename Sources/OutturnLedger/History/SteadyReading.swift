extension Ledger {
  /// Looks at several files as they are between two changes: if somebody changes the ledger
  /// meanwhile, looks again; and if that never ends, while writers wait.
  func steadily<Value>(
    _ body: (LedgerView) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    if let value = try unchanged(body) { return value }
    return try inspecting(body)
  }

  /// - Returns: `nil` if somebody kept changing the ledger meanwhile.
  private func unchanged<Value>(
    _ body: (LedgerView) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value? {
    for _ in 0..<3 {
      let before = try state()
      let value: Value
      do throws(LedgerError) {
        value = try body(
          LedgerView(files: files, overlay: before.overlay, pending: before.pending, migrations))
      } catch {
        // What looks broken may only be half of a change.
        if try state() == before { throw error }
        continue
      }
      if try state() == before { return value }
    }
    return nil
  }

  /// Looks at the whole ledger while nobody changes it, if that can be had; where the ledger cannot be
  /// written to, or the one who writes does not get done, without.
  func inspecting<Value>(
    _ body: (LedgerView) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    if hold != nil { return try body(try view()) }
    var lock: LedgerLock?
    if (try? files.status(.work)) != nil {
      lock = try? LedgerLock.take(
        on: files, note: "an inspection", patience: LedgerLock.Patience(limit: 2000) { _ in })
      if lock != nil { _ = try? FileTransaction.recover(on: files) }
    }
    defer { withExtendedLifetime(lock) {} }
    if lock == nil, let value = try unchanged(body) { return value }
    return try body(try view())
  }

  private struct State: Equatable {
    let mark: TouchedFiles.Mark
    let overlay: DraftOverlay
    let pending: PendingChange
  }

  private func state() throws(LedgerError) -> State {
    try LedgerError.of { () throws(FileFailure) in
      let mark = try TouchedFiles.mark(on: files)
      let overlay = try DraftOverlay(on: files)
      return State(
        mark: mark, overlay: overlay, pending: try PendingChange(on: files, beside: overlay))
    }
  }
}
