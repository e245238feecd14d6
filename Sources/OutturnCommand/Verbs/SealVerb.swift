import OutturnLedger
import OutturnModel

/// `outturn seal`: one hash that stands for everything recorded so far.
enum SealVerb: Verb {
  static let name = "seal"
  static let key = OptionKey.text(
    "key", "FILE", completion: .file,
    Localized(
      zh: "用此文件中的 Ed25519 私钥（PEM）通过 openssl 签名",
      en: "Sign it with the Ed25519 private key in this file (PEM), through openssl"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .trust,
      summary: Localized(zh: "给账本加封印", en: "Seal a ledger"),
      description: Localized(
        zh: """
          先核验账本，在日志中留下一条，再打印一小段文本（C2SP checkpoint 格式：名称、日志数、默克尔树根），代表迄今记录的一切。\
          把它发表在别处；以后 outturn verify --seal 能说出当时的一切是否还在、未被改动。加 --key 时在其后附上签名\
          （C2SP 签名文本，Ed25519）。
          """,
        en: """
          Verifies the ledger, leaves an entry in its journal, then prints a small text (in the C2SP checkpoint form: name, number of \
          journals, root of a Merkle tree) that stands for everything recorded so far. Publish it \
          elsewhere; later outturn verify --seal tells whether all of it is still there, unaltered. \
          With --key a signature follows it (a signed note of the C2SP, Ed25519).
          """),
      options: Options.writing + [key.spec, Options.output.spec],
      examples: [
        .init(
          line: "outturn seal -o seal.txt",
          explanation: Localized(zh: "封印写入文件，以便发表", en: "Into a file, to be published"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    let signer = try open.signer()
    // Before anything is changed: a key that cannot be read is no reason to seal.
    let file = arguments[key].map { (path: environment.path($0), name: $0) }
    let own = try file.map { try OpenSSL(environment).key(of: $0.path, named: $0.name) }
    let seal = try open.ledger.seal(
      by: signer, why: arguments[Options.why] ?? "", at: environment.now)
    output.noteChange()
    output.raw(seal.text)
    if let file, let own {
      let signature = try OpenSSL(environment).sign(
        seal.text, withKeyIn: file.path, named: file.name)
      output.raw("\n" + SignedNote.line(signature, by: own, of: signer))
      let people = try open.ledger.file().settings.people
      if !people.contains(where: { $0.name == signer && $0.key.flatMap { VerifierKey($0) } == own })
      {
        output.note(
          Localized(
            zh: "说明：这把密钥不在名单中；用 outturn people add '\(signer)' --key 列入，别人才能核对。",
            en: "note: this key is not listed; list it for others to check: outturn people add "
              + "'\(signer)' --key FILE"))
      }
    }
    return .fine
  }
}
