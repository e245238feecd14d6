import OutturnLedger
import OutturnModel
import OutturnScorecard

/// `outturn restate ID TEXT`
enum RestateVerb: Verb {
  static let name = "restate"

  static let id = PositionalKey.one(
    "ID", Localized(zh: "承诺的编号，或足以辨认的一段", en: "The commitment's id, or enough of it"))
  static let text = PositionalKey.one(
    "TEXT",
    Localized(zh: "新的目标，如 \"GDP +8%\" 或 \"+8%\"", en: "The new target: \"GDP +8%\" or \"+8%\""))
  static let date = OptionKey.text(
    "date", "DATE", standard: Localized(zh: "今天", en: "today"),
    Localized(zh: "何时调整", en: "When it was restated"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .change,
      summary: Localized(zh: "记下政府调整了目标", en: "Note that the promiser changed a target"),
      description: Localized(
        zh: """
          政府后来调整了目标时使用：新目标与日期、来源、理由一起加在承诺上，原目标保留。评分以原目标为准，\
          并注明按调整后的目标会怎样。

          我们自己记错了，用 amend。
          """,
        en: """
          For when the government changed its target: the new one is added to the commitment with \
          date, source and reason, and the first one stays. The first one is scored; beside it stands \
          what the verdict would be against the new one.

          For our own mistakes use amend.
          """),
      positionals: [id.spec, text.spec],
      options: [Options.source.spec, date.spec] + Options.writing,
      examples: [
        .init(
          line:
            "outturn restate zhengzhou-2020-c4k7qz '+6%' --why 'lowered at mid-year' --date 2020-08-01",
          explanation: Localized(zh: "年中调低", en: "Lowered at mid-year"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let why = try arguments.reason()
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let (record, found) = try RecordFinder(open.ledger).commitment(arguments[id])
    let register = try open.register()
    let source = try arguments.value(Options.source, as: ValueReader<SourceID>.id())
    if let source, register.sources[source] == nil {
      throw SourceShowVerb.unknown(source, register.sources)
    }
    let target = try PhraseForRecord.target(
      arguments[text], for: record.indicator, record.target.measure, register.catalogue)
    let restatement = Restatement(
      target: target, date: try arguments.value(date, as: .day) ?? environment.today,
      source: source, why: why)
    try open.commit([.restate(record.id, restatement, in: found.address)], why: why, &output)
    let words = Wording(output.language)
    let old = words.target(record.latestTarget)
    output.line(
      Localized(
        zh: "\(record.id) 的目标已调整：\(old) → \(words.target(target))",
        en: "Restated \(record.id): \(old) → \(words.target(target))"))
    return .fine
  }
}
