import OutturnModel

/// Something promised or told without a number, with places in the mended text.
struct Deed {
  /// The thing, with its scope before it.
  var thing: Subject
  /// What is done with it: 开工, 建成通车.
  var stage = ""
  /// The words that say so.
  var clause: Range<Int>
  /// Where something countable is to go; nil for an act.
  var relation: Relation.Kind?
  /// What a review tells by it.
  var word: Saying.Word
  /// Whether the word is told of how the thing grew: 增速未达预期.
  var isOfGrowth = false
  /// Whether only the kind of its object makes it a deed.
  var isLoose = false

  /// The same as a draft of a plan or of a review.
  func draft(_ half: DeedReader.Half) -> Draft {
    // Times anywhere in the clause are told before its end.
    let end = clause.upperBound
    var draft = Draft(subject: thing, clause: clause, figure: (end - 1)..<end)
    draft.stage = stage
    draft.isDeed = true
    draft.bound = .none
    draft.measure = relation == nil ? .milestone : .relative
    draft.relation = relation
    if isLoose { draft.doubts.insert(.looseDeed) }
    if half == .review {
      draft.saying = Saying(word)
      switch word {
      case .fulfilled, .exceeded, .missed: draft.measure = isOfGrowth ? .growth : .other
      case .better, .worse, .unchanged: draft.measure = .relative
      default: break
      }
    }
    return draft
  }
}
