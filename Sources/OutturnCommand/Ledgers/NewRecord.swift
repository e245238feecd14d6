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
    var responsible: String?
    var baseline: Baseline?
    var partOf: RecordID?
  }

  /// What only an outcome has.
  struct Report: Hashable {
    let measure: Measure
    let finding: Outcome.Finding
    var status = Outcome.Status.final
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
        indicator: indicator.told, period: period, target: promise.target, evidence: evidence)
    case .outcome(let report):
      Outcome.identity(
        indicator: indicator.told, period: period, measure: report.measure,
        finding: report.finding, evidence: evidence)
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
    Commitment(
      id: id, indicator: indicator, period: period, target: promise.target, force: promise.force,
      evidence: evidence, responsible: promise.responsible, baseline: promise.baseline,
      partOf: promise.partOf)
  }

  func outcome(_ id: RecordID, _ report: Report) throws(TargetError) -> Outcome {
    try Outcome(
      id: id, indicator: indicator, period: period, measure: report.measure,
      finding: report.finding, status: report.status, evidence: evidence)
  }
}
