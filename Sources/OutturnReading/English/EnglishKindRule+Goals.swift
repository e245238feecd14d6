import OutturnModel

/// Infinitives and goals: as what governs them.
extension EnglishKindRule {
  func infinitive(_ index: Int) -> Kind {
    let verb = sentence.verbs[index]
    let start = verb.range.lowerBound
    if verb.isPerfect { return .outcome }
    // It will be hard to achieve 4%
    if sentence.isA(start - 1, .hardship), sentence.verbs[..<index].last?.isCopula == true {
      return .context
    }
    // I am happy to announce
    if verb.sense == .intend { return .commitment }
    // goal to, on track to, we need to
    var place = start - 1
    var steps = 0
    while place >= 0, steps < 6 {
      let token = tokens[place]
      if token.lower == "potential" { return .context }
      if token.isA(.intent) || token.word.verb?.sense == .intend {
        if token.isA(.promising), let kept = kept(at: place) { return kept }
        if let plan = sentence.phrases.verb(at: place), isPastPlan(plan) { return .context }
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
      // households can expect to receive
      if before.sense == .expect, before.tense == .can || before.tense == .future,
        !before.isPassive, tokens[verb.head].isA(.receiving)
      {
        return .expected
      }
      if before.sense == .expect { return isSpeakers(before) ? .expected : expected(before) }
      if before.sense == .intend { return .commitment }
    }
    return governed(index)
  }

  /// delivered on our promise to, kept the pledge to: done.
  private func kept(at place: Int) -> Kind? {
    guard let verb = sentence.verbs.lastIndex(where: { $0.range.upperBound <= place }),
      place - sentence.verbs[verb].range.upperBound < 4,
      let deed = tokens[sentence.verbs[verb].head].word.verb?.deed,
      deed.sort == .goal || tokens[sentence.verbs[verb].range.upperBound].isA(.on)
    else { return nil }
    let told = kind(of: verb)
    return told == .outcome || told == .state ? .outcome : nil
  }

  /// I wanted to, we had hoped to: given up.
  func isPastHope(_ place: Int) -> Bool {
    tokens[place].isA(.hoping)
  }

  /// As the verb that governs it.
  func governed(_ index: Int) -> Kind {
    let start = sentence.verbs[index].range.lowerBound
    // aiming, proposing
    if sentence.verbs[index].sense == .intend, sentence.verbs[index].tense == .gerund {
      return .commitment
    }
    if let goal = goalNoun(before: start) { return goal }
    // is equal to removing 40 lorries
    if sentence.isA(start - 1, .to), sentence.isA(start - 2, .equal) { return .context }
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
    return .open
  }

  /// a target of 150, a goal of reducing by 25 percent
  func goal(before start: Int, verb: Int?) -> Kind? {
    var place = start - 1
    if sentence.isA(place, [.of, .at])
      || sentence.lower(place) == "is"
    {
      place -= 1
    } else {
      return nil
    }
    guard place >= 0, tokens[place].isA(.goal) else { return nil }
    // met the target of: done
    if let verb, place - sentence.verbs[verb].range.upperBound < 4 {
      if tokens[sentence.verbs[verb].head].isA(.meeting) {
        let told = kind(of: verb)
        if told == .outcome || told == .state { return told }
      }
    }
    // exceeding the target of, met the goal of: a comparison
    return .commitment
  }

  func goalNoun(before start: Int) -> Kind? {
    if sentence.isA(start - 1, .of), sentence.isA(start - 2, .goal) {
      // met the target of planting
      if let verb = sentence.verbs.lastIndex(where: { $0.range.upperBound <= start - 2 }),
        start - sentence.verbs[verb].range.upperBound < 6,
        tokens[sentence.verbs[verb].head].isA(.meeting) || sentence.verbs[verb].sense == .exceed
      {
        let told = kind(of: verb)
        if told == .outcome || told == .state { return told }
      }
      return .commitment
    }
    // our commitment to reaching
    if sentence.isA(start - 1, .to), sentence.isA(start - 2, .goal) { return .commitment }
    return nil
  }
}
