import OutturnModel

/// Names that only point: for this purpose, at a cost of, the target.
extension EnglishNaming {
  enum Pointer {
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
  func pointer(in parts: EnglishNameReader.Name, _ figure: EnglishFigure) -> Pointer? {
    guard let part = parts.last, parts.count == 1, let head = sentence.phrases.head(of: part) else {
      return nil
    }
    let isBare = part.count == 1
    if isBare, head.isA(.goal) { return .goal }
    if figure.isMoney, head.isA(.costNoun),
      sentence.isA(figure.start - 1, [.of, .at]),
      isBare || part.count == 2 && sentence.isA(part.lowerBound, .wholeWord)
    {
      return .money
    }
    if isBare, figure.isMoney, head.isA(.pointing) { return .thing }
    // this scheme, these firms, a boost to this programme
    let from = isBare || part.count == 2 ? part.lowerBound : part.upperBound - 1
    if sentence.isA(from - 1, [.this, .pointer]) {
      return sentence.phrases.verb(at: from - 1) == nil && !head.isA(.people) && isBare
        ? head.isA(.vague) ? .thing : .this : nil
    }
    return nil
  }

  func pointed(
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
      guard let earlier = state.earlier,
        let there = earlier.tokens.lastIndex(where: { $0.lower == head }),
        let noun = earlier.phrases.phrase(before: there + 1),
        let told = EnglishNameWords(sentence: earlier).words(of: past(noun, in: earlier)),
        told.split(separator: " ").count > 1
      else { return nil }
      return Named(name: told, isFar: true)
    case .money, .thing:
      // We will set up a Reef Fund. I set aside $5 million for this purpose.
      if pointer == .thing, drafts.isEmpty, let thing = state.thing {
        return Named(name: thing, isFar: true)
      }
      // build 20 barns at a cost of, open a school and set aside … for this purpose
      if let last = drafts.last, last.unit?.unit.sort != .money,
        pointer == .money || last.measure != .share
      {
        return Named(name: last.name, isFar: true)
      }
      // unlock seven projects to the value of
      if pointer == .money, sentence.isA(valuePlace(figure), .to),
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
  func valuePlace(_ figure: EnglishFigure) -> Int {
    var place = figure.start - 3
    while place > 0, tokens[place].isA(.determiner) { place -= 1 }
    return max(0, place)
  }
}
