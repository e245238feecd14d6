/// `outturn judge ID VERDICT`
enum JudgeVerb: Verb {
  static let name = "judge"

  static let verdict = PositionalKey.one(
    "VERDICT", completion: .words(Verdict.allCases.map(\.rawValue)))
  static let publish = OptionKey.flag("publish")

  static var spec: CommandSpec {
    command(.score, [Options.id.spec, verdict.spec], [publish.spec] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let why = try arguments.reason()
    guard let verdict = Verdict(rawValue: arguments[Self.verdict]) else {
      throw Failure.notAChoice(
        arguments[Self.verdict], of: "VERDICT", words: Verdict.allCases.map(\.rawValue))
    }
    let open = try OpenLedger(arguments, &output, for: .writing)
    let (record, found) = try RecordFinder(open.ledger).commitment(arguments[Options.id])
    let by = try Signer.name(arguments, arguments.environment)
    let opinion = Opinion(
      commitment: record.id, by: by, verdict: verdict, why: why, date: arguments.environment.today,
      isPublished: arguments[publish])
    try open.commit([.judge(opinion, in: found.address)], why: why, &output)
    let told = Wording(output.language).verdict(verdict)
    output.say("personJudges", by, record.id, told)
    return .fine
  }
}
