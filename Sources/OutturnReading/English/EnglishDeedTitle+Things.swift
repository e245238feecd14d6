import OutturnModel

/// Finds what a verb makes, changes or ends, and whether it can be looked at.
extension EnglishDeedTitle {
  // MARK: - The thing

  func subject() -> Range<Int>? {
    guard var parts = EnglishNameReader(sentence: sentence).subject(of: verb), parts.count == 1,
      !verb.isRelative && !EnglishKindRule(sentence).isInRelative(verb) || isNamed(parts[0])
    else { return nil }
    // a body to help crews called Harbour Aid
    if let called = parts[0].last(where: {
      sentence.isA($0, .naming) && !sentence.isA($0, .as)
        && (sentence.token($0 + 1)?.isCapital == true || sentence.token($0 + 1)?.kind == .name)
    }), called + 1 < parts[0].upperBound {
      parts[0] = called + 1..<parts[0].upperBound
    }
    return parts[0]
  }

  func object(at start: Int) -> Range<Int>? {
    var begin = start
    // open up and regulate the trade
    if sentence.isA(begin, [.and, .or]), let second = phrases.verb(at: begin + 1) {
      begin = second.range.upperBound
    }
    let start = begin
    // merge the two boards
    while let token = sentence.token(begin), begin < start + 3,
      token.isA(.determiner)
        || begin > start && token.word.number != nil && !token.isCapital
          && token.lower != "third"
    { begin += 1 }
    // to clarify that; found his brother
    if sentence.isA(start, [.that, .his, .her, .my]) { return nil }
    // extend the R350 grant
    if begin > start, tokens[begin].kind == .money, let noun = phrases.phrase(at: begin + 2),
      noun.lowerBound == begin + 2
    {
      return begin..<noun.upperBound
    }
    if let inner = processed(at: begin) { return inner }
    let isThird = sentence.lower(begin) == "third"
    guard var thing = phrases.phrase(at: isThird ? begin + 1 : begin) ?? phrases.phrase(at: start),
      thing.lowerBound - start < 4
    else { return nil }
    if isThird { thing = begin..<thing.upperBound }
    // bid window 5
    if sentence.token(thing.upperBound)?.kind == .number,
      sentence.isA(thing.upperBound - 1, .label)
    {
      thing = thing.lowerBound..<thing.upperBound + 1
    }
    // provide employers with a Skills Grant
    if deed.sort == .named, !isNamed(thing), sentence.isA(thing.upperBound, .with),
      let more = phrases.phrase(at: thing.upperBound + 1), isNamed(more)
    {
      return more
    }
    // a plan, Sunrise, for the east
    if thing.count == 1, sentence.isA(begin, [.vague, .instrument]),
      sentence.token(thing.upperBound)?.kind == .comma,
      sentence.token(thing.upperBound + 1)?.isCapital == true,
      let named = phrases.phrase(at: thing.upperBound + 1),
      sentence.token(named.upperBound)?.kind == .comma
    {
      return named
    }
    // a scheme called Green Roofs
    var next = thing.upperBound
    while sentence.token(next)?.kind == .other { next += 1 }
    if sentence.isA(next, .naming), let named = phrases.phrase(at: next + 1),
      sentence.token(named.lowerBound)?.isCapital == true
    {
      return named
    }
    return thing
  }

  /// initiated the process of delivering the Lake Project
  private func processed(at begin: Int) -> Range<Int>? {
    // facilitate the setting up of a fund
    if let inner = phrases.verb(at: begin), inner.tense == .gerund, inner.range.lowerBound == begin
    {
      var place = inner.range.upperBound
      guard sentence.isA(place - 1, [.particle, .up]) || sentence.isA(place, [.particle, .up])
      else { return nil }
      while sentence.isA(place, [.particle, .of, .up]) { place += 1 }
      return phrases.phrase(at: place)
    }
    guard sentence.isA(begin, .process), sentence.isA(begin + 1, [.of, .on, .for]),
      let inner = phrases.verb(at: begin + 2), inner.tense == .gerund
    else { return nil }
    return phrases.phrase(at: inner.range.upperBound)
  }

  /// With what determines it: `for pupils`, `in the north`, `to tighten bail`.
  func longer(_ thing: Range<Int>) -> Range<Int> {
    if sentence.isA(thing.upperBound, .to),
      let goal = phrases.verb(at: thing.upperBound), goal.tense == .infinitive,
      !isNamed(thing), let inner = phrases.phrase(at: goal.range.upperBound),
      inner.upperBound - thing.lowerBound <= 12
    {
      return thing.lowerBound..<inner.upperBound
    }
    // to better protect
    if sentence.isA(thing.upperBound, .to),
      sentence.lower(thing.upperBound + 1) == "better"
        || sentence.isA(thing.upperBound + 1, .adverb)
    {
      return thing
    }
    // duties on 25 critical minerals
    if sentence.isA(thing.upperBound, [.on, .for, .in, .of, .to]),
      sentence.token(thing.upperBound + 1)?.kind == .number,
      !phrases.standsInTime(thing.upperBound + 1),
      let counted = phrases.phrase(at: thing.upperBound + 2), counted.count < 6
    {
      return thing.lowerBound..<counted.upperBound
    }
    let more = phrases.extended(thing)
    let holdsTime = (thing.upperBound..<max(thing.upperBound, more.upperBound)).contains {
      phrases.standsInTime($0)
    }
    return holdsTime ? thing : more
  }

  /// A programme to train pilots: alone it says nothing.
  func isVague(_ thing: Range<Int>) -> Bool {
    thing.count == 1 && tokens[thing.lowerBound].isA([.vague, .instrument])
      && !tokens[thing.lowerBound].isCapital
  }

  /// Made permanent, made a part of: what a thing becomes.
  func turned(_ thing: inout Range<Int>, at start: Int) -> Range<Int>? {
    if !verb.isPassive, thing.count > 1, tokens[thing.upperBound - 1].isA(.turning) {
      let last = thing.upperBound - 1
      thing = thing.lowerBound..<last
      return last..<last + 1
    }
    var place = start
    while sentence.token(place)?.isA(.adverb) == true { place += 1 }
    if sentence.isA(place, .turning) { return place..<place + 1 }
    guard sentence.isA(place, .determiner), let more = phrases.phrase(at: place) else { return nil }
    return more
  }

  // MARK: - What can be checked

  /// Whether a name in capitals stands in a phrase.
  func isNamed(_ thing: Range<Int>) -> Bool {
    let end = thing.first { tokens[$0].isA(.preposition) } ?? thing.upperBound
    return (thing.lowerBound..<max(end, thing.lowerBound)).contains { place in
      tokens[place].isCapital && place > 0 && tokens[place].kind != .number
        && sentence.token(place - 1)?.kind != .stop
    }
  }

  func isThing(_ thing: Range<Int>, isPurpose: Bool) -> Bool {
    guard let head = phrases.head(of: thing), !head.isA(.pronoun), !head.isA(.speaker),
      !sentence.isA(thing.lowerBound - 1, .no), !sentence.isA(thing.lowerBound, .no)
    else {
      return false
    }
    if isPurpose, deed.sort == .named || thing.count == 1 { return false }
    if !verb.isPassive, verb.sense == .begin,
      processed(at: verb.range.upperBound + 1) == thing, phrases.extended(thing).count > 2
    {
      return true
    }
    if isNamed(thing) { return !isPurpose || !head.isA(.idle) && deed.sort == .new }
    let isNew = (max(0, thing.lowerBound - 1)..<thing.upperBound).contains {
      tokens[$0].isA(.new)
    }
    // announce a new scheme
    if deed.sort == .named, isNew, head.isA(.instrument) { return true }
    if deed.sort == .named || head.isA(.idle) || tokens[thing.lowerBound].isA(.vagueCount)
      || head.isA([.abstract, .timeNoun, .yearWord])
    {
      return false
    }
    let first = thing.lowerBound
    let hasArticle =
      tokens[first].isA(verb.isPassive ? [.determiner, .more] : [.determiner])
      || sentence.isA(first - 1, [.determiner, .more])
    // to recognise the crews: what for, unless something new is then there
    if isPurpose { return deed.sort == .new && isNew && sentence.isA(first - 1, [.a, .an]) }
    switch deed.sort {
    case .new:
      if head.isA(.people) { return false }
      return hasArticle && (thing.count > 1 || verb.isPassive || !head.lower.hasSuffix("s"))
        || thing.count > 2
        || phrases.verb(at: thing.upperBound)?.tense == .infinitive
    default:
      // exclude a person
      if thing.count == 1, head.isA([.persona, .people]) { return false }
      return thing.count > 1 || hasArticle || phrases.extended(thing).count > 2
    }
  }
}
