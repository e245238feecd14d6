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
  var unit: KnownUnit?
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
