import OutturnLedger
import OutturnModel

/// `outturn restore [FILE...]`: puts files back to what their journals lead to.
enum RestoreVerb: Verb {
  static let name = "restore"

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
      positionals: [EditedFiles.key.spec], options: [Options.dryRun.spec, Options.ledger.spec],
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
    let edited = try EditedFiles(arguments, open.ledger)
    for edit in edited.edits { EditedFiles.tell(edit, &output) }
    guard !arguments[Options.dryRun], !edited.edits.isEmpty else { return edited.nothing(&output) }
    try open.ledger.restore(edited.edits.map(\.path), at: environment.now)
    output.noteChange()
    let count = edited.edits.count
    output.line(Localized(zh: "已放回 \(count) 个文件。", en: "Put back \(Count.of(count, "file"))."))
    return .fine
  }
}
