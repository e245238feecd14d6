import OutturnModel

/// Gives a figure its name: its own sentence's words, or what they point back to.
struct EnglishNaming {
  let sentence: EnglishSentence
  let setting: EnglishSetting
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
      if parts.count == 1, figure.sort == .counted, let served = served(parts[0], own, verb) {
        return Named(name: served)
      }
      if parts.count == 1, let whole = EnglishReference(sentence: sentence).resolved(parts[0]) {
        return Named(name: whole)
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

  /// rate: what tells little, where nothing tells more.
  private func ownHead(_ parts: EnglishNameReader.Name?) -> String? {
    guard let part = parts?.first, part.count < 3, let token = sentence.token(part.upperBound - 1),
      token.kind == .word, token.isA(.rateWord) || token.isA(.moneyNoun) || token.lower == "share"
    else { return nil }
    return sentence.told(token)
  }

  /// The Youth Scheme will support 4,000 children: people alone say nothing.
  private func served(
    _ noun: Range<Int>, _ own: String, _ verb: EnglishVerbGroup?
  ) -> String? {
    guard noun.count == 1, let verb, !verb.isPassive, !verb.isCopula,
      tokens[verb.head].isA(.serving), verb.range.upperBound <= noun.lowerBound,
      sentence.phrases.isPeople(noun), let known = tokens[verb.head].word.verb,
      let subject = EnglishSubjectReader(sentence: sentence).subject(of: verb), subject.count == 1,
      subject[0].contains(where: { tokens[$0].isCapital && $0 > 0 }) || subject[0].count > 1,
      let by = title.words(of: subject)
    else { return nil }
    return "\(own) \(known.participle) by \(by)"
  }

  /// cost of the bridge, investment in ports: money spent on a thing is not the thing.
  private func costs(_ head: EnglishToken, of name: String) -> String {
    guard let joint = EnglishLexicon.shipped.costJoints[head.lower], !name.hasPrefix(head.lower)
    else { return name }
    return "\(head.lower) \(joint) \(name)"
  }

  // MARK: - Names that only point

  private enum Pointer {
    /// for this purpose
    case thing
    /// this scheme
    case this
    /// the target, the result
    case goal
    /// at a cost of, a provision of
    case money
  }

  /// Whether a name stands for something told before it.
  private func pointer(in parts: EnglishNameReader.Name, _ figure: EnglishFigure) -> Pointer? {
    guard let part = parts.last, parts.count == 1, let head = sentence.phrases.head(of: part) else {
      return nil
    }
    let isBare = part.count == 1
    if isBare, head.isA(.goal) { return .goal }
    if figure.isMoney, head.isA(.costNoun),
      ["of", "at"].contains(sentence.lower(figure.start - 1)),
      isBare || part.count == 2 && sentence.isA(part.lowerBound, .wholeWord)
    {
      return .money
    }
    if isBare, figure.isMoney, head.isA(.pointing) { return .thing }
    // this scheme, these firms, a boost to this programme
    let from = isBare || part.count == 2 ? part.lowerBound : part.upperBound - 1
    if sentence.isA(from - 1, .this) && sentence.lower(from - 1) == "this"
      || sentence.isA(from - 1, .pointer)
    {
      return sentence.phrases.verb(at: from - 1) == nil && !head.isA(.people) && isBare
        ? head.isA(.vague) ? .thing : .this : nil
    }
    return nil
  }

  private func pointed(
    _ pointer: Pointer, at place: Int, _ figure: EnglishFigure, _ verb: EnglishVerbGroup?,
    _ drafts: [EnglishDraft], _ state: EnglishReader.State
  ) -> Named? {
    switch pointer {
    case .goal:
      guard let last = drafts.last ?? state.last else { return nil }
      return Named(name: last.name, carried: last, isFar: true)
    case .this:
      guard let head = sentence.token(place)?.lower else { return nil }
      if let last = drafts.last ?? state.last,
        last.name.lowercased().split(separator: " ").contains(where: { $0 == head })
      {
        return Named(name: last.name, isFar: true)
      }
      // The limit for loans is 40. I raise this limit to 50.
      guard let earlier = state.sentence,
        let there = earlier.tokens.lastIndex(where: { $0.lower == head }),
        let noun = earlier.phrases.phrase(before: there + 1),
        let told = EnglishNameWords(sentence: earlier).words(of: [earlier.phrases.extended(noun)]),
        told.split(separator: " ").count > 1
      else { return nil }
      return Named(name: told, isFar: true)
    case .money, .thing:
      // build 20 barns at a cost of, open a school and set aside … for this purpose
      if let last = drafts.last, last.unit?.unit.sort != .money,
        pointer == .money || last.measure != .share
      {
        return Named(name: last.name, isFar: true)
      }
      // unlock seven projects to the value of
      if pointer == .money, sentence.lower(valuePlace(figure)) == "to",
        var noun = sentence.phrases.phrase(before: valuePlace(figure)),
        sentence.phrases.verb(at: noun.lowerBound) == nil
      {
        while let first = noun.first, tokens[first].word.number != nil { noun = noun.dropFirst() }
        if let told = title.words(of: [noun]) { return Named(name: told, isFar: true) }
      }
      // launch a programme to help growers at an outlay of
      if pointer == .money, let main = sentence.verbs.last(where: { $0.tense.isFinite }),
        main.range.upperBound < figure.start, main.sense == .make, !main.isPassive,
        let own = objectName(of: main)
      {
        return Named(name: own, isFar: true)
      }
      if pointer == .money, let own = ownPurpose(of: figure) {
        return Named(name: own, isFar: true)
      }
      if let own = objectBefore(figure, verb) { return Named(name: own, isFar: true) }
      if pointer == .money, let verb, verb.isPassive || verb.range.lowerBound > figure.start,
        let subject = EnglishSubjectReader(sentence: sentence).subject(of: verb),
        !subject.contains(where: { $0.contains(figure.start - 2) }),
        let told = title.words(of: subject)
      {
        return Named(name: told)
      }
      if pointer == .thing, let own = ownPurpose(of: figure) {
        return Named(name: own, isFar: true)
      }
      if let told = earlierName(state) { return Named(name: told, isFar: true) }
      guard let last = drafts.last ?? state.last else { return nil }
      return Named(name: last.name, isFar: true)
    }
  }

  /// Where `to` stands in `to the value of`.
  private func valuePlace(_ figure: EnglishFigure) -> Int {
    var place = figure.start - 3
    while place > 0, tokens[place].isA(.determiner) { place -= 1 }
    return max(0, place)
  }

  /// What an earlier verb of the sentence acts on.
  private func objectBefore(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> String? {
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
      guard !figure.isMoney, sentence.lower(figure.tokens.upperBound) == "of",
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
