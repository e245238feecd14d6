extension EnglishWord {
  /// A class of words in english-words.tsv: `budgetVerb` stands there as `budget-verb`.
  enum Class: UInt8, CaseIterable {
    case future, would, can, might, must, hasOrHad
    case be, been, being, beBase, doing, pastAux
    case not, letUs, pronoun, speaker, subjectPronoun, adverb
    case determiner, more, preposition, conjunction, relative, purpose
    case label, abstract, age, band, group, compare
    case condition, ago, anecdote, intent, goal, budgetSubject
    case budgetVerb, provision, fiscal, changeNoun, fallNoun, rateNoun
    case growthNoun, moneyNoun, stock, timeNoun, serial, people
    case current, last, next, yearWord, monthWord, now
    case fiscalWord, apiece, abbreviation, noun, empty, nobody
    case halve, multiple, decree, voted, adding, giving
    case equal, pointing, costNoun, rateWord, illustrating, persona
    case wholeWord, dropped, personTitle, office, vague, order
    case timeWord, saying
    case setAgainst, bounding, comparing, lessening, earning, bandHolder
    case away, extending, definite, partPronoun, rateBase, foreseen
    case assuring, striving, likening, undergoing, beyond, authority
    case making, joining, region, direction, particle, passed
    case placing, origin, pointer, naming, baseNoun, placeNoun
    case clauseJoint, having, thirdPerson, opener, season, spell
    case timeOpener, timeLead, timeWhole, timeJoint, hedging, pluralSubject
    case wayUp, wayDown, mover, hoping, us, timeStart, totalling, ranking
    case serving, staying, bringing, achieving, meeting, including
    case verbEnding, nounEnding, deed, idle, countable, turning
    case coming, deedNoun, happening, statePhrase, topping
    case changeFrom, changeTo, promising, vagueCount, hardship, soft, announced, proposing,
      instrument, partNoun, receiving, anybody, slabOpener, slabWord, proposals, enabling,
      plainModifier
    case process, selfDoing, ongoing, describing
    /// The small words that rules name one by one: each a class of its own.
    case of, to, and, `for`, `in`, on, by, at, or, that, up, from, a, with, the, new, than, no,
      an, down, over, within, each, all, who, through, those, it, between, before, until, which,
      there, later, every, `as`, whose, under, towards, them, several, few, `if`, out, our, one,
      my, his, her, `let`, across, via, its, these, worth, aside, per, into, this, have, has,
      had, i, below, above, till, since, both, such

    /// The classes by the name that they have in the table.
    static let named: [String: Class] = {
      var named: [String: Class] = [:]
      for kind in allCases {
        let name = "\(kind)".map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
        named[name] = kind
      }
      return named
    }()
  }

  /// A set of classes.
  struct Classes: Sendable, ExpressibleByArrayLiteral {
    private var low: UInt128 = 0
    private var high: UInt128 = 0

    @inline(__always)
    init(arrayLiteral kinds: Class...) {
      for kind in kinds { insert(kind) }
    }

    /// Whether a class is among them.
    @inline(__always)
    func contains(_ kind: Class) -> Bool {
      let bits = kind.rawValue < 128 ? low : high
      return bits >> UInt128(kind.rawValue & 127) & 1 == 1
    }

    @inline(__always)
    mutating func insert(_ kind: Class) {
      let bit: UInt128 = 1 << UInt128(kind.rawValue & 127)
      if kind.rawValue < 128 { low |= bit } else { high |= bit }
    }

    mutating func formUnion(_ other: Classes) {
      low |= other.low
      high |= other.high
    }

    /// Whether one of the classes is among the others.
    @inline(__always)
    func contains(any others: Classes) -> Bool { low & others.low != 0 || high & others.high != 0 }

    /// Whether none of the classes is among the others.
    func isDisjoint(with other: Classes) -> Bool { low & other.low == 0 && high & other.high == 0 }
  }
}
