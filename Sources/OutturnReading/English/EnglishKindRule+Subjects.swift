import OutturnModel

/// Who does it, and where a figure stands to its verb.
extension EnglishKindRule {
  func opensItem(_ start: Int) -> Bool {
    guard let before = sentence.token(start - 1) else { return false }
    // from 3% to 5%, which is low, to 8%
    if before.isA(.to) { return sentence.token(start - 2)?.kind == .comma }
    return before.kind == .comma
      || before.isA(.conjunction) && sentence.token(start - 2)?.kind == .comma
  }

  /// Whether a verb stands behind which or who, with nothing between that ends the clause.
  func isInRelative(_ verb: EnglishVerbGroup) -> Bool {
    var place = verb.range.lowerBound - 1
    while place >= 0 {
      let token = tokens[place]
      if token.isA(.relative),
        !token.isA(.that) || sentence.phrases.verb(at: place + 1)?.isRelative == true
      {
        return true
      }
      if token.kind == .comma || token.kind == .semicolon || token.kind == .dash { return false }
      place -= 1
    }
    return false
  }

  func isInRelative(_ index: Int) -> Bool { isInRelative(sentence.verbs[index]) }

  func isSameSentence(_ verb: Int, _ start: Int) -> Bool {
    let range = sentence.verbs[verb].range.upperBound..<start
    return !range.contains { tokens[$0].kind == .semicolon && !sentence.verbs[verb].tense.isFinite }
  }

  /// Whether a verb behind a figure stands in a relative clause of its own.
  func isRelative(_ verb: Int, behind end: Int) -> Bool {
    let start = sentence.verbs[verb].range.lowerBound
    return (end..<max(end, start)).contains {
      tokens[$0].isA(.relative) && !tokens[$0].isA(.that)
    }
  }

  func subjectHolds(_ figure: EnglishFigure, left: Int?, right: Int) -> Bool {
    let verb = sentence.verbs[right]
    // Nothing may part the figure from its verb, but what stands inside commas.
    let between = figure.tokens.upperBound..<max(figure.tokens.upperBound, verb.range.lowerBound)
    if isRelative(right, behind: figure.tokens.upperBound) { return false }
    guard let left else {
      // 55% of citizens opt for cars, and they have to: another clause
      return !between.contains {
        tokens[$0].kind == .comma && sentence.isA($0 + 1, .conjunction)
          && sentence.isA($0 + 2, .subjectPronoun)
      }
    }
    let before = sentence.verbs[left]
    let gap = before.range.upperBound..<max(before.range.upperBound, figure.start)
    if !before.tense.isFinite, !sentence.isParted(gap), !sentence.isParted(between) {
      // cases involving over 10 crore have been disposed of; but: to train 300 nurses
      if sentence.verbs[..<left].contains(where: { $0.tense.isFinite }) {
        return false
      }
      return before.tense != .infinitive || isPurposeFirst(left)
    }
    guard !between.contains(where: { tokens[$0].kind == .comma || tokens[$0].kind == .semicolon })
    else { return false }
    if between.contains(where: {
      tokens[$0].isA(.conjunction) && (tokens[$0].isA(.and) || tokens[$0].lower == "but")
        && !nounFollows($0)
    }) {
      return false
    }
    // , and 300 nurses were trained
    var place = figure.start - 1
    while place >= 0,
      tokens[place].isA([.determiner, .adverb, .more])
    { place -= 1 }
    guard place >= 0 else { return true }
    let opener = tokens[place]
    return opener.kind == .comma || opener.kind == .semicolon || opener.kind == .colon
      || opener.kind == .dash || opener.isA(.conjunction)
      || opener.isA(.relative) || sentence.phrases.standsInTime(place)
      || opener.kind == .word && opener.isA(.of)
        && sentence.isParted(max(0, place - 4)..<place)
  }

  func nounFollows(_ index: Int) -> Bool {
    guard let token = sentence.token(index + 1) else { return false }
    return token.kind == .word && !token.isA(.pronoun) && !token.isA(.subjectPronoun)
      && sentence.phrases.verb(at: index + 1) == nil
  }

  func isPurposeFirst(_ verb: Int) -> Bool { sentence.verbs[verb].range.lowerBound == 0 }

  /// The tokens that stand before a verb in its clause.
  func subjectTokens(of verb: EnglishVerbGroup) -> Range<Int> {
    var start = verb.range.lowerBound
    while start > 0 {
      let token = tokens[start - 1]
      if sentence.phrases.standsInTime(start - 1) {
        start -= 1
        continue
      }
      if token.kind == .comma || token.kind == .semicolon || token.kind == .colon
        || token.kind == .dash || token.kind == .close
      {
        break
      }
      if token.kind == .word,
        token.isA(.conjunction) && !token.isA(.and) && !token.isA(.or)
          && !token.isA(.as)
      {
        break
      }
      if let other = sentence.phrases.verb(at: start - 1), other.tense.isFinite {
        // The budget I send to the council totals
        guard let noun = EnglishSubjectReader(sentence: sentence).contactNoun(of: other) else {
          break
        }
        start = noun
        continue
      }
      start -= 1
    }
    return start..<verb.range.lowerBound
  }

  func isSpeakers(_ verb: EnglishVerbGroup) -> Bool {
    let subject = subjectTokens(of: verb)
    if subject.contains(where: {
      tokens[$0].isA([.speaker, .authority])
    }) {
      return true
    }
    return subject.isEmpty
      && sentence.verbs.first.map { $0.range != verb.range && isSpeakersFirst } == true
  }

  var isSpeakersFirst: Bool {
    guard let first = sentence.verbs.first else { return false }
    return subjectTokens(of: first).contains { tokens[$0].isA(.speaker) }
  }

  /// That is, this includes, these are: the subject only points back.
  func isCarrier(_ subject: Range<Int>) -> Bool {
    let words = subject.filter { !tokens[$0].isA(.adverb) && !tokens[$0].isA(.conjunction) }
    return words.count == 1 && tokens[words[words.startIndex]].isA(.pronoun)
      && !tokens[words[words.startIndex]].isA(.relative)
      || words.count == 1 && tokens[words[words.startIndex]].isA([.that, .which])
        && words[words.startIndex] == 0
  }

  func isConditional(_ start: Int) -> Bool {
    // only in case the amount exceeds
    if let place = (0..<start).first(where: { sentence.lower($0) == "case" }),
      sentence.isA(place - 1, .in),
      !["of", "any", "either"].contains(sentence.lower(place + 1))
    {
      return true
    }
    // If spending continues to rise, we will need: what would come
    if sentence.isA(0, .condition), sentence.isA(0, .if),
      let first = sentence.verbs.first(where: { $0.tense.isFinite }), first.tense == .present,
      first.sense == .rise || first.sense == .fall
        || sentence.lower(first.head).hasPrefix("continu")
    {
      return true
    }
    var place = start - 1
    while place >= 0 {
      let token = tokens[place]
      if token.kind == .comma || token.kind == .semicolon || token.kind == .colon { return false }
      if token.isA(.condition),
        token.isA(.if) || token.lower == "unless" || token.lower == "suppose"
          || token.lower == "imagine"
      {
        return true
      }
      place -= 1
    }
    return false
  }
}
