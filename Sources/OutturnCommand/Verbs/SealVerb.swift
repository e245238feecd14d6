import OutturnLedger
import OutturnModel

/// `outturn seal`: one hash that stands for everything recorded so far.
enum SealVerb: Verb {
  static let name = "seal"

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .trust,
      summary: Localized(zh: "给账本加封印", en: "Seal a ledger"),
      description: Localized(
        zh: """
          先核验账本，在日志中留下一条，再打印一小段文本（C2SP checkpoint 格式：名称、日志数、默克尔树根），代表迄今记录的一切。\
          把它发表在别处；以后 outturn verify --seal 能说出当时的一切是否还在、未被改动。也可以用 ssh-keygen -Y sign 等工具签名。
          """,
        en: """
          Verifies the ledger, leaves an entry in its journal, then prints a small text (in the C2SP checkpoint form: name, number of \
          journals, root of a Merkle tree) that stands for everything recorded so far. Publish it \
          elsewhere; later outturn verify --seal tells whether all of it is still there, unaltered. \
          It can be signed with an outside tool such as ssh-keygen -Y sign.
          """),
      options: Options.writing + [Options.output.spec],
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
    let seal = try open.ledger.seal(
      by: try open.signer(), why: arguments[Options.why] ?? "", at: environment.now)
    output.noteChange()
    output.raw(seal.text)
    return .fine
  }
}
