/// Phrases with what a preposition adds, and phrases read backwards.
extension EnglishPhraseReader {
  /// What money goes to or what it is a share of: the phrase behind a preposition, with one more phrase behind it.
  func longPhrase(at start: Int) -> Range<Int>? {
    var begin = start
    // for raising the minimum pay: what is raised
    if let verb = verb(at: begin), !verb.tense.isFinite {
      if let inner = phrase(at: verb.range.upperBound) {
        return verb.tense == .infinitive
          ? inner : verb.range.lowerBound..<inner.upperBound
      }
      begin = verb.range.upperBound
    }
    guard let first = phrase(at: begin) else { return nil }
    return extended(first)
  }

  /// A phrase with one that a preposition adds: children in lower-income families.
  func extended(_ phrase: Range<Int>) -> Range<Int> {
    // schemes benefitting women, children living in rental housing
    if let verb = verb(at: phrase.upperBound), verb.tense == .gerund || verb.tense == .participle,
      !standsInTime(phrase.upperBound),
      verb.range.lowerBound == phrase.upperBound
    {
      let next = verb.range.upperBound
      let inner = self.phrase(at: token(next)?.isA(.preposition) == true ? next + 1 : next)
      guard let inner, inner.upperBound - phrase.lowerBound <= 12, inner.lowerBound - next <= 2
      else { return phrase }
      return phrase.lowerBound..<inner.upperBound
    }
    guard let joint = token(phrase.upperBound), joint.kind == .word,
      joint.isA([.in, .for, .under, .with, .to, .on, .at])
        || joint.isA(.over) && token(phrase.upperBound + 1)?.kind == .number
        || joint.lower == "living" || joint.isA([.between, .from, .across]),
      !standsInTime(phrase.upperBound),
      !((joint.isA([.in, .with]))
        && token(phrase.upperBound + 1)?.isA(.placeNoun) == true),
      verb(at: phrase.upperBound) == nil || joint.lower == "living",
      let more = over(phrase, joint) ?? self.phrase(at: phrase.upperBound + 1),
      more.upperBound - phrase.lowerBound <= 12
    else { return phrase }
    if let next = token(more.upperBound), next.kind == .money || next.kind == .number {
      return phrase
    }
    // flats with a waiting time of less than three years
    if isA(more.upperBound, .of) { return phrase }
    // a policy for systematic, orderly growth: the tail is cut
    if token(more.upperBound)?.kind == .comma, tokens[more.upperBound - 1].isA(.describing) {
      return phrase
    }
    let whole = phrase.lowerBound..<more.upperBound
    if let verb = verb(at: more.upperBound), verb.tense == .gerund,
      verb.range.lowerBound == more.upperBound
    {
      return extended(whole)
    }
    return whole
  }

  /// everyone over 50
  func over(_ phrase: Range<Int>, _ joint: EnglishToken) -> Range<Int>? {
    joint.isA(.over) ? phrase.upperBound + 1..<phrase.upperBound + 2 : nil
  }

  /// Whether a phrase counts people.
  func isPeople(_ phrase: Range<Int>) -> Bool {
    // The head: the last word before of.
    let end = phrase.first { tokens[$0].isA(.of) } ?? phrase.upperBound
    guard end > phrase.lowerBound else { return false }
    return tokens[end - 1].isA(.people)
  }

  /// The head of a phrase.
  func head(of phrase: Range<Int>) -> EnglishToken? {
    let end =
      phrase.first { place in
        place > phrase.lowerBound
          && (tokens[place].isA([.preposition, .relative])
            || verb(at: place).map { !$0.tense.isFinite && place > phrase.lowerBound } == true
              && token(place + 1).map { $0.isA(.preposition) || $0.isA(.conjunction) } == true)
      } ?? phrase.upperBound
    guard end > phrase.lowerBound else { return nil }
    // number of children: children
    if tokens[end - 1].isA(.empty), end + 1 < phrase.upperBound, tokens[end].isA(.of) {
      return head(of: end + 1..<phrase.upperBound)
    }
    return tokens[end - 1]
  }

  /// Milltown, Northgate and Kelby; Research, Innovation and Enterprise: whether a list of names goes on behind a comma.
  func namesGoOn(behind comma: Int) -> Bool {
    guard tokens[comma - 1].isCapital, tokens[comma - 1].kind == .word else { return false }
    var index = comma + 1
    while index < tokens.count, index - comma < 24 {
      let start = index
      while let token = token(index), token.kind == .word, token.isCapital, verb(at: index) == nil,
        !standsInTime(index), !token.isA(.determiner), !token.isA(.pronoun)
      { index += 1 }
      guard index > start, let joint = token(index) else { return false }
      if joint.isA(.and) || joint.kind == .other {
        return token(index + 1)?.isCapital == true && verb(at: index + 1) == nil
      }
      guard joint.kind == .comma else { return false }
      index += 1
      if isA(index, .and) { index += 1 }
    }
    return false
  }

  /// the overall deficit: a part of the name
  private func isWhole(_ index: Int, before end: Int) -> Bool {
    index + 1 < end && tokens[index].isA(.wholeWord)
  }

  /// The noun phrase that ends before a token.
  func phrase(before end: Int) -> Range<Int>? {
    var start = end
    var index = end - 1
    while index >= 0, end - index <= 12 {
      let token = tokens[index]
      if standsInTime(index) { break }
      if token.lower == "'s", verb(at: index) != nil || index == 0 { break }
      if token.kind == .name || token.lower == "'s" || token.kind == .other && index < end - 1 {
        start = index
        index -= 1
        continue
      }
      guard token.kind == .word else { break }
      if token.isA(.per), start < end, tokens[start].lower == "capita" {
        start = index
        index -= 1
        continue
      }
      if token.isA(.of), index > 0, start < end, tokens[index - 1].kind == .word,
        !tokens[index - 1].isA(.preposition), verb(at: index - 1) == nil
      {
        index -= 1
        continue
      }
      if (token.isA([.and, .or])), start < end, index > 0,
        tokens[index - 1].kind == .word, verb(at: index - 1) == nil,
        tokens[index - 1].word.number == nil, !tokens[index - 1].isA(.preposition),
        let cut = self.token(start), !cut.isA(.determiner)
      {
        index -= 1
        continue
      }
      if token.isA([.determiner, .preposition, .conjunction, .relative, .pronoun, .speaker, .be]) {
        if token.isA(.determiner), index > 1, tokens[index - 1].isA(.of),
          tokens[index - 2].kind == .word, start < end
        {
          index -= 1; continue
        }
        break
      }
      if verb(at: index) != nil,
        !(start < end && verb(at: index)?.tense.isFinite == false
          && verb(at: index)?.tense != .infinitive && index > 0
          && tokens[index - 1].isA(.determiner))
      {
        break
      }
      start = index
      index -= 1
    }
    while start < end,
      tokens[start].isA(.adverb) && tokens[start].word.verb == nil && !isWhole(start, before: end)
        || tokens[start].isA(.more) && !tokens[start].isA(.new)
        || tokens[start].isA([.conjunction, .preposition])
    { start += 1 }
    return start < end ? start..<end : nil
  }
}
