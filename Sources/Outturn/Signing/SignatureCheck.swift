/// The signatures on entries, checked through `ssh-keygen`.
package struct SignatureCheck {
  package let report: SignatureReport

  /// `nil` for a ledger without signatures and keys: there is nothing to say.
  package init?(_ ledger: Ledger, with tool: () throws -> SSHKeygen) throws {
    let signatures = try ledger.signatures()
    let people = try ledger.file().settings.people
    guard !signatures.isEmpty || people.contains(where: { $0.key != nil }) else { return nil }
    var good: Set<EntrySignature> = []
    if !signatures.isEmpty {
      let all = Dictionary(grouping: signatures, by: \.entry)
      var lines: [(EntrySignature, line: [UInt8])] = []
      try ledger.forEachWritten { entry, line in
        guard let signatures = all[entry.digest] else { return }
        let bytes = line()
        lines += signatures.map { ($0, bytes) }
      }
      good = try tool().fitting(lines)
    }
    report = try SignatureReport(of: ledger, people: people, good: good)
  }

  package var findings: [Finding] { report.findings }
}
