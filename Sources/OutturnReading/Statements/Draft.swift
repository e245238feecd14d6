import OutturnModel

/// A statement while it is being put together, with places in the mended text.
struct Draft: Sendable {
  var kind: Statement.Kind = .outcome
  var period: Period?
  var subject: Subject
  var measure: Measure = .other
  var bound: Bound = .exactly
  var value: ExactDecimal?
  var upper: ExactDecimal?
  var unit: OutturnModel.Unit?
  var force: Force = .plain
  var relation: Relation.Kind?
  /// The clause, in scalars of the mended text.
  var clause: Range<Int>
  /// The figure, in scalars of the mended text.
  var figure: Range<Int>
  /// Whether it tells a state reached and not what happened over a time.
  var isState = false
  var doubts: Doubts = []
}

/// What the reader decided without a word of the text that says so.
struct Doubts: OptionSet, Sendable {
  let rawValue: Int
  /// The subject was taken from another clause.
  static let farSubject = Doubts(rawValue: 1)
  /// No verb and no noun told the measure.
  static let defaultMeasure = Doubts(rawValue: 2)
  /// The part of the report neither reviews nor plans.
  static let unclearPart = Doubts(rawValue: 4)
  /// The subject is a bare attribute or very short or very long.
  static let oddSubject = Doubts(rawValue: 8)
  /// Nothing says that the thing counted is done or promised.
  static let bareCount = Doubts(rawValue: 16)
  /// The number is written in Chinese characters.
  static let wordNumber = Doubts(rawValue: 32)
  /// The measure was taken over from the figure before.
  static let inheritedMeasure = Doubts(rawValue: 64)
  /// The time was named in another clause.
  static let farTime = Doubts(rawValue: 128)
  /// The unit was not told but inferred.
  static let inferredUnit = Doubts(rawValue: 256)
}
