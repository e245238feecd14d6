import OutturnLedger
import OutturnModel

/// `outturn prove ID`: that a record was in a sealed ledger; `outturn prove --from SEAL`: that nothing of what
/// was sealed has been changed since.
enum ProveVerb: Verb {
  static let name = "prove"
  static let record = PositionalKey.optional(
    "ID", Localized(zh: "承诺或结果的编号", en: "The id of a commitment or an outcome"))
  static let from = OptionKey.text(
    "from", "SEAL", completion: .file,
    Localized(
      zh: "证明最近的（或 --seal 所给的）封印由这枚较早的封印续写而来",
      en: "Prove that the latest seal (or that of --seal) goes on from this earlier one"))

  static let verdict = OptionKey.flag(
    "verdict",
    Localized(
      zh: "证明承诺的结论：连同它所依据的记录、政策与目录",
      en: "Prove a commitment's verdict: with the records, policy and catalogue that it rests on"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .trust,
      summary: Localized(zh: "证明一条记录在封印的账本中", en: "Prove that a record was in a sealed ledger"),
      description: Localized(
        zh: """
          打印一份证明：封印之前最后一次改动这条记录的日志行、其后直到封印的各行，以及从该日志的末行到封印的根的各节点。\
          有这份证明、封印和任何一个 SHA-256 程序就能核对，不需要账本，也不需要本程序（见 docs/how-to/prove.md）；\
          outturn verify --proof 一步做完。默认对最近的封印。

          用 --verdict 时，证明包含结论所依据的全部记录，以及评分政策与目录中的指标；outturn verify --proof 据此重评一次。

          用 --from 时证明日志只增不改：较早的封印所代表的，原样是后来封印的开头。其格式可直接交给 C2SP 的见证者（tlog-witness）。
          """,
        en: """
          Prints a proof: the journal's line that last changed the record before the sealing, the lines \
          after it up to the seal, and the nodes from the journal's head to the seal's root. It can be \
          checked with the proof, the seal and any SHA-256 program, without the ledger and without this \
          program (docs/how-to/prove.md); outturn verify --proof does it in one step. Unless --seal is \
          given, the proof is for the latest seal.

          With --verdict the proof holds all records that the verdict rests on, the scoring policy and the \
          indicators of the catalogue, and outturn verify --proof judges by them again.

          With --from it proves that the log only grew: what the earlier seal stands for is, unaltered, the \
          beginning of what the later one does. The form is the one that witnesses of the C2SP take \
          (tlog-witness).
          """),
      positionals: [record.spec],
      options: [
        verdict.spec, ScoredLedger.on.spec, ScoredLedger.profile.spec, from.spec,
        VerifyVerb.seal.spec, Options.output.spec, Options.ledger.spec,
      ],
      examples: [
        .init(
          line: "outturn prove zhengzhou-2020-c4k7qz -o proof.txt",
          explanation: Localized(zh: "对最近的封印", en: "For the latest seal")),
        .init(
          line: "outturn prove zhengzhou-2020-c4k7qz --verdict -o verdict.txt",
          explanation: Localized(zh: "连同结论", en: "With its verdict")),
        .init(
          line: "outturn prove --from seal-2025.txt -o grown.txt",
          explanation: Localized(
            zh: "证明去年封印的一切仍在，只增不改",
            en: "That last year's seal is the beginning of this year's")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    let seal = try arguments[VerifyVerb.seal].map { try VerifyVerb.reference($0, environment) }
    let text: String
    switch (arguments[record], arguments[from]) {
    case (let name?, nil):
      let id = try RecordFinder(open.ledger).find(name).record.id
      text =
        arguments[verdict]
        ? try open.ledger.proveVerdict(
          on: id, day: try arguments.value(ScoredLedger.on, as: .day) ?? environment.now.day,
          profile: arguments[ScoredLedger.profile] ?? .standard, in: seal
        ).text : try open.ledger.prove(id, in: seal).text
    case (nil, let earlier?):
      text = try open.ledger.proveConsistency(
        from: try VerifyVerb.reference(earlier, environment), to: seal
      ).text
    default:
      throw Failure(
        zh: "给出一条记录的编号，或 --from 封印", en: "give the id of a record, or --from SEAL")
    }
    output.raw(Array(text.utf8))
    return .fine
  }
}
