/// `outturn record commitment TEXT`
enum RecordCommitmentVerb: Verb {
  static let name = "record commitment"

  static let force = OptionKey.choice("force", of: Force.allCases)
  static let responsible = OptionKey.text("responsible", "NAME")
  static let baseline = OptionKey.text("baseline", "TEXT")
  static let baselinePeriod = OptionKey.text("baseline-period", "PERIOD")
  static let partOf = OptionKey.text("part-of", "ID")

  static let towards = OptionKey.text("towards", "ID")

  static var spec: CommandSpec {
    command(
      .record, [Options.text.spec],
      TypedStatement.options + [
        force.spec, responsible.spec, baseline.spec, baselinePeriod.spec, partOf.spec,
        Options.direction.spec, Options.split.spec, towards.spec,
        RecordOne.format.spec,
      ] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output, for: .writing)
    let reading = try open.registerForRecording()
    let typed = try TypedStatement(arguments, reading)
    var promise = NewRecord.Promise(
      target: typed.target, force: arguments[force] ?? typed.force,
      baseline: try readBaseline(arguments, typed, reading.catalogue))
    promise.plain["direction"] = arguments[Options.direction]?.rawValue
    promise.plain["split"] = arguments[Options.split]
    promise.plain["towards"] = try arguments[towards].map {
      try RecordFinder(open.ledger).commitment($0).0.id.rawValue
    }
    promise.plain["responsible"] = arguments[responsible]
    promise.plain["partOf"] = try arguments[partOf].map {
      try RecordFinder(open.ledger).commitment($0).0.id.rawValue
    }
    let record = NewRecord(typed, .commitment(promise))
    return try RecordOne.run(record, reading, in: open, arguments, &output)
  }

  private static func readBaseline(
    _ arguments: ParsedArguments, _ typed: TypedStatement, _ catalogue: Catalogue
  ) throws(Failure) -> Baseline? {
    guard let text = arguments[baseline] else {
      return try typed.baseline.map { (figure: Figure) throws(Failure) in
        Baseline(figure, period: try arguments.value(baselinePeriod, as: .period))
      }
    }
    let target = try PhraseForRecord.target(text, for: typed.indicator, .level, catalogue)
    guard let figure = target.figure else { throw Failure("baselineNeedsFigure") }
    return Baseline(figure, period: try arguments.value(baselinePeriod, as: .period))
  }
}
