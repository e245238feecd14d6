extension SignatureCheck {
  /// Tells who signed how much, and what is not signed.
  func tell(_ output: inout Output) {
    for (name, count) in report.signed.sorted(by: { $0.key < $1.key }) {
      output.say("signedListedKey", name, count)
    }
    let unsigned = Dictionary(grouping: report.unsigned, by: \.journal)
    guard !unsigned.isEmpty else { return }
    output.say("notSigned", report.unsigned.count)
    for (journal, entries) in unsigned.sorted(by: { $0.key < $1.key }) {
      let numbers = entries.map { String($0.number) }.joined(separator: ", ")
      output.line("  \(journal): \(numbers)")
    }
  }
}
