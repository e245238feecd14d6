/// The files of a ledger that are not what their journals lead to, and that a command is about.
struct EditedFiles {
  static let key = PositionalKey.any("FILE", completion: .file)

  let edits: [HandEdit]
  /// Whether some were named.
  let isChosen: Bool

  /// - Throws: `Failure` for a file that is not edited, `LedgerError` for a journal that is unsound.
  init(_ arguments: ParsedArguments, _ ledger: Ledger) throws {
    let all = try ledger.handEdits()
    let wanted = arguments[EditedFiles.key]
    for text in wanted where !all.contains(where: { $0.path.text == text }) {
      throw Failure(
        zh: "“\(text)”没有被改动过", en: "\"\(text)\" was not edited",
        hint: Localized(
          zh: "用 outturn check chained 看哪些改动过，按那里的写法给出。",
          en: "See which were with: outturn check chained; name files as it does."))
    }
    isChosen = !wanted.isEmpty
    edits = wanted.isEmpty ? all : all.filter { wanted.contains($0.path.text) }
  }

  /// Ends a command that had nothing to do or was only to show it.
  func nothing(_ output: inout Output) -> ExitCode {
    if edits.isEmpty {
      output.note(zh: "没有被直接改动过的文件。", en: "No file was edited by hand.")
    }
    return .fine
  }

  /// What is different in a file.
  static func tell(_ edit: HandEdit, _ output: inout Output) {
    let told: Localized =
      switch edit.kind {
      case .missing: Localized(zh: "文件不见了", en: "missing")
      case .unreadable: Localized(zh: "已不能读", en: "cannot be read any more")
      case .isBehind(let entry):
        Localized(zh: "停留在第 \(entry) 条之后的样子", en: "as it was after entry \(entry)")
      case .layout:
        Localized(zh: "记录未变，写法变了", en: "the same records in another layout")
      case .lineFeed:
        Localized(zh: "丢了行末的换行符", en: "the line feed at its end was lost")
      case .records(let records):
        Localized(
          zh: "改动了 \(records.count) 条记录", en: "\(Count.of(records.count, "record")) edited")
      }
    output.line("\(edit.path): \(told[output.language])")
    guard case .records(let records) = edit.kind else { return }
    for record in records {
      let story = ChangeStory(record, in: edit.address?.place, output.language)
      output.line("  \(story.kind.sign) \(story.record) \(story.id)  \(story.brief)")
      story.printFields(to: &output)
    }
  }
}
