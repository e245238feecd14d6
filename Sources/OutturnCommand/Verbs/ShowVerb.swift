import OutturnLedger
import OutturnModel
import OutturnScorecard

/// `outturn show ID`: the whole story of one record.
enum ShowVerb: Verb {
  static let name = "show"
  static let ids = PositionalKey.atLeastOne(
    "ID",
    Localized(
      zh: "承诺或结果的编号，或足以辨认的一段", en: "A commitment's or an outcome's id, or enough of it"))
  static let format = Options.format([.text, .json])

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .look,
      summary: Localized(zh: "讲清一条记录的来龙去脉", en: "Show the whole story of a record"),
      description: Localized(
        zh: "承诺：原话与出处、目标及其调整、关联的结果与理由、考虑过的其他结果、各口径下的判定与算式、人的判定、与上年实绩之比、记录的来历。结果：原话与出处、历次说法、所回答的承诺。",
        en: """
          Of a commitment: its words and where they stand, the target and how it was restated, the \
          outcomes linked to it and why, those considered besides, the verdict under each profile \
          with its arithmetic, opinions, ambition, and what was done to the record. Of an \
          outcome: its words and where they stand, how it was told later, the commitments it answers.
          """),
      positionals: [ids.spec],
      options: Options.reading + [
        Options.periods.spec, ScoredLedger.on.spec, RecordChoice.unverified.spec, format.spec,
        Options.output.spec,
      ],
      examples: [
        .init(
          line: "outturn show zhengzhou-2020-c4k7qz",
          explanation: Localized(zh: "一条承诺", en: "One commitment"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    let asOf = try arguments.value(Options.asOf, as: .moment)
    let finder = RecordFinder(
      open.ledger, asOf: asOf, periods: try arguments.values(Options.periods, as: .period))
    let day =
      try arguments.value(ScoredLedger.on, as: .day) ?? asOf?.day ?? environment.now.day
    for (index, text) in arguments[ids].enumerated() {
      let found = try finder.find(text)
      if !arguments[RecordChoice.unverified] { try open.ledger.vouch(for: [found.address.place]) }
      let story = try RecordStory(found, open.ledger, asOf: asOf, on: day)
      if arguments[format] == .json {
        output.raw(story.json(output.language))
      } else {
        if index > 0 { output.line() }
        story.print(to: &output)
      }
    }
    return .fine
  }
}
