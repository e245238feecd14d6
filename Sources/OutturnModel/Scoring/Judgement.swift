/// A verdict with its numbers, without words: what ``Scorer/judge(_:outcomes:on:background:)``
/// gives when only counts are wanted, and what an ``Assessment`` is made from.
@dynamicMemberLookup
public struct Judgement: Hashable, Sendable {
  /// An array of one, which copies share until one of them is changed: judgements are passed on far
  /// more often than they are made.
  private var held: [Draft]

  /// All that a judgement says.
  public struct Draft: Hashable, Sendable {
    /// What came of the commitment.
    public var verdict: Verdict
    /// The rule that decided.
    public let rule: Assessment.Rule
    /// Why it is not assessed, or what to bear in mind if it is.
    public var cause: Reason.Code?
    /// How far the outcome is from the target in the target's unit (points for percentages, days for
    /// deeds), positive when good.
    public var gap: Quantity?
    /// The achievement ratio ρ, raw; the progress from the baseline where one is known.
    public var ratio: ExactDecimal?
    /// Whether things moved the wrong way.
    public var isReversed = false
    /// The tolerance δ, in the target's unit, where the rule has one.
    public var tolerance: ExactDecimal?
    /// The verdicts under other tolerances, where the rule has one.
    public var sensitivity: Sensitivity?
    /// The verdicts between which the outcome's bound or the missing parts leave it open.
    public var range: VerdictRange?
    /// How it is doing, while it is open.
    public var progress: Progress?
    /// The name of what the target refers to and nobody reported.
    public var missing: String?
    /// What was held against the target.
    public var basis: Basis?
    /// Which direction is good, and what says so, where that was asked.
    public var direction: GoodDirection?
    /// Answers that contradict the one that counts, or each other where none does.
    public var rivals: [Rival] = []
    /// Where the series stands against the way to the target, over several years.
    public var trend: Trend?
    /// Whether a deed was done in time, where it was done.
    public var lateness: Lateness?
    /// The commitment that this one is a part of, where that is scored too: a part is listed under
    /// its whole and not counted again.
    public var whole: RecordID?
    /// Whose word it rests on, as far as the voices of the sources are known.
    public var voice: Source.Voice?
  }

  /// What it says, one by one.
  public subscript<Value>(dynamicMember path: WritableKeyPath<Draft, Value>) -> Value {
    get { held[0][keyPath: path] }
    set { held[0][keyPath: path] = newValue }
  }

  /// The rule that decided.
  public var rule: Assessment.Rule { held[0].rule }

  /// Makes a judgement without numbers.
  public init(_ verdict: Verdict, rule: Assessment.Rule, cause: Reason.Code? = nil) {
    held = [Draft(verdict: verdict, rule: rule, cause: cause)]
  }

  /// Whether the target counts as fulfilled only, or as missed only, because of 左右: the verdict at
  /// δ = 0 falls on the other side of the line between fulfilled and not.
  public var toleranceDecides: Bool {
    self.sensitivity.map { $0.withoutTolerance.isFulfilled != self.verdict.isFulfilled } ?? false
  }

  /// The verdicts at δ = 0 and at 2δ.
  public struct Sensitivity: Hashable, Sendable {
    /// The verdict at δ = 0.
    public let withoutTolerance: Verdict
    /// The verdict at 2δ.
    public let withDoubleTolerance: Verdict
  }

  /// Two verdicts between which the truth lies.
  public struct VerdictRange: Hashable, Sendable {
    /// The verdict in the worst case.
    public let worst: Verdict
    /// The verdict in the best case.
    public let best: Verdict
  }

  /// What was held against a target.
  public struct Basis: Hashable, Sendable {
    /// Which of the outcomes given it is, or nil when it was put together from others.
    public var outcome: Int?
    /// The finding as used: as told, or derived.
    public let finding: Outcome.Finding
    /// How it is told, after derivation.
    public let measure: Measure
    /// Its value in the target's unit, where it has one.
    public var value: ExactDecimal?
    /// Which side of the target is good.
    public var good = Side.more
    /// How it was derived, if it was.
    public var derivation: Derivation?
    /// What a relative target refers to, as found.
    public var reference: Reference?
  }

  /// An answer that contradicts the one that counts.
  public struct Rival: Hashable, Sendable {
    /// Which of the outcomes given it is.
    public let outcome: Int
    /// What it tells.
    public let finding: Outcome.Finding
    /// What it would come to.
    public let verdict: Verdict
  }

  /// Whether a deed was done in time.
  public enum Lateness: String, Hashable, Sendable, CaseIterable {
    /// By its day.
    case inTime
    /// After its day.
    case late
    /// Done, but the day is not told, and what is told runs past the deadline.
    case unknown
  }

  /// Which side of a target is good.
  public enum Side: Hashable, Sendable {
    /// More is better.
    case more
    /// Less is better.
    case less
    /// Neither: near is good.
    case near
  }

  /// What a relative target refers to: another indicator's outturn, or last year's.
  public struct Reference: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its figure.
    public let figure: Figure
    /// When it is about.
    public let period: Period
  }
}

extension Judgement {
  /// The same with another verdict, and with another reason where one is given.
  func with(_ verdict: Verdict, because reason: Reason.Code? = nil) -> Judgement {
    var copy = self
    copy.verdict = verdict
    copy.cause = reason ?? self.cause
    return copy
  }
}
