/// What was reported afterwards: an indicator of a place, what was found and the time it is about.
///
/// The place is the volume's.
@dynamicMemberLookup
public struct Outcome: Hashable, Sendable {
  @usableFromInline let fields: Shared<Draft>

  /// All that an outcome says, to be changed by ``Outcome/copy(_:)``.
  public struct Draft: Hashable, Sendable {
    /// Its id.
    public var id: RecordID
    /// What is measured, as told.
    public var indicator: IndicatorName
    /// The time it is about.
    public var period: Period
    /// How the indicator is told.
    public var measure: Measure
    /// What was reported first.
    public var finding: Finding
    /// How settled the first report was.
    public var status = Status.final
    /// Which part of one indicator it is of, in the ledger's own words: `women`, `district=east`.
    public var split: String?
    /// Where it stands.
    public var evidence: Evidence?
    /// Later reports of the same thing with another finding, in order of time.
    public var vintages: [Vintage] = []
    /// Why and when it was taken out of the ledger, if it was.
    public var withdrawal: Withdrawal?
    /// One for the record as first made, one more for every change.
    public var version = 1

    /// What every outcome says.
    public init(
      id: RecordID, indicator: IndicatorName, period: Period, measure: Measure, finding: Finding
    ) {
      self.id = id
      self.indicator = indicator
      self.period = period
      self.measure = measure
      self.finding = finding
    }
  }

  /// All that it says.
  public var draft: Draft { fields.value }
  /// Its id.
  public var id: RecordID { fields.value.id }

  /// What it says, one by one.
  @inlinable public subscript<Value>(dynamicMember path: KeyPath<Draft, Value>) -> Value {
    fields.value[keyPath: path]
  }

  /// What a report can find.
  public enum Finding: Hashable, Sendable {
    /// A figure.
    case figure(Figure)
    /// A saying without a number: 高于全省平均水平.
    indirect case relation(Relation)
    /// A saying: done, missed, better.
    case said(Saying)
  }

  /// How settled a report is.
  public enum Status: String, Hashable, Sendable, CaseIterable, Named {
    /// 预计, 初步: an estimate or a first count.
    case preliminary
    /// As reported.
    case final
    /// Told again, otherwise than before.
    case revised
  }

  /// A later report of the same thing.
  public struct Vintage: Hashable, Sendable {
    /// What was found then.
    public let finding: Finding
    /// How settled it was.
    public let status: Status
    /// When it was told.
    public let date: Day
    /// Where it stands.
    public let evidence: Evidence?

    /// Makes a vintage.
    public init(finding: Finding, status: Status, date: Day, evidence: Evidence? = nil) {
      self.finding = finding
      self.status = status
      self.date = date
      self.evidence = evidence
    }
  }

  /// Makes an outcome.
  ///
  /// - Throws: ``TargetError`` when the measure does not go with the finding or with the unit.
  public init(
    id: RecordID, indicator: IndicatorName, period: Period, measure: Measure, finding: Finding,
    status: Status = .final, evidence: Evidence? = nil, vintages: [Vintage] = [],
    withdrawal: Withdrawal? = nil, version: Int = 1
  ) throws(TargetError) {
    var draft = Draft(
      id: id, indicator: indicator, period: period, measure: measure, finding: finding)
    draft.status = status
    draft.evidence = evidence
    draft.vintages = vintages
    draft.withdrawal = withdrawal
    draft.version = version
    try self.init(draft)
  }

  /// Makes an outcome of all that it says.
  ///
  /// - Throws: ``TargetError`` when the measure does not go with the finding or with the unit.
  public init(_ draft: Draft) throws(TargetError) {
    try Outcome.check(draft.finding, draft.measure)
    for vintage in draft.vintages { try Outcome.check(vintage.finding, draft.measure) }
    fields = Shared(draft)
  }

  private static func check(_ finding: Finding, _ measure: Measure) throws(TargetError) {
    switch (finding, measure) {
    case (.figure, .relative), (.figure, .milestone): throw .figureUnderMeasure(measure)
    case (.figure(let figure), _): try measure.check(figure)
    case (.relation, .relative), (.relation, .other), (.said, _): break
    case (.relation, _): throw .relationUnderMeasure(measure)
    }
  }

  /// The same but for what is changed.
  ///
  /// - Throws: ``TargetError`` when the measure does not go with the finding or with the unit.
  public func copy(_ change: (inout Draft) -> Void) throws(TargetError) -> Outcome {
    var draft = fields.value
    change(&draft)
    return try Outcome(draft)
  }

  /// The figure reported first, where there is one.
  public var figure: Figure? { if case .figure(let figure) = self.finding { figure } else { nil } }
  /// The saying reported first, where there is one.
  public var saying: Saying? { if case .said(let saying) = self.finding { saying } else { nil } }
}
