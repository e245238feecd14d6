import OutturnLedger
import OutturnModel

/// `outturn record outcome TEXT`
enum RecordOutcomeVerb: Verb {
  static let name = "record outcome"

  static let status = OptionKey.choice("status", of: Outcome.Status.allCases, standard: .final)
  static let deed = OptionKey.text(
    "progress", "WORD|PERCENT", completion: .suggestions(Saying.Word.allCases.map(\.rawValue)))
  static let split = OptionKey.text("split", "NAME")
  private static let words = Saying.Word.allCases.map(\.rawValue).joined(separator: "|")
  static let doneOn = OptionKey.text("done-on", "DATE")

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .record, positionals: [TypedStatement.text.spec],
      options: TypedStatement.options + [
        status.spec, deed.spec, doneOn.spec, split.spec, RecordOne.format.spec,
      ] + Options.writing)
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let reading = try open.registerForRecording()
    let typed = try TypedStatement(arguments, reading)
    let finding: Outcome.Finding =
      switch typed.target.aim {
      // Construction that has started on 300 homes is not 300 homes.
      case .figure(let figure): typed.stage.map { .said(Saying($0)) } ?? .figure(figure)
      case .relation(let relation): .relation(relation)
      case .deed, .parts: .said(try saying(arguments))
      }
    var report = NewRecord.Report(
      measure: typed.target.measure, finding: finding, status: arguments[status] ?? .final)
    report.plain["split"] = arguments[split]
    let record = NewRecord(
      place: typed.place, period: typed.period, indicator: typed.indicator,
      evidence: typed.evidence, content: .outcome(report))
    return try RecordOne.run(record, reading, in: open, arguments, &output)
  }

  private static func saying(_ arguments: ParsedArguments) throws(Failure) -> Saying {
    let day = try arguments.value(doneOn, as: .day)
    guard let text = arguments[deed] else { return Saying(.done, on: day) }
    // `60%`, `begun 60%`: a percentage alone says that it was begun.
    let parts = text.split(separator: " ").map(String.init)
    let percent = parts.last.flatMap {
      ExactDecimal($0.hasSuffix("%") ? String($0.dropLast()) : $0)
    }
    let named = percent == nil ? parts.first : (parts.count > 1 ? parts.first : nil)
    let word = named.map { Saying.Word(rawValue: $0) } ?? (percent == 100 ? .done : .begun)
    guard let word, parts.count <= (percent == nil ? 1 : 2),
      percent.map({ $0 <= 100 && !$0.isNegative }) ?? true
    else {
      throw Failure(
        zh: "--progress 不是一个阶段，也不是百分数：\(text)",
        en: "--progress is neither a stage nor a percentage: \(text)",
        hint: Localized(
          zh: "可用 \(words)，或 60% 这样的百分数。", en: "Use \(words), or a percentage such as 60%."))
    }
    return Saying(word, on: day, progress: percent)
  }
}
