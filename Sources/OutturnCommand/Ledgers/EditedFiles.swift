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
      throw Failure("notEdited", text)
    }
    isChosen = !wanted.isEmpty
    edits = wanted.isEmpty ? all : all.filter { wanted.contains($0.path.text) }
  }

  /// Ends a command that had nothing to do or was only to show it.
  func nothing(_ output: inout Output) -> ExitCode {
    if edits.isEmpty { output.note("noFileEditedHand") }
    return .fine
  }

  /// What is different in a file.
  static func tell(_ edit: HandEdit, _ output: inout Output) {
    let told: Localized =
      switch edit.kind {
      case .missing: Localized(zh: "文件不见了", en: "missing")
      case .unreadable: Localized("cannotReadAnyMore")
      case .isBehind(let entry): Localized("afterEntry", entry)
      case .layout: Localized("sameRecordsAnotherLayout")
      case .lineFeed: Localized("lineFeedEndLost")
      case .records(let records):
        Localized(zh: "改动了 \(records.count) 条记录", en: "\(Count.of(records.count, "record")) edited")
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
