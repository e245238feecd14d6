import OutturnLedger
import OutturnModel

/// `outturn verify`: whether a ledger is what its journals say, and what a seal says it was.
enum VerifyVerb: Verb {
  static let name = "verify"
  static let seal = OptionKey.text(
    "seal", "SEAL", completion: .file,
    Localized(
      zh: "封印文件，或其根（十六进制或 Base64）",
      en: "A seal's file, or its root (hexadecimal or Base64)"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .trust,
      summary: Localized(zh: "核验账本未被改动", en: "Verify that a ledger was not altered"),
      description: Localized(
        zh: "逐条核对每份日志的哈希链，重放全部变更，与文件比对；给出 --seal 时，再与当时的封印比对，指出第一条被改、被删、被插入或调换的记录。相符则退出码 0，否则 1。",
        en: """
          Checks every link of every journal's chain, makes all changes again and holds the files \
          against the result. With --seal, also holds the ledger against what was sealed then, and \
          names the first entry that was altered, removed, inserted or moved. Exits 0 when all \
          agrees, else 1.
          """),
      options: [Options.ledger.spec, seal.spec],
      examples: [
        .init(
          line: "outturn verify", explanation: Localized(zh: "账本自身", en: "The ledger by itself")),
        .init(
          line: "outturn verify --seal seal-2026.txt",
          explanation: Localized(zh: "对照已公布的封印", en: "Against a seal that was published")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    let verification: Verification
    if let given = arguments[seal] {
      verification = try open.ledger.verify(against: try reference(given, environment))
    } else {
      verification = try open.ledger.verify()
    }
    for fault in verification.faults { output.line("\(fault)") }
    if verification.isSound {
      output.line(
        Localized(
          zh: "相符：\(verification.volumes) 册，\(verification.entries) 条日志。",
          en: "Sound: \(verification.volumes) volumes, \(verification.entries) journal entries."))
    }
    return verification.isSound ? .fine : .wanting
  }

  private static func reference(
    _ given: String, _ environment: Environment
  ) throws -> SealReference {
    if let reference = SealReference(given) { return reference }
    let text = String(decoding: try environment.read(given), as: UTF8.self)
    guard let reference = SealReference(text) else {
      throw Failure(
        zh: "“\(given)”不是封印", en: "\"\(given)\" is no seal",
        hint: Localized(
          zh: "给出 outturn seal 打印的文本所在的文件，或其中的根。",
          en: "Give the file with what outturn seal printed, or the root in it."))
    }
    return reference
  }
}
