import OutturnLedger
import OutturnModel

/// A statement on its way into a ledger, from a table, a phrase or a report: a record without id.
struct NewRecord: Hashable {
  enum Content: Hashable {
    case commitment(Promise)
    case outcome(Report)
  }

  /// What only a commitment has.
  struct Promise: Hashable {
    let target: Target
    var force = Force.plain
    var baseline: Baseline?
    /// Its plain fields (``PlainField``), by name.
    var plain: [String: String] = [:]
  }

  /// What only an outcome has.
  struct Report: Hashable {
    let measure: Measure
    let finding: Outcome.Finding
    var status = Outcome.Status.final
    /// Its plain fields, by name.
    var plain: [String: String] = [:]
  }

  let place: PlacePath
  let period: Period
  let indicator: IndicatorName
  let evidence: Evidence?
  let content: Content

  var kind: RecordKind {
    switch content {
    case .commitment: .commitment
    case .outcome: .outcome
    }
  }

  /// What tells it from other statements of its volume.
  var identity: String {
    switch content {
    case .commitment(let promise):
      Commitment.identity(
        indicator: indicator.told, period: promise.plain["due"].flatMap { Period($0) } ?? period,
        target: promise.target, split: promise.plain["split"], evidence: evidence)
    case .outcome(let report):
      Outcome.identity(
        indicator: indicator.told, period: period, measure: report.measure,
        finding: report.finding, split: report.plain["split"], evidence: evidence)
    }
  }

  /// The change that takes it into the ledger.
  func change(_ id: RecordID, in address: VolumeAddress) throws(TargetError) -> Change {
    switch content {
    case .commitment(let promise): .record(commitment(id, promise), in: address)
    case .outcome(let report): .report(try outcome(id, report), in: address)
    }
  }

  func commitment(_ id: RecordID, _ promise: Promise) -> Commitment {
    var draft = Commitment.Draft(
      id: id, indicator: indicator, period: period, target: promise.target)
    draft.force = promise.force
    draft.evidence = evidence
    draft.baseline = promise.baseline
    for field in PlainField.commitment {
      if let text = promise.plain[field.name] { field.put(text, in: &draft) }
    }
    return Commitment(draft)
  }

  func outcome(_ id: RecordID, _ report: Report) throws(TargetError) -> Outcome {
    var draft = Outcome.Draft(
      id: id, indicator: indicator, period: period, measure: report.measure,
      finding: report.finding)
    draft.status = report.status
    draft.evidence = evidence
    for field in PlainField.outcome {
      if let text = report.plain[field.name] { field.put(text, in: &draft) }
    }
    return try Outcome(draft)
  }
}
