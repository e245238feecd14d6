import OutturnModel

/// Finds what a figure measures, as a reader would print it as a title.
struct EnglishNameReader {
  /// A name: parts of the sentence.
  typealias Name = [Range<Int>]

  let sentence: EnglishSentence
  var tokens: [EnglishToken] { sentence.tokens }
  var phrases: EnglishPhraseReader { sentence.phrases }

  /// How a figure stands to its name.
  enum Role: Sendable, Equatable {
    /// increase X by 5%, X fell 3%
    case change
    /// raise X to 5%
    case target
    /// X is 5%, X reached 5%
    case level
    /// 40 schools, 5% of pupils, $5 million for roads
    case amount
  }

  /// The name of a figure and its role; nil where another sentence must tell it.
  func name(of figure: EnglishFigure, verb index: Int?) -> (name: Name?, role: Role) {
    let verb = index.map { sentence.verbs[$0] }
    var before = sentence.classes(at: figure.start - 1)
    if sentence.isA(figure.start, .up), sentence.isA(figure.start + 1, .to),
      !before.contains(.of)
    {
      before = [.to]
    }
    if figure.sort == .rank { return (rank(figure), .level) }
    if let earlier = sentence.figures.last(where: { $0.tokens.upperBound <= figure.start }),
      isSameAgain(figure, behind: earlier)
    {
      return ([], .level)
    }
    if figure.sort == .multiple {
      let isVerb = phrases.verb(at: figure.tokens.lowerBound)
      if let isVerb,
        isVerb.isPassive
          || isVerb.tense.isFinite && phrases.phrase(at: figure.tokens.upperBound) == nil
      {
        return (subject(of: isVerb), .change)
      }
      return (phrases.longPhrase(at: figure.tokens.upperBound).map { [$0] }, .change)
    }
    if let own = EnglishRespectively(sentence: sentence).subject(of: figure) {
      let isTo = sentence.figures.contains { sentence.isA($0.start - 1, .to) }
      let isChange = verb.map { $0.sense == .rise || $0.sense == .fall } == true
      return (own, isChange ? isTo ? .target : .change : .level)
    }
    // a payout of $100 per worker, up to a cap of $900
    if figure.isMoney, figure.bound == .atMost, sentence.token(figure.start - 1)?.kind == .comma,
      sentence.figures.contains(where: {
        $0.isMoney && $0.tokens.upperBound <= figure.start
          && figure.start - $0.tokens.upperBound < 6
      })
    {
      return ([], .level)
    }
    if let own = gapped(figure) { return ([own], .level) }
    if goesOn(figure) { return ([], .level) }
    if let noun = changeNounBehind(figure) { return (noun, .change) }
    if figure.isPercent || figure.isMoney, before.contains(.of),
      let noun = phrases.phrase(at: figure.tokens.upperBound),
      noun.lowerBound == figure.tokens.upperBound,
      noun.count > 1, phrases.verb(at: noun.lowerBound) == nil
    {
      return ([phrases.extended(noun)], .level)
    }
    if figure.sort == .counted, let noun = figure.noun, let doing = doing(figure) {
      return ([doing, noun], .amount)
    }
    if before.contains(.of) || before.contains(.at) && sentence.isA(figure.start - 2, .moneyNoun),
      let found = attribute(figure, verb)
    {
      return found
    }
    // a minimum income for the scheme at $500
    if figure.isMoney, before.contains(.at), let verb, !verb.isPassive, !verb.isCopula,
      verb.range.upperBound < figure.start,
      case let object = phrases.phrase(at: verb.range.upperBound).map(phrases.extended),
      let object, object.upperBound == figure.start - 1
    {
      return ([object], .level)
    }
    if let compared = compared(figure, verb) { return (compared, .change) }
    // income amounted to 19 million and spending to 18 million
    if before.contains(.to), let verb, verb.sense == .reach || verb.sense == .state,
      let own = ownObject(figure, behind: verb)
    {
      return ([own], .level)
    }
    if let brought = brought(figure, verb) { return (brought, .target) }
    let change = changeVerb(before: figure.start, near: verb)
    if let change {
      if before.contains(any: [.by, .to]), let own = ownObject(figure, behind: change) {
        return ([own], before.contains(.to) ? .target : .change)
      }
      if before.contains(any: [.by, .to, .at])
        || before.contains(.up) && change.sense == .rise
        || before.contains(.down) && change.sense == .fall
        || change.range.upperBound == figure.start
          && (figure.isPercent || figure.isPoint || figure.isMoney || figure.sort == .bare)
        || before.contains(.into)
      {
        if !(change.range.upperBound == figure.start && figure.isMoney
          && (sentence.lower(change.head).hasPrefix("rais")
            || phrases.phrase(at: figure.tokens.upperBound)?.lowerBound
              == figure.tokens.upperBound))
        {
          let isPassed =
            (figure.start..<figure.tokens.lowerBound).contains {
              tokens[$0].isA(.passed)
            } && change.range.upperBound == figure.start
          // raise the allocation to $5 million for ports
          if figure.isMoney, let given = phrases.phrase(at: change.range.upperBound),
            given.count == 1, tokens[given.lowerBound].isA(.provision),
            let purpose = purpose(behind: figure)
          {
            return ([given, purpose], .target)
          }
          let role: Role =
            before.contains(any: [.to, .at, .into]) || isPassed ? .target : .change
          return (
            object(of: change, before: figure.start, behind: figure)
              ?? subject(of: change).map { $0 + on(change, before: figure.start) }, role
          )
        }
      }
    }
    // turned down $2 million: the small word belongs to its verb
    let isPhrasal =
      verb.map { $0.sense == .act && $0.range.upperBound == figure.start - 1 } ?? false
    if before.contains(any: [.up, .down]), !isPhrasal,
      phrases.verb(at: figure.start - 1).map({ $0.sense == .rise || $0.sense == .fall }) ?? true
    {
      return (verb.flatMap { subject(of: $0) }, .change)
    }
    if figure.sort == .counted, let noun = figure.noun {
      if let verb, isLevel(verb, figure), let name = subject(of: verb),
        !isPeopleCounted(verb, figure),
        !(name.count == 1 && name[0].count == 1 && sentence.isA(name[0].lowerBound, .pointing))
      {
        return (name, .level)
      }
      if let done = done(noun, figure) { return (done, .amount) }
      if sentence.isA(figure.start - 1, .placing), let verb,
        let what = placed(verb, before: figure.start - 1)
      {
        return (what + [noun], .amount)
      }
      return ([title(noun)], .amount)
    }
    if before.contains(.worth), let noun = phrases.phrase(before: figure.start - 1),
      !sentence.figures.contains(where: { $0.tokens.overlaps(noun) })
    {
      return ([noun], .amount)
    }
    if figure.isMoney { return money(figure, verb) }
    if figure.isPercent, let share = share(figure, verb) { return share }
    if figure.sort == .measured, !figure.isPercent, !figure.isPoint, !figure.isDuration {
      if sentence.isA(figure.tokens.upperBound, .in), verb?.tense == .infinitive,
        let noun = phrases.phrase(at: figure.tokens.upperBound + 1)
      {
        return ([phrases.extended(noun)], .amount)
      }
      if let verb, isLevel(verb, figure), let name = subject(of: verb) { return (name, .level) }
      var behind = figure.tokens.upperBound
      while behind < tokens.count, tokens[behind].lower.hasSuffix("ly") { behind += 1 }
      if verb?.tense == .gerund || verb?.tense == .imperative, sentence.isA(behind, .into),
        let noun = phrases.phrase(at: behind + 1)
      {
        return ([noun], .amount)
      }
      let next = sentence.classes(at: figure.tokens.upperBound)
      if sentence.isA(figure.tokens.upperBound, .origin),
        let noun = phrases.phrase(at: figure.tokens.upperBound + 1)
      {
        if next.contains(.of), noun.count == 1, sentence.isA(noun.lowerBound, .wholeWord),
          let whole = sentence.figures.first(where: { $0.start == noun.upperBound }),
          let more = phrases.phrase(at: whole.tokens.upperBound)
        {
          return ([more], .amount)
        }
        return ([next.contains(.of) ? noun : phrases.extended(noun)], .amount)
      }
      if let noun = phrases.phrase(at: figure.tokens.upperBound) { return ([noun], .amount) }
    }
    if let verb, let name = subject(of: verb) { return (name, .level) }
    if let object = verb.flatMap({ object(of: $0, before: figure.start, behind: figure) }) {
      return (object, .level)
    }
    if let noun = phrases.phrase(before: figure.start) { return ([noun], .level) }
    if let verb, verb.range.lowerBound > figure.tokens.upperBound,
      let noun = phrases.phrase(at: figure.tokens.upperBound)
    {
      return ([noun], .amount)
    }
    return (nil, .level)
  }

  /// screening of 70 million people: what is done to what is counted
  private func doing(_ figure: EnglishFigure) -> Range<Int>? {
    let end = figure.start - 1
    guard sentence.isA(end, .of), let noun = figure.noun, noun.count == 1,
      tokens[noun.lowerBound].isA(.anybody), let head = sentence.token(end - 1),
      head.isA(.nounEnding), !head.isA([.making, .empty, .goal, .changeNoun])
    else { return nil }
    var start = end - 1
    while sentence.token(start - 1)?.isPlain == true { start -= 1 }
    return start..<end
  }

  // MARK: - Roles

  /// Whether a verb tells what its subject comes to.
  func isLevel(_ verb: EnglishVerbGroup, _ figure: EnglishFigure) -> Bool {
    guard verb.range.upperBound <= figure.start, figure.start - verb.range.upperBound <= 1 else {
      return false
    }
    if verb.isCopula && !verb.isPassive { return true }
    return (verb.sense == .reach || verb.sense == .exceed) && !isAchieving(verb)
  }

  /// keep, achieve, maintain: what follows is the object.
  func isAchieving(_ verb: EnglishVerbGroup) -> Bool {
    tokens[verb.head].isA(.achieving) && !verb.isPassive
  }

  func isPeopleCounted(_ verb: EnglishVerbGroup, _ figure: EnglishFigure) -> Bool {
    let subject = EnglishKindRule(sentence).subjectTokens(of: verb)
    return subject.contains { tokens[$0].isA([.speaker, .there]) }
  }

  func changeVerb(before start: Int, near verb: EnglishVerbGroup?) -> EnglishVerbGroup? {
    sentence.verbs.last { group in
      guard group.range.upperBound <= start, group.sense == .rise || group.sense == .fall else {
        return false
      }
      // No other clause in between.
      return !(group.range.upperBound..<start).contains { place in
        tokens[place].kind == .semicolon
          || phrases.verb(at: place)?.tense.isFinite == true
            && phrases.verb(at: place)?.isRelative != true
            && phrases.verb(at: place)?.tense != group.tense
      }
    }
  }

  // MARK: - Subject and object

  /// The subject of a verb; nil for pronouns and speakers.
  func subject(of verb: EnglishVerbGroup) -> Name? {
    let found = EnglishSubjectReader(sentence: sentence).subject(of: verb)
    // Added to this is the road budget.
    if let first = found?.first, first.count <= 2, sentence.isA(first.lowerBound, .preposition) {
      return nil
    }
    return found
  }
}
