import OutturnModel

/// Gives a figure its name: its own sentence's words, or what they point back to.
struct EnglishNaming {
  let sentence: EnglishSentence
  let setting: EnglishSetting
  var isItem = false
  var tokens: [EnglishToken] { sentence.tokens }
  var title: EnglishNameWords { EnglishNameWords(sentence: sentence) }

  /// A name, with the statement whose name it is where it was taken over.
  struct Named {
    var name: String
    var carried: EnglishDraft?
    /// Whether words before the figure's own sentence gave it.
    var isFar = false
  }

  /// The name of a figure from the parts that were found.
  func name(
    of figure: EnglishFigure, parts: EnglishNameReader.Name?, verb: EnglishVerbGroup?,
    drafts: [EnglishDraft], state: EnglishReader.State
  ) -> Named? {
    // three packages, totalling $3 billion
    if figure.isMoney, let verb, verb.tense == .gerund, verb.range.upperBound == figure.start,
      tokens[verb.head].isA(.totalling),
      sentence.token(verb.range.lowerBound - 1)?.kind == .comma,
      let told = pointed(.money, at: figure.start, figure, verb, drafts, state)
    {
      return told
    }
    if var parts, !parts.isEmpty, let told = title.words(of: parts) {
      var own = told
      // a draw for this purpose
      if parts.count > 1, let last = parts.last, last.count == 1,
        sentence.isA(last.lowerBound, .pointing),
        let rest = title.words(of: parts.dropLast())
      {
        parts.removeLast()
        own = rest
      }
      if parts.count == 1, let more = determined(parts[0], figure, verb) { own += more }
      if let those = receivers(verb, figure) { own += " for \(those)" }
      if parts.count == 1, drafts.isEmpty, let thing = state.thing,
        isReceiver(parts[0], verb, figure) || isCostOfThese(parts[0], verb, figure)
      {
        return Named(name: thing, isFar: true)
      }
      if let pointer = pointer(in: parts, figure) {
        if var told = pointed(
          pointer, at: (parts.last?.upperBound ?? 1) - 1, figure, verb, drafts, state)
        {
          if pointer == .money, let head = parts.last.flatMap({ sentence.phrases.head(of: $0) }) {
            told.name = costs(head, of: told.name)
          }
          return told
        }
      }
      if parts.count == 1, figure.sort == .counted || figure.isPercent,
        let served = served(parts[0], own, verb, state.topic, isShare: figure.isPercent)
      {
        return Named(name: served)
      }
      if parts.count == 1, figure.sort == .counted, let done = doneTo(parts[0], figure, verb) {
        return Named(name: "\(own) \(done)")
      }
      // set up a fund and start with an injection of $2 million
      if parts.count == 1, parts[0].count == 1, sentence.isA(parts[0].lowerBound, .topping),
        let whole = objectBefore(figure, verb), whole != own
      {
        return Named(name: "\(whole) \(own)")
      }
      if parts.count == 1, let whole = EnglishReference(sentence: sentence).resolved(parts[0]) {
        return Named(name: whole)
      }
      if parts.count == 1, !isItem, !isNew(parts[0], verb), let topic = state.topic,
        drafts.allSatisfy({ $0.name.hasPrefix(topic.name) }),
        let whole = topic.completing(parts[0], own, in: sentence)
      {
        return Named(name: whole, isFar: true)
      }
      return Named(name: own)
    }
    if drafts.isEmpty, let told = earlierChange(verb, state) {
      return Named(name: told, isFar: true)
    }
    if drafts.isEmpty, figure.isMoney, verb?.sense != .rise, verb?.sense != .fall,
      verb?.sense != .reach, let own = ownPurpose(of: figure)
    {
      return Named(name: own, isFar: true)
    }
    if drafts.isEmpty, state.sentence != nil, !state.isNear, let told = earlierName(state) {
      return Named(name: told, isFar: true)
    }
    // We will invest $690 million: nothing near tells in what.
    if drafts.isEmpty, state.sentence == nil, figure.isMoney, let verb,
      let told = EnglishLexicon.shipped.nominals[tokens[verb.head].lower]
    {
      return Named(name: told)
    }
    if let last = drafts.last ?? state.last {
      return Named(name: last.name, carried: last, isFar: true)
    }
    return (earlierName(state) ?? ownHead(parts)).map { Named(name: $0, isFar: true) }
  }

  /// Those aged 55 to 70 will receive a payout of $300: of whom it is told.
  private func receivers(_ verb: EnglishVerbGroup?, _ figure: EnglishFigure) -> String? {
    guard let verb, tokens[verb.head].isA(.receiving), !verb.isPassive, figure.isMoney,
      let those = (0..<verb.range.lowerBound).last(where: { tokens[$0].isA(.those) }),
      verb.range.lowerBound - those < 10,
      !(those..<verb.range.lowerBound).contains(where: { tokens[$0].kind == .comma })
    else { return nil }
    return sentence.told(tokens[those]).lowercased() + " "
      + (those + 1..<verb.range.lowerBound).map { sentence.told(tokens[$0]) }.joined(separator: " ")
  }

  /// The fees will be capped at $600 for anchor centres, provide groups with funding of $6 million: a word alone and for
  /// whom it is.
  private func determined(
    _ part: Range<Int>, _ figure: EnglishFigure, _ verb: EnglishVerbGroup?
  ) -> String? {
    guard part.count == 1, figure.sort == .measured, part.upperBound <= figure.start,
      !tokens[part.lowerBound].isCapital || part.lowerBound == 0
    else { return nil }
    var place = part.lowerBound - 1
    while sentence.isA(place, [.more, .determiner]) { place -= 1 }
    if sentence.isA(place, .with), let verb, tokens[verb.head].isA(.giving), !verb.isPassive,
      let whom = sentence.phrases.phrase(at: verb.range.upperBound), whom.upperBound == place
    {
      return title.words(of: [whom]).map { " for \($0)" }
    }
    let end = figure.tokens.upperBound
    guard sentence.isA(end, .for), !sentence.phrases.standsInTime(end),
      let whom = sentence.phrases.phrase(at: end + 1), sentence.phrases.verb(at: end + 1) == nil,
      sentence.phrases.head(of: whom)?.isA(.pointing) == false
    else { return nil }
    return title.words(of: [whom]).map { " for \($0)" }
  }

  /// I will give rebates. Households will receive $70: what was spoken of, not who receives it.
  private func isReceiver(
    _ part: Range<Int>, _ verb: EnglishVerbGroup?, _ figure: EnglishFigure
  ) -> Bool {
    guard let verb, tokens[verb.head].isA(.receiving), !verb.isPassive, figure.isMoney else {
      return false
    }
    return part.upperBound <= verb.range.lowerBound
  }

  /// We will build a laboratory. These works will cost $5 million.
  private func isCostOfThese(
    _ part: Range<Int>, _ verb: EnglishVerbGroup?, _ figure: EnglishFigure
  ) -> Bool {
    guard let verb, verb.sense == .spend, verb.range.upperBound == figure.start, figure.isMoney
    else { return false }
    return part.count == 1 && part.upperBound <= verb.range.lowerBound
      && sentence.isA(part.lowerBound - 1, [.current, .pointer])
  }

  /// We will give a $250 rebate: of no scheme before.
  private func isNew(_ part: Range<Int>, _ verb: EnglishVerbGroup?) -> Bool {
    guard let verb, EnglishKindRule(sentence).isSpeakers(verb) else { return false }
    return !(max(0, part.lowerBound - 4)..<part.lowerBound + 1).contains {
      tokens[$0].isA([.definite, .current])
    }
  }

  /// rate: what tells little, where nothing tells more.
  private func ownHead(_ parts: EnglishNameReader.Name?) -> String? {
    guard let part = parts?.first, part.count < 3, let token = sentence.token(part.upperBound - 1),
      token.kind == .word, token.isA([.rateWord, .moneyNoun]) || token.lower == "share"
    else { return nil }
    return sentence.told(token)
  }

  /// The Youth Scheme will support 4,000 children: people alone say nothing.
  private func served(
    _ noun: Range<Int>, _ own: String, _ verb: EnglishVerbGroup?, _ topic: EnglishTopic?,
    isShare: Bool
  ) -> String? {
    guard noun.count == 1 || isShare && noun.count < 5, let verb, !verb.isPassive, !verb.isCopula,
      tokens[verb.head].isA(.serving), verb.range.upperBound <= noun.lowerBound,
      sentence.phrases.isPeople(noun), let known = tokens[verb.head].word.verb,
      let by = server(of: verb, topic)
    else { return nil }
    return "\(own) \(known.participle) by \(by)"
  }

  /// We have registered 44 people: people alone say nothing.
  private func doneTo(
    _ noun: Range<Int>, _ figure: EnglishFigure, _ verb: EnglishVerbGroup?
  ) -> String? {
    guard noun.count == 1, tokens[noun.lowerBound].isA(.anybody), let verb, !verb.isPassive,
      !verb.isCopula, verb.range.upperBound == figure.start, verb.tense != .participle,
      verb.tense != .present,
      let known = tokens[verb.head].word.verb,
      known.sense == .make || known.sense == .remove || known.sense == .act
    else { return nil }
    return known.participle
  }

  /// The scheme that serves somebody: the subject, or what was spoken of where that only points.
  private func server(of verb: EnglishVerbGroup, _ topic: EnglishTopic?) -> String? {
    let subject = EnglishSubjectReader(sentence: sentence).subject(of: verb)
    guard let subject else {
      let words = EnglishKindRule(sentence).subjectTokens(of: verb)
      let points = words.contains { tokens[$0].isA(.pronoun) } && words.count < 3
      return points ? topic?.name : nil
    }
    guard subject.count == 1,
      subject[0].count > 1
        || tokens[subject[0].lowerBound].isCapital
          && (subject[0].lowerBound > 0 || tokens[subject[0].lowerBound].isPlain)
    else { return nil }
    return title.words(of: subject)
  }

  /// cost of the bridge, investment in ports: money spent on a thing is not the thing.
  func costs(_ head: EnglishToken, of name: String) -> String {
    guard let joint = EnglishLexicon.shipped.costJoints[head.lower], !name.hasPrefix(head.lower)
    else { return name }
    return "\(head.lower) \(joint) \(name)"
  }

  /// What an earlier verb of the sentence acts on.
  func objectBefore(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> String? {
    let earlier = sentence.verbs.filter {
      $0.range.upperBound < figure.start && $0.range != verb?.range
    }
    for group in earlier.reversed() where !group.isCopula {
      guard
        group.sense == .make || group.sense == .begin || group.sense == .act
          || group.sense == .remove
          || group.sense == .rise || group.sense == .intend
          || group.sense == nil && group.tense == .infinitive
      else { continue }
      if let told = objectName(of: group) { return told }
    }
    return nil
  }

  func objectName(of verb: EnglishVerbGroup) -> String? {
    let start = verb.range.upperBound
    if let figure = sentence.figures.first(where: {
      $0.start == start || $0.start == start + 1 && sentence.isA(start, .determiner)
    }),
      let noun = figure.noun
    {
      return title.words(of: [noun])
    }
    if verb.isPassive { return nil }
    // 15 hours of free lessons
    if let figure = sentence.figures.first(where: { $0.start == start }) {
      guard !figure.isMoney, sentence.isA(figure.tokens.upperBound, .of),
        let inner = sentence.phrases.phrase(at: figure.tokens.upperBound + 1)
      else { return nil }
      return title.words(of: [inner])
    }
    return sentence.phrases.phrase(at: start).flatMap { part in
      // a scheme called “Green Roofs”
      if part.count <= 2, sentence.phrases.head(of: part)?.isA(.vague) == true {
        var next = part.upperBound
        while let token = sentence.token(next), next < part.upperBound + 4,
          token.kind == .other
            || token.isA(.naming)
        { next += 1 }
        if next > part.upperBound, let inner = sentence.phrases.phrase(at: next) {
          return title.words(of: [inner])
        }
      }
      return sentence.phrases.head(of: part)?.isA(.pointing) == true ? nil : title.words(of: [part])
    }
  }
}
