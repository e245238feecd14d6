import OutturnModel

/// Finds deeds that English sentences promise or tell, where no figure tells them.
struct EnglishDeedReader {
  let sentence: EnglishSentence
  let setting: EnglishSetting
  let isItem: Bool
  /// What the sentence before told.
  let last: EnglishDraft?
  /// What the deed before was done to, for a pronoun here.
  let thing: String?
  /// The figures that are statements of their own.
  let figures: [Range<Int>]
  /// What the sentence before is about, where a pronoun here stands for it.
  let topic: () -> String?
  /// The full name of what a word like scheme points back to.
  let named: (EnglishToken) -> String?
  /// Whether the items of a list are promised.
  let isList: Bool
  var tokens: [EnglishToken] { sentence.tokens }

  /// What is done or to be done, in the order of the verbs.
  func deeds(_ rule: EnglishKindRule) -> [EnglishDraft] {
    guard setting.year != nil,
      sentence.lower(1) != "example" || sentence.classes.contains(.speaker)
    else { return [] }
    var told: [Int: EnglishDraft] = [:]
    if sentence.classes.contains(.deed) || mayPropose {
      for index in sentence.verbs.indices {
        if let draft = deed(at: index, rule) { told[index] = draft }
      }
    }
    let happenings = EnglishHappening(reader: self, rule: rule)
    for (index, draft) in happenings.deeds() where told[index] == nil { told[index] = draft }
    for (index, draft) in EnglishDatedDeed(reader: self, rule: rule).deeds()
    where told[index] == nil {
      told[index] = draft
    }
    return told.sorted { $0.key < $1.key }.map(\.value)
  }

  // MARK: - One verb

  private func deed(at index: Int, _ rule: EnglishKindRule) -> EnglishDraft? {
    let verb = sentence.verbs[index]
    guard let deed = deed(of: index), verb.tense != .participle,
      !rule.isConditional(verb.range.lowerBound), !isSetAside(verb),
      let kind = kind(of: index, rule),
      let start = objectStart(verb, deed)
    else { return nil }
    // continue the levy for another year; but: continue the talks
    if deed.participle == "continued", sentence.times.isEmpty, !verb.isPassive { return nil }
    if deed.sort == .goal { return kind == .outcome ? goal(verb, from: start) : nil }
    // to help them sell by converting stocks into cash: how, not what
    if verb.tense == .gerund, sentence.isA(verb.range.lowerBound - 1, .by), index > 0,
      !sentence.verbs[index - 1].tense.isFinite
    {
      return nil
    }
    let isPurpose = isPurpose(index)
    guard !isPurpose || deed.sort != .way && deed.sort != .goal && verb.sense != .rise else {
      return nil
    }
    // allow firms to sell: what is allowed is no thing
    if tokens[verb.head].isA(.enabling), !verb.isPassive,
      let whom = sentence.phrases.phrase(at: start),
      sentence.phrases.verb(at: sentence.phrases.extended(whom).upperBound)?.tense == .infinitive
        || sentence.phrases.verb(at: whom.upperBound)?.tense == .infinitive
    {
      return nil
    }
    let title = EnglishDeedTitle(
      sentence: sentence, verb: verb, deed: deed, earlier: thing, topic: topic(), named: named)
    guard let named = title.named(from: start, isPurpose: isPurpose),
      !tellsFigure(verb, named.core)
    else { return nil }
    if kind == .commitment, verb.isDenied, named.direction == nil { return nil }
    let words = min(named.words.lowerBound, verb.range.lowerBound)..<named.words.upperBound
    let isGoingOn = verb.tense == .progressive && !sentence.isA(verb.range.lowerBound, .pastAux)
    let period = EnglishPeriodRule(sentence: sentence, setting: setting).period(
      ofDeed: words, isPromise: kind == .commitment, isState: isGoingOn)
    var draft = draft(kind, period, verb.isDenied ? denied(named.name, deed) : named.name, words)
    draft.thing = named.thing
    if kind == .commitment {
      draft.force = EnglishForceRule(sentence: sentence).force(rule.kind(of: index), verb)
      if let direction = named.direction, !verb.isDenied {
        draft.measure = .relative
        draft.relation = direction
      }
    } else {
      draft.finding = Saying(finding(verb, deed))
    }
    return draft
  }

  /// had formed, instead of appointing: before the time told of, or not at all.
  private func isSetAside(_ verb: EnglishVerbGroup) -> Bool {
    let start = verb.range.lowerBound
    return sentence.isA(start, .had) && verb.tense == .perfect && sentence.times.isEmpty
      || sentence.isA(start - 1, .of) && sentence.isA(start - 2, .setAgainst)
  }

  /// A milestone whose evidence is the clause around its words.
  func draft(
    _ kind: Statement.Kind, _ period: Period?, _ name: String, _ words: Range<Int>
  ) -> EnglishDraft {
    EnglishDraft(
      kind: kind, period: period, name: name, measure: .milestone, bound: .none,
      force: .plain,
      clause: EnglishEvidence(sentence: sentence).clause(
        of: EnglishFigure(sort: .bare, tokens: words, start: words.lowerBound)),
      figure: words, doubts: [.noNumber, .english])
  }

  /// We met our target for recycling: fulfilled, exceeded or missed, whatever the figure.
  private func goal(_ verb: EnglishVerbGroup, from start: Int) -> EnglishDraft? {
    let found =
      verb.isPassive
      ? EnglishNameReader(sentence: sentence).subject(of: verb)?.first
      : sentence.phrases.phrase(at: start)
    guard let noun = found, noun.upperBound <= verb.range.lowerBound || noun.lowerBound - start < 4
    else { return nil }
    // target for recycling; recycling target
    guard let goal = noun.last(where: { tokens[$0].isA([.goal, .promising]) }),
      !tellsFigure(verb, noun)
    else { return nil }
    let behind = max(noun.upperBound, goal + 2)
    let purpose =
      sentence.isA(goal + 1, [.for, .of, .on, .in])
      ? sentence.phrases.phrase(at: goal + 2) : nil
    let part = purpose ?? noun.lowerBound..<goal
    guard let name = EnglishNameWords(sentence: sentence).words(of: [part]) else { return nil }
    let words =
      min(noun.lowerBound, verb.range.lowerBound)..<max(verb.range.upperBound, behind)
    let period = EnglishPeriodRule(sentence: sentence, setting: setting).period(
      ofDeed: words, isPromise: false)
    var draft = draft(
      .outcome, period, name, words.clamped(to: 0..<tokens.count))
    draft.measure = .other
    let isMissed = verb.isDenied || sentence.lower(verb.head).hasPrefix("miss")
    draft.finding = Saying(isMissed ? .missed : verb.sense == .exceed ? .exceeded : .fulfilled)
    return draft
  }

  private func denied(_ name: String, _ deed: EnglishDeed) -> String {
    guard name.hasSuffix(" \(deed.participle)") else { return name }
    return name.dropLast(deed.participle.count) + "not \(deed.participle)"
  }

  private func finding(_ verb: EnglishVerbGroup, _ deed: EnglishDeed) -> Saying.Word {
    if verb.isDenied { return .notDone }
    if deed.sort == .halt { return .stalled }
    return verb.sense == .begin || verb.tense == .progressive ? .begun : .done
  }

  // MARK: - Promised or told

  private func kind(of index: Int, _ rule: EnglishKindRule) -> Statement.Kind? {
    let verb = sentence.verbs[index]
    switch rule.kind(of: index) {
    case .commitment, .expected:
      // We do not intend to adopt
      if let before = sentence.verbs[..<index].last, before.isDenied,
        before.sense == .intend || !verb.tense.isFinite
      {
        return nil
      }
      return isDoers(index, rule) ? .commitment : nil
    case .outcome where verb.tense == .infinitive && !isPurpose(index):
      return .outcome
    case .outcome, .state:
      guard
        verb.tense == .past || verb.tense == .perfect || isPastAlike(verb)
          || verb.isPassive && verb.tense == .progressive && !verb.isDenied
      else { return nil }
      return isDoers(index, rule) ? .outcome : nil
    case .open:
      return (verb.tense == .gerund || verb.tense == .imperative) && verb.range.lowerBound == 0
        && (setting.isPlan == true || isList)
        ? .commitment : nil
    default: return nil
    }
  }

  /// We put in place: a past that is spelled as the present.
  private func isPastAlike(_ verb: EnglishVerbGroup) -> Bool {
    guard verb.tense == .present, !verb.isPassive, let forms = tokens[verb.head].word.verb?.forms
    else { return false }
    return forms.contains(.past) && forms.contains(.base)
  }

  /// Whether somebody who can promise it does it: we, a body with a name, nobody named.
  private func isDoers(_ index: Int, _ rule: EnglishKindRule) -> Bool {
    let verb = sentence.verbs[index]
    if verb.isPassive || verb.tense == .imperative { return true }
    if !verb.tense.isFinite {
      guard let main = sentence.verbs[..<index].lastIndex(where: { $0.tense.isFinite }) else {
        return true
      }
      return isDoers(main, rule)
    }
    if rule.isSpeakers(verb) { return true }
    let subject = rule.subjectTokens(of: verb).filter {
      !tokens[$0].isA(.adverb) && !tokens[$0].isA(.and)
    }
    guard let first = subject.first else {
      // The council has accepted and will carry out the plan: the subject of both
      guard let main = sentence.verbs[..<index].lastIndex(where: { $0.tense.isFinite }) else {
        return true
      }
      return isDoers(main, rule)
    }
    // the other countries, the firms
    if let last = subject.last, tokens[last].isA([.idle, .bandHolder]) {
      return false
    }
    return tokens[first].isA(.the) || subject.contains { tokens[$0].isCapital && $0 > 0 }
      || tokens[first].isCapital && tokens[first].isPlain && subject.count < 5
  }

  /// Whether an infinitive or a gerund only tells what something else is for.
  func isPurpose(_ index: Int) -> Bool {
    let verb = sentence.verbs[index]
    if verb.sense == .intend { return false }
    // To help crews, we will; in order to help
    let start = verb.range.lowerBound
    if verb.tense == .infinitive,
      start == 0 || sentence.isA(start - 1, .placeNoun) && sentence.isA(start - 2, [.in, .a])
    {
      return true
    }
    guard verb.tense == .infinitive || verb.tense == .gerund, index > 0 else { return false }
    // simplify and widen: as the verb before
    if !sentence.isA(start, .to),
      sentence.isA(start - 1, [.and, .or])
        || verb.tense == .infinitive && sentence.token(start - 1)?.kind == .comma
    {
      return !sentence.verbs[index - 1].tense.isFinite && isPurpose(index - 1)
    }
    let isMeant = (max(0, start - 3)..<start).contains { tokens[$0].isA(.intent) }
    guard verb.tense == .infinitive else { return !(isMeant && sentence.isA(start - 1, .to)) }
    let before = sentence.verbs[index - 1]
    return
      !(before.range.upperBound == start
      && (before.sense == .intend || before.sense == .expect || before.isCopula
        || tokens[before.head].isA(.coming)))
      && !isMeant
  }

  // MARK: - Words

  /// Where what is acted on begins; nil where the verb lacks its small word.
  private func objectStart(_ verb: EnglishVerbGroup, _ deed: EnglishDeed) -> Int? {
    var place = verb.head + 1
    for word in deed.particle {
      guard sentence.lower(place) == word else { return nil }
      place += 1
    }
    place = max(place, verb.range.upperBound)
    // are setting up, from 1 May, a fund
    if sentence.token(place)?.kind == .comma, sentence.phrases.standsInTime(place + 1) {
      var next = place + 1
      while sentence.phrases.standsInTime(next) { next += 1 }
      if sentence.token(next)?.kind == .comma { return next + 1 }
    }
    return place
  }

  /// Whether a figure tells the deed: build 40 clinics, raise the fee by 5%.
  private func tellsFigure(_ verb: EnglishVerbGroup, _ words: Range<Int>) -> Bool {
    let isChange = verb.sense == .rise || verb.sense == .fall
    let start = min(verb.range.lowerBound, words.lowerBound)
    let end = max(words.upperBound, verb.range.upperBound)
    return sentence.figures.contains { figure in
      guard figures.contains(figure.tokens), !figure.isDuration else { return false }
      // launched the Blocks Programme covering 500 blocks: what belongs to the thing
      if !isChange, verb.sense != .spend, figure.start > end,
        sentence.verbs.contains(where: { !$0.tense.isFinite && $0.range.lowerBound == end })
          || sentence.isA(end, .with)
      {
        return false
      }
      if figure.start < end, figure.tokens.upperBound > start { return true }
      if figure.tokens.upperBound <= start {
        return start - figure.tokens.upperBound < 5
          && !(figure.tokens.upperBound..<start).contains { tokens[$0].kind == .comma }
      }
      if isChange {
        return sentence.isA(figure.start - 1, [.by, .to, .from])
          || !sentence.isParted(end..<figure.start)
      }
      return figure.start - end < 3
    }
  }
}
