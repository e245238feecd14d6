/// A statement on its way into a ledger, from a table, a phrase or a report: a record without id.
public struct NewRecord: Hashable, Sendable {
  /// What is promised, or what was found.
  public enum Content: Hashable, Sendable {
    case commitment(Promise)
    case outcome(Report)
  }

  /// What only a commitment has.
  public struct Promise: Hashable, Sendable {
    /// What is promised.
    public let target: Target
    /// How firmly.
    public var force = Force.plain
    /// What it starts from.
    public var baseline: Baseline?
    /// Its plain fields (``PlainField``), by name.
    public var plain: [String: String] = [:]

    /// Makes it.
    public init(
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
  public struct Report: Hashable, Sendable {
    /// How it is told.
    public let measure: Measure
    /// What was found.
    public let finding: Outcome.Finding
    /// How settled it is.
    public var status = Outcome.Status.final
    /// Its plain fields, by name.
    public var plain: [String: String] = [:]

    /// Makes it.
    public init(
      measure: Measure, finding: Outcome.Finding, status: Outcome.Status = .final,
      plain: [String: String] = [:]
    ) {
      self.measure = measure
      self.finding = finding
      self.status = status
      self.plain = plain
    }
  }

  /// The place.
  public let place: PlacePath
  /// The time it is for or about.
  public let period: Period
  /// What is measured.
  public let indicator: IndicatorName
  /// Where it stands.
  public let evidence: Evidence?
  /// What is promised, or what was found.
  public let content: Content

  /// Makes it.
  public init(
    place: PlacePath, period: Period, indicator: IndicatorName, evidence: Evidence?,
    content: Content
  ) {
    self.place = place
    self.period = period
    self.indicator = indicator
    self.evidence = evidence
    self.content = content
  }

  /// Whether it is a commitment or an outcome.
  public var kind: RecordKind {
    switch content {
    case .commitment: .commitment
    case .outcome: .outcome
    }
  }

  /// The figure that it tells, if it tells one.
  package var figure: Figure? {
    switch content {
    case .commitment(let promise): promise.target.figure
    case .outcome(let report): if case .figure(let figure) = report.finding { figure } else { nil }
    }
  }

  /// What tells it from other statements of its volume.
  public var identity: String {
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
  public func change(_ id: RecordID, in address: VolumeAddress) throws(TargetError) -> Change {
    switch content {
    case .commitment(let promise): .record(commitment(id, promise), in: address)
    case .outcome(let report): .report(try outcome(id, report), in: address)
    }
  }

  /// The commitment that it makes.
  public func commitment(_ id: RecordID, _ promise: Promise) -> Commitment {
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

  /// The outcome that it makes.
  public func outcome(_ id: RecordID, _ report: Report) throws(TargetError) -> Outcome {
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
