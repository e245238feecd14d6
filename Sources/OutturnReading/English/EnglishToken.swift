import OutturnModel

/// A word, a number or a mark of an English sentence.
final class EnglishToken: Sendable {
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
  let word: EnglishWord
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

  /// Whether a word can begin a number: one, twenty-five, double, a third.
  var mayCount: Bool {
    word.number != nil || !word.classes.isDisjoint(with: [.multiple, .halve])
      || lower.utf8.contains(0x2D)
  }

  /// Whether a word can belong to a time.
  var isOfTime: Bool {
    word.month != nil
      || !word.classes.isDisjoint(with: [.yearWord, .monthWord, .now, .fiscalWord, .timeWord])
  }

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

    static var future: Class { Class(0) }
    static var would: Class { Class(1) }
    static var can: Class { Class(2) }
    static var might: Class { Class(3) }
    static var must: Class { Class(4) }
    static var have: Class { Class(5) }
    static var be: Class { Class(6) }
    static var been: Class { Class(7) }
    static var being: Class { Class(8) }
    static var beBase: Class { Class(9) }
    static var doing: Class { Class(10) }
    static var pastAux: Class { Class(11) }
    static var not: Class { Class(12) }
    static var letUs: Class { Class(13) }
    static var pronoun: Class { Class(14) }
    static var speaker: Class { Class(15) }
    static var subjectPronoun: Class { Class(16) }
    static var adverb: Class { Class(17) }
    static var determiner: Class { Class(18) }
    static var more: Class { Class(19) }
    static var preposition: Class { Class(20) }
    static var conjunction: Class { Class(21) }
    static var relative: Class { Class(22) }
    static var purpose: Class { Class(23) }
    static var label: Class { Class(24) }
    static var abstract: Class { Class(25) }
    static var age: Class { Class(26) }
    static var band: Class { Class(27) }
    static var group: Class { Class(28) }
    static var compare: Class { Class(29) }
    static var condition: Class { Class(30) }
    static var ago: Class { Class(31) }
    static var anecdote: Class { Class(32) }
    static var intent: Class { Class(33) }
    static var goal: Class { Class(34) }
    static var budgetSubject: Class { Class(35) }
    static var budgetVerb: Class { Class(36) }
    static var provision: Class { Class(37) }
    static var fiscal: Class { Class(38) }
    static var changeNoun: Class { Class(39) }
    static var fallNoun: Class { Class(40) }
    static var rateNoun: Class { Class(41) }
    static var growthNoun: Class { Class(42) }
    static var moneyNoun: Class { Class(43) }
    static var stock: Class { Class(44) }
    static var timeNoun: Class { Class(45) }
    static var serial: Class { Class(46) }
    static var people: Class { Class(47) }
    static var this: Class { Class(48) }
    static var last: Class { Class(49) }
    static var next: Class { Class(50) }
    static var yearWord: Class { Class(51) }
    static var monthWord: Class { Class(52) }
    static var now: Class { Class(53) }
    static var fiscalWord: Class { Class(54) }
    static var per: Class { Class(55) }
    static var abbreviation: Class { Class(56) }
    static var noun: Class { Class(57) }
    static var empty: Class { Class(58) }
    static var nobody: Class { Class(59) }
    static var halve: Class { Class(60) }
    static var multiple: Class { Class(61) }
    static var decree: Class { Class(62) }
    static var voted: Class { Class(63) }
    static var adding: Class { Class(64) }
    static var giving: Class { Class(65) }
    static var equal: Class { Class(66) }
    static var pointing: Class { Class(67) }
    static var costNoun: Class { Class(68) }
    static var rateWord: Class { Class(69) }
    static var illustrating: Class { Class(70) }
    static var persona: Class { Class(71) }
    static var wholeWord: Class { Class(72) }
    static var dropped: Class { Class(73) }
    static var personTitle: Class { Class(74) }
    static var office: Class { Class(75) }
    static var vague: Class { Class(76) }
    static var order: Class { Class(77) }
    static var timeWord: Class { Class(78) }
    static let saying = Class(79)

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
      "time-word": .timeWord,
      "saying": .saying,
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
