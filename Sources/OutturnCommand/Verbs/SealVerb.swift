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

  static let timestamp = OptionKey.text(
    "timestamp", "COMMAND",
    Localized(
      zh:
        "取时间戳的命令：从输入读 RFC 3161 请求，打印机构的回复，如 \"curl -sH 'Content-Type: application/timestamp-query' --data-binary @- URL\"",
      en: """
        A command that gets a time stamp: it reads an RFC 3161 query and prints the authority's reply, as \
        "curl -sH 'Content-Type: application/timestamp-query' --data-binary @- URL"
        """))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .trust,
      summary: Localized(zh: "给账本加封印", en: "Seal a ledger"),
      description: Localized(
        zh: """
          先核验账本，在日志中留下一条，把上次封印以来的各条续在 seals/ 的只增日志之后，再打印三行文本\
          （C2SP checkpoint：名称、行数、默克尔树根），代表迄今记录的一切。把它发表在别处；以后 outturn verify --seal \
          能说出当时的一切是否还在、未被改动，outturn prove --from 能证明其后只增不改。加 --key 时在其后附上签名\
          （C2SP 签名文本，Ed25519），与封印一同留在账本中。
          """,
        en: """
          Verifies the ledger, leaves an entry in its journal, puts the entries since the last seal behind the \
          log in seals/, which only grows, and prints three lines (a C2SP checkpoint: name, number of lines, root \
          of a Merkle tree) that stand for everything recorded so far. Publish them elsewhere; later \
          outturn verify --seal tells whether all of it is still there, unaltered, and outturn prove --from \
          proves that it only grew. With --key a signature follows them (a signed note of the C2SP, Ed25519), \
          which is kept with the seal.
          """),
      options: Options.signing + [key.spec, timestamp.spec, Options.output.spec],
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
    var note =
      try open.ledger.kept(.note, of: seal.root).map { String(decoding: $0, as: UTF8.self) }
      ?? seal.text
    if let file, let own {
      let signature = try OpenSSL(environment).sign(
        seal.text, withKeyIn: file.path, named: file.name)
      let line = SignedNote.line(signature, by: own, of: signer)
      if !note.hasSuffix(line) {
        note += (note == seal.text ? "\n" : "") + line
        try open.ledger.keep(Array(note.utf8), as: .note, of: seal.root, at: environment.now)
      }
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
    if let command = arguments[timestamp] {
      let reply = try OpenSSL(environment).stamp(seal.text, by: command, environment)
      try open.ledger.keep(reply, as: .timestamp, of: seal.root, at: environment.now)
    }
    output.raw(note)
    return .fine
  }
}
