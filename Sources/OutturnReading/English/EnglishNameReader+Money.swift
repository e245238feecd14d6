import OutturnModel

/// What money goes to and what a share is of.
extension EnglishNameReader {
  /// for roads, into schools: what money goes to.
  func purpose(behind figure: EnglishFigure) -> Range<Int>? {
    var place = figure.tokens.upperBound
    var steps = 0
    while let token = sentence.token(place), steps < 16 {
      if token.kind == .semicolon || token.kind == .stop { return nil }
      if let next = sentence.figures.first(where: {
        $0.start == place && $0.tokens.lowerBound > figure.tokens.lowerBound
      }), let noun = next.noun,
        sentence.isA(place - 1, .purpose)
      {
        return noun
      }
      if let other = sentence.figures.first(where: {
        $0.tokens.contains(place) || $0.start == place
      }) {
        // $2 million a year, or $10 million in all, for parks: told again
        guard sentence.isA(other.start - 1, .or), other.isMoney else { return nil }
        place = other.tokens.upperBound
        steps += 1
        continue
      }
      if phrases.standsInTime(place) { place += 1; continue }
      if token.kind == .word, token.isA(.purpose), !token.isA(.in) || steps < 2 {
        if token.isA(.to), let verb = phrases.verb(at: place), verb.tense == .infinitive {
          if let noun = phrases.phrase(at: verb.range.upperBound) { return phrases.extended(noun) }
          // to set up 40 laboratories
          if let noun = sentence.figures.first(where: {
            $0.start == verb.range.upperBound && $0.sort == .counted
          })?.noun {
            return noun
          }
          // to increase and enhance services
          if sentence.isA(verb.range.upperBound, [.and, .or]),
            let second = phrases.verb(at: verb.range.upperBound + 1)
          {
            return phrases.phrase(at: second.range.upperBound)
          }
          return nil
        }
        if token.isA(.in), sentence.isA(place + 1, .more) || steps == 0 || steps == 1 {
          // in new ongoing revenue into public education: the last tells.
          if let inner = phrases.phrase(at: place + 1) {
            let joint = sentence.classes(at: inner.upperBound)
            if joint.contains(any: [.into, .to]) || joint.contains(any: [.for, .towards]),
              let more = phrases.longPhrase(at: inner.upperBound + 1)
            {
              return phrases.head(of: inner)?.isA(.moneyNoun) == true
                || phrases.head(of: inner)?.isA(.fiscal) == true ? more : phrases.extended(inner)
            }
            return phrases.extended(inner)
          }
        }
        if let noun = phrases.longPhrase(at: place + 1), !phrases.standsInTime(place + 1),
          !isTimeWord(noun)
        {
          // for an increase of 24 troopers
          if phrases.head(of: noun)?.isA(.changeNoun) == true,
            let counted = sentence.figures.first(where: {
              $0.start >= noun.upperBound && $0.start <= noun.upperBound + 1
            })?.noun
          {
            return counted
          }
          return noun
        }
      }
      // A sum of 4 million was made available for roads: the purpose of the subject.
      if let verb = phrases.verb(at: place), verb.tense.isFinite {
        guard verb.isPassive else { return nil }
        place = verb.range.upperBound
        steps += 1
        continue
      }
      place += 1
      steps += 1
    }
    return nil
  }

  func isTimeWord(_ noun: Range<Int>) -> Bool {
    noun.count == 1
      && (tokens[noun.lowerBound].isA([.yearWord, .monthWord]))
  }

  func money(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> (
    name: Name?, role: Role
  ) {
    // spends $5 million a year buying food
    if let verb, verb.sense == .spend, verb.range.upperBound == figure.start,
      let doing = phrases.verb(at: figure.tokens.upperBound), doing.tense == .gerund,
      let noun = phrases.phrase(at: doing.range.upperBound)
    {
      return ([noun], .amount)
    }
    // $75 million will go to roads, will support farmers
    if let verb, verb.range.lowerBound == figure.tokens.upperBound, !verb.isPassive, !verb.isCopula
    {
      var place = verb.range.upperBound
      if sentence.isA(place, .direction) { place += 1 }
      if let noun = phrases.phrase(at: place) { return ([noun], .amount) }
    }
    if let verb, isLevel(verb, figure), let name = subject(of: verb) { return (name, .level) }
    // will cost the Government an additional $240 million
    if let verb, tokens[verb.head].lower.hasPrefix("cost"), verb.range.upperBound <= figure.start,
      let name = subject(of: verb)
    {
      return (name, .level)
    }
    // The bridge cost $5 million: above. guarantee cover up to $5 million
    if let noun = phrases.phrase(before: figure.start),
      phrases.head(of: noun)?.word.verb == nil || noun.count > 1,
      verb?.range.upperBound != figure.start, sentence.token(figure.start - 1)?.kind == .word
    {
      if let purpose = purpose(behind: figure), noun.count < 2 {
        return ([noun, purpose], .amount)
      }
      return ([noun], .level)
    }
    // $1.4 billion worth of measures
    if sentence.isA(figure.tokens.upperBound, .worth),
      sentence.isA(figure.tokens.upperBound + 1, .of),
      let noun = phrases.phrase(at: figure.tokens.upperBound + 2)
    {
      return ([noun], .amount)
    }
    // cleared $215 million of arrears; but: $50 million of one-time money to a fund
    if sentence.isA(figure.tokens.upperBound, .of),
      let noun = phrases.phrase(at: figure.tokens.upperBound + 1),
      phrases.head(of: noun)?.isA(.moneyNoun) != true
    {
      return ([noun], .amount)
    }
    // $300 million green fund, $20 million grant for ports
    if let noun = phrases.phrase(at: figure.tokens.upperBound),
      noun.lowerBound == figure.tokens.upperBound,
      phrases.verb(at: noun.lowerBound) == nil, !sentence.isA(noun.lowerBound, .more)
    {
      let isPlain = noun.count == 1 && phrases.head(of: noun)?.isA(.moneyNoun) == true
      guard isPlain || phrases.head(of: noun)?.isA(.moneyNoun) == true,
        let purpose = purpose(behind: figure), purpose.lowerBound >= noun.upperBound
      else { return ([phrases.extended(noun)], .amount) }
      return (isPlain ? [purpose] : [noun, purpose], .amount)
    }
    if let purpose = purpose(behind: figure) { return ([purpose], .amount) }
    if sentence.isA(figure.tokens.upperBound, .of),
      let noun = phrases.phrase(at: figure.tokens.upperBound + 1)
    {
      return ([noun], .amount)
    }
    if let verb, let name = subject(of: verb) { return (name, .level) }
    return (verb.flatMap { object(of: $0, before: figure.start, behind: figure) }, .level)
  }

  /// 90 percent of all taxpayers have, accounts for 27%, a 0% rate for food
  func share(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> (
    name: Name?, role: Role
  )? {
    let next = sentence.classes(at: figure.tokens.upperBound)
    // a deficit of $3 billion, or 0.5% of GDP: the same told again
    if next.contains(.of),
      let earlier = sentence.figures.last(where: { $0.tokens.upperBound <= figure.start }),
      earlier.isMoney && figure.start - earlier.tokens.upperBound <= 2
        && ["or", ""].contains(sentence.lower(figure.start - 1))
        || isSameAgain(figure, behind: earlier)
    {
      return ([], .level)
    }
    let isBehind = verb.map { $0.range.upperBound <= figure.start } ?? false
    if next.contains(.of), let whole = phrases.phrase(at: figure.tokens.upperBound + 1) {
      if let verb, isBehind,
        verb.isCopula || verb.sense == .reach && !isAchieving(verb)
          || verb.sense == .state && verb.tense != .infinitive && !isServing(verb)
          || verb.sense == .exceed
          || verb.isPassive && sentence.isA(figure.start - 1, [.at, .to])
          || !verb.isPassive && sentence.isA(verb.range.upperBound - 1, .up),
        let name = subject(of: verb)
      {
        return (name, .level)
      }
      // which will be 4% of GDP
      if let verb, verb.isRelative, verb.isCopula, verb.range.upperBound == figure.start {
        return ([], .level)
      }
      if let verb, !isBehind, verb.isPassive, verb.range.upperBound - whole.upperBound < 12,
        verb.head > whole.upperBound
      {
        var start = verb.head
        while start - 1 > verb.range.lowerBound,
          tokens[start - 1].isA(.adverb) || tokens[start - 1].lower.hasSuffix("ly")
        { start -= 1 }
        let extended = phrases.extended(whole)
        // of those employed here are employed by banks: told once
        if extended.contains(where: { tokens[$0].lower == tokens[verb.head].lower }) {
          return ([extended], .amount)
        }
        if extended.upperBound <= start {
          var end = verb.head + 1
          // owned or managed by families
          if sentence.isA(end, [.or, .and]),
            sentence.token(end + 1)?.word.verb?.forms.contains(.participle) == true
          {
            end += 2
          }
          if sentence.isA(end, .by), let agent = phrases.phrase(at: end + 1) {
            end = agent.upperBound
          }
          return ([extended, start..<end], .amount)
        }
      }
      // 9% of our people were aged 65 and above
      if let verb, !isBehind, verb.isCopula, !verb.isPassive,
        verb.range.lowerBound == phrases.extended(whole).upperBound,
        let told = predicate(of: verb)
      {
        return ([phrases.extended(whole), told], .amount)
      }
      // invested 1% of output in research
      if let verb, isBehind, verb.sense == .spend, !verb.isPassive,
        let joint = (whole.upperBound..<min(tokens.count, whole.upperBound + 6)).first(where: {
          tokens[$0].isA([.in, .into, .on]) && !phrases.standsInTime($0)
        }), let purpose = phrases.longPhrase(at: joint + 1)
      {
        return ([purpose], .amount)
      }
      return (having(whole), .amount)
    }
    // 64% sat for the test and 12% passed it: of the same
    if sentence.isA(figure.start - 1, .and),
      phrases.verb(at: figure.tokens.upperBound)?.tense == .participle,
      sentence.figures.contains(where: { $0.isPercent && $0.tokens.upperBound < figure.start })
    {
      return ([], .level)
    }
    if phrases.verb(at: figure.tokens.upperBound)?.tense.isFinite == true {
      return verb.flatMap { subject(of: $0) }.map { ($0, .level) } ?? ([], .level)
    }
    if let noun = phrases.phrase(at: figure.tokens.upperBound),
      noun.lowerBound == figure.tokens.upperBound
    {
      return ([phrases.extended(noun)], .level)
    }
    return nil
  }

  /// aged 65 and above: what people are, to the end of the clause.
  private func predicate(of verb: EnglishVerbGroup) -> Range<Int>? {
    let start = verb.range.upperBound
    guard sentence.isA(start, .age) else { return nil }
    let end = (start..<tokens.count).first {
      tokens[$0].kind == .comma || tokens[$0].kind == .stop || tokens[$0].kind == .semicolon
    }
    return end.flatMap { $0 - start < 6 ? start..<$0 : nil }
  }

  /// 44% of workers have a certificate, of learners who passed: with what is told of them.
  private func having(_ whole: Range<Int>) -> Name {
    let place = whole.upperBound
    if sentence.isA(place, [.who, .that]), let verb = phrases.verb(at: place + 1),
      !verb.isCopula, let more = phrases.phrase(at: verb.range.upperBound), more.count < 6
    {
      return [whole.lowerBound..<more.upperBound]
    }
    guard let verb = phrases.verb(at: place), verb.range.lowerBound == place, !verb.isPassive,
      sentence.isA(verb.head, [.have, .has, .had]), verb.range.count == 1,
      let more = phrases.phrase(at: verb.range.upperBound), more.count < 6
    else { return [phrases.extended(whole)] }
    return [whole, more]
  }

  /// equivalent to 78% of, representing 78% of
  func isSameAgain(_ figure: EnglishFigure, behind earlier: EnglishFigure) -> Bool {
    var place = figure.start - 1
    if sentence.isA(place, .to) { place -= 1 }
    return place - earlier.tokens.upperBound < 8 && sentence.isA(place, .equal)
      && sentence.token(place - 1).map { $0.kind == .comma || $0.kind == .open } == true
  }

  /// support, serve, help: what follows is reached.
  func isServing(_ verb: EnglishVerbGroup) -> Bool {
    tokens[verb.head].isA(.serving)
  }
}
