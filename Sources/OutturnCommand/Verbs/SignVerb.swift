/// `outturn sign`: vouch for one's own entries with a key.
enum SignVerb: Verb {
  static let name = "sign"
  static let changes = PositionalKey.any("CHANGE")

  static var spec: CommandSpec {
    command(.trust, [changes.spec], [Options.key.spec] + Options.signing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    guard let file = arguments[Options.key] else { throw Failure("keyFileNeeded") }
    let open = try OpenLedger(arguments, &output)
    let signer = try open.signer()
    let chosen = Set(
      try arguments[changes].map { text in
        let change = try open.ledger.log().change(text)
        guard change.entry.by == signer else {
          throw Failure("changeByAnother", text, change.entry.by, signer)
        }
        return "\(change.journal) \(change.entry.number)"
      })
    let signed = Set(try open.ledger.signatures().map(\.entry))
    var entries: [(digest: Digest, line: [UInt8])] = []
    try open.ledger.forEachWritten { entry, line in
      let isMeant =
        chosen.isEmpty
        ? entry.by == signer && !signed.contains(entry.digest)
        : chosen.contains("\(entry.journal) \(entry.number)")
      if isMeant { entries.append((entry.digest, line())) }
    }
    guard !entries.isEmpty else {
      output.say("noChangeWithoutSignature", signer)
      return .fine
    }
    let signatures = try arguments.environment.sshKeygen().sign(
      entries, withKeyIn: arguments.environment.path(file), named: file)
    try open.ledger.keep(signatures, at: arguments.environment.now)
    output.noteChange()
    output.say("signedEntries", signer, entries.count)
    let people = try open.ledger.file().settings.people
    let own = signatures.first?.key
    if own == nil
      || !people.contains(where: { $0.name == signer && $0.key.flatMap { VerifierKey($0) } == own })
    {
      output.note("signKeyNotListed", signer)
    }
    return .fine
  }
}
