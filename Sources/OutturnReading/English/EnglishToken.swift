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
  /// Scalars of the mended text.
  let range: Range<Int>
  /// The word in small letters, with a plain apostrophe; empty for marks.
  let lower: String
  /// What the table knows of it.
  var word: EnglishWord
  /// Whether it begins with a capital letter.
  let isCapital: Bool
  /// Whether no space stands before it.
  let isGlued: Bool
  /// The number, where it is one.
  let value: ExactDecimal?
  /// Whether its digits are grouped or broken (1,200 or 4.5): no year.
  let isGrouped: Bool

  init(
    _ kind: Kind, _ range: Range<Int>, lower: String = "", word: EnglishWord = .unknown,
    isCapital: Bool = false, isGlued: Bool = false, value: ExactDecimal? = nil,
    isGrouped: Bool = false
  ) {
    self.kind = kind
    self.range = range
    self.lower = lower
    self.word = word
    self.isCapital = isCapital
    self.isGlued = isGlued
    self.value = value
    self.isGrouped = isGrouped
  }

  /// Whether the table puts it into a class.
  func isA(_ kind: EnglishWord.Class) -> Bool { word.classes.contains(kind) }

  /// Whether it is a mark, a word or a number of a kind.
  func isA(_ kind: Kind) -> Bool { self.kind == kind }

  /// A year that it may be.
  var year: Int? {
    guard kind == .number, !isGrouped, range.count == 4, let value else { return nil }
    let number = Int(value.mantissa)
    return (1850...2100).contains(number) ? number : nil
  }
}

/// What the tables know of one word.
struct EnglishWord: Sendable {
  /// Classes of words that stand in english-words.tsv.
  struct Class: OptionSet, Sendable, Hashable {
    let rawValue: UInt128
    init(rawValue: UInt128) { self.rawValue = rawValue }
    private init(_ bit: UInt128) { rawValue = 1 << bit }

    static let future = Class(0)
    static let would = Class(1)
    static let can = Class(2)
    static let might = Class(3)
    static let must = Class(4)
    static let have = Class(5)
    static let be = Class(6)
    static let been = Class(7)
    static let being = Class(8)
    static let beBase = Class(9)
    static let doing = Class(10)
    static let pastAux = Class(11)
    static let not = Class(12)
    static let letUs = Class(13)
    static let pronoun = Class(14)
    static let speaker = Class(15)
    static let subjectPronoun = Class(16)
    static let adverb = Class(17)
    static let determiner = Class(18)
    static let more = Class(19)
    static let preposition = Class(20)
    static let conjunction = Class(21)
    static let relative = Class(22)
    static let purpose = Class(23)
    static let label = Class(24)
    static let abstract = Class(25)
    static let age = Class(26)
    static let band = Class(27)
    static let group = Class(28)
    static let compare = Class(29)
    static let condition = Class(30)
    static let ago = Class(31)
    static let anecdote = Class(32)
    static let intent = Class(33)
    static let goal = Class(34)
    static let budgetSubject = Class(35)
    static let budgetVerb = Class(36)
    static let provision = Class(37)
    static let fiscal = Class(38)
    static let changeNoun = Class(39)
    static let fallNoun = Class(40)
    static let rateNoun = Class(41)
    static let growthNoun = Class(42)
    static let moneyNoun = Class(43)
    static let stock = Class(44)
    static let timeNoun = Class(45)
    static let serial = Class(46)
    static let people = Class(47)
    static let this = Class(48)
    static let last = Class(49)
    static let next = Class(50)
    static let yearWord = Class(51)
    static let monthWord = Class(52)
    static let now = Class(53)
    static let fiscalWord = Class(54)
    static let per = Class(55)
    static let abbreviation = Class(56)
    static let noun = Class(57)
    static let empty = Class(58)
    static let nobody = Class(59)
    static let halve = Class(60)
    static let multiple = Class(61)
    static let decree = Class(62)
    static let voted = Class(63)
    static let adding = Class(64)
    static let giving = Class(65)
    static let equal = Class(66)
    static let pointing = Class(67)
    static let costNoun = Class(68)
    static let rateWord = Class(69)
    static let illustrating = Class(70)
    static let persona = Class(71)
    static let wholeWord = Class(72)
    static let dropped = Class(73)
    static let personTitle = Class(74)
    static let office = Class(75)
    static let vague = Class(76)
    static let order = Class(77)

    static let named: [String: Class] = [
      "future": .future, "would": .would, "can": .can, "might": .might, "must": .must,
      "have": .have, "be": .be, "been": .been, "being": .being, "be-base": .beBase,
      "do": .doing, "past-aux": .pastAux, "not": .not, "let": .letUs, "pronoun": .pronoun,
      "speaker": .speaker, "subject-pronoun": .subjectPronoun, "adverb": .adverb,
      "determiner": .determiner, "more": .more, "preposition": .preposition,
      "conjunction": .conjunction, "relative": .relative, "purpose": .purpose, "label": .label,
      "abstract": .abstract, "age": .age, "band": .band, "group": .group, "compare": .compare,
      "condition": .condition, "ago": .ago, "anecdote": .anecdote, "intent": .intent,
      "goal": .goal, "budget-subject": .budgetSubject, "budget-verb": .budgetVerb,
      "provision": .provision, "fiscal": .fiscal, "change-noun": .changeNoun,
      "fall-noun": .fallNoun, "rate-noun": .rateNoun, "growth-noun": .growthNoun,
      "money-noun": .moneyNoun, "stock": .stock, "time-noun": .timeNoun, "serial": .serial,
      "people": .people, "this": .this, "last": .last, "next": .next, "year-word": .yearWord,
      "month-word": .monthWord, "now": .now, "fiscal-word": .fiscalWord, "per": .per,
      "abbreviation": .abbreviation, "noun": .noun, "empty": .empty, "nobody": .nobody,
      "halve": .halve, "multiple": .multiple, "decree": .decree, "voted": .voted,
      "adding": .adding, "giving": .giving,
      "equal": .equal,
      "pointing": .pointing,
      "cost-noun": .costNoun,
      "rate-word": .rateWord,
      "illustrating": .illustrating,
      "persona": .persona,
      "whole-word": .wholeWord,
      "dropped": .dropped,
      "person-title": .personTitle,
      "office": .office,
      "vague": .vague,
      "order": .order,
    ]
  }

  /// A number that a word stands for.
  enum Number: Sendable, Equatable {
    case small(Int)
    case tens(Int)
    /// A power of ten.
    case scale(Int)
    case fraction(Int, Int)
    case multiple(Int)
  }

  var classes: Class = []
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
}
