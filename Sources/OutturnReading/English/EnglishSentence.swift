/// An English sentence, analysed once.
final class EnglishSentence: EnglishTokens {
  let range: Range<Int>
  let tokens: [EnglishToken]
  let text: [Unicode.Scalar]
  private let year: Int?
  private let now: Int?
  private let isItem: Bool
  private let vocabulary: EnglishVocabulary
  private let currency: EnglishCurrency

  /// Its parts, found when they are asked for: most sentences tell no figure.
  private(set) lazy var verbs = EnglishVerbReader(tokens: tokens, isItem: isItem).groups()
  private(set) lazy var times =
    mayHoldTime ? EnglishTimeReader(tokens: tokens, year: year, now: now).times() : []
  private(set) lazy var phrases = EnglishPhraseReader(tokens: tokens, verbs: verbs, times: times)
  private(set) lazy var figures =
    mayHoldFigure
    ? EnglishFigureReader(
      lexicon: vocabulary.lexicon, tokens: tokens, times: times, phrases: phrases,
      currency: currency
    ).figures() : []

  init(
    _ range: Range<Int>, of text: [Unicode.Scalar], tokens: [EnglishToken], year: Int?, now: Int?,
    isItem: Bool, vocabulary: EnglishVocabulary, currency: EnglishCurrency
  ) {
    self.range = range
    self.text = text
    self.tokens = tokens
    self.year = year
    self.now = now
    self.isItem = isItem
    self.vocabulary = vocabulary
    self.currency = currency
    for token in tokens {
      let holdsDigit = token.kind == .number || token.kind == .name
      if holdsDigit || token.mayCount { mayHoldFigure = true }
      if holdsDigit || token.isOfTime { mayHoldTime = true }
      classes.formUnion(token.classes)
    }
  }

  /// The classes of all its words.
  private(set) var classes: EnglishWord.Classes = []
  /// Whether any token can be part of a figure.
  private(set) var mayHoldFigure = false
  /// Whether any token can be part of a time.
  private(set) var mayHoldTime = false

  /// Whether any of its words is spelled so.
  func holdsWord(_ word: String) -> Bool { tokens.contains { $0.lower == word } }

  /// A token's words as they stand.
  func told(_ token: EnglishToken) -> String {
    String(scalars: text[token.range])
  }

  /// Whether any token of a range is of a class.
  func holds(_ range: Range<Int>, _ kind: EnglishWord.Class) -> Bool {
    range.clamped(to: tokens.indices).contains { tokens[$0].isA(kind) }
  }

  /// The last verb group that ends before a token, in the same part.
  func verbBefore(_ index: Int) -> Int? {
    verbs.lastIndex { $0.range.upperBound <= index }
  }

  /// The first finite verb group behind a token.
  func finiteAfter(_ index: Int) -> Int? {
    verbs.firstIndex {
      $0.range.lowerBound >= index && $0.tense.isFinite && $0.tense != .imperative
    }
  }

  /// Whether a mark or word that parts clauses stands in a range.
  func isParted(_ range: Range<Int>) -> Bool {
    range.clamped(to: tokens.indices).contains { index in
      let token = tokens[index]
      switch token.kind {
      case .comma, .semicolon, .colon, .stop, .dash: return true
      case .word:
        return token.isA([.clauseJoint, .relative, .and])
      default: return false
      }
    }
  }

  /// Whether two numbers stand side by side: a row of a table.
  var isRow: Bool {
    tokens.indices.dropFirst().contains { index in
      let token = tokens[index]
      guard token.kind == .number, token.year == nil, !token.isGlued else { return false }
      let before = tokens[index - 1]
      return before.kind == .percent
        || before.kind == .number && before.year == nil && !phrases.standsInTime(index - 1)
          && !phrases.standsInTime(index)
    }
  }

  /// The bracket that is open at a token.
  func openBracket(before index: Int) -> Int? {
    var place = index - 1
    while place >= 0, index - place < 30 {
      if tokens[place].kind == .close { return nil }
      if tokens[place].kind == .open { return place }
      place -= 1
    }
    return nil
  }

  /// The bracket that closes what is open at a token.
  func closeBracket(behind index: Int) -> Int? {
    (index..<min(tokens.count, index + 30)).first { tokens[$0].kind == .close }
  }

  /// Where the part between semicolons that holds a token begins and ends.
  func part(around index: Int) -> Range<Int> {
    var start = index
    while start > 0, tokens[start - 1].kind != .semicolon, tokens[start - 1].kind != .stop {
      start -= 1
    }
    var end = index
    while end < tokens.count, tokens[end].kind != .semicolon { end += 1 }
    return start..<end
  }
}
