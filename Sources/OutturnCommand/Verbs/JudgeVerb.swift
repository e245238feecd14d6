import OutturnLedger
import OutturnModel
import OutturnScorecard

/// `outturn judge ID VERDICT`
enum JudgeVerb: Verb {
  static let name = "judge"

  static let id = PositionalKey.one("ID")
  static let verdict = PositionalKey.one(
    "VERDICT", completion: .words(Verdict.allCases.map(\.rawValue)))
  static let publish = OptionKey.flag("publish")

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .score, positionals: [id.spec, verdict.spec],
      options: [publish.spec] + Options.writing)
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
