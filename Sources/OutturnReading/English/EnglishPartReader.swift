import OutturnModel

/// Reads parts of what was counted: `Of the 40 pools, 31 are open and six are closed`.
struct EnglishPartReader {
  let sentence: EnglishSentence
  private var tokens: [EnglishToken] { sentence.tokens }

  /// What was counted.
  struct Whole {
    var name: String
    var unit: EnglishLexicon.UnitName?
    var measure: Measure
  }

  /// Whether a figure counts part of what was told before it.
  func isPart(_ figure: EnglishFigure, at index: Int) -> Bool {
    guard figure.sort == .bare || figure.isPercent else { return false }
    let end = behind(figure)
    if let behind = verbBehindPronoun(end) { return behind }
    guard let next = sentence.phrases.verb(at: end), next.range.lowerBound == end,
      next.tense != .infinitive
    else { return false }
    let before = sentence.classes(at: figure.start - 1)
    if sentence.isA(figure.start - 1, .partPronoun) || before.contains(.including) { return true }
    if before.contains(.and), index > 0, isPart(sentence.figures[index - 1], at: index - 1) {
      return true
    }
    guard figure.start == 0 || opens(figure.start - 1) else { return false }
    if sentence.token(figure.start - 1)?.kind == .comma,
      sentence.isA(figure.start - 2, .partPronoun)
    {
      return true
    }
    return figure.sort == .bare && next.tense.isFinite && next.tense != .imperative
  }

  /// The token behind a figure and what stands in brackets behind it.
  private func behind(_ figure: EnglishFigure) -> Int {
    let end = figure.tokens.upperBound
    guard sentence.token(end)?.kind == .open, let close = sentence.closeBracket(behind: end) else {
      return end
    }
    return close + 1
  }

  /// Whether a part can begin behind a token.
  private func opens(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .comma || token.kind == .semicolon || token.kind == .close
      || token.kind == .dash
      || token.kind == .word && (token.isA([.conjunction, .adverb]))
  }

  /// of them have, of those are: whether a verb follows; nil without such words.
  private func verbBehindPronoun(_ end: Int) -> Bool? {
    guard sentence.isA(end, .of),
      sentence.isA(end + 1, .partPronoun)
    else { return nil }
    return sentence.phrases.verb(at: end + 2) != nil
  }

  /// What the sentence counts in whole: `Of the 40 pools`.
  var whole: Whole? {
    guard tokens.prefix(3).contains(where: { $0.isA(.of) }),
      let figure = sentence.figures.first(where: {
        $0.sort == .counted && $0.noun != nil
          && (sentence.isA($0.start - 1, .of) || sentence.isA($0.start - 2, .of))
          && $0.start <= 3
      }), let noun = figure.noun,
      let name = EnglishNameWords(sentence: sentence).words(of: [noun])
    else { return nil }
    return Whole(
      name: name, unit: figure.unit ?? EnglishReader.piece,
      measure: .level)
  }

  /// The name of a part: what is told of it with the whole.
  func name(of figure: EnglishFigure, in whole: String) -> String {
    var place = behind(figure)
    if verbBehindPronoun(place) != nil { place += 2 }
    let next = sentence.phrases.verb(at: place)
    let end = min(
      place + 7,
      next.flatMap { verb in
        (verb.range.upperBound..<tokens.count).first {
          tokens[$0].kind != .word || tokens[$0].isA(.conjunction)
            || sentence.phrases.standsInTime($0)
        }
      } ?? tokens.count)
    let from = next.map { $0.isCopula ? $0.range.upperBound : $0.head } ?? end
    guard from < end, let told = EnglishNameWords(sentence: sentence).words(of: [from..<end]) else {
      return whole
    }
    let isBefore = next?.isCopula == true && !sentence.isA(from, .preposition)
    return isBefore ? "\(told) \(whole)" : "\(whole) \(told)"
  }
}
