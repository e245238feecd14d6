import OutturnModel

/// An English statement while it is being put together, with places in the tokens of its sentence.
struct EnglishDraft: Sendable {
  var kind: Statement.Kind
  var period: Period?
  var name: String
  var measure: Measure
  var bound: Bound
  var value: ExactDecimal? = nil
  var upper: ExactDecimal? = nil
  var unit: EnglishLexicon.UnitName? = nil
  var unitWords: String? = nil
  var force: Force
  var relation: Relation.Kind? = nil
  /// What words tell in place of a figure.
  var finding: Saying? = nil
  /// What a deed is done to, without what is done.
  var thing: String? = nil
  var clause: Range<Int>
  var figure: Range<Int>
  var doubts: Doubts

  /// The same of another thing.
  func named(_ name: String) -> EnglishDraft {
    var draft = self
    draft.name = name
    return draft
  }
}
