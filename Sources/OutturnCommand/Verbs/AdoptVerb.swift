import OutturnLedger
import OutturnModel

/// `outturn adopt [FILE...]`: takes edits made by hand into the ledger.
enum AdoptVerb: Verb {
  static let name = "adopt"

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .trust,
      summary: Localized(zh: "采纳直接改动的文件", en: "Take in files edited by hand"),
      description: Localized(
        zh: """
          文件被人用编辑器直接改过之后，与日志不符，账本不再接受变更。adopt 把这些改动作为署名并有理由的变更记入日志，\
          照样按规则检查；一处不合规则就全部不采纳。先用 outturn check 看改了哪里。不给文件则采纳全部。
          """,
        en: """
          A file that somebody changed with an editor is not what its journal says, and takes no more \
          changes. adopt enters such edits in the journal as a change with a name and a reason, by the \
          same rules as any change: if one of them breaks a rule, none is taken in. Look first with \
          outturn check. Without files, takes in all.
          """),
      positionals: [EditedFiles.key.spec], options: Options.writing,
      examples: [
        .init(
          line: "outturn adopt --why 'typing error in the table'",
          explanation: Localized(zh: "采纳全部改动", en: "Every edit"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    let edited = try EditedFiles(arguments, open.ledger)
    let dryRun = arguments[Options.dryRun]
    let records = edited.edits.filter { if case .records = $0.kind { true } else { false } }
    guard !records.isEmpty || edited.edits.isEmpty else {
      throw Failure(
        zh: "没有改动过的记录可以采纳", en: "no record was edited: there is nothing to take in",
        hint: Localized(
          zh: "用 outturn restore 放回原样。", en: "Put the files back with: outturn restore"))
    }
    let why = dryRun || edited.edits.isEmpty ? "" : try arguments.reason()
    for edit in records { EditedFiles.tell(edit, &output) }
    guard !dryRun, !edited.edits.isEmpty else { return edited.nothing(&output) }
    let receipt = try open.ledger.adopt(
      records.map(\.path), by: try open.signer(), why: why, time: environment.now)
    output.noteChange()
    let count = receipt.changes.count
    output.line(
      Localized(zh: "已采纳 \(count) 条记录的改动。", en: "Took in \(Count.of(count, "edited record"))."))
    return .fine
  }
}
