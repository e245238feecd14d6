/// What was promised: an indicator of a place, a target and the time it is for.
///
/// The place is the volume's.
public struct Commitment: Hashable, Sendable {
  /// Its id.
  public let id: RecordID
  /// What is measured, as told.
  public let indicator: IndicatorName
  /// The time it is for; a month or a day is a deadline.
  public let period: Period
  /// What was promised at first.
  public let target: Target
  /// How firmly.
  public let force: Force
  /// Where it stands.
  public let evidence: Evidence?
  /// Who is to do it, where named.
  public let responsible: String?
  /// What it starts from, where known.
  public let baseline: Baseline?
  /// The commitment that this one is a part of (其中, 分项).
  public let partOf: RecordID?
  /// The targets that replaced the first one, in order of time.
  public let restatements: [Restatement]
  /// Why and when it was taken out of the ledger, if it was.
  public let withdrawal: Withdrawal?
  /// One for the record as first made, one more for every change.
  public let version: Int

  /// Makes a commitment.
  public init(
    id: RecordID, indicator: IndicatorName, period: Period, target: Target, force: Force = .plain,
    evidence: Evidence? = nil, responsible: String? = nil, baseline: Baseline? = nil,
    partOf: RecordID? = nil, restatements: [Restatement] = [], withdrawal: Withdrawal? = nil,
    version: Int = 1
  ) {
    self.id = id
    self.indicator = indicator
    self.period = period
    self.target = target
    self.force = force
    self.evidence = evidence
    self.responsible = responsible
    self.baseline = baseline
    self.partOf = partOf
    self.restatements = restatements
    self.withdrawal = withdrawal
    self.version = version
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
