import OutturnModel

/// Decides from tense and intent whether a figure is promised, told or neither.
struct EnglishKindRule {
  /// What a sentence's words make of a figure.
  enum Kind: Sendable, Equatable {
    case commitment
    /// Told as foreseen, and somebody does it.
    case expected
    case outcome
    /// A present state or what has been done by now.
    case state
    /// What nobody does, a wish, a condition.
    case context
    /// Nothing tells: a title, an item of a list.
    case open
    /// That is, this includes: as the sentence before.
    case carried
    /// This is expected to: a promise behind a promise, else nobody's deed.
    case following
  }

  let sentence: EnglishSentence
  /// Whether the heading says that the part plans.
  let isPlan: Bool
  /// The document's year.
  let year: Int?
  var tokens: [EnglishToken] { sentence.tokens }

  init(_ sentence: EnglishSentence, isPlan: Bool = false, year: Int? = nil) {
    self.sentence = sentence
    self.isPlan = isPlan
    self.year = year
  }

  /// The kind of a figure, and the verb group nearest to it.
  func kind(of figure: EnglishFigure) -> (kind: Kind, verb: Int?) {
    let start = figure.start
    if figure.sort == .multiple,
      let own = sentence.verbs.firstIndex(where: { $0.range.contains(start) })
    {
      return (kind(of: own), own)
    }
    var left = sentence.verbBefore(start).flatMap { isSameSentence($0, start) ? $0 : nil }
    // , for which bids were invited, up to 800 MW from: another item of the list.
    if let near = left, opensItem(start), isInRelative(near) {
      left = sentence.verbs[..<near].lastIndex { !isInRelative($0) }
      if left == nil { return (.open, nil) }
    }
    if let near = left, sentence.verbs[near].tense.isFinite, isInRelative(near),
      let main = sentence.verbs[..<near].last(where: { $0.tense.isFinite && !isInRelative($0) }),
      tokens[main.head].isA(.giving), sentence.isA(start - 1, .of)
    {
      left = sentence.verbs.firstIndex { $0.range == main.range }
    }
    let right = sentence.finiteAfter(figure.tokens.upperBound)
    if isConditional(start) { return (.context, left ?? right) }
    if let near = left, let right, sentence.verbs[near].tense == .present,
      isInRelative(near), !sentence.verbs[near].isCopula,
      !sentence.verbs[..<near].contains(where: { $0.tense.isFinite }),
      !(sentence.verbs[near].range.upperBound..<start).contains(where: { tokens[$0].kind == .comma }
      ),
      sentence.verbs[right].tense == .future || sentence.verbs[right].tense == .can
        || sentence.verbs[right].tense == .must
    {
      return (.context, near)
    }
    if let goal = goal(before: start, verb: left) { return (goal, left) }
    // More than 100 branches … will be set up: the figure stands in the subject.
    if let right, subjectHolds(figure, left: left, right: right) {
      let near = left.flatMap {
        sentence.isParted(sentence.verbs[$0].range.upperBound..<start) ? nil : $0
      }
      return (
        kind(of: right), near.flatMap { sentence.verbs[$0].tense.isFinite ? nil : $0 } ?? right
      )
    }
    if let left {
      let told = kind(of: left)
      if told == .state, sentence.verbs[left].tense == .progressive, figure.isMoney,
        sentence.isA(start - 1, [.of, .costNoun]),
        sentence.isA(start - 2, [.provision, .costNoun])
      {
        return (.commitment, left)
      }
      // It is the life of 2 million children: not what was told before
      let end = sentence.verbs[left].range.upperBound
      if told == .carried, sentence.verbs[left].isCopula,
        (end..<max(end, start)).contains(where: {
          tokens[$0].isA(.the) || tokens[$0].isA(.preposition) && !tokens[$0].isA(.of)
        })
      {
        return (.state, left)
      }
      return (told, left)
    }
    if let right, !subjectHolds(figure, left: nil, right: right),
      !isRelative(right, behind: figure.tokens.upperBound)
    {
      return (.state, nil)
    }
    if let right, !isRelative(right, behind: figure.tokens.upperBound) {
      return (kind(of: right), right)
    }
    // 40 schools to be upgraded
    if let next = sentence.verbs.firstIndex(where: {
      $0.range.lowerBound >= figure.tokens.upperBound
    }),
      sentence.verbs[next].tense == .infinitive,
      sentence.verbs[next].isPassive || tokens[sentence.verbs[next].head].isA(.beBase)
    {
      return (.commitment, next)
    }
    return (.open, nil)
  }

  // MARK: - One verb group

  /// The kind that a verb group gives.
  func kind(of index: Int) -> Kind {
    let verb = sentence.verbs[index]
    switch verb.tense {
    case .future where tokens[verb.head].isA(.saying) && tokens[verb.head].lower != "see":
      return .state
    case .future:
      return isNobodys(verb) || isForecast(index)
        ? .context : verb.isPassive && verb.sense == .expect && !isPlan ? .context : .commitment
    case .must: return tokens[verb.head].isA(.saying) ? .state : .commitment
    case .can:
      // Today, firms can claim: how things stand
      return sentence.times.contains { $0.sense == .now } && !isSpeakers(verb)
        ? .state : .commitment
    case .imperative: return .commitment
    case .unreal: return .context
    case .infinitive: return infinitive(index)
    case .gerund, .participle: return governed(index)
    case .progressive:
      if verb.isPassive, tokens[verb.head].isA(.decree) { return .commitment }
      // A scheme is being launched: what takes no time is to come
      if verb.isPassive, tokens[verb.head].isA(.announced) { return .commitment }
      if verb.isPassive, verb.sense == .make || verb.sense == .begin { return .state }
      // Our priority is opening schools
      if subjectTokens(of: verb).contains(where: { tokens[$0].isA(.goal) }) { return .commitment }
      switch verb.sense {
      case .intend?, .make?, .remove?, .spend?, .budget?, .begin?: return .commitment
      case .expect?: return expected(verb)
      case .rise?, .fall?: return isSpeakers(verb) || verb.isPassive ? .commitment : .state
      default:
        return isSpeakers(verb) && !isLooking(verb) ? .commitment : .state
      }
    case .present: return present(verb)
    // So far we have committed: what stands by now
    case .perfect where sentence.times.contains(where: { $0.sense == .now && $0.tokens.count == 2 }):
      return .state
    case .perfect, .past:
      if verb.sense == .intend && !isPastPlan(verb)
        || verb.sense == .budget && (verb.isPassive || verb.tense == .perfect)
      {
        return .commitment
      }
      if verb.sense == .expect { return verb.tense == .perfect ? expected(verb) : .context }
      if tokens[verb.head].isA(.voted), tellsTimeToCome(behind: verb) { return .commitment }
      if verb.tense == .perfect,
        isProvision(behind: verb)
          || subjectTokens(of: verb).contains(where: {
            tokens[$0].isA(.provision)
              || verb.isPassive && verb.sense == .spend
                && ["amount", "sum"].contains(tokens[$0].lower)
          })
      {
        return .commitment
      }
      // In the amended budget, I have included $60 million
      if verb.tense == .perfect, tokens[verb.head].isA(.including), isSpeakers(verb),
        sentence.classes.contains(.budgetSubject)
      {
        return .commitment
      }
      // This year, I have provided 5 crore for
      if verb.tense == .perfect, verb.sense == .spend,
        sentence.isA(verb.range.lowerBound - 1, .i)
      {
        return .commitment
      }
      return verb.tense == .perfect ? .state : .outcome
    }
  }

  /// For 2029 we had planned: a plan of a year gone by.
  func isPastPlan(_ verb: EnglishVerbGroup) -> Bool {
    guard let year, verb.tense == .past,
      tokens[verb.range.lowerBound].isA(.had)
        || sentence.times.contains(where: {
          $0.sense == .span
            || $0.sense == .at && ($0.period.map { $0.last.year < year - 1 } ?? false)
        })
    else { return false }
    return sentence.times.contains { $0.period.map { $0.last.year < year } ?? false }
      && !sentence.times.contains { $0.period.map { $0.last.year >= year } ?? false }
  }

  /// Cabinet approved a budget for 2032.
  func tellsTimeToCome(behind verb: EnglishVerbGroup) -> Bool {
    guard let year else { return false }
    return sentence.times.contains {
      $0.tokens.lowerBound >= verb.range.upperBound
        && ($0.period.map { $0.last.year >= year && $0.isYear } ?? false)
        && sentence.isA($0.tokens.lowerBound, .for)
    }
  }
}
