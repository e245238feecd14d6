import OutturnLedger
import OutturnModel

/// `outturn withdraw ID...`
enum WithdrawVerb: Verb {
  static let name = "withdraw"

  static let ids = PositionalKey.atLeastOne(
    "ID", Localized(zh: "记录的编号，或足以辨认的一段", en: "A record's id, or enough of it"))
  static let date = OptionKey.text(
    "date", "DATE", standard: Localized(zh: "今天", en: "today"),
    Localized(zh: "撤回的日期", en: "The day it is withdrawn"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .change,
      summary: Localized(zh: "撤回记录，保留其内容", en: "Take records out, keeping them readable"),
      description: Localized(
        zh: "把记录撤出账本，并说明理由。撤回的记录不再评分，但仍可查看；用 undo 可以恢复。",
        en: """
          Takes records out of the ledger, with a reason. They are no longer scored but stay \
          readable; undo brings them back.
          """),
      positionals: [ids.spec], options: [date.spec] + Options.writing,
      examples: [
        .init(
          line: "outturn withdraw zhengzhou-2020-c4k7qz --why 'recorded twice'",
          explanation: Localized(zh: "记了两次", en: "It was recorded twice"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let why = try arguments.reason()
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let date = try arguments.value(date, as: .day) ?? environment.today
    let finder = RecordFinder(open.ledger)
    var changes: [Change] = []
    var ids: [RecordID] = []
    for text in arguments[self.ids] {
      let found = try finder.find(text)
      ids.append(found.record.id)
      changes.append(
        .withdraw(found.record.id, Withdrawal(date: date, why: why), in: found.address))
    }
    try open.commit(changes, why: why, &output)
    for id in ids { output.line(Localized(zh: "已撤回 \(id)。", en: "Withdrew \(id).")) }
    return .fine
  }
}
