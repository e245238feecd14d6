import OutturnModel

/// What stands around the figure of a typed English phrase, and what each word tells.
struct EnglishPhraseFrame {
  /// Which way the words say that it goes.
  enum Way: Sendable {
    case up
    case down
    /// to, at, is, reach
    case level
    case added
    case removed
  }

  /// What is measured, in tokens.
  var noun: Range<Int>
  /// What stands behind the figure, in tokens.
  var behind: Range<Int>
  var way: Way?
  /// new, additional
  var isNew = false
  var bound: Bound
  /// Tokens that tell how, and what each tells.
  var told: [(tokens: Range<Int>, meaning: Told)] = []

  /// What words tell, before the measure is known.
  enum Told: Sendable {
    case way
    case bound(Bound)
    case force
    case filler
  }

  private let sentence: EnglishSentence
  private var tokens: [EnglishToken] { sentence.tokens }

  /// Takes the words around a figure apart.
  ///
  /// - Parameter isKnown: whether the catalogue knows a name, in tokens.
  init(_ phrase: TypedEnglish, figure: EnglishFigure, isKnown: (Range<Int>) -> Bool) {
    sentence = phrase.sentence
    noun = 0..<figure.start
    behind = figure.tokens.upperBound..<phrase.tokens.count
    bound = figure.bound
    if figure.start < figure.tokens.lowerBound {
      told.append((figure.start..<figure.tokens.lowerBound, .bound(bound)))
    }
    takeBehind(figure)
    takeEnd(isKnown)
    takeHead()
  }

  /// Words that lead from the name to the figure: growth of, falls to, >=, will be.
  private mutating func takeEnd(_ isKnown: (Range<Int>) -> Bool) {
    while let last = noun.last {
      let token = tokens[last]
      if let verb = sentence.phrases.verb(at: last),
        verb.sense != nil || verb.isCopula,
        noun.lowerBound < verb.range.lowerBound || verb.range.lowerBound == 0
      {
        if way == nil || way == .level, let told = way(of: verb) {
          way = way == .level && (told == .up || told == .down) ? .level : told
        }
        drop(verb.range.lowerBound..<noun.upperBound, .way)
      } else if token.kind == .other, let sign = sign(before: noun.upperBound) {
        if let told = sign.bound { bound = told }
        drop(sign.tokens, sign.bound.map { .bound($0) } ?? .filler)
      } else if token.kind != .word && token.kind != .name && token.kind != .number
        && token.kind != .close
      {
        drop(last..<noun.upperBound, .filler)
      } else if noun.count > 1, token.isA(.changeNoun), !isKnown(noun) {
        if way == nil { way = token.isA(.fallNoun) ? .down : .up }
        drop(last..<noun.upperBound, .way)
      } else if token.isA(.preposition) || token.isA(.adverb) || token.isA(.goal) && noun.count > 1
      {
        if token.lower == "to" || token.lower == "at" { way = way ?? .level }
        drop(last..<noun.upperBound, .filler)
      } else {
        return
      }
    }
  }

  /// Verbs that the phrase opens with: cut, build, we will plant, aim to.
  private mutating func takeHead() {
    while let first = noun.first {
      let token = tokens[first]
      if let verb = sentence.phrases.verb(at: first), verb.range.lowerBound == first,
        verb.sense != nil, verb.tense != .participle, verb.tense != .gerund,
        verb.range.upperBound < noun.upperBound || !behind.isEmpty, opens(verb)
      {
        let isIntent = verb.sense == .intend || verb.sense == .expect
        if way == nil || way == .level, let told = way(of: verb) {
          way = way == .level && (told == .up || told == .down) ? .level : told
        }
        drop(first..<min(verb.range.upperBound, noun.upperBound), isIntent ? .force : .way)
      } else if token.isA(.assuring) || token.isA(.striving) {
        drop(first..<first + 1, .force)
      } else if token.isA(.more) && noun.count > 1 {
        isNew = true
        drop(first..<first + 1, .way)
      } else if token.kind != .name && token.kind != .number
        && (token.kind != .word || token.isA(.determiner) || token.isA(.speaker)
          || token.isA(.preposition) || token.isA(.adverb))
      {
        drop(first..<first + 1, .filler)
      } else {
        return
      }
    }
  }

  private mutating func drop(_ range: Range<Int>, _ meaning: Told) {
    told.append((range, meaning))
    noun =
      range.lowerBound == noun.lowerBound
      ? range.upperBound..<max(noun.upperBound, range.upperBound)
      : noun.lowerBound..<range.lowerBound
  }

  /// What the figure counts or is told of: of and more are no part of it.
  private mutating func takeBehind(_ figure: EnglishFigure) {
    if let counted = figure.noun, counted.lowerBound < behind.lowerBound {
      behind = counted.lowerBound..<behind.upperBound
    }
    while let first = behind.first,
      tokens[first].isA(.more) || sentence.lower(first) == "of"
        || tokens[first].isA(.determiner)
    {
      if tokens[first].isA(.more) {
        isNew = true
        if sentence.lower(first) == "new" { break }
      }
      told.append((first..<first + 1, tokens[first].isA(.more) ? .way : .filler))
      behind = behind.dropFirst()
    }
    while let last = behind.last, tokens[last].kind == .stop || tokens[last].kind == .other {
      behind = behind.dropLast()
    }
  }

  /// A noun as often as a verb opens a phrase only where it tells the way or something is counted.
  private func opens(_ verb: EnglishVerbGroup) -> Bool {
    guard verb.tense == .imperative, tokens[verb.head].word.verb?.isNoun == true else {
      return true
    }
    switch verb.sense {
    case .rise?, .fall?, .remove?: return true
    default:
      guard let next = sentence.token(verb.range.upperBound) else { return false }
      return next.kind == .number || next.isA(.determiner) || next.isA(.more)
    }
  }

  private func way(of verb: EnglishVerbGroup) -> Way? {
    switch verb.sense {
    case .rise?: .up
    case .fall?: .down
    case .make?, .begin?, .act?: .added
    case .remove?: .removed
    case .reach?, .exceed?, .state?: .level
    default: verb.isCopula ? .level : nil
    }
  }

  /// >=, <, ~ and what they bound.
  private func sign(before end: Int) -> (tokens: Range<Int>, bound: Bound?)? {
    var start = end
    while start > noun.lowerBound, tokens[start - 1].kind == .other { start -= 1 }
    guard start < end else { return nil }
    var view = String.UnicodeScalarView()
    for token in tokens[start..<end] { view.append(contentsOf: sentence.text[token.range]) }
    return (start..<end, EnglishLexicon.shipped.signs[String(view)])
  }
}
