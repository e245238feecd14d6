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
  }

  let sentence: EnglishSentence
  /// Whether the heading says that the part plans.
  let isPlan: Bool
  /// The document's year.
  let year: Int?
  private var tokens: [EnglishToken] { sentence.tokens }

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
      tokens[main.head].isA(.giving), sentence.lower(start - 1) == "of"
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
        sentence.lower(start - 1) == "of" || sentence.isA(start - 1, .costNoun),
        sentence.isA(start - 2, .provision) || sentence.isA(start - 2, .costNoun)
      {
        return (.commitment, left)
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
      sentence.verbs[next].tense == .infinitive, sentence.verbs[next].isPassive
    {
      return (.commitment, next)
    }
    return (.open, nil)
  }

  private func opensItem(_ start: Int) -> Bool {
    guard let before = sentence.token(start - 1) else { return false }
    return before.kind == .comma
      || before.isA(.conjunction) && sentence.token(start - 2)?.kind == .comma
  }

  /// Whether a verb stands behind which or who, with nothing between that ends the clause.
  private func isInRelative(_ verb: EnglishVerbGroup) -> Bool {
    var place = verb.range.lowerBound - 1
    while place >= 0 {
      let token = tokens[place]
      if token.isA(.relative),
        token.lower != "that" || sentence.phrases.verb(at: place + 1)?.isRelative == true
      {
        return true
      }
      if token.kind == .comma || token.kind == .semicolon { return false }
      place -= 1
    }
    return false
  }

  private func isInRelative(_ index: Int) -> Bool { isInRelative(sentence.verbs[index]) }

  private func isSameSentence(_ verb: Int, _ start: Int) -> Bool {
    let range = sentence.verbs[verb].range.upperBound..<start
    return !range.contains { tokens[$0].kind == .semicolon && !sentence.verbs[verb].tense.isFinite }
  }

  /// Whether a verb behind a figure stands in a relative clause of its own.
  private func isRelative(_ verb: Int, behind end: Int) -> Bool {
    let start = sentence.verbs[verb].range.lowerBound
    return (end..<max(end, start)).contains {
      tokens[$0].isA(.relative) && tokens[$0].lower != "that"
    }
  }

  private func subjectHolds(_ figure: EnglishFigure, left: Int?, right: Int) -> Bool {
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
      tokens[$0].isA(.conjunction) && (tokens[$0].lower == "and" || tokens[$0].lower == "but")
        && !nounFollows($0)
    }) {
      return false
    }
    // , and 300 nurses were trained
    var place = figure.start - 1
    while place >= 0,
      tokens[place].isA(.determiner) || tokens[place].isA(.adverb) || tokens[place].isA(.more)
    { place -= 1 }
    guard place >= 0 else { return true }
    let opener = tokens[place]
    return opener.kind == .comma || opener.kind == .semicolon || opener.kind == .colon
      || opener.kind == .dash || opener.isA(.conjunction)
      || opener.isA(.relative) || sentence.phrases.standsInTime(place)
      || opener.kind == .word && opener.lower == "of"
        && sentence.isParted(max(0, place - 4)..<place)
  }

  private func nounFollows(_ index: Int) -> Bool {
    guard let token = sentence.token(index + 1) else { return false }
    return token.kind == .word && !token.isA(.pronoun) && !token.isA(.subjectPronoun)
      && sentence.phrases.verb(at: index + 1) == nil
  }

  private func isPurposeFirst(_ verb: Int) -> Bool { sentence.verbs[verb].range.lowerBound == 0 }

  // MARK: - One verb group

  /// The kind that a verb group gives.
  func kind(of index: Int) -> Kind {
    let verb = sentence.verbs[index]
    switch verb.tense {
    case .future:
      return isNobodys(verb)
        ? .context : verb.isPassive && verb.sense == .expect && !isPlan ? .context : .commitment
    case .must: return .commitment
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
      if verb.isPassive, verb.sense == .make || verb.sense == .begin { return .state }
      switch verb.sense {
      case .intend?, .make?, .remove?, .spend?, .budget?, .begin?: return .commitment
      case .expect?: return expected(verb)
      case .rise?, .fall?: return isSpeakers(verb) || verb.isPassive ? .commitment : .state
      default:
        return isSpeakers(verb) && !isLooking(verb) ? .commitment : .state
      }
    case .present: return present(verb)
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
          || subjectTokens(of: verb).contains(where: { tokens[$0].isA(.provision) })
      {
        return .commitment
      }
      // This year, I have provided 5 crore for
      if verb.tense == .perfect, verb.sense == .spend,
        sentence.lower(verb.range.lowerBound - 1) == "i"
      {
        return .commitment
      }
      return verb.tense == .perfect ? .state : .outcome
    }
  }

  /// For 2029 we had planned: a plan of a year gone by.
  private func isPastPlan(_ verb: EnglishVerbGroup) -> Bool {
    guard let year, verb.tense == .past,
      tokens[verb.range.lowerBound].lower == "had"
        || sentence.times.contains(where: { $0.sense == .span })
    else { return false }
    return sentence.times.contains { $0.period.map { $0.last.year < year } ?? false }
      && !sentence.times.contains { $0.period.map { $0.last.year >= year } ?? false }
  }

  /// Cabinet approved a budget for 2032.
  private func tellsTimeToCome(behind verb: EnglishVerbGroup) -> Bool {
    guard let year else { return false }
    return sentence.times.contains {
      $0.tokens.lowerBound >= verb.range.upperBound
        && ($0.period.map { $0.last.year >= year && $0.isYear } ?? false)
        && sentence.lower($0.tokens.lowerBound) == "for"
    }
  }

  private func present(_ verb: EnglishVerbGroup) -> Kind {
    if verb.sense == .intend { return .commitment }
    if verb.sense == .expect { return expected(verb) }
    if verb.sense == .budget, verb.isPassive || isSpeakers(verb) { return .commitment }
    // which include, which adds: as the sentence that holds it
    if verb.isRelative,
      sentence.lower(verb.head).hasPrefix("includ")
        || verb.sense == .rise || verb.sense == .fall || tokens[verb.head].isA(.adding),
      let outer = sentence.verbs.lastIndex(where: {
        $0.range.upperBound <= verb.range.lowerBound && $0.tense.isFinite && !$0.isRelative
      })
    {
      return kind(of: outer)
    }
    // $40 million, which is 7% more than last year
    if verb.isRelative, verb.isCopula,
      let figure = sentence.figures.first(where: { $0.start == verb.range.upperBound }),
      ["more", "less", "higher", "lower", "up", "down"].contains(
        sentence.lower(figure.tokens.upperBound)),
      let outer = sentence.verbs.lastIndex(where: {
        $0.range.upperBound <= verb.range.lowerBound && $0.tense.isFinite && !$0.isRelative
      })
    {
      return kind(of: outer)
    }
    let subject = subjectTokens(of: verb)
    // There is $18 million for farmers
    if verb.isCopula, subject.count == 1, sentence.lower(subject.lowerBound) == "there",
      let figure = sentence.figures.first(where: { $0.start == verb.range.upperBound }),
      figure.isMoney, ["for", "to"].contains(sentence.lower(figure.tokens.upperBound))
    {
      return .commitment
    }
    if verb.isCopula,
      ["like", "equivalent", "enough", "akin", "tantamount"].contains(
        sentence.lower(verb.range.upperBound))
    {
      return .context
    }
    if isCarrier(subject) {
      return verb.isCopula || verb.isPassive || sentence.lower(verb.head).hasPrefix("includ")
        || tokens[verb.head].isA(.adding) || verb.sense == .spend || verb.sense == .make
        ? .carried : .state
    }
    if isSpeakers(verb), sentence.lower(verb.head).hasPrefix("includ") { return .commitment }
    let head = subject.last { tokens[$0].kind == .word && !tokens[$0].isA(.preposition) }
    if subject.contains(where: { tokens[$0].isA(.budgetSubject) }), !verb.isCopula,
      tokens[verb.head].isA(.budgetVerb) || verb.sense == .fall || verb.sense == .rise
    {
      // Not the spending of a budget that is told of.
      return .commitment
    }
    if verb.isCopula, !verb.isPassive,
      subject.contains(where: { tokens[$0].isA(.goal) || tokens[$0].isA(.provision) })
    {
      return .commitment
    }
    if isSpeakers(verb),
      verb.sense == .spend || verb.sense == .make || verb.sense == .rise || verb.sense == .fall,
      tokens[verb.head].word.verb?.forms.contains(.base) == true, !verb.isPassive,
      sentence.lower(verb.range.lowerBound) == sentence.lower(verb.head),
      !sentence.times.contains(where: { $0.sense == .now })
    {
      return .state
    }
    _ = head
    // In a plan the vote rises by 12%, the budget is $3 million.
    if isPlan,
      verb.sense == .rise || verb.sense == .fall || verb.sense == .make || verb.isPassive
        || subject.contains(where: { tokens[$0].isA(.fiscal) }),
      !sentence.times.contains(where: { $0.sense == .now })
    {
      return .commitment
    }
    return .state
  }

  private func expected(_ verb: EnglishVerbGroup) -> Kind {
    // Growth and prices are foreseen, not promised.
    let foreseen = verb.range.upperBound..<min(tokens.count, verb.range.upperBound + 7)
    if !isPlan,
      sentence.verbs.allSatisfy({
        $0.tense != .infinitive || $0.range.lowerBound != verb.range.upperBound
      }), sentence.holds(foreseen, .growthNoun)
    {
      return .context
    }
    if isPlan || isSpeakers(verb) { return .expected }
    let subject = subjectTokens(of: verb)
    return subject.contains { tokens[$0].isA(.fiscal) } || isProvision(behind: verb)
      ? .expected : .context
  }

  /// we are seeing, having
  private func isLooking(_ verb: EnglishVerbGroup) -> Bool {
    ["seeing", "having", "facing", "living", "experiencing", "losing", "becoming"].contains(
      tokens[verb.head].lower)
  }

  /// will be aged, will need: of people, nobody's deed.
  private func isNobodys(_ verb: EnglishVerbGroup) -> Bool {
    if tokens[verb.head].isA(.nobody) { return true }
    // will be 65 and above
    if verb.isCopula, sentence.token(verb.range.upperBound)?.kind == .number,
      ["above", "over", "older"].contains(sentence.lower(verb.range.upperBound + 2))
    {
      return true
    }
    return verb.isCopula && sentence.isA(verb.range.upperBound, .nobody)
  }

  /// I have made a provision of
  private func isProvision(behind verb: EnglishVerbGroup) -> Bool {
    (verb.range.upperBound..<min(verb.range.upperBound + 4, tokens.count)).contains {
      tokens[$0].isA(.provision)
    }
  }

  private func infinitive(_ index: Int) -> Kind {
    let verb = sentence.verbs[index]
    let start = verb.range.lowerBound
    if verb.isPerfect { return .outcome }
    // I am happy to announce
    if verb.sense == .intend { return .commitment }
    // goal to, on track to, we need to
    var place = start - 1
    var steps = 0
    while place >= 0, steps < 6 {
      let token = tokens[place]
      if token.isA(.intent) || token.word.verb?.sense == .intend {
        return isPastHope(place) ? .context : .commitment
      }
      if token.isA(.comma) || token.kind != .word { break }
      if sentence.phrases.verb(at: place)?.tense.isFinite == true { break }
      place -= 1
      steps += 1
    }
    // expected to fall, expect to support
    if index > 0,
      sentence.verbs[index - 1].range.upperBound == start || sentence.lower(start - 1) == "not"
    {
      let before = sentence.verbs[index - 1]
      if before.sense == .expect { return isSpeakers(before) ? .expected : expected(before) }
      if before.sense == .intend { return .commitment }
    }
    return governed(index)
  }

  /// I wanted to, we had hoped to: given up.
  private func isPastHope(_ place: Int) -> Bool {
    let lower = tokens[place].lower
    return lower == "wanted" || lower == "hoped"
  }

  /// As the verb that governs it.
  private func governed(_ index: Int) -> Kind {
    let start = sentence.verbs[index].range.lowerBound
    // aiming, proposing
    if sentence.verbs[index].sense == .intend, sentence.verbs[index].tense == .gerund {
      return .commitment
    }
    if let goal = goalNoun(before: start) { return goal }
    let finite =
      sentence.verbs[..<index].last { verb in
        (verb.tense.isFinite || verb.sense == .intend) && !verb.isRelative
      } ?? sentence.verbs[..<index].last { $0.tense.isFinite || $0.sense == .intend }
    if let before = finite {
      let place = sentence.verbs.firstIndex { $0.range == before.range } ?? 0
      return kind(of: place)
    }
    if let after = sentence.verbs[(index + 1)...].first(where: {
      $0.tense.isFinite && $0.tense != .imperative
    }) {
      let place = sentence.verbs.firstIndex { $0.range == after.range } ?? 0
      return kind(of: place)
    }
    if sentence.verbs[index].tense == .infinitive || sentence.verbs[index].tense == .gerund {
      return .open
    }
    return .open
  }

  // MARK: - Goals

  /// a target of 150, a goal of reducing by 25 percent
  private func goal(before start: Int, verb: Int?) -> Kind? {
    var place = start - 1
    if sentence.lower(place) == "of" || sentence.lower(place) == "at"
      || sentence.lower(place) == "is"
    {
      place -= 1
    } else {
      return nil
    }
    guard place >= 0, tokens[place].isA(.goal) else { return nil }
    // exceeding the target of, met the goal of: a comparison
    return .commitment
  }

  private func goalNoun(before start: Int) -> Kind? {
    if sentence.lower(start - 1) == "of", sentence.isA(start - 2, .goal) { return .commitment }
    // our commitment to reaching
    if sentence.lower(start - 1) == "to", sentence.isA(start - 2, .goal) { return .commitment }
    return nil
  }

  // MARK: - Subjects

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
        token.isA(.conjunction) && token.lower != "and" && token.lower != "or"
          && token.lower != "as"
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

  private func isSpeakers(_ verb: EnglishVerbGroup) -> Bool {
    let subject = subjectTokens(of: verb)
    if subject.contains(where: {
      tokens[$0].isA(.speaker) || tokens[$0].lower == "government" || tokens[$0].lower == "council"
        || tokens[$0].lower == "cabinet" || tokens[$0].lower == "ministry"
        || tokens[$0].lower == "department"
    }) {
      return true
    }
    return subject.isEmpty
      && sentence.verbs.first.map { $0.range != verb.range && isSpeakersFirst } == true
  }

  private var isSpeakersFirst: Bool {
    guard let first = sentence.verbs.first else { return false }
    return subjectTokens(of: first).contains { tokens[$0].isA(.speaker) }
  }

  /// That is, this includes, these are: the subject only points back.
  private func isCarrier(_ subject: Range<Int>) -> Bool {
    let words = subject.filter { !tokens[$0].isA(.adverb) && !tokens[$0].isA(.conjunction) }
    return words.count == 1 && tokens[words[words.startIndex]].isA(.pronoun)
      && !tokens[words[words.startIndex]].isA(.relative)
      || words.count == 1 && ["that", "which"].contains(tokens[words[words.startIndex]].lower)
        && words[words.startIndex] == 0
  }

  private func isConditional(_ start: Int) -> Bool {
    // only in case the amount exceeds
    if let place = (0..<start).first(where: { sentence.lower($0) == "case" }),
      sentence.lower(place - 1) == "in",
      !["of", "any", "either"].contains(sentence.lower(place + 1))
    {
      return true
    }
    // If spending continues to rise, we will need: what would come
    if sentence.isA(0, .condition), sentence.lower(0) == "if",
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
        token.lower == "if" || token.lower == "unless" || token.lower == "suppose"
          || token.lower == "imagine"
      {
        return true
      }
      place -= 1
    }
    return false
  }
}

extension EnglishToken {
  fileprivate func isA(_ kind: Kind) -> Bool { self.kind == kind }
}
