/// `outturn record outcome TEXT`
enum RecordOutcomeVerb: Verb {
  static let name = "record outcome"

  static let status = OptionKey.choice("status", of: Outcome.Status.allCases, standard: .final)
  static let deed = OptionKey.text(
    "progress", "WORD|PERCENT", completion: .suggestions(Saying.Word.allCases.map(\.rawValue)))
  static let doneOn = OptionKey.text("done-on", "DATE")

  static var spec: CommandSpec {
    command(
      .record, [Options.text.spec],
      TypedStatement.options + [
        status.spec, deed.spec, doneOn.spec, Options.split.spec, RecordOne.format.spec,
      ] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output, for: .writing)
    let reading = try open.registerForRecording()
    let typed = try TypedStatement(arguments, reading)
    let finding = try typed.finding(
      try Saying(
        typed: arguments[deed], on: try arguments.value(doneOn, as: .day), of: "--progress"))
    var report = NewRecord.Report(
      measure: typed.target.measure, finding: finding, status: arguments[status] ?? .final)
    report.plain["split"] = arguments[Options.split]
    let record = NewRecord(typed, .outcome(report))
    return try RecordOne.run(record, reading, in: open, arguments, &output)
  }
}
