extension Ledger {
  /// Looks at several files as they are between two changes: if somebody changes the ledger
  /// meanwhile, looks again; and if that never ends, while writers wait.
  func steadily<Value>(
    _ body: (LedgerView) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    for _ in 0..<3 {
      let before = try state()
      let value: Value
      do throws(LedgerError) {
        value = try body(LedgerView(files: files, overlay: before.overlay, migrations))
      } catch {
        // What looks broken may only be half of a change.
        if try state() == before { throw error }
        continue
      }
      if try state() == before { return value }
    }
    return try inspecting(body)
  }

  private struct State: Equatable {
    let mark: TouchedFiles.Mark
    let overlay: DraftOverlay
  }

  private func state() throws(LedgerError) -> State {
    try LedgerError.of { () throws(FileFailure) in
      State(mark: try TouchedFiles.mark(on: files), overlay: try DraftOverlay(on: files))
    }
  }
}
