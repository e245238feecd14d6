extension TallyCache {
  /// - Returns: `nil` where there is no folder to keep it in, or the program cannot tell which it is.
  init?(_ ledger: Ledger, _ environment: Environment) {
    guard let file = CacheFile("tallies", ".jsonl", of: ledger.folder, environment),
      let program = CLibrary.programIdentity()
    else { return nil }
    self.init(in: file, program: program)
  }
}
