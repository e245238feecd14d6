import OutturnModel

/// An English statement while it is being put together, with places in the tokens of its sentence.
struct EnglishDraft: Sendable {
  var kind: Statement.Kind
  var period: Period?
  var name: String
  var measure: Measure
  var bound: Bound
  var value: ExactDecimal?
  var upper: ExactDecimal?
  var unit: EnglishLexicon.UnitName?
  var unitWords: String?
  var force: Force
  var relation: Relation.Kind?
  /// What words tell in place of a figure.
  var finding: Saying?
  var clause: Range<Int>
  var figure: Range<Int>
  var doubts: Doubts
}
