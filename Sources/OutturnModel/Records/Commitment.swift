/// What was promised: an indicator of a place, a target and the time it is for.
///
/// The place is the volume's.
public struct Commitment: Hashable, Sendable {
  private let fields: Shared<Fields>

  private struct Fields: Hashable {
    let id: RecordID
    let indicator: IndicatorName
    let period: Period
    let target: Target
    let force: Force
    let evidence: Evidence?
    let responsible: String?
    let baseline: Baseline?
    let partOf: RecordID?
    let restatements: [Restatement]
    let withdrawal: Withdrawal?
    let version: Int
  }

  /// Its id.
  public var id: RecordID { fields.value.id }
  /// What is measured, as told.
  public var indicator: IndicatorName { fields.value.indicator }
  /// The time it is for; a month or a day is a deadline.
  public var period: Period { fields.value.period }
  /// What was promised at first.
  public var target: Target { fields.value.target }
  /// How firmly.
  public var force: Force { fields.value.force }
  /// Where it stands.
  public var evidence: Evidence? { fields.value.evidence }
  /// Who is to do it, where named.
  public var responsible: String? { fields.value.responsible }
  /// What it starts from, where known.
  public var baseline: Baseline? { fields.value.baseline }
  /// The commitment that this one is a part of (其中, 分项).
  public var partOf: RecordID? { fields.value.partOf }
  /// The targets that replaced the first one, in order of time.
  public var restatements: [Restatement] { fields.value.restatements }
  /// Why and when it was taken out of the ledger, if it was.
  public var withdrawal: Withdrawal? { fields.value.withdrawal }
  /// One for the record as first made, one more for every change.
  public var version: Int { fields.value.version }

  /// Makes a commitment.
  public init(
    id: RecordID, indicator: IndicatorName, period: Period, target: Target, force: Force = .plain,
    evidence: Evidence? = nil, responsible: String? = nil, baseline: Baseline? = nil,
    partOf: RecordID? = nil, restatements: [Restatement] = [], withdrawal: Withdrawal? = nil,
    version: Int = 1
  ) {
    fields = Shared(
      Fields(
        id: id, indicator: indicator, period: period, target: target, force: force,
        evidence: evidence, responsible: responsible, baseline: baseline, partOf: partOf,
        restatements: restatements, withdrawal: withdrawal, version: version))
  }

  /// The target in force last: the first one, or the one it was restated to.
  public var latestTarget: Target { restatements.last?.target ?? target }
}

/// Where a commitment starts from.
public struct Baseline: Hashable, Sendable {
  /// The figure then.
  public let figure: Figure
  /// When.
  public let period: Period?

  /// Makes a baseline.
  public init(_ figure: Figure, period: Period? = nil) {
    self.figure = figure
    self.period = period
  }
}

/// A target that the promiser put in place of an earlier one.
public struct Restatement: Hashable, Sendable {
  /// The new target.
  public let target: Target
  /// When it was restated.
  public let date: Day
  /// The document that says so, where known.
  public let source: SourceID?
  /// The reason given.
  public let why: String

  /// Makes a restatement.
  public init(target: Target, date: Day, source: SourceID? = nil, why: String) {
    self.target = target
    self.date = date
    self.source = source
    self.why = why
  }
}

/// A record taken out of the ledger; it stays readable.
public struct Withdrawal: Hashable, Sendable {
  /// When.
  public let date: Day
  /// Why.
  public let why: String

  /// Makes a withdrawal.
  public init(date: Day, why: String) {
    self.date = date
    self.why = why
  }
}
