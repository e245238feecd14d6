import OutturnLedger
import OutturnModel
import OutturnReading

/// `outturn review`
enum ReviewVerb: Verb {
  static let name = "review"

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .read,
      summary: Localized(zh: "逐条决定从报告读出的提议", en: "Decide on what was read from reports"),
      description: Localized(
        zh: """
          逐条显示 outturn read --ledger 提出的提议：分句及其前后文（数值标出）、读成了什么、有多大把握。\
          在终端上按一个键即可；从管道则每行一个字母：

            a 接受          s 跳过          e 字段=值… 修改后接受
            k 接受同类全部  b 回到上一条    q 收入已接受的并结束

          随时可以停下，下次从停下的地方继续。接受的在结束时一并收入账本。
          """,
        en: """
          Shows one by one what outturn read --ledger proposed: the clause in its surroundings with \
          the figure marked, how it was understood, how sure that is. At a terminal press a key; in a \
          pipe give a line each:

            a accept              s skip         e FIELD=VALUE... edit and accept
            k accept all alike    b go back      q record what was accepted and stop

          You may stop at any time and go on from there the next time. What was accepted is recorded \
          together at the end.
          """),
      options: [Options.source.spec] + Options.writing,
      examples: [
        .init(
          line: "outturn review --source report-2020",
          explanation: Localized(zh: "一份报告的", en: "Those of one report"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    let box = ProposalBox(open.ledger, environment)
    let wanted = try arguments.value(Options.source, as: ValueReader<SourceID>.id())
    let lists = try box.all().filter { wanted == nil || $0.source.id == wanted }
    var input = ReviewInput(environment.standardInput)
    var recorded = 0
    var left = 0
    for list in lists {
      var session = ReviewSession(list, open, box, environment)
      try session.run(&input, &output)
      recorded += try session.record(&output)
      left += session.pending
      if session.isStopped {
        left += lists.drop { $0.source.id != list.source.id }.dropFirst()
          .reduce(0) { $0 + $1.proposals.count { $0.state == .pending } }
        break
      }
    }
    output.line(
      Localized(
        zh: "收入 \(recorded) 条，还有 \(left) 条待定。",
        en: "Recorded \(recorded), \(Count.of(left, "proposal")) left."))
    return .fine
  }
}
