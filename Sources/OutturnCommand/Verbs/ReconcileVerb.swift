import OutturnLedger
import OutturnModel
import OutturnReading
import OutturnScorecard

/// `outturn reconcile PLAN-REPORT LATER-REPORT...`
enum ReconcileVerb: Verb {
  static let name = "reconcile"

  static let format = Options.format([.text, .json, .jsonl, .csv, .markdown])
  static let plan = PositionalKey.one(
    "PLAN-REPORT", completion: .file,
    Localized(zh: "作出承诺的报告", en: "The report that makes the promises"))
  static let later = PositionalKey.atLeastOne(
    "LATER-REPORT", completion: .file,
    Localized(zh: "其后说明结果的报告", en: "A later report that tells what came of them"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .read,
      summary: Localized(zh: "拿后来的报告对照一份计划", en: "Hold a plan against later reports"),
      description: Localized(
        zh: """
          一次做完全部：读出各份报告，按规则把后来报告中的结果与第一份报告的承诺关联，评分，给出记分卡。\
          不需要账本，也不存什么。格式与 outturn score 相同。

          加 --ledger 时，账本中已有的记录也参与对照；读出的承诺、结果与关联作为一次变更收入账本。
          """,
        en: """
          The whole job at once: reads the reports, links what the later ones tell with what the \
          first one promises by the rules, scores it and prints the scorecard. Needs no ledger and \
          stores nothing. The formats are those of outturn score.

          With --ledger what the ledger holds already counts too, and what was read and linked goes \
          into it as one change.
          """),
      positionals: [plan.spec, later.spec],
      options: [
        Options.place.spec, ScoredLedger.profile.spec, ScoredLedger.on.spec, ScoreVerb.bars.spec,
        ScoreVerb.summary.spec, format.spec, Options.output.spec,
      ] + Options.signing,
      examples: [
        .init(
          line: "outturn reconcile report-2023.txt report-2024.txt",
          explanation: Localized(zh: "2023年的计划做到了多少", en: "What came of the plan for 2023")),
        .init(
          line: "outturn reconcile report-2023.txt report-2024.txt --format markdown",
          explanation: Localized(zh: "作为 Markdown", en: "As Markdown")),
        .init(
          line: "outturn reconcile plan.txt later.txt --ledger data --place cn/lake/qingqiao",
          explanation: Localized(zh: "并收入账本", en: "And keep it in a ledger")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open =
      arguments.isGiven(Options.ledger) ? try OpenLedger(arguments, environment, &output) : nil
    let register = try open?.register() ?? unrecorded(output.language)
    let day = try arguments.value(ScoredLedger.on, as: .day) ?? environment.now.day
    let reader = ReportReader(catalogue: register.catalogue)
    var work = Reconciliation(
      open?.ledger, register, place: arguments[Options.place],
      source: try arguments.value(Options.source, as: ValueReader<SourceID>.id()))
    let names = [arguments[plan]] + arguments[later]
    var progress = Progress(
      Localized(zh: "读报告", en: "Reading reports"), environment, output.presentation)
    for (index, name) in names.enumerated() {
      progress.update(index, of: names.count)
      let file = try ReportFile(name, environment)
      ReportNotice.tell(file, &output)
      try work.take(file, file.statements(reader, options: .init(name: name)))
    }
    progress.finish()
    let profile = arguments[ScoredLedger.profile] ?? .standard
    guard let result = try work.result(profile: profile, on: day) else { return .fine }
    if let open, !result.changes.isEmpty { try open.commit(result.changes, &output) }
    if work.unusable > 0 {
      output.note(
        Localized(
          zh: "说明：\(work.unusable) 条没有年份或读得不全，未采用",
          en: "note: \(Count.of(work.unusable, "statement")) without a year, or not whole, left out"
        ))
    }
    if result.linking.unsure > 0 {
      output.note(
        Localized(
          zh: "说明：\(result.linking.unsure) 条承诺只有没有把握的结果，未计入",
          en: """
            note: \(Count.of(result.linking.unsure, "commitment")) with only unsure answers, which do \
            not count
            """))
    }
    let printer = ScorePrinter(
      format: arguments[format] ?? .text, hasBars: arguments[ScoreVerb.bars], hasSensitivity: false)
    guard arguments[ScoreVerb.summary], printer.format == .text else {
      printer.write(result.document, to: &output)
      return .fine
    }
    let renderer = printer.renderer(result.document.context, output)
    output.rendered(renderer.opening())
    output.rendered(
      renderer.closing(result.document.sections.map { ($0.place, $0.year, $0.tally) }))
    return .fine
  }

  /// What a ledger would begin with.
  private static func unrecorded(_ language: Language) -> RegisterReading {
    let name = Localized(zh: "未入账", en: "not recorded")[language]
    return RegisterReading(
      Register(
        file: LedgerFile(settings: LedgerSettings(name: name, language: language)),
        indicators: Catalogue.shipped.indicators, sources: [:]))
  }
}
