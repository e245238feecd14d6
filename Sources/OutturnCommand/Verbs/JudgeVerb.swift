import OutturnLedger
import OutturnModel
import OutturnScorecard

/// `outturn judge ID VERDICT`
enum JudgeVerb: Verb {
  static let name = "judge"

  static let id = PositionalKey.one(
    "ID", Localized(zh: "承诺的编号，或足以辨认的一段", en: "The commitment's id, or enough of it"))
  static let verdict = PositionalKey.one(
    "VERDICT", completion: .words(Verdict.allCases.map(\.rawValue)),
    Localized(zh: "判定，见 outturn help verdicts", en: "The verdict; see: outturn help verdicts"))
  static let publish = OptionKey.flag(
    "publish", Localized(zh: "以它代替规则的判定", en: "Let it stand in place of the rule's"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .score,
      summary: Localized(zh: "对承诺给出人的判定", en: "Give a verdict by hand"),
      description: Localized(
        zh: """
          记下一个人对承诺的判定及理由，规则的判定仍在旁边。同一人另一日可有新的判定。两人的判定不一时，\
          两者都会显示。加 --publish 则以它为公布的判定。
          """,
        en: """
          Notes a person's verdict on a commitment, with a reason; the rule's stays beside it. A \
          person may give a new one another day. Where two people disagree both are shown. With \
          --publish it is the one that stands on the scorecard.
          """),
      positionals: [id.spec, verdict.spec], options: [publish.spec] + Options.writing,
      examples: [
        .init(
          line: "outturn judge zhengzhou-2020-c4k7qz partlyMet --why 'two of three bridges opened'",
          explanation: Localized(zh: "部分完成", en: "Met in part"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let why = try arguments.reason()
    guard let verdict = Verdict(rawValue: arguments[Self.verdict]) else {
      throw Failure.notAChoice(
        arguments[Self.verdict], of: "VERDICT", words: Verdict.allCases.map(\.rawValue))
    }
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let (record, found) = try RecordFinder(open.ledger).commitment(arguments[id])
    let by = try Signer.name(arguments, environment)
    let opinion = Opinion(
      commitment: record.id, by: by, verdict: verdict, why: why, date: environment.today,
      isPublished: arguments[publish])
    try open.commit([.judge(opinion, in: found.address)], why: why, &output)
    let told = Wording(output.language).verdict(verdict)
    output.line(
      Localized(
        zh: "\(by) 判定 \(record.id)：\(told)。", en: "\(by) judges \(record.id): \(told)."))
    return .fine
  }
}
