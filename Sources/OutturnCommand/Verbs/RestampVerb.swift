/// `outturn restamp CHANGE --date DATE`: when a change was really made.
enum RestampVerb: Verb {
  static let name = "restamp"
  static let change = PositionalKey.one("CHANGE")

  static var spec: CommandSpec {
    command(.record, [change.spec], [Options.date.spec] + Options.signing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    guard let text = arguments[Options.date] else {
      throw Failure(zh: "请用 --date 日期", en: "--date DATE is needed")
    }
    let moment: Timestamp
    if let exact = Timestamp(text) {
      moment = exact
    } else if let day = Day(text), let start = Timestamp("\(day)T00:00:00Z") {
      moment = start
    } else {
      throw Failure(
        zh: "--date：“\(text)”不是日期或时刻", en: "--date: \"\(text)\" is no date or time",
        hint: Localized(
          zh: "写作 2026-01-02 或 2026-01-02T03:04:05Z。",
          en: "Write 2026-01-02 or 2026-01-02T03:04:05Z."))
    }
    let why = try arguments.reason()
    let open = try OpenLedger(arguments, &output, for: .writing)
    let entry = try open.ledger.log().change(arguments[change])
    let receipt = try open.ledger.restamp(
      entry.journal, entry.entry.number, to: moment, by: try open.signer(), why: why,
      time: arguments.environment.now)
    output.noteChange()
    OpenLedger.tell(receipt.mended, &output)
    let id = entry.digest.hex.prefix(8)
    output.line(zh: "变更 \(id) 以 \(moment) 为准。", en: "The change \(id) counts as made at \(moment).")
    return .fine
  }
}
