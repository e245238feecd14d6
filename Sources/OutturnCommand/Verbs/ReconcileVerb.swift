/// `outturn reconcile PLAN-REPORT LATER-REPORT...`
enum ReconcileVerb: Verb {
  static let name = "reconcile"

  static let format = Options.format([.text, .json, .jsonl, .csv, .markdown])
  static let plan = PositionalKey.one("PLAN-REPORT", completion: .file)
  static let later = PositionalKey.atLeastOne("LATER-REPORT", completion: .file)

  static var spec: CommandSpec {
    command(
      .read, [plan.spec, later.spec],
      [
        Options.place.spec, ScoredLedger.profile.spec, ScoredLedger.on.spec, ScoreVerb.bars.spec,
        ScoreVerb.summary.spec, format.spec, Options.output.spec,
      ] + Options.signing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open =
      arguments.isGiven(Options.ledger) ? try OpenLedger(arguments, &output) : nil
    let register = try open?.register() ?? unrecorded(output.language)
    let day = try arguments.value(ScoredLedger.on, as: .day) ?? arguments.environment.now.day
    let reader = ReportReader(catalogue: register.catalogue)
    var work = Reconciliation(
      open?.ledger, register, place: arguments[Options.place],
      source: try arguments.value(Options.source, as: ValueReader<SourceID>.id()))
    let names = [arguments[plan]] + arguments[later]
    var progress = Progress(
      Localized(zh: "读报告", en: "Reading reports"), arguments.environment, output.presentation)
    for (index, name) in names.enumerated() {
      progress.update(index, of: names.count)
      let file = try ReportFile(name, arguments.environment)
      ReportNotice.tell(file, &output)
      try work.take(file, file.statements(reader, options: .init(name: name)))
    }
    progress.finish()
    let profile = arguments[ScoredLedger.profile] ?? .standard
    guard let result = try work.result(profile: profile, on: day) else { return .fine }
    if let open, !result.changes.isEmpty { try open.commit(result.changes, &output) }
    if work.unusable > 0 { output.note("statementsLeftOut", work.unusable) }
    if result.linking.unsure > 0 { output.note("unsureAnswers", result.linking.unsure) }
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
