import OutturnModel

/// Finds deeds that no verb of doing tells: an act comes into force, a hall is under construction, the launch of a fund.
struct EnglishHappening {
  let reader: EnglishDeedReader
  let rule: EnglishKindRule
  private var sentence: EnglishSentence { reader.sentence }
  private var tokens: [EnglishToken] { reader.sentence.tokens }

  /// The deeds, each with the place of its verb.
  func deeds() -> [(Int, EnglishDraft)] {
    var told: [(Int, EnglishDraft)] = []
    if sentence.classes.contains(.statePhrase), sentence.classes.contains(.happening) {
      for index in sentence.verbs.indices {
        if let draft = state(at: index) { told.append((index, draft)) }
      }
    }
    if sentence.classes.contains(.selfDoing) || sentence.classes.contains(.ongoing) {
      for index in sentence.verbs.indices {
        if let draft = byItself(at: index) { told.append((index, draft)) }
      }
    }
    if sentence.classes.contains(.more) {
      for place in tokens.indices where tokens[place].isA(.new) {
        if let draft = named(at: place) { told.append(draft) }
      }
    }
    guard sentence.classes.contains(.deedNoun) else { return told }
    for place in tokens.indices where tokens[place].isA(.deedNoun) {
      if let (index, draft) = noun(at: place) { told.append((index, draft)) }
    }
    return told
  }

  /// The charter comes into force in May; the hall is under construction.
  private func state(at index: Int) -> EnglishDraft? {
    let verb = sentence.verbs[index]
    guard tokens[verb.head].isA(.happening) || verb.isCopula,
      !rule.isConditional(verb.range.lowerBound)
    else { return nil }
    var end = verb.range.upperBound
    while sentence.isA(end, .adverb) { end += 1 }
    guard let (word, length) = EnglishLexicon.shipped.statePhrases.longest(at: end, in: tokens),
      let parts = EnglishNameReader(sentence: sentence).subject(of: verb), parts.count == 1,
      let head = sentence.phrases.head(of: parts[0]), !head.isA(.idle), !head.isA(.pronoun),
      !sentence.isA(parts[0].lowerBound - 1, [.his, .her, .my]),
      let name = EnglishNameWords(sentence: sentence).words(of: parts)
    else { return nil }
    let words = min(parts[0].lowerBound, verb.range.lowerBound)..<end + length
    let time = sentence.times.first { $0.tokens.lowerBound >= words.upperBound }
    guard var kind = settled(rule.kind(of: index)) else { return nil }
    // comes into effect on 1 July: to come
    if verb.tense == .present, !verb.isCopula, word == .done {
      guard let time, let last = time.period?.last.year, let year = reader.setting.year,
        last >= year
      else { return nil }
      kind = .commitment
    }
    if kind == .commitment, verb.isDenied { return nil }
    let period = EnglishPeriodRule(sentence: sentence, setting: reader.setting).period(
      ofDeed: words, isPromise: kind == .commitment, isState: verb.tense == .present)
    var draft = reader.draft(kind, period, name, words)
    draft.thing = name
    if kind == .outcome { draft.finding = Saying(verb.isDenied ? .notDone : word) }
    return draft
  }

  /// The Lake Line reopened; hearings on the Port Bill are continuing; work has begun on the dam.
  private func byItself(at index: Int) -> EnglishDraft? {
    let verb = sentence.verbs[index]
    let isOngoing = tokens[verb.head].isA(.ongoing) && verb.tense == .progressive
    guard isOngoing || opensByItself(verb), !verb.isPassive, verb.tense.isFinite,
      !rule.isConditional(verb.range.lowerBound), actsOnNothing(verb),
      let thing = thing(of: verb), isPlace(thing, before: verb.range.upperBound),
      let name = EnglishNameWords(sentence: sentence).words(of: [thing]),
      let kind = settled(rule.kind(of: index)), kind == .outcome || !verb.isDenied
    else { return nil }
    let isBegin = verb.sense == .begin || isOngoing
    let words =
      min(thing.lowerBound, verb.range.lowerBound)..<max(verb.range.upperBound, thing.upperBound)
    let period = EnglishPeriodRule(sentence: sentence, setting: reader.setting).period(
      ofDeed: words, isPromise: kind == .commitment)
    var draft = reader.draft(
      kind, period, isBegin && kind == .commitment ? "\(name) begun" : name, words)
    draft.thing = name
    if kind == .outcome {
      draft.finding = Saying(verb.isDenied ? .notDone : isBegin ? .begun : .done)
    }
    return draft
  }

  /// opened, will reopen: not opens, open it
  private func opensByItself(_ verb: EnglishVerbGroup) -> Bool {
    tokens[verb.head].isA(.selfDoing) && verb.tense != .present && verb.tense != .progressive
      && verb.tense != .imperative
  }

  /// Whether nothing stands behind a verb that it acts on or goes on with: opened to, began with.
  private func actsOnNothing(_ verb: EnglishVerbGroup) -> Bool {
    let end = verb.range.upperBound
    guard let next = sentence.token(end), !next.isA([.to, .with, .by]) else { return false }
    return next.kind == .stop || next.kind == .comma || next.kind == .semicolon
      || sentence.phrases.standsInTime(end) || next.isA([.preposition, .conjunction, .adverb])
  }

  /// What opens or goes on; of work that has begun, what is worked on.
  private func thing(of verb: EnglishVerbGroup) -> Range<Int>? {
    guard let parts = EnglishNameReader(sentence: sentence).subject(of: verb), parts.count == 1,
      let head = sentence.phrases.head(of: parts[0])
    else { return nil }
    guard head.isA(.process), parts[0].count < 3 else { return parts[0] }
    let end = verb.range.upperBound
    return sentence.isA(end, [.on, .for]) ? sentence.phrases.phrase(at: end + 1) : nil
  }

  /// What opens, closes or goes on and is no place and no work.
  private static let shapeless: EnglishWord.Classes = [
    .idle, .pronoun, .people, .timeNoun, .yearWord, .growthNoun, .changeNoun,
  ]

  /// Whether a thing can be looked at: a name, or several words of which no figure tells.
  private func isPlace(_ thing: Range<Int>, before end: Int) -> Bool {
    guard let head = sentence.phrases.head(of: thing), !head.isA(Self.shapeless), thing.count > 1,
      !reader.figures.contains(where: { $0.overlaps(thing.lowerBound..<end + 1) })
    else { return false }
    return thing.count > 2 || sentence.isA(thing.lowerBound - 1, .determiner)
      || thing.contains { tokens[$0].isCapital && $0 > 0 } || head.lower.hasSuffix("tion")
  }

  /// A promise or a result; nil for what is neither.
  private func settled(_ kind: EnglishKindRule.Kind) -> Statement.Kind? {
    switch kind {
    case .commitment, .expected: .commitment
    case .outcome, .state: .outcome
    default: nil
    }
  }

  /// We will help crews with a new scheme called Tide Fund, through a new Tide Fund.
  private func named(at place: Int) -> (Int, EnglishDraft)? {
    var before = place - 1
    while sentence.isA(before, .determiner) { before -= 1 }
    guard before < place - 1, sentence.isA(before, [.with, .through, .under, .via]),
      let index = sentence.verbs.lastIndex(where: {
        $0.range.upperBound <= before && $0.tense.isFinite
      }),
      var thing = sentence.phrases.phrase(at: place)
    else { return nil }
    let told = rule.kind(of: index)
    guard told == .commitment, !sentence.verbs[index].isDenied else { return nil }
    if sentence.isA(thing.upperBound, .naming),
      let name = sentence.phrases.phrase(at: thing.upperBound + 1)
    {
      thing = name
    }
    guard thing.dropFirst().contains(where: { tokens[$0].isCapital }),
      !reader.figures.contains(where: { $0.overlaps(place..<thing.upperBound + 2) }),
      let name = EnglishNameWords(sentence: sentence).words(of: [thing])
    else { return nil }
    let words = place..<thing.upperBound
    let period = EnglishPeriodRule(sentence: sentence, setting: reader.setting).period(
      ofDeed: words, isPromise: true)
    var draft = reader.draft(.commitment, period, name, words)
    draft.thing = name
    // Beside what the verb itself does.
    return (sentence.verbs.count + place, draft)
  }

  /// We are proceeding with the establishment of a bank; I announce the launch of.
  private func noun(at place: Int) -> (Int, EnglishDraft)? {
    guard sentence.isA(place + 1, .of), sentence.phrases.verb(at: place) == nil,
      let thing = sentence.phrases.phrase(at: place + 2), thing.count > 1,
      let head = sentence.phrases.head(of: thing), !head.isA(.idle),
      !reader.figures.contains(where: { $0.overlaps(place..<thing.upperBound + 2) }),
      let participle = EnglishLexicon.shipped.deedNouns[tokens[place].lower]
    else { return nil }
    let index: Int
    // will be widened with the launch of
    var joint = place - 1
    while sentence.isA(joint, .determiner) { joint -= 1 }
    if sentence.isA(joint, [.with, .through, .by]), joint < place - 1,
      let main = sentence.verbs.lastIndex(where: {
        $0.range.upperBound <= joint && $0.tense.isFinite
      }),
      rule.kind(of: main) == .commitment, !sentence.verbs[main].isDenied
    {
      index = sentence.verbs.count + place
    } else if let before = sentence.verbs.lastIndex(where: { $0.range.upperBound <= place }),
      place - sentence.verbs[before].range.upperBound < 4
    {
      let verb = sentence.verbs[before]
      let told = rule.kind(of: before)
      guard told == .commitment || told == .expected, !verb.isPassive, !verb.isDenied,
        verb.sense == .intend || verb.sense == .begin || tokens[verb.head].isA(.coming)
          || tokens[verb.head].word.verb?.deed?.sort == .named
          || sentence.lower(verb.head).hasPrefix("accelerat")
      else { return nil }
      index = before
    } else if place < 2, sentence.verbs.allSatisfy({ !$0.tense.isFinite }),
      reader.setting.isPlan == true || reader.isList || reader.isItem
    {
      index = -1
    } else {
      return nil
    }
    let longer = sentence.phrases.extended(thing)
    guard let name = EnglishNameWords(sentence: sentence).words(of: [longer]) else { return nil }
    let words = place..<longer.upperBound
    let period = EnglishPeriodRule(sentence: sentence, setting: reader.setting).period(
      ofDeed: words, isPromise: true)
    var draft = reader.draft(
      .commitment, period, participle.isEmpty ? name : "\(name) \(participle)", words)
    draft.thing = name
    return (index, draft)
  }
}
