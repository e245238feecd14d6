import OutturnLedger
import OutturnModel

/// `outturn prove ID`: that a record was in a sealed ledger.
enum ProveVerb: Verb {
  static let name = "prove"
  static let record = PositionalKey.one(
    "ID", Localized(zh: "承诺或结果的编号", en: "The id of a commitment or an outcome"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .trust,
      summary: Localized(zh: "证明一条记录在封印的账本中", en: "Prove that a record was in a sealed ledger"),
      description: Localized(
        zh: """
          打印一份证明：封印之前最后一次改动这条记录的日志行、其后直到封印的各行，以及从该日志的末行到封印的根的各节点。\
          有这份证明、封印和任何一个 SHA-256 程序就能核对，不需要账本，也不需要本程序（见 docs/how-to/prove.md）；\
          outturn verify --proof 一步做完。默认对最近的封印。
          """,
        en: """
          Prints a proof: the journal's line that last changed the record before the sealing, the lines \
          after it up to the seal, and the nodes from the journal's head to the seal's root. It can be \
          checked with the proof, the seal and any SHA-256 program, without the ledger and without this \
          program (docs/how-to/prove.md); outturn verify --proof does it in one step. Unless --seal is \
          given, the proof is for the latest seal.
          """),
      positionals: [record.spec],
      options: [VerifyVerb.seal.spec, Options.output.spec, Options.ledger.spec],
      examples: [
        .init(
          line: "outturn prove zhengzhou-2020-c4k7qz -o proof.txt",
          explanation: Localized(zh: "对最近的封印", en: "For the latest seal"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    let id = try RecordFinder(open.ledger).find(arguments[record]).record.id
    let seal = try arguments[VerifyVerb.seal].map { try VerifyVerb.reference($0, environment) }
    output.raw(Array(try open.ledger.prove(id, in: seal).text.utf8))
    return .fine
  }
}
