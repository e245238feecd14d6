/// What was reported afterwards: an indicator of a place, what was found and the time it is about.
///
/// The place is the volume's.
public struct Outcome: Hashable, Sendable {
  private let fields: Shared<Fields>

  private struct Fields: Hashable {
    let id: RecordID
    let indicator: IndicatorName
    let period: Period
    let measure: Measure
    let finding: Finding
    let status: Status
    let evidence: Evidence?
    let vintages: [Vintage]
    let withdrawal: Withdrawal?
    let version: Int
  }

  /// Its id.
  public var id: RecordID { fields.value.id }
  /// What is measured, as told.
  public var indicator: IndicatorName { fields.value.indicator }
  /// The time it is about.
  public var period: Period { fields.value.period }
  /// How the indicator is told.
  public var measure: Measure { fields.value.measure }
  /// What was reported first.
  public var finding: Finding { fields.value.finding }
  /// How settled the first report was.
  public var status: Status { fields.value.status }
  /// Where it stands.
  public var evidence: Evidence? { fields.value.evidence }
  /// Later reports of the same thing with another finding, in order of time.
  public var vintages: [Vintage] { fields.value.vintages }
  /// Why and when it was taken out of the ledger, if it was.
  public var withdrawal: Withdrawal? { fields.value.withdrawal }
  /// One for the record as first made, one more for every change.
  public var version: Int { fields.value.version }

  /// What a report can find.
  public enum Finding: Hashable, Sendable {
    /// A figure.
    case figure(Figure)
    /// A saying without a number: 高于全省平均水平.
    indirect case relation(Relation)
    /// How far a deed got.
    case deed(Progress)
  }

  /// How far a deed got.
  public enum Progress: Hashable, Sendable {
    /// Done, on a day where that is told.
    case done(on: Day?)
    /// Begun, not done.
    case begun
    /// Not begun.
    case notDone
  }

  /// How settled a report is.
  public enum Status: String, Hashable, Sendable, CaseIterable {
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
    for finding in [finding] + vintages.map(\.finding) {
      switch (finding, measure) {
      case (.figure, .relative), (.figure, .milestone): throw .figureUnderMeasure(measure)
      case (.figure(let figure), _): try measure.check(figure)
      case (.relation, .relative), (.relation, .other), (.deed, .milestone), (.deed, .other): break
      case (.relation, _): throw .relationUnderMeasure(measure)
      case (.deed, _): throw .deedUnderMeasure(measure)
      }
    }
    fields = Shared(
      Fields(
        id: id, indicator: indicator, period: period, measure: measure, finding: finding,
        status: status, evidence: evidence, vintages: vintages, withdrawal: withdrawal,
        version: version))
  }

  /// The figure reported first, where there is one.
  public var figure: Figure? { if case .figure(let figure) = finding { figure } else { nil } }
}
