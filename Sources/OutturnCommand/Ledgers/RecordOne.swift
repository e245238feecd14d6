import OutturnJSON
import OutturnLedger
import OutturnModel

/// Takes one new record into a ledger and shows it: what `record commitment` and `record outcome`
/// have in common.
enum RecordOne {
  static let format = Options.format([.text, .json])

  static func run(
    _ record: NewRecord, _ reading: RegisterReading, in open: OpenLedger,
    _ arguments: ParsedArguments, _ output: inout Output
  ) throws -> ExitCode {
    var intake = RecordIntake(open.ledger, reading.file)
    let result = try intake.add(record)
    let isTrial = arguments[Options.dryRun]
    if case .new = result, !isTrial { try open.commit(intake.changes, &output) }
    intake.tellPlaces(isTrial: isTrial, &output)
    let card = RecordCard(
      record: record, catalogue: reading.catalogue,
      places: reading.file.places + intake.newPlaces)
    if arguments[format] == .json {
      output.raw(try card.json(result.id).pretty())
    } else {
      card.print(result.id, to: &output)
    }
    switch result {
    case .new where isTrial:
      output.note(Localized(zh: "说明：试行，尚未记录。", en: "note: a trial; nothing was recorded."))
    case .new: break
    case .known, .repeated:
      output.note(
        Localized(zh: "说明：账本中已有这条记录。", en: "note: the ledger has this record already."))
    }
    return .fine
  }
}
