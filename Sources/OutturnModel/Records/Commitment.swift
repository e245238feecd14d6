/// What was promised: an indicator of a place, a target and the time it is for.
///
/// The place is the volume's.
///
///     let commitment = Commitment(
///       id: id, indicator: IndicatorName("新建口袋公园"), period: .year(2031), target: target)
///     let assured = commitment.copy { $0.force = .assured }
@dynamicMemberLookup
public struct Commitment: Hashable, Sendable {
  @usableFromInline let fields: Shared<Draft>

  /// All that a commitment says, to be changed by ``Commitment/copy(_:)``.
  public struct Draft: Hashable, Sendable {
    /// Its id.
    public var id: RecordID
    /// What is measured, as told.
    public var indicator: IndicatorName
    /// The time it is for. A month or a day becomes its year and ``due``.
    public var period: Period
    /// The month or the day by whose end it is to be done, where one is told.
    public var due: Period?
    /// What was promised at first.
    public var target: Target
    /// How firmly.
    public var force = Force.plain
    /// Which way is good, where the promise or a person says so.
    public var direction: Direction?
    /// Which part of one indicator it is of, in the ledger's own words: `women`, `district=east`.
    public var split: String?
    /// Where it stands.
    public var evidence: Evidence?
    /// Who is to do it, where named.
    public var responsible: String?
    /// Who is to help (配合单位), where named.
    public var support: String?
    /// Its number in the list it was published in (序号).
    public var order: Int?
    /// What it starts from, where known.
    public var baseline: Baseline?
    /// The commitment that this one is a part of (其中, 分项).
    public var partOf: RecordID?
    /// The later target that this interim one is on the way to.
    public var towards: RecordID?
    /// The targets that replaced the first one, in order of time.
    public var restatements: [Restatement] = []
    /// Why and when it was taken out of the ledger, if it was.
    public var withdrawal: Withdrawal?
    /// One for the record as first made, one more for every change.
    public var version = 1

    /// What every commitment says.
    public init(id: RecordID, indicator: IndicatorName, period: Period, target: Target) {
      self.id = id
      self.indicator = indicator
      self.period = period
      self.target = target
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

  /// Makes a commitment.
  public init(
    id: RecordID, indicator: IndicatorName, period: Period, due: Period? = nil, target: Target,
    force: Force = .plain, evidence: Evidence? = nil, responsible: String? = nil,
    baseline: Baseline? = nil, partOf: RecordID? = nil, restatements: [Restatement] = [],
    withdrawal: Withdrawal? = nil, version: Int = 1
  ) {
    var draft = Draft(id: id, indicator: indicator, period: period, target: target)
    draft.due = due
    draft.force = force
    draft.evidence = evidence
    draft.responsible = responsible
    draft.baseline = baseline
    draft.partOf = partOf
    draft.restatements = restatements
    draft.withdrawal = withdrawal
    draft.version = version
    self.init(draft)
  }

  /// Makes a commitment of all that it says.
  public init(_ draft: Draft) {
    var draft = draft
    switch draft.period {
    case .month(let year, _):
      draft.due = draft.due ?? draft.period
      draft.period = .year(year)
    case .day(let day):
      draft.due = draft.due ?? draft.period
      draft.period = .year(day.year)
    case .year, .half, .quarter, .months, .years: break
    }
    fields = Shared(draft)
  }

  /// The same but for what is changed.
  public func copy(_ change: (inout Draft) -> Void) -> Commitment {
    var draft = fields.value
    change(&draft)
    return Commitment(draft)
  }

  /// The target in force last: the first one, or the one it was restated to.
  public var latestTarget: Target { self.restatements.last?.target ?? self.target }

  /// The time as the promise tells it: the deadline where there is one, the period otherwise.
  public var when: Period { self.due ?? self.period }
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
