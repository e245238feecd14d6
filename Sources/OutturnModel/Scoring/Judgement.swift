/// A verdict with its numbers, without words: what ``Scorer/judge(_:outcomes:on:background:)``
/// gives when only counts are wanted, and what an ``Assessment`` is made from.
public struct Judgement: Hashable, Sendable {
  /// What came of the commitment.
  public let verdict: Verdict
  /// The rule that decided.
  public let rule: Assessment.Rule
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
  /// Why it is not assessed, or what to bear in mind if it is.
  public var cause: Reason.Code?
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
  /// The commitment that this one is a part of, where that is scored too: a part is listed under its
  /// whole and not counted again.
  public var whole: RecordID?
  /// Whose word it rests on, as far as the voices of the sources are known.
  public var voice: Source.Voice?

  /// Makes a judgement without numbers.
  public init(_ verdict: Verdict, rule: Assessment.Rule, cause: Reason.Code? = nil) {
    self.verdict = verdict
    self.rule = rule
    self.cause = cause
  }

  /// Whether the target counts as fulfilled only, or as missed only, because of 左右: the verdict at
  /// δ = 0 falls on the other side of the line between fulfilled and not.
  public var toleranceDecides: Bool {
    sensitivity.map { $0.withoutTolerance.isFulfilled != verdict.isFulfilled } ?? false
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
    private let fields: Shared<Fields>

    private struct Fields: Hashable {
      let outcome: Int?
      let finding: Outcome.Finding
      let measure: Measure
      let value: ExactDecimal?
      let good: Side
      let derivation: Derivation?
      let reference: Reference?
    }

    /// Which of the outcomes given it is, or nil when it was put together from others.
    public var outcome: Int? { fields.value.outcome }
    /// The finding as used: as told, or derived.
    public var finding: Outcome.Finding { fields.value.finding }
    /// How it is told, after derivation.
    public var measure: Measure { fields.value.measure }
    /// Its value in the target's unit, where it has one.
    public var value: ExactDecimal? { fields.value.value }
    /// Which side of the target is good.
    public var good: Side { fields.value.good }
    /// How it was derived, if it was.
    public var derivation: Derivation? { fields.value.derivation }
    /// What a relative target refers to, as found.
    public var reference: Reference? { fields.value.reference }

    init(
      outcome: Int?, finding: Outcome.Finding, measure: Measure, value: ExactDecimal?, good: Side,
      derivation: Derivation?, reference: Reference?
    ) {
      fields = Shared(
        Fields(
          outcome: outcome, finding: finding, measure: measure, value: value, good: good,
          derivation: derivation, reference: reference))
    }
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
    var copy = Judgement(verdict, rule: rule, cause: reason ?? cause)
    copy.gap = gap
    copy.ratio = ratio
    copy.isReversed = isReversed
    copy.tolerance = tolerance
    copy.sensitivity = sensitivity
    copy.range = range
    copy.progress = progress
    copy.missing = missing
    copy.basis = basis
    copy.direction = direction
    copy.rivals = rivals
    copy.trend = trend
    copy.lateness = lateness
    copy.whole = whole
    copy.voice = voice
    return copy
  }
}
