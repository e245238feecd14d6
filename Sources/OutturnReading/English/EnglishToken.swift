import OutturnModel

/// A word, a number or a mark of an English sentence.
struct EnglishToken: Sendable {
  /// What it is.
  enum Kind: UInt8, Sendable {
    case word
    case number
    /// $, €, R before a number, US$
    case money
    /// 2-4-5.9, five-year, Q3, 61A: holds a digit and is no number
    case name
    case percent
    case comma
    case semicolon
    case colon
    case stop
    case dash
    case open
    case close
    case slash
    case other
  }

  let kind: Kind
  /// Whether it begins with a capital letter.
  let isCapital: Bool
  /// Whether no space stands before it.
  let isGlued: Bool
  /// Whether its digits are grouped or broken (1,200 or 4.5): no year.
  let isGrouped: Bool
  private let start: UInt32
  private let end: UInt32
  /// The word's entry; the vocabulary keeps it as long as its sentences live.
  private let entry: Unmanaged<EnglishVocabulary.Entry>

  init(
    _ kind: Kind, _ range: Range<Int>, entry: Unmanaged<EnglishVocabulary.Entry>,
    isCapital: Bool = false, isGlued: Bool = false, isGrouped: Bool = false
  ) {
    self.kind = kind
    self.start = UInt32(truncatingIfNeeded: range.lowerBound)
    self.end = UInt32(truncatingIfNeeded: range.upperBound)
    self.entry = entry
    self.isCapital = isCapital
    self.isGlued = isGlued
    self.isGrouped = isGrouped
  }

  /// Scalars of the mended text.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// The word in small letters, with a plain apostrophe; empty for marks.
  var lower: String { entry._withUnsafeGuaranteedRef { $0.lower } }

  /// What the table knows of it.
  var word: EnglishWord { entry._withUnsafeGuaranteedRef { $0.word } }

  /// The number, where it is one.
  var value: ExactDecimal? { entry._withUnsafeGuaranteedRef { $0.value } }

  /// The table's classes for it.
  var classes: EnglishWord.Classes { entry._withUnsafeGuaranteedRef { $0.word.classes } }

  /// Whether the table puts it into a class.
  @inline(__always)
  func isA(_ kind: EnglishWord.Class) -> Bool {
    entry._withUnsafeGuaranteedRef { $0.word.classes.contains(kind) }
  }

  /// Whether the table puts it into one of several classes.
  @inline(__always)
  func isA(_ kinds: EnglishWord.Classes) -> Bool {
    entry._withUnsafeGuaranteedRef { $0.word.classes.contains(any: kinds) }
  }

  /// Whether the tables know nothing of it: a noun or an adjective.
  var isPlain: Bool {
    kind == .word
      && entry._withUnsafeGuaranteedRef {
        $0.word.verb == nil && $0.word.number == nil && $0.word.month == nil
          && $0.word.classes.isDisjoint(with: [
            .preposition, .determiner, .conjunction, .more, .adverb, .be, .hedging, .label, .people,
            .pronoun, .future, .hasOrHad, .can, .must, .relative, .group, .order, .comparing,
            .wholeWord, .empty,
          ])
      }
  }

  /// Whether it is a mark, a word or a number of a kind.
  func isA(_ kind: Kind) -> Bool { self.kind == kind }

  /// Whether a word can begin a number: one, twenty-five, double, a third.
  var mayCount: Bool { entry._withUnsafeGuaranteedRef { $0.mayCount } }

  /// Whether a figure can begin with it.
  var mayOpenFigure: Bool {
    kind != .word || entry._withUnsafeGuaranteedRef { $0.mayOpenFigure }
  }

  /// Whether its ending tells that it is an adverb.
  var isAdverbByEnding: Bool { entry._withUnsafeGuaranteedRef { $0.isAdverbByEnding } }

  /// Whether a word can belong to a time.
  var isOfTime: Bool { entry._withUnsafeGuaranteedRef { $0.isOfTime } }

  /// Whether a time can begin with it.
  var mayBeginTime: Bool {
    kind == .number || kind == .name
      || kind == .word && entry._withUnsafeGuaranteedRef { $0.mayBeginTime }
  }

  /// A year that it may be.
  var year: Int? {
    guard kind == .number, !isGrouped, end - start == 4, let value else { return nil }
    let number = Int(value.mantissa)
    return (1850...2100).contains(number) ? number : nil
  }
}

/// What the tables know of one word.
struct EnglishWord: Sendable {
  /// A number that a word stands for.
  enum Number: Sendable, Equatable {
    case small(Int)
    case tens(Int)
    /// A power of ten.
    case scale(Int)
    case fraction(Int, Int)
    case multiple(Int)
  }

  var classes: Classes = []
  var verb: EnglishVerb?
  var number: Number?
  /// 1 to 12 where it names a month.
  var month: Int?

  static let unknown = EnglishWord()
}

/// A verb's form.
struct EnglishVerb: Sendable {
  /// What a verb tells of what it acts on.
  enum Sense: String, Sendable {
    case rise, fall, make, remove, spend, budget, reach, state, exceed, intend, expect
    case begin, end, act
  }

  /// The forms that a spelling can be.
  struct Form: OptionSet, Sendable {
    let rawValue: UInt8
    static let base = Form(rawValue: 1)
    static let third = Form(rawValue: 2)
    static let past = Form(rawValue: 4)
    static let participle = Form(rawValue: 8)
    static let ing = Form(rawValue: 16)
  }

  let sense: Sense
  var forms: Form
  /// Whether it is a noun as often.
  let isNoun: Bool
  /// supported, served
  let participle: String
  /// The deed that it tells without a figure.
  var deed: EnglishDeed?
}
