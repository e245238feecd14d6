/// `outturn sign`: vouch for one's own entries with a key.
enum SignVerb: Verb {
  static let name = "sign"
  static let changes = PositionalKey.any("CHANGE")

  static var spec: CommandSpec {
    command(.trust, [changes.spec], [Options.key.spec] + Options.signing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    guard let file = arguments[Options.key] else {
      throw Failure(zh: "请用 --key 文件", en: "--key FILE is needed")
    }
    let open = try OpenLedger(arguments, &output)
    let signer = try open.signer()
    let chosen = Set(
      try arguments[changes].map { text in
        let change = try open.ledger.log().change(text)
        guard change.entry.by == signer else {
          throw Failure(
            zh: "变更 \(text) 由“\(change.entry.by)”署名，不是您（\(signer)）",
            en: "the change \(text) is by \"\(change.entry.by)\", and not by you (\(signer))")
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
      output.line(zh: "\(signer) 没有未签名的变更。", en: "\(signer) has no change without a signature.")
      return .fine
    }
    let signatures = try arguments.environment.sshKeygen().sign(
      entries, withKeyIn: arguments.environment.path(file), named: file)
    try open.ledger.keep(signatures, at: arguments.environment.now)
    output.noteChange()
    output.line(
      zh: "\(signer) 签了 \(entries.count) 条。",
      en: "\(signer) signed \(Count.of(entries.count, "entry", "entries")).")
    let people = try open.ledger.file().settings.people
    let own = signatures.first?.key
    if own == nil
      || !people.contains(where: { $0.name == signer && $0.key.flatMap { VerifierKey($0) } == own })
    {
      output.note(
        zh: "说明：这把密钥不在名单中；用 outturn people add '\(signer)' --key 列入，别人才能核对（要 Ed25519）。",
        en:
          "note: this key is not listed; list it for others to check (an Ed25519 one): outturn people "
          + "add '\(signer)' --key FILE")
    }
    return .fine
  }
}
