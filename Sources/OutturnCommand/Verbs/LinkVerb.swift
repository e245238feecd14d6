import Outturn
import OutturnLedger
import OutturnModel

/// `outturn link`
enum LinkVerb: Verb {
  static let name = "link"

  static let ids = PositionalKey.any(
    "ID",
    Localized(zh: "承诺的编号，其后是回答它的结果", en: "A commitment's id, then the outcomes that answer it"))
  static let refuse = OptionKey.flag(
    "refuse",
    Localized(zh: "这些结果并不回答该承诺", en: "These outcomes do not answer the commitment"))
  static let explain = OptionKey.text(
    "explain", "ID",
    Localized(zh: "说明此承诺有哪些可能的结果", en: "Tell what might answer this commitment, and why not"))
  static let confidence = OptionKey.text(
    "confidence", "PERCENT", standard: Localized(same: "\(Linker.sure)"),
    Localized(zh: "与 --accept 合用：至少有这样的把握", en: "With --accept: only proposals at least this sure"))
  static let documents = OptionKey.text(
    "documents", "FOLDER", completion: .folder,
    Localized(
      zh: "先在此文件夹的文件（按摘要认出来源）里找承诺",
      en: "First look for the promises in this folder's documents, known as sources by digest"))
  static let format = Options.format([.text, .jsonl])

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .score,
      summary: Localized(zh: "把结果与承诺关联起来", en: "Link outcomes to commitments"),
      description: Localized(
        zh: """
          不带编号时按规则关联：权衡名称、语句、前后语句、数值、口径与时间（各占多少见 --explain）。\
          有把握的（\(Linker.sure) 以上）直接关联，并注明规则；没有把握的只列为提议，留给人（review --links）；\
          --accept --confidence 可接受每条承诺最可能的那一个。再运行一次不会重复，人的决定永不被规则改动。

          带编号时由人关联：第一个是承诺，其余是回答它的结果；加 --refuse 则表示并不回答，规则此后不再\
          关联它们。--explain 说明一条承诺有哪些可能的结果，以及为何没有关联。
          """,
        en: """
          Alone, links by rule: names, clauses, their neighbours, numbers, measures and times are weighed \
          (--explain tells how much each counts). Sure answers (from \(Linker.sure) on) are linked and carry \
          the rule's name; unsure ones are only proposed and wait for a person (review --links); --accept \
          with --confidence takes the likeliest for each commitment. Running it again repeats nothing, and \
          no rule changes what a person decided.

          With ids, links by hand: the first is the commitment, the others the outcomes that answer \
          it; with --refuse they do not, and no rule links them again. --explain tells what might \
          answer a commitment and what speaks against it.
          """),
      positionals: [ids.spec],
      options: [
        Options.places.spec, Options.periods.spec, Options.accept.spec, confidence.spec,
        documents.spec, refuse.spec, explain.spec, format.spec,
      ] + Options.writing,
      examples: [
        .init(
          line: "outturn link --place zhengzhou --period 2020",
          explanation: Localized(zh: "按规则关联一年的", en: "Link a year by rule")),
        .init(
          line: "outturn link zhengzhou-2020-c4k7qz zhengzhou-2020-o8m2xa",
          explanation: Localized(zh: "由人关联", en: "Link by hand")),
        .init(
          line: "outturn link --documents reports",
          explanation: Localized(
            zh: "先在 reports 里的报告中找承诺，再关联",
            en: "Look for the promises in the reports of a folder, then link")),
        .init(
          line: "outturn link --explain zhengzhou-2020-c4k7qz",
          explanation: Localized(zh: "为何没有结果", en: "Why it has no outcome")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(
      arguments, environment, &output, for: arguments.isGiven(explain) ? .reading : .writing)
    if let id = arguments[explain] {
      try LinkExplanation(id, open).print(as: arguments[format] ?? .text, to: &output)
      return .fine
    }
    guard !arguments[ids].isEmpty else {
      if let folder = arguments[documents] {
        try search(folder, open, environment, isTrial: arguments[Options.dryRun], &output)
      }
      let run = try RuleLinking(arguments, open)
      if !run.changes.isEmpty, !arguments[Options.dryRun] {
        try open.commit(run.changes, &output)
      }
      run.print(as: arguments[format] ?? .text, isTrial: arguments[Options.dryRun], to: &output)
      return .fine
    }
    return try linkByHand(arguments, environment, open, &output)
  }

  /// Looks for the promises of the ledger in the documents of its sources that a folder holds.
  private static func search(
    _ folder: String, _ open: OpenLedger, _ environment: Environment, isTrial: Bool,
    _ output: inout Output
  ) throws {
    let sources = try open.register().sources
    var changes: [Change] = []
    var searched = 0
    let unreadable = try SourceDocuments.forEach(
      in: folder, of: "--documents", sources.values, environment
    ) { file, found in
      for source in found {
        guard let place = source.place else { continue }
        let volumes = try open.ledger.read(Selection(places: [place], isAlone: true)).volumes
        changes += DocumentSearch(file, source).changes(volumes)
        searched += 1
      }
    }
    for (name, failure) in unreadable {
      output.warning(
        Localized(
          zh: "不能读“\(name)”：\(failure.message.zh)",
          en: "\"\(name)\" cannot be read: \(failure.message.en)"))
    }
    if !changes.isEmpty, !isTrial {
      try open.commit(changes, why: "searched the documents of \(folder)", &output)
    }
    output.note(
      Localized(
        zh: "在 \(searched) 份来源文件（共 \(sources.count) 个来源）里找过承诺。",
        en:
          "looked for the promises in the documents of \(searched) of \(Count.of(sources.count, "source"))"
      ))
  }

  private static func linkByHand(
    _ arguments: ParsedArguments, _ environment: Environment, _ open: OpenLedger,
    _ output: inout Output
  ) throws -> ExitCode {
    let (commitment, found, outcomes) = try pair(arguments[ids], open.ledger)
    let by = try Signer.name(arguments, environment)
    let standing: Link.Standing = arguments[refuse] ? .refused : .accepted
    let links = outcomes.map { outcome in
      Link(
        commitment: commitment, outcome: outcome, standing: standing, basis: .person(by),
        reasons: arguments[Options.why].map { [$0] } ?? [])
    }
    if !arguments[Options.dryRun] {
      try open.commit(links.map { .link($0, in: found.address) }, &output)
    }
    for outcome in outcomes {
      output.line(
        standing == .accepted
          ? Localized(
            zh: "\(outcome) 回答 \(commitment)。", en: "\(outcome) answers \(commitment).")
          : Localized(
            zh: "\(outcome) 不回答 \(commitment)。", en: "\(outcome) does not answer \(commitment)."))
    }
    return .fine
  }

  /// A commitment and the outcomes after it.
  static func pair(
    _ ids: [String], _ ledger: Ledger
  ) throws -> (RecordID, RecordFinder.Found, [RecordID]) {
    guard ids.count > 1 else {
      throw Failure(
        zh: "承诺之后要有至少一个结果的编号", en: "an outcome's id is needed after the commitment's")
    }
    let finder = RecordFinder(ledger)
    let (commitment, found) = try finder.commitment(ids[0])
    let outcomes = try ids.dropFirst().map { try finder.outcome($0).0.id }
    return (commitment.id, found, outcomes)
  }
}
