import OutturnLedger
import OutturnModel

/// `outturn undo [CHANGE]`
enum UndoVerb: Verb {
  static let name = "undo"

  static let change = PositionalKey.optional("CHANGE")

  static var spec: CommandSpec {
    CommandSpec(name: name, group: .change, positionals: [change.spec], options: Options.writing)
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let by = try open.signer()
    let log = try open.ledger.log()
    let entry =
      if let text = arguments[change] { try named(text, log) } else { try latest(by, log) }
    let line = LogLine(entry: entry, changes: entry.entry.changes)
    if arguments[Options.dryRun] {
      line.print(most: LogVerb.usual, to: &output)
      return .fine
    }
    let receipt = try open.ledger.undo(
      entry.journal, entry.entry.number, by: by,
      why: arguments[Options.why] ?? "undo of \(line.id)", time: environment.now)
    output.noteChange()
    OpenLedger.tell(receipt.mended, &output)
    let count = receipt.changes.count
    output.line(
      Localized(
        zh: "已撤销变更 \(line.id)，涉及 \(count) 条记录。",
        en: "Took back the change \(line.id), \(Count.of(count, "record")) in all."))
    return .fine
  }

  /// The one change that a beginning of its digest names.
  static func named(_ text: String, _ log: [LogEntry]) throws(Failure) -> LogEntry {
    let found = log.filter { text.utf8.count >= 4 && $0.digest.hex.hasPrefix(text) }
    guard let only = found.first, found.count == 1 else {
      throw Failure(
        zh: "日志中没有变更“\(text)”", en: "the journals have no change \"\(text)\"",
        hint: Localized(
          zh: "用 outturn log 查看变更的编号。", en: "See the ids of changes with: outturn log"))
    }
    return only
  }

  /// The latest change of a person. Several of the same second can be told apart only where they
  /// stand in one journal or were made by one command.
  private static func latest(_ by: String, _ log: [LogEntry]) throws(Failure) -> LogEntry {
    let own = log.filter { $0.entry.by == by && !$0.entry.changes.isEmpty }
    guard let last = own.last else {
      throw Failure(zh: "\(by) 没有作过变更", en: "\(by) has made no change")
    }
    let together = own.filter { $0.entry.time == last.entry.time }
    let name = last.entry.transaction
    let journals = Set(
      together.filter { name == nil || $0.entry.transaction != name }.map(\.journal))
    guard journals.subtracting([last.journal]).isEmpty else {
      let ids = together.map { String($0.digest.hex.prefix(8)) }.joined(separator: ", ")
      throw Failure(
        zh: "同一秒内有几次变更：\(ids)", en: "several changes were made in the same second: \(ids)",
        hint: Localized(zh: "请指明一个。", en: "Name one of them."))
    }
    return last
  }
}
