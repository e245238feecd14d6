/// `outturn merge DIR`, and `outturn merge --driver BASE OURS THEIRS PATH` for git.
enum MergeVerb: Verb {
  static let name = "merge"
  static let files = PositionalKey.atLeastOne("DIR", completion: .folder)
  static let driver = OptionKey.flag("driver")
  static let ours = OptionKey.texts("ours", "ID")
  static let theirs = OptionKey.texts("theirs", "ID")

  static var spec: CommandSpec {
    command(
      .trust, [files.spec], [driver.spec, ours.spec, theirs.spec] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let words = arguments[files]
    if arguments[driver] { return try joinFile(words, arguments.environment, &output) }
    // One lock for all of them: what was decided about the first holds for the next.
    let others = try words.map { try branch($0, arguments.environment) }
    let open = try OpenLedger(arguments, &output, for: .writing)
    let (ours, theirs) = (Set(arguments[ours]), Set(arguments[theirs]))
    if let both = ours.intersection(theirs).min() {
      throw Failure(
        zh: "“\(both)”既要 --ours 又要 --theirs", en: "\"\(both)\" is under both --ours and --theirs")
    }
    let decider = MergeDecider(
      by: try open.signer(), why: arguments[Options.why] ?? "")
    var count = 0
    for (folder, other) in zip(words, others) {
      let report = try open.ledger.merge(other, at: arguments.environment.now, by: decider) {
        conflict in
        if ours.contains(conflict.record) { return .ours }
        if theirs.contains(conflict.record) { return .theirs }
        return ours.contains("all") ? .ours : theirs.contains("all") ? .theirs : nil
      }
      if words.count > 1 { output.line(StyledText(folder, .strong)) }
      if !report.conflicts.isEmpty { return refuse(report.conflicts, &output) }
      if !report.entries.isEmpty, !arguments[Options.dryRun] { output.noteChange() }
      for (journal, count) in report.entries.sorted(by: { $0.key < $1.key }) {
        output.line("  \(journal): +\(count)")
      }
      if report.decided > 0 {
        output.line(
          zh: "  决定了 \(report.decided) 条记录。",
          en: "  Decided on \(Count.of(report.decided, "record")).")
      }
      count += report.entries.values.reduce(0, +)
    }
    let isTrial = arguments[Options.dryRun]
    output.line(
      zh: count == 0
        ? "那边没有这边没有的变更。" : isTrial ? "将合并 \(count) 条日志；尚未改动。" : "已合并 \(count) 条日志。",
      en: count == 0
        ? "The other branch has nothing that is not here."
        : (isTrial ? "Would join " : "Joined ")
          + Count.of(count, "journal entry", "journal entries")
          + (isTrial ? "; nothing was changed." : "."))
    return .fine
  }

  private static func branch(_ folder: String, _ environment: Environment) throws -> Ledger {
    do {
      return try Ledger.open(environment.path(folder))
    } catch LedgerError.noLedger {
      throw Failure(zh: "“\(folder)”里没有账本", en: "there is no ledger in \"\(folder)\"")
    }
  }

  private static func joinFile(
    _ words: [String], _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    guard words.count == 4 else {
      throw Failure(
        zh: "--driver 要四个参数：%O %A %B %P", en: "--driver needs four arguments: %O %A %B %P")
    }
    let joined = try MergeDriver.merge(
      at: words[3], base: try environment.read(words[0]), ours: try environment.read(words[1]),
      theirs: try environment.read(words[2]))
    if !joined.conflicts.isEmpty { return refuse(joined.conflicts, &output) }
    try OutputFile.write(joined.bytes, to: environment.path(words[1]), named: words[1])
    return .fine
  }

  private static func refuse(_ conflicts: [MergeConflict], _ output: inout Output) -> ExitCode {
    for conflict in conflicts {
      output.write("\(conflict.journal): \(conflict.record)", .strong)
      output.line()
      let place = VolumeAddress(path: conflict.journal)?.place
      for (side, edit) in [("ours", conflict.ours), ("theirs", conflict.theirs)] {
        guard let edit else { continue }
        let story = ChangeStory(edit, in: place, output.language)
        output.line("  \(side): \(story.kind.sign) \(story.brief)")
        story.printFields(to: &output)
      }
    }
    output.note(
      zh: "两边都改了 \(conflicts.count) 条记录，什么也没有合并。用 --ours 编号 或 --theirs 编号 决定。",
      en:
        "Both branches changed \(Count.of(conflicts.count, "record")); nothing was joined. Decide "
        + "with --ours ID or --theirs ID.")
    return .wanting
  }
}
