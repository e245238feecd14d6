/// Finds the subject of an English verb group.
struct EnglishSubjectReader {
  let sentence: EnglishSentence
  private var tokens: [EnglishToken] { sentence.tokens }

  /// The subject's tokens; nil for pronouns and speakers.
  func subject(of verb: EnglishVerbGroup) -> [Range<Int>]? {
    var end = verb.range.lowerBound
    guard end > 0 else { return nil }
    if !verb.tense.isFinite {
      // estuaries covering 1,580 hectares
      if verb.tense == .gerund || verb.tense == .participle, tokens[end - 1].kind == .word,
        !tokens[end - 1].isA(.preposition), !tokens[end - 1].isA(.conjunction),
        !tokens[end - 1].isA(.adverb),
        let noun = sentence.phrases.phrase(before: end),
        !sentence.figures.contains(where: { $0.tokens.overlaps(noun) })
      {
        return [noun]
      }
      guard
        let before = sentence.verbs.last(where: {
          $0.range.upperBound <= end && ($0.tense.isFinite || $0.sense == .expect)
        })
      else { return nil }
      // we expect inflation to stay
      if verb.tense == .infinitive, before.sense == .expect || before.sense == .intend,
        let noun = sentence.phrases.phrase(at: before.range.upperBound), noun.upperBound <= end
      {
        return [noun]
      }
      if verb.tense == .infinitive, let noun = sentence.phrases.phrase(at: before.range.upperBound),
        noun.upperBound == end
      {
        return [noun]
      }
      return before.tense == .imperative ? nil : subject(of: before)
    }
    var start = 0
    var place = end - 1
    while place >= 0 {
      let token = tokens[place]
      if token.kind == .close,
        let open = (max(0, place - 10)..<place).last(where: { tokens[$0].kind == .open })
      {
        place = open - 1
        continue
      }
      // The changes – all those I named – will cost
      if token.kind == .dash, place == end - 1, end > 2,
        let open = (0..<place).last(where: { tokens[$0].kind == .dash }), open > 0
      {
        end = open
        place = open - 1
        continue
      }
      if token.kind == .semicolon || token.kind == .colon || token.kind == .stop
        || token.kind == .open
      {
        start = place + 1; break
      }
      if token.kind == .word {
        if token.isA(.relative) {
          if token.isA(.that) || place == end - 1 || token.isA([.which, .who]) {
            if place == end - 1 || isAdverbs(place + 1..<end) {
              // which rose: the noun before it
              var cut = place
              if cut > 0, tokens[cut - 1].kind == .comma { cut -= 1 }
              guard let noun = sentence.phrases.phrase(before: cut),
                !sentence.figures.contains(where: { $0.tokens.overlaps(noun) })
              else { return nil }
              return [noun]
            }
          }
          start =
            ((place + 1..<end).last { tokens[$0].kind == .comma || tokens[$0].kind == .dash }
              ?? place) + 1
          break
        }
        if token.isA(.conjunction),
          token.isA(.clauseJoint) || token.lower == "where"
        {
          start = place + 1
          break
        }
      }
      if let other = sentence.phrases.verb(at: place), other.tense.isFinite {
        // The benefit that each firm will receive is capped: before the clause inside.
        if let inner = contactNoun(of: other), inner > 0,
          !(other.range.upperBound..<end).contains(where: { tokens[$0].kind == .comma })
        {
          end = inner
          place = inner - 1
          continue
        }
        // Behind another verb: from the last comma or and.
        var cut = end - 1
        while cut > place, tokens[cut].kind != .comma, !tokens[cut].isA(.and),
          tokens[cut].kind != .dash
        { cut -= 1 }
        guard cut > place else { return nil }
        // is built and will be opened: the subject of both
        if tokens[cut].isA(.and), isAdverbs(cut + 1..<end) { return subject(of: other) }
        start = cut + 1
        break
      }
      place -= 1
    }
    return trimmed(start, end)
  }

  /// Where a clause that tells of the noun before it begins: `that each firm receives`, `I present`.
  func contactNoun(of verb: EnglishVerbGroup) -> Int? {
    var place = verb.range.lowerBound - 1
    let first = max(0, place - 5)
    while place >= first {
      let token = tokens[place]
      guard token.kind == .word || token.kind == .name else { return nil }
      let isSpeaker = place == verb.range.lowerBound - 1 && token.isA(.speaker)
      if isSpeaker || token.isA(.relative) && !token.isA(.whose) && token.lower != "where" {
        return place > 0 && endsNoun(place - 1) ? place : nil
      }
      if sentence.phrases.verb(at: place) != nil || token.isA(.conjunction) { return nil }
      place -= 1
    }
    return nil
  }

  private func endsNoun(_ index: Int) -> Bool {
    let token = tokens[index]
    return (token.kind == .word || token.kind == .name) && sentence.phrases.verb(at: index) == nil
      && !token.isA(.preposition) && !token.isA(.conjunction) && !token.isA(.adverb)
      && !token.isA(.pronoun) && !sentence.phrases.standsInTime(index)
  }

  private func isAdverbs(_ range: Range<Int>) -> Bool {
    range.allSatisfy { tokens[$0].isA(.adverb) }
  }

  private func trimmed(_ from: Int, _ to: Int) -> [Range<Int>]? {
    var start = from
    var end = to
    func skip() {
      while start < end {
        let token = tokens[start]
        if sentence.phrases.standsInTime(start) || token.kind == .comma || token.kind == .dash
          || token.kind == .other
          || token.kind == .word
            && (token.isA(.conjunction) && token.word.verb == nil
              || token.isA(.adverb) && token.word.verb == nil || token.isAdverbByEnding
              || token.isA(.determiner) && !token.isA(.all) && !token.isA(.no))
        {
          start += 1
        } else {
          break
        }
      }
    }
    let opensAs = sentence.isA(start, .as)
    skip()
    // In addition to X, Y; With the opening of Z, Y: up to the comma.
    var rounds = 0
    while start < end, rounds < 4,
      let comma = (start..<end).first(where: { tokens[$0].kind == .comma })
    {
      rounds += 1
      let first = tokens[start]
      if first.isA(.preposition) || opensAs && rounds == 1
        || sentence.phrases.verb(at: start) != nil || first.isA(.speaker)
        || comma - start <= 1 || isOpener(start..<comma)
      {
        start = comma + 1
        skip()
      } else {
        let next = sentence.token(comma + 1)
        if next?.isA(.relative) == true || sentence.phrases.verb(at: comma + 1) != nil
          || next?.lower == "including" || next?.isA(.preposition) == true
          || sentence.figures.contains(where: {
            $0.start <= comma + 1 && comma + 1 < $0.tokens.upperBound
          })
        {
          end = comma
        }
        break
      }
    }
    while end > start,
      tokens[end - 1].isA(.adverb) || sentence.phrases.standsInTime(end - 1)
        || tokens[end - 1].kind == .comma || tokens[end - 1].kind == .close && false
    { end -= 1 }
    guard start < end else { return nil }
    if (start..<end).contains(where: {
      tokens[$0].isA(.speaker) || tokens[$0].isA(.subjectPronoun) && end - start <= 2
    }) {
      return nil
    }
    if tokens[start].isA(.preposition), sentence.lower(start + 1) != "capita" {
      // For poor families “Green Roofs” is being launched
      if let mark = (start..<end).first(where: {
        tokens[$0].kind == .other && sentence.token($0 + 1)?.isCapital == true
      }) {
        return [mark + 1..<end]
      }
      guard let noun = sentence.phrases.phrase(before: end),
        !sentence.figures.contains(where: { $0.tokens.overlaps(noun) })
      else { return nil }
      return [noun]
    }
    // A figure inside is not the name of what is counted: 40 of the schools.
    if let figure = sentence.figures.first(where: { $0.tokens.overlaps(start..<end) }) {
      if figure.start > start {
        let last = end
        end = figure.start
        while end > start, tokens[end - 1].isA(.determiner) { end -= 1 }
        // attendance at our three pools: all but the number
        if let noun = figure.noun, figure.sort == .counted, noun.upperBound <= last,
          end - 1 > start, tokens[end - 1].isA(.preposition)
        {
          return [start..<end - 1, noun]
        }
        while end > start,
          tokens[end - 1].isA([.preposition, .determiner])
            || tokens[end - 1].kind != .word
        { end -= 1 }
      } else {
        return nil
      }
      guard start < end else { return nil }
    }
    if end - start > 14 {
      // exemption from duty on ores, scrap and metals: what stands first
      if let first = sentence.phrases.phrase(at: start), first.lowerBound - start < 2,
        first.upperBound < end
      {
        return [sentence.phrases.extended(first)]
      }
      return sentence.phrases.phrase(before: end).map { [$0] }
    }
    if end - start == 1,
      tokens[start].isA([.pronoun, .empty, .there])
    {
      return nil
    }
    return parts(start..<end)
  }

  private func isOpener(_ range: Range<Int>) -> Bool {
    range.count <= 2
      && range.allSatisfy {
        tokens[$0].isA(.adverb) || tokens[$0].lower.hasSuffix("ly")
          || tokens[$0].isA(.opener)
      }
  }

  /// Without the times inside.
  private func parts(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var place = start
    while place < range.upperBound {
      if sentence.phrases.standsInTime(place) {
        if start < place { parts.append(start..<place) }
        while place < range.upperBound, sentence.phrases.standsInTime(place) { place += 1 }
        start = place
      } else {
        place += 1
      }
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }
}
