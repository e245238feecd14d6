import Outturn
import OutturnLedger
import OutturnModel

/// `outturn people add NAME`
enum PeopleAddVerb: Verb {
  static let name = "people add"

  static let person = PositionalKey.one(
    "NAME", Localized(zh: "姓名，与 --by 所给的一致", en: "The name, as --by gives it"))
  static let key = OptionKey.text(
    "key", "FILE", completion: .file,
    Localized(
      zh: "Ed25519 公钥：PEM 或 OpenSSH 的文件，或其文本",
      en: "An Ed25519 public key: a file of PEM or OpenSSH, or its text"))
  static let from = OptionKey.text(
    "from", "DATE", Localized(zh: "密钥自该日起是其本人的", en: "From when the key is theirs"))
  static let to = OptionKey.text(
    "to", "DATE", Localized(zh: "密钥到该日为止是其本人的", en: "Until when the key is theirs"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .trust,
      summary: Localized(
        zh: "把人列入可签署者，或更改其密钥", en: "List a person who may sign, or change their key"),
      description: Localized(
        zh: """
          列出了人之后，只有列出的人可以作变更；请先列出自己。有密钥的，outturn verify --seal 能核对其\
          对封印的签名。换了密钥：给旧的加 --to，再以同一姓名加上新的与 --from。
          """,
        en: """
          Once people are listed only they may make changes, so list yourself first. Of those with a \
          key, outturn verify --seal checks the signatures on seals. When a key is changed, give the old \
          one --to, then add the new one under the same name with --from.
          """),
      positionals: [person.spec], options: [key.spec, from.spec, to.spec] + Options.writing,
      examples: [
        .init(
          line: "outturn people add Li --key li.pem --from 2026-01-01",
          explanation: Localized(zh: "列出一人及其公钥", en: "A person with a key"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let name = arguments[person]
    let settings = try open.ledger.file().settings
    let told = try arguments[key].map { try Self.key($0, of: name, environment) }
    let from = try arguments.value(from, as: .day)
    let to = try arguments.value(to, as: .day)
    var people = settings.people
    if let index = people.firstIndex(where: {
      $0.name == name && (told == nil || $0.key == told || $0.key == nil)
    }) {
      let old = people[index]
      people[index] = Signatory(
        name: name, key: told ?? old.key, from: from ?? old.from, to: to ?? old.to)
    } else {
      people.append(Signatory(name: name, key: told, from: from, to: to))
    }
    let signer = try open.signer()
    guard people.contains(where: { $0.name == signer }) else {
      throw Failure(
        zh: "列出别人之后，“\(signer)”就不能再作变更",
        en: "once others are listed \"\(signer)\" may make no more changes",
        hint: Localized(
          zh: "请先列出自己：outturn people add '\(signer)'",
          en: "List yourself first: outturn people add '\(signer)'"))
    }
    try open.commit([.settings(settings.with(people: people))], &output)
    output.line(Localized(zh: "已列入 \(name)。", en: "Listed \(name)."))
    return .fine
  }

  /// A key as the ledger keeps it.
  private static func key(
    _ given: String, of name: String, _ environment: Environment
  ) throws -> String {
    if let key = VerifierKey(given) { return key.text(for: name) }
    let text = String(decoding: try environment.read(given, limit: 1 << 16), as: UTF8.self)
    if let key = VerifierKey(text) { return key.text(for: name) }
    return try OpenSSL(environment).key(of: environment.path(given), named: given).text(for: name)
  }
}
