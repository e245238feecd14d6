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
    if let odd = record.oddity(reading.catalogue) {
      let words = odd.sentence
      output.note("isThisRight", Both(words))
    }
    switch result {
    case .new where isTrial: output.note("trialNothingRecorded")
    case .new: break
    case .known, .repeated, .changed: output.note("ledgerRecordAlready")
    }
    return .fine
  }
}

extension NewRecord {
  /// What of its figure cannot well be.
  fileprivate func oddity(_ catalogue: Catalogue) -> Implausibility? {
    let measure =
      switch content {
      case .commitment(let promise): promise.target.measure
      case .outcome(let report): report.measure
      }
    return figure.flatMap {
      Implausibility.of($0, measure, indicator.id.flatMap { catalogue[$0] })
    }
  }
}
