import OutturnLedger
import OutturnModel

/// `outturn migrate`: carries a ledger over to the current version of the format.
enum MigrateVerb: Verb {
  static let name = "migrate"

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .trust,
      summary: Localized(
        zh: "把旧格式的账本转为现行格式", en: "Carry a ledger over from an older version of the format"),
      description: Localized(
        zh: """
          旧版 outturn 写的账本要先转为现行格式才能使用。全部卷与账本文件一次转完，要么全成，要么一个不动；\
          每份日志添一条，写明转换的步骤。已有的日志行一个字节也不改，所以旧封印仍然有效，log 与 --as-of 仍能看到以前的一切。\
          有文件被直接改动过、或日志不完好时不转。已是现行格式的账本什么也不做。
          """,
        en: """
          A ledger that an older outturn wrote has to be carried over before it can be used. All volumes and \
          the ledger's own files are carried over at once, or none; each journal gets one entry that names \
          the steps. No line that was there is touched, so older seals stay good, and log and --as-of still \
          show all that came before. A ledger with a file edited by hand or an unsound journal is not carried \
          over. Does nothing to a ledger in the current version.
          """),
      options: Options.writing,
      examples: [
        .init(
          line: "outturn migrate --dry-run",
          explanation: Localized(zh: "只看会转什么", en: "Only tell what would be carried over")),
        .init(line: "outturn migrate", explanation: Localized(zh: "转换", en: "Carry it over")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let report = try Ledger.migrate(
      try LedgerFolder.find(arguments, environment), by: try Signer.name(arguments, environment),
      why: arguments[Options.why] ?? "", time: environment.now, isTrial: arguments[Options.dryRun])
    OpenLedger.tell(report.mended, &output)
    let version = Ledger.formatVersion
    if !arguments[Options.dryRun] { output.noteChange() }
    guard report.journals > 0 else {
      output.line(
        Localized(
          zh: "不用转换：账本已是第 \(version) 版格式。",
          en: "Nothing to do: the ledger is in version \(version) of the format."))
      return .fine
    }
    for step in report.steps { output.line("  \(step)") }
    let volumes = Count.of(report.volumes, "volume")
    output.line(
      arguments[Options.dryRun]
        ? Localized(
          zh: "会转换 \(report.volumes) 卷。", en: "Would carry over \(volumes).")
        : Localized(
          zh: "已转换 \(report.volumes) 卷，账本现为第 \(version) 版格式。",
          en: "Carried over \(volumes): the ledger is in version \(version) of the format."))
    return .fine
  }
}
