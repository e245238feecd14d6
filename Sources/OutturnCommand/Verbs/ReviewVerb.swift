import OutturnLedger
import OutturnModel
import OutturnReading

/// `outturn review`
enum ReviewVerb: Verb {
  static let name = "review"

  static let links = OptionKey.flag(
    "links", Localized(zh: "决定没有把握的关联", en: "Decide on answers that no rule is sure of"))

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

          加 --links 则逐条决定没有把握的关联：上面是承诺，下面按字母列出可能的结果及其分句，以及只是\
          提到它的句子：a–f 选一个，n 都不是，m 只是提到，s 跳过，z 回退，q 收入并结束。
          """,
        en: """
          Shows one by one what outturn read --ledger proposed: the clause in its surroundings with \
          the figure marked, how it was understood, how sure that is. At a terminal press a key; in a \
          pipe give a line each:

            a accept              s skip         e FIELD=VALUE... edit and accept
            k accept all alike    b go back      q record what was accepted and stop

          You may stop at any time and go on from there the next time. What was accepted is recorded \
          together at the end.

          With --links it asks which outcome answers a commitment where no rule is sure: the promise on \
          top, what may answer it by letter, each with its clause, and the sentence that only mentions \
          it: a–f one of these, n none of these, m only mentioned, s skip, z back, q record and stop.
          """),
      options: [links.spec, Options.source.spec, Options.places.spec, Options.periods.spec]
        + Options.signing,
      examples: [
        .init(
          line: "outturn review --source report-2020",
          explanation: Localized(zh: "一份报告的", en: "Those of one report")),
        .init(
          line: "outturn review --links --place zhengzhou --period 2020",
          explanation: Localized(zh: "一年的没有把握的关联", en: "The unsure answers of a year")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    if arguments[links] { return try reviewLinks(arguments, environment, open, &output) }
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

  private static func reviewLinks(
    _ arguments: ParsedArguments, _ environment: Environment, _ open: OpenLedger,
    _ output: inout Output
  ) throws -> ExitCode {
    let register = try open.register()
    let choice = try LinkChoice(arguments, register.file)
    let linking = try RuleLinking(open.ledger, register, places: choice.places) {
      choice.includes($0.period)
    }
    var review = try LinkReview(linking, open)
    var input = ReviewInput(environment.standardInput)
    review.run(&input, &output)
    let recorded = try review.record(&output)
    output.line(
      Localized(
        zh: "收入 \(recorded) 项决定，还有 \(review.pending) 条承诺待定。",
        en:
          "Recorded \(Count.of(recorded, "decision")), \(Count.of(review.pending, "commitment")) left."
      ))
    return .fine
  }
}
