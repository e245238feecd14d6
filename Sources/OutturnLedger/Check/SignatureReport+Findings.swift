extension SignatureReport {
  /// What is wanting, in the order of the files. That an entry is not signed is no fault.
  public var findings: [Finding] {
    let all =
      wrong.map { Self.finding($0, "signatureWrong") }
      + unlisted.map { Self.finding($0, "signatureUnlisted") }
      + unvouched.map { Self.finding($0, "signatureUnvouched") }
    return all.sorted(by: Finding.precedes)
  }

  private static func finding(_ entry: WrittenEntry, _ name: String) -> Finding {
    Finding(
      .signed, entry.journal,
      position: SourcePosition(offset: 0, line: entry.number, column: 1),
      Told(name, entry.number, entry.by))
  }
}
