/// Finds noun phrases in an English sentence.
struct EnglishPhraseReader: EnglishTokens {
  let tokens: [EnglishToken]
  let verbs: [EnglishVerbGroup]
  /// What a token stands in: a verb group's tense, or a time.
  let verbAt: [Int16]
  let isTime: [Bool]

  init(tokens: [EnglishToken], verbs: [EnglishVerbGroup], times: [EnglishTime]) {
    self.tokens = tokens
    self.verbs = verbs
    var verbAt = [Int16](repeating: -1, count: tokens.count)
    for (index, verb) in verbs.enumerated() {
      for place in verb.range where place < tokens.count { verbAt[place] = Int16(index) }
    }
    self.verbAt = verbAt
    var isTime = [Bool](repeating: false, count: tokens.count)
    for time in times {
      for place in time.tokens where place < tokens.count { isTime[place] = true }
    }
    self.isTime = isTime
  }

  /// The verb group that a token belongs to.
  func verb(at index: Int) -> EnglishVerbGroup? {
    index >= 0 && index < verbAt.count && verbAt[index] >= 0 ? verbs[Int(verbAt[index])] : nil
  }

  func standsInTime(_ index: Int) -> Bool { index >= 0 && index < isTime.count && isTime[index] }

  // MARK: - Forwards

  /// The noun phrase that begins at a token: its words, what `of` adds, not what follows.
  func phrase(at start: Int, withOf: Bool = true) -> Range<Int>? {
    var begin = start
    if isA(begin, .those), let next = token(begin + 1), next.isA(.preposition),
      let more = phrase(at: begin + 2)
    {
      return begin..<more.upperBound
    }
    while let token = token(begin), token.kind == .word, token.isA(.determiner),
      !standsInTime(begin)
    {
      begin += 1
    }
    // One Stop Centres, but not: three centres
    if let first = token(begin), first.word.number != nil,
      !first.isCapital || begin == 0 || token(begin + 1)?.isCapital != true
    {
      return nil
    }
    if token(begin)?.isA(.worth) == true { return nil }
    var end = begin
    var heads = 0
    var index = begin
    while let token = token(index), index - begin < 16 {
      if standsInTime(index) { break }
      if token.kind == .other || token.kind == .slash {
        // “plug and play” parks, R & D
        guard index + 1 < tokens.count,
          tokens[index + 1].kind == .word || tokens[index + 1].kind == .name
            || tokens[index + 1].kind == .other
        else { break }
        index += 1
        continue
      }
      // Bid Window 6, the Tier 1 levy
      if token.kind == .number, index > begin, tokens[index - 1].isA(.label),
        tokens[index - 1].isCapital
      {
        index += 1
        end = index
        continue
      }
      if token.kind == .name {
        heads += 1
        index += 1
        end = index
        continue
      }
      // 's in women's health
      if token.lower == "'s" {
        guard heads > 0, verb(at: index) == nil else { break }
        index += 1
        end = index
        continue
      }
      if token.kind == .open, heads > 0, let close = closing(index) {
        guard let next = self.token(close + 1), next.kind == .word, !next.isA(.preposition),
          !next.isA(.conjunction), !next.isA(.be), !next.isA(.relative), verb(at: close + 1) == nil
        else { break }
        index = close + 1
        continue
      }
      if token.kind == .comma, begin > 1, heads > 0, namesGoOn(behind: index) {
        index += 1
        continue
      }
      guard token.kind == .word else { break }
      if token.isA(.conjunction), token.isA([.and, .or]) {
        guard heads > 0, continues(index + 1) else { break }
        index += 1
        continue
      }
      if token.isA(.per), lower(index + 1) == "capita" {
        index += 2
        continue
      }
      if token.isA([.of, .per]), withOf, heads > 0 {
        guard let more = phrase(at: index + 1, withOf: index - begin < 8) else { break }
        end = more.upperBound
        break
      }
      // the IT office
      if token.isA(.it), token.isCapital, index > begin {
        heads += 1
        index += 1
        end = index
        continue
      }
      if token.isA([.preposition, .conjunction, .relative, .pronoun, .subjectPronoun])
        || token.isA(.determiner) && index > begin
        || token.isA(.speaker)
      {
        break
      }
      if token.word.number != nil, index > begin, !token.isCapital {
        // the top one hundred companies
        guard
          tokens[index - 1].isA([.group, .label])
            || tokens[index - 1].word.number != nil
        else { break }
        index += 1
        continue
      }
      if let verb = verb(at: index) {
        // outdated and unnecessary rules
        if heads == 0, verb.tense == .participle, isA(index + 1, .and),
          isAdjectiveNext(index + 2), self.verb(at: index + 2) == nil,
          self.token(index + 3)?.kind == .word, self.token(index + 3)?.isA(.preposition) != true
        {
          index += 2
          continue
        }
        guard heads == 0 || isAdjective(verb), !verb.tense.isFinite, verb.tense != .infinitive,
          let next = self.token(index + 1),
          next.kind == .word || next.kind == .name, !next.isA(.preposition), !next.isA(.determiner),
          !next.isA(.conjunction), !next.isA(.more)
        else { break }
        index += 1
        continue
      }
      if token.isA(.adverb), token.word.verb == nil {
        guard heads == 0 || isAdjectiveNext(index + 1), !token.isA(.each),
          token.lower != "also", token.lower != "now"
        else { break }
        index += 1
        continue
      }
      if token.isA([.be, .hasOrHad, .future]) { break }
      if heads > 0, let verb = token.word.verb, !verb.isNoun, verb.forms.contains(.base),
        !token.isCapital
      {
        break
      }
      if token.lower.hasSuffix("ly"), token.lower.utf8.count > 5, token.lower != "family",
        token.lower != "supply", token.lower != "monthly", token.lower != "elderly",
        token.lower != "yearly"
      {
        index += 1
        continue
      }
      heads += 1
      index += 1
      end = index
    }
    // systems and digital [invoicing]: a list cut in its middle
    while end - begin > 2, tokens[end - 1].isA(.describing), tokens[end - 2].isA(.conjunction) {
      end -= 2
    }
    guard heads > 0, end > begin else { return nil }
    return begin..<end
  }

  func closing(_ open: Int) -> Int? {
    var index = open + 1
    while index < tokens.count, index < open + 8 {
      if tokens[index].kind == .close { return index }
      index += 1
    }
    return nil
  }

  /// black owned firms, and allied sectors: a participle before a noun.
  func isAdjective(_ verb: EnglishVerbGroup) -> Bool {
    guard verb.tense == .participle, verb.range.count == 1,
      let before = token(verb.range.lowerBound - 1), before.kind == .word,
      before.isA(.conjunction) || !before.lower.hasSuffix("s"),
      let next = token(verb.range.upperBound), next.kind == .word, next.lower.hasSuffix("s"),
      self.verb(at: verb.range.upperBound) == nil
    else { return false }
    return !next.isA(.preposition) && !next.isA(.determiner) && !next.isA(.conjunction)
      && !next.isA(.pronoun) && !next.isA(.adverb) && next.word.number == nil
  }

  func isAdjectiveNext(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.kind == .word && token.word.verb == nil && !token.isA(.preposition)
      && !token.isA(.conjunction) && !token.isA(.pronoun) && !token.isA(.determiner)
  }

  /// Whether a noun behind `and` belongs to the same phrase: safety and testing labs.
  func continues(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word || token.kind == .name, !standsInTime(index)
    else { return false }
    if token.kind == .name { return true }
    return (verb(at: index).map(isAdjective) ?? true) && !token.isA(.determiner)
      && !token.isA(.preposition)
      && !token.isA(.pronoun)
      && !token.isA(.subjectPronoun) && !token.isA(.conjunction) && !token.isA(.relative)
      && token.word.number == nil
      && (!token.isA(.more) || token.isA(.new) || token.lower == "additional")
      && !token.isA(.be) && !token.isA(.future) && !token.isA(.hasOrHad)
      && !token.isA(.can)
      && !token.isA(.would) && !token.isA(.must) && !token.isA(.adverb) && !token.isA(.doing)
  }

  // MARK: - Backwards

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
      tokens[start].isA(.adverb) && tokens[start].word.verb == nil
        || tokens[start].isA(.more) && !tokens[start].isA(.new)
        || tokens[start].isA([.conjunction, .preposition])
    { start += 1 }
    return start < end ? start..<end : nil
  }
}
