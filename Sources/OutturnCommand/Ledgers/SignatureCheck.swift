import OutturnLedger
import OutturnModel

/// The signatures on entries, checked through `ssh-keygen`.
struct SignatureCheck {
  private let report: SignatureReport

  /// `nil` for a ledger without signatures and keys: there is nothing to say.
  init?(_ open: OpenLedger, _ environment: Environment) throws {
    let signatures = try open.ledger.signatures()
    let people = try open.ledger.file().settings.people
    guard !signatures.isEmpty || people.contains(where: { $0.key != nil }) else { return nil }
    var good: Set<EntrySignature> = []
    if !signatures.isEmpty {
      let all = Dictionary(grouping: signatures, by: \.entry)
      var lines: [(EntrySignature, line: [UInt8])] = []
      try open.ledger.forEachWritten { entry, line in
        guard let signatures = all[entry.digest] else { return }
        let bytes = line()
        lines += signatures.map { ($0, bytes) }
      }
      good = try SSHKeygen(environment).fitting(lines)
    }
    report = try SignatureReport(of: open.ledger, people: people, good: good)
  }

  var findings: [Finding] { report.findings }

  /// Tells who signed how much, and what is not signed.
  func tell(_ output: inout Output) {
    for (name, count) in report.signed.sorted(by: { $0.key < $1.key }) {
      output.line(
        Localized(
          zh: "\(name)：签了 \(count) 条，密钥在名单中。",
          en: "\(name): signed \(Count.of(count, "entry", "entries")), with a listed key."))
    }
    let unsigned = Dictionary(grouping: report.unsigned, by: \.journal)
    guard !unsigned.isEmpty else { return }
    output.line(
      Localized(
        zh: "没有签名的 \(report.unsigned.count) 条：",
        en: "Not signed, \(Count.of(report.unsigned.count, "entry", "entries")):"))
    for (journal, entries) in unsigned.sorted(by: { $0.key < $1.key }) {
      let numbers = entries.map { String($0.number) }.joined(separator: ", ")
      output.line("  \(journal): \(numbers)")
    }
  }
}
