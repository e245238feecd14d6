import OutturnModel

/// Finds the verb groups of an English sentence.
struct EnglishVerbReader: EnglishTokens {
  typealias Group = EnglishVerbGroup

  let tokens: [EnglishToken]
  /// Whether the sentence is an item of a list, where a plain verb is an order.
  let isItem: Bool

  /// The verb groups in order.
  func groups() -> [Group] {
    var groups: [Group] = []
    var index = 0
    while index < tokens.count {
      if tokens[index].kind == .word, var group = group(at: index, after: groups) {
        group.isRelative = isRelative(group.range.lowerBound)
        groups.append(group)
        index = max(group.range.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    phrasal(&groups)
    groups = groups.enumerated().filter { index, group in
      index == 0 || group.range.lowerBound >= groups[index - 1].range.upperBound
    }.map(\.element)
    settle(&groups)
    // Average time was: a noun, as another verb tells.
    if let first = groups.first, first.tense == .imperative,
      tokens[first.head].word.verb?.isNoun == true,
      let second = groups.dropFirst().first(where: {
        $0.tense.isFinite && $0.tense != .imperative && !$0.isRelative
      }),
      !isBroken(from: first.range.upperBound, to: second.range.lowerBound),
      !hasComma(from: first.range.upperBound, to: second.range.lowerBound)
    {
      groups.removeFirst()
    }
    return groups
  }

  /// Past adverbs and not.
  func skipAdverbs(_ index: Int, denied: inout Bool) -> Int {
    var at = index
    while let token = token(at), token.kind == .word {
      if token.isA(.not) {
        denied = true
      } else if !(token.isA(.adverb) && token.word.verb == nil) && !isAdverb(token) {
        break
      }
      at += 1
    }
    return at
  }

  func isAdverb(_ token: EnglishToken) -> Bool { token.isAdverbByEnding }

  // MARK: - One group

  func group(at index: Int, after groups: [Group]) -> Group? {
    let token = tokens[index]
    let classes = token.word.classes
    var denied = classes.contains(.not)
    if token.isA(.letUs) {
      var next = index + 1
      if token.isA(.let), self.token(next)?.lower == "us" { next += 1 }
      if token.lower == "let's" || next == index + 2 || self.token(next - 1)?.lower == "us" {
        return base(from: index, at: next, tense: .future, denied: false)
      }
      return nil
    }
    if classes.contains(.future) {
      return base(from: index, at: index + 1, tense: .future, denied: token.lower == "won't")
    }
    if classes.contains(.would) {
      let next = skipAdverbs(index + 1, denied: &denied)
      // I would like to, would want to
      if self.token(next)?.lower == "like", self.token(next + 1)?.isA(.to) == true {
        return base(from: index, at: next + 2, tense: .future, denied: denied)
      }
      return base(from: index, at: index + 1, tense: .unreal, denied: denied)
    }
    if classes.contains(.can) {
      return base(from: index, at: index + 1, tense: .can, denied: denied)
    }
    if classes.contains(.might), token.word.month == nil || !token.isCapital {
      return base(from: index, at: index + 1, tense: .unreal, denied: denied)
    }
    if classes.contains(.must) {
      return base(from: index, at: index + 1, tense: .must, denied: denied)
    }
    if classes.contains(.doing) {
      let tense: Group.Tense = classes.contains(.pastAux) ? .past : .present
      if let group = base(from: index, at: index + 1, tense: tense, denied: true) { return group }
      return nil
    }
    if classes.contains(.hasOrHad) { return having(at: index, denied: denied) }
    if classes.contains(.be) {
      // Ratepayers's: a possessive is no verb.
      if token.lower == "'s", let before = self.token(index - 1), !before.isA(.pronoun),
        !before.isA(.subjectPronoun)
      {
        return nil
      }
      return being(at: index, denied: denied)
    }
    if token.isA(.to) { return infinitive(at: index) }
    if token.lower == "being" {
      return Group(range: index..<index + 1, tense: .gerund, head: index)
    }
    return bare(at: index, after: groups)
  }

  // MARK: - Verbs without a helper

  /// Whether a comma or an and stands before a verb: it goes on with the verb before.
  func coordinates(_ index: Int) -> Bool {
    var at = index - 1
    while let token = token(at), token.isA(.adverb) || isAdverb(token) { at -= 1 }
    guard let before = token(at) else { return false }
    return before.kind == .comma || before.kind == .semicolon || before.isA(.and)
      || before.isA(.or) || before.kind == .dash
  }

  /// Whether a token can begin what a verb acts on.
  func startsObject(_ token: EnglishToken) -> Bool {
    switch token.kind {
    case .number, .money, .open: true
    case .word:
      token.isA([.determiner, .more]) || token.word.number != nil || token.isA(.pronoun)
        || !token.isA(.preposition) && !token.isA(.conjunction) && !token.isA(.be)
          && !token.isA(.future) && !token.isA(.hasOrHad)
        || token.isA([.hedging, .up, .at])
    default: false
    }
  }

  func startsPlainObject(_ token: EnglishToken) -> Bool {
    token.kind == .number || token.kind == .money || token.isA(.determiner) && !token.isA(.that)
      || token.isA([.more, .hedging])
      || token.word.number != nil
  }

  /// Whether a mark or word stands between that can open a clause.
  func isOpen(from start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    return (start..<end).contains {
      tokens[$0].kind != .word && tokens[$0].kind != .name && tokens[$0].kind != .number
        && tokens[$0].kind != .percent && tokens[$0].kind != .money
        || tokens[$0].isA([.conjunction, .relative])
        || tokens[$0].isA(.subjectPronoun) && ($0 == end - 1 || !tokens[$0].isA(.determiner))
    }
  }

  /// who are, which rose: in a relative clause.
  func isRelative(_ index: Int) -> Bool {
    var at = index - 1
    while let token = token(at), token.isA(.adverb) || isAdverb(token) { at -= 1 }
    guard at > 0, let token = token(at) else { return false }
    return token.isA([.who, .which, .that])
  }

  func startsNoun(_ token: EnglishToken) -> Bool { startsObject(token) }

  func isBase(_ token: EnglishToken) -> Bool {
    guard token.kind == .word, !token.isA(.determiner), !token.isA(.preposition) else {
      return false
    }
    if let verb = token.word.verb {
      return verb.forms.contains(.base)
    }
    // Behind to, a small word that is no noun in the plural is a verb: to modernise.
    return !token.isCapital && token.word.number == nil && !token.lower.hasSuffix("s")
      && !token.isA(.noun) && !token.isA(.pronoun) && !token.isA(.money)
      && token.lower.utf8.count > 2
      && !token.isA(.people) && !token.isA(.adverb) && !token.isA(.more)
      && !token.lower.hasSuffix("ing")
      && !token.isA(.fiscal)
  }

  /// to modernise harbours, to landfill: a word that the table does not hold is a verb by its ending, or where something that it acts on follows.
  func isUnknownBase(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    if token.isA(.verbEnding) { return true }
    // to supplement the income
    if let next = self.token(index + 1), next.isA(.determiner), !next.isA(.that) { return true }
    if token.isA(.nounEnding) { return false }
    guard let next = self.token(index + 1) else { return false }
    return startsPlainObject(next)
      || next.kind == .word && next.isA(.pronoun) && !next.isA(.relative)
  }

  func isParticiple(_ token: EnglishToken) -> Bool {
    if let verb = token.word.verb { return verb.forms.contains(.participle) }
    return isUnknownPast(token)
  }

  func isUnknownPast(_ token: EnglishToken) -> Bool {
    token.kind == .word && token.word.verb == nil && !token.isA(.noun) && token.lower.utf8.count > 3
      && token.lower.hasSuffix("ed") && !token.isCapital && !token.lower.contains("-")
  }

  /// Appointing: at the head, with a capital letter.
  func isUnknownOpening(_ token: EnglishToken) -> Bool {
    token.kind == .word && token.word.verb == nil && !token.isA(.noun)
      && !token.isA(.preposition) && token.lower.utf8.count > 5 && token.lower.hasSuffix("ing")
  }

  func isUnknownIng(_ token: EnglishToken) -> Bool {
    token.kind == .word && token.word.verb == nil && !token.isA(.noun) && token.lower.utf8.count > 5
      && token.lower.hasSuffix("ing") && !token.isCapital && !token.lower.contains("-")
  }
}
