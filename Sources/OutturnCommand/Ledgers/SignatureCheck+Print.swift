extension SignatureCheck {
  /// Tells who signed how much, and what is not signed.
  func tell(_ output: inout Output) {
    for (name, count) in report.signed.sorted(by: { $0.key < $1.key }) {
      output.line(
        zh: "\(name)：签了 \(count) 条，密钥在名单中。",
        en: "\(name): signed \(Count.of(count, "entry", "entries")), with a listed key.")
    }
    let unsigned = Dictionary(grouping: report.unsigned, by: \.journal)
    guard !unsigned.isEmpty else { return }
    output.line(
      zh: "没有签名的 \(report.unsigned.count) 条：",
      en: "Not signed, \(Count.of(report.unsigned.count, "entry", "entries")):")
    for (journal, entries) in unsigned.sorted(by: { $0.key < $1.key }) {
      let numbers = entries.map { String($0.number) }.joined(separator: ", ")
      output.line("  \(journal): \(numbers)")
    }
  }
}
