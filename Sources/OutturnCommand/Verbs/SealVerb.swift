/// `outturn seal`: one hash that stands for everything recorded so far.
enum SealVerb: Verb {
  static let name = "seal"

  static let timestamp = OptionKey.text("timestamp", "COMMAND")

  static var spec: CommandSpec {
    command(.trust, [], Options.signing + [Options.key.spec, timestamp.spec, Options.output.spec])
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    let signer = try open.signer()
    // Before anything is changed: a key that cannot be read is no reason to seal.
    let file = arguments[Options.key].map { (path: arguments.environment.path($0), name: $0) }
    let own = try file.map { try arguments.environment.openSSL().key(of: $0.path, named: $0.name) }
    let seal = try open.ledger.seal(
      by: signer, why: arguments[Options.why] ?? "", at: arguments.environment.now)
    output.noteChange()
    var note =
      try open.ledger.kept(.note, of: seal.root).map { String(decoding: $0, as: UTF8.self) }
      ?? seal.text
    if let file, let own {
      let signature = try arguments.environment.openSSL().sign(
        seal.text, withKeyIn: file.path, named: file.name)
      let line = SignedNote.line(signature, by: own, of: signer)
      if !note.hasSuffix(line) {
        note += (note == seal.text ? "\n" : "") + line
        try open.ledger.keep(
          Array(note.utf8), as: .note, of: seal.root, at: arguments.environment.now)
      }
      let people = try open.ledger.file().settings.people
      if !people.contains(where: { $0.name == signer && $0.key.flatMap { VerifierKey($0) } == own })
      {
        output.note("sealKeyNotListed", signer)
      }
    }
    if let command = arguments[timestamp] {
      let reply = try arguments.environment.openSSL().stamp(seal.text, by: command)
      try open.ledger.keep(reply, as: .timestamp, of: seal.root, at: arguments.environment.now)
    }
    output.raw(note)
    return .fine
  }
}
