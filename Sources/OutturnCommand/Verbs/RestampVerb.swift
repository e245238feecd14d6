import OutturnLedger
import OutturnModel

/// `outturn restamp CHANGE --date DATE`: when a change was really made.
enum RestampVerb: Verb {
  static let name = "restamp"
  static let change = PositionalKey.one(
    "CHANGE",
    Localized(zh: "变更的编号（outturn log 所示）", en: "The id of the change, as outturn log shows it"))
  static let date = OptionKey.text(
    "date", "DATE", Localized(zh: "真正作出变更的日期或时刻", en: "The day or moment it was really made"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .record,
      summary: Localized(
        zh: "时钟不对时，记下变更真正的时刻", en: "Say when a change was made, where a clock was wrong"),
      description: Localized(
        zh: """
          变更的时刻是作者的时钟所说的，不会改写。时钟不对时（outturn check clock 会列出），用此命令另记一条：那次变更是何时作出的。\
          此后 --as-of 以此为准。
          """,
        en: """
          A change is stamped with what its author's clock said, and that is never rewritten. Where a clock \
          was wrong (outturn check clock lists such changes), this records, as an entry of its own, when the \
          change was made. From then on --as-of goes by it.
          """),
      positionals: [change.spec], options: [date.spec] + Options.signing,
      examples: [
        .init(
          line: "outturn restamp 1f0c2b3a --date 2026-01-02 --why 'the clock stood at 2099'",
          explanation: Localized(zh: "改正一次变更的时刻", en: "Mend when one change was made"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    guard let text = arguments[date] else {
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
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let entry = try UndoVerb.named(arguments[change], open.ledger.log())
    let receipt = try open.ledger.restamp(
      entry.journal, entry.entry.number, to: moment, by: try open.signer(), why: why,
      time: environment.now)
    output.noteChange()
    OpenLedger.tell(receipt.mended, &output)
    let id = entry.digest.hex.prefix(8)
    output.line(
      Localized(
        zh: "变更 \(id) 以 \(moment) 为准。", en: "The change \(id) counts as made at \(moment)."))
    return .fine
  }
}
