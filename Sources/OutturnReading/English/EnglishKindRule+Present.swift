import OutturnModel

/// The kind that a verb in the present gives.
extension EnglishKindRule {
  func present(_ verb: EnglishVerbGroup) -> Kind {
    if verb.sense == .intend { return .commitment }
    if verb.sense == .expect { return expected(verb) }
    if verb.sense == .budget, verb.isPassive || isSpeakers(verb) { return .commitment }
    // which include, which adds: as the sentence that holds it
    if verb.isRelative,
      tokens[verb.head].isA(.including)
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
      sentence.isA(figure.tokens.upperBound, [.comparing, .particle]),
      let outer = sentence.verbs.lastIndex(where: {
        $0.range.upperBound <= verb.range.lowerBound && $0.tense.isFinite && !$0.isRelative
      })
    {
      return kind(of: outer)
    }
    let subject = subjectTokens(of: verb)
    // There is $18 million for farmers
    if verb.isCopula, subject.count == 1, sentence.isA(subject.lowerBound, .there),
      let figure = sentence.figures.first(where: { $0.start == verb.range.upperBound }),
      figure.isMoney, sentence.isA(figure.tokens.upperBound, [.for, .to])
    {
      return .commitment
    }
    if verb.isCopula,
      sentence.isA(verb.range.upperBound, .likening)
    {
      return .context
    }
    if isCarrier(subject) {
      return verb.isCopula || verb.isPassive || tokens[verb.head].isA([.including, .adding])
        || verb.sense == .spend || verb.sense == .make
        ? .carried : .state
    }
    if isSpeakers(verb), tokens[verb.head].isA(.including) { return .commitment }
    if subject.contains(where: { tokens[$0].isA(.budgetSubject) }), !verb.isCopula,
      tokens[verb.head].isA(.budgetVerb) || verb.sense == .fall || verb.sense == .rise
    {
      // Not the spending of a budget that is told of.
      return .commitment
    }
    if verb.isCopula, !verb.isPassive,
      subject.contains(where: { tokens[$0].isA([.goal, .provision]) })
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

  func expected(_ verb: EnglishVerbGroup) -> Kind {
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
    if isCarrier(subject) { return .following }
    return subject.contains { tokens[$0].isA(.fiscal) } || isProvision(behind: verb)
      || verb.isPassive && isOwnMeasure(subject) && actsBehind(verb)
      ? .expected : .context
  }

  /// The new scheme, the enhanced levy: what is being brought about.
  private func isOwnMeasure(_ subject: Range<Int>) -> Bool {
    subject.contains {
      tokens[$0].isA([.budgetSubject, .more])
        || tokens[$0].isA([.instrument, .vague])
        || tokens[$0].word.verb?.sense == .rise
          && tokens[$0].word.verb?.forms.contains(.past) == true
    }
  }

  /// is expected to benefit, to create: not to rise by itself.
  private func actsBehind(_ verb: EnglishVerbGroup) -> Bool {
    guard let next = sentence.phrases.verb(at: verb.range.upperBound), next.tense == .infinitive
    else { return false }
    switch next.sense {
    case .make?, .spend?, .state?, .begin?, .end?, .act?, .remove?, nil: return true
    default: return false
    }
  }

  /// Banks predict that prices will rise: what others foresee.
  func isForecast(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = sentence.verbs[index - 1]
    return before.sense == .expect && before.tense == .present && !before.isPassive
      && !isSpeakers(before)
      && (before.range.upperBound..<sentence.verbs[index].range.lowerBound).allSatisfy {
        tokens[$0].kind == .word
      }
  }

  /// we are seeing, having
  func isLooking(_ verb: EnglishVerbGroup) -> Bool {
    tokens[verb.head].isA(.undergoing)
  }

  /// will be aged, will need: of people, nobody's deed.
  func isNobodys(_ verb: EnglishVerbGroup) -> Bool {
    if tokens[verb.head].isA(.nobody) { return true }
    // will be 65 and above
    if verb.isCopula, sentence.token(verb.range.upperBound)?.kind == .number,
      sentence.isA(verb.range.upperBound + 2, .beyond)
    {
      return true
    }
    return verb.isCopula && sentence.isA(verb.range.upperBound, .nobody)
  }

  /// I have made a provision of
  func isProvision(behind verb: EnglishVerbGroup) -> Bool {
    (verb.range.upperBound..<min(verb.range.upperBound + 4, tokens.count)).contains {
      tokens[$0].isA(.provision)
    }
  }
}
