import OutturnLedger
import OutturnModel

/// `outturn restore [FILE...]`: puts files back to what their journals lead to.
enum RestoreVerb: Verb {
  static let name = "restore"

  static let lineEnds = OptionKey.flag(
    "line-ends",
    Localized(
      zh: "只把被改成 CRLF 的换行符改回", en: "Only put back line ends that were changed to CRLF"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .trust,
      summary: Localized(zh: "把文件放回日志所记的样子", en: "Put files back to what their journals say"),
      description: Localized(
        zh: """
          由日志重建被改动、损坏或丢失的文件。直接改动的内容就此丢掉，所以先列出改了什么；要保留请用 outturn adopt。\
          日志中没有丢失任何东西，也不记新的变更。不给文件则放回全部。
          """,
        en: """
          Makes files that were edited, damaged or lost anew from their journals. What was edited by \
          hand is lost by it, so it is shown first; to keep it use outturn adopt. Nothing that was \
          ever recorded is lost, and nothing new is recorded. Without files, puts back all.
          """),
      positionals: [EditedFiles.key.spec],
      options: [lineEnds.spec, Options.dryRun.spec, Options.ledger.spec],
      examples: [
        .init(
          line: "outturn restore --dry-run",
          explanation: Localized(zh: "只看会放回什么", en: "Only show what would be put back")),
        .init(
          line: "outturn restore places/cn/henan/zhengzhou/2020.json",
          explanation: Localized(zh: "放回一个文件", en: "One file")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    if arguments[lineEnds] {
      let paths = try open.ledger.restoreLineEnds(
        at: environment.now, isTrial: arguments[Options.dryRun])
      if !arguments[Options.dryRun] { output.noteChange() }
      output.line(
        Localized(
          zh: "\(paths.count) 个文件的换行符\(arguments[Options.dryRun] ? "被改过" : "已改回")。",
          en: arguments[Options.dryRun]
            ? "\(Count.of(paths.count, "file")) with changed line ends."
            : "Put back the line ends of \(Count.of(paths.count, "file"))."))
      return .fine
    }
    let edited = try EditedFiles(arguments, open.ledger)
    for edit in edited.edits { EditedFiles.tell(edit, &output) }
    let isTrial = arguments[Options.dryRun]
    // Seals can be made anew only from journals as they were.
    let seals =
      edited.isChosen ? [] : try open.ledger.restoreSeals(at: environment.now, isTrial: isTrial)
    for path in seals {
      output.line(Localized(zh: "\(path)：封印不见了", en: "\(path): the seal was missing"))
    }
    guard !isTrial, !edited.edits.isEmpty || !seals.isEmpty else { return edited.nothing(&output) }
    if !edited.edits.isEmpty {
      try open.ledger.restore(edited.edits.map(\.path), at: environment.now)
    }
    output.noteChange()
    let count = edited.edits.count + seals.count
    output.line(Localized(zh: "已放回 \(count) 个文件。", en: "Put back \(Count.of(count, "file"))."))
    return .fine
  }
}
