import OutturnLedger
import OutturnModel

/// A statement on its way into a ledger, from a table, a phrase or a report: a record without id.
package struct NewRecord: Hashable {
  package enum Content: Hashable {
    case commitment(Promise)
    case outcome(Report)
  }

  /// What only a commitment has.
  package struct Promise: Hashable {
    package let target: Target
    package var force = Force.plain
    package var baseline: Baseline?
    /// Its plain fields (``PlainField``), by name.
    package var plain: [String: String] = [:]

    package init(
      target: Target, force: Force = .plain, baseline: Baseline? = nil,
      plain: [String: String] = [:]
    ) {
      self.target = target
      self.force = force
      self.baseline = baseline
      self.plain = plain
    }
  }

  /// What only an outcome has.
  package struct Report: Hashable {
    package let measure: Measure
    package let finding: Outcome.Finding
    package var status = Outcome.Status.final
    /// Its plain fields, by name.
    package var plain: [String: String] = [:]

    package init(
      measure: Measure, finding: Outcome.Finding, status: Outcome.Status = .final,
      plain: [String: String] = [:]
    ) {
      self.measure = measure
      self.finding = finding
      self.status = status
      self.plain = plain
    }
  }

  package let place: PlacePath
  package let period: Period
  package let indicator: IndicatorName
  package let evidence: Evidence?
  package let content: Content

  package init(
    place: PlacePath, period: Period, indicator: IndicatorName, evidence: Evidence?,
    content: Content
  ) {
    self.place = place
    self.period = period
    self.indicator = indicator
    self.evidence = evidence
    self.content = content
  }

  package var kind: RecordKind {
    switch content {
    case .commitment: .commitment
    case .outcome: .outcome
    }
  }

  /// What tells it from other statements of its volume.
  package var identity: String {
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
  package func change(_ id: RecordID, in address: VolumeAddress) throws(TargetError) -> Change {
    switch content {
    case .commitment(let promise): .record(commitment(id, promise), in: address)
    case .outcome(let report): .report(try outcome(id, report), in: address)
    }
  }

  package func commitment(_ id: RecordID, _ promise: Promise) -> Commitment {
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

  package func outcome(_ id: RecordID, _ report: Report) throws(TargetError) -> Outcome {
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
