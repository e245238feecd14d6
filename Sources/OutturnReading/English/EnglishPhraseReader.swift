/// Finds noun phrases in an English sentence.
final class EnglishPhraseReader: EnglishTokens {
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
      // high-quality, industry-led courses
      if token.kind == .comma, heads > 0, describes(index - 1), describes(index + 1),
        self.token(index + 2)?.isA(.preposition) == false
      {
        index += 1
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
      // the Start Up Fund
      if token.isA(.particle), token.isCapital, index > begin, tokens[index - 1].isCapital,
        self.token(index + 1)?.isCapital == true
      {
        index += 1
        continue
      }
      if token.isA([.preposition, .conjunction, .relative, .pronoun, .subjectPronoun, .worth])
        || token.isA(.determiner) && index > begin && !isOrOther(index)
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
      // their savings account, but: the ports account for
      if heads > 0, let verb = token.word.verb, !verb.isNoun, verb.forms.contains(.base),
        !token.isCapital, !token.isA(.empty) || isA(index + 1, .for)
      {
        break
      }
      // groups born in 2010
      if heads > 0, token.isA(.age), !token.isA(.timeNoun) { break }
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

  /// Whether a word only describes the one behind it: high-quality, digital.
  private func describes(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, verb(at: index) == nil else {
      return false
    }
    return token.isA(.describing) || token.lower.utf8.contains(0x2D) && !token.isCapital
  }

  /// black owned firms, and allied sectors: a participle before a noun.
  func isAdjective(_ verb: EnglishVerbGroup) -> Bool {
    guard verb.range.count == 1, let before = token(verb.range.lowerBound - 1),
      before.kind == .word,
      verb.tense == .participle || verb.tense == .gerund && before.lower.utf8.contains(0x2D),
      before.isA(.conjunction) || !before.lower.hasSuffix("s"),
      let next = token(verb.range.upperBound), next.kind == .word,
      next.lower.hasSuffix("s")
        || (before.isA([.describing, .adverb, .new]) || before.isAdverbByEnding) && next.isPlain
        || verb.tense == .gerund && next.isPlain,
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
    if token.kind == .name || isOrOther(index) { return true }
    // pre-school spending and Number 18 in
    if token.lower == "number", self.token(index + 1)?.kind == .number { return false }
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

  /// bodily or other harm
  private func isOrOther(_ index: Int) -> Bool {
    lower(index) == "other" && isA(index - 1, [.or, .and]) && token(index + 1)?.kind == .word
  }
}
