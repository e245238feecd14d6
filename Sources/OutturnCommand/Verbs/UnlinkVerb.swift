import OutturnLedger
import OutturnModel

/// `outturn unlink COMMITMENT OUTCOME...`
enum UnlinkVerb: Verb {
  static let name = "unlink"

  static let ids = PositionalKey.atLeastOne(
    "ID", Localized(zh: "承诺的编号，其后是结果", en: "A commitment's id, then outcomes"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .score,
      summary: Localized(zh: "去掉关联", en: "Take links away"),
      description: Localized(
        zh: "去掉承诺与结果之间的关联。规则以后可能再次关联它们；要避免，用 link --refuse。",
        en: """
          Takes away links between a commitment and outcomes. A rule may link them again; to keep \
          it from doing so use link --refuse.
          """),
      positionals: [ids.spec], options: Options.writing,
      examples: [
        .init(
          line: "outturn unlink zhengzhou-2020-c4k7qz zhengzhou-2020-o8m2xa",
          explanation: Localized(zh: "去掉一条关联", en: "Take one link away"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let (commitment, found, outcomes) = try LinkVerb.pair(arguments[ids], open.ledger)
    for outcome in outcomes
    where !found.volume.links.contains(where: {
      $0.commitment == commitment && $0.outcome == outcome
    }) {
      throw Failure(
        zh: "\(outcome) 与 \(commitment) 没有关联", en: "\(outcome) is not linked to \(commitment)")
    }
    try open.commit(
      outcomes.map {
        .unlink(LinkKey(commitment: commitment, outcome: $0), in: found.address)
      }, &output)
    for outcome in outcomes {
      output.line(
        Localized(
          zh: "已去掉 \(commitment) 与 \(outcome) 的关联。",
          en: "Took away the link of \(commitment) and \(outcome)."))
    }
    return .fine
  }
}
