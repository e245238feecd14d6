/// A verb with what stands before it: `will be set up`, `has increased`, `to cut`, `reaching`.
struct EnglishVerbGroup: Sendable {
  /// When, or with what intent.
  enum Tense: Sendable, Equatable {
    case past
    case perfect
    case present
    case progressive
    /// will, shall, is to, let's
    case future
    /// must, should, needs to
    case must
    case can
    /// would, could, may, might
    case unreal
    /// Begins a sentence or an item: Build 20 schools.
    case imperative
    case infinitive
    case gerund
    /// allocated for, employed in: behind its noun
    case participle

    /// Whether it makes a sentence.
    var isFinite: Bool {
      switch self {
      case .infinitive, .gerund, .participle: false
      default: true
      }
    }
  }

  /// Its tokens.
  var range: Range<Int>
  var tense: Tense
  var isPassive = false
  var isDenied = false
  /// Stands directly behind who, which or that.
  var isRelative = false
  /// to have grown
  var isPerfect = false
  /// is, are, was: with no other verb
  var isCopula = false
  /// Its main verb; nil for be and verbs that the table does not hold.
  var sense: EnglishVerb.Sense?
  /// The token of its main verb.
  var head: Int
}
