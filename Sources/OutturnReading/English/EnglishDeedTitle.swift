import OutturnModel

/// Names what a verb makes, changes or ends as a title: Road Act amended, night bus to the port.
struct EnglishDeedTitle {
  let sentence: EnglishSentence
  let verb: EnglishVerbGroup
  let deed: EnglishDeed
  /// What a pronoun stands for.
  let earlier: String?
  /// What the sentence before is about.
  let topic: String?
  /// The full name of what a word like scheme points back to.
  let named: (EnglishToken) -> String?
  private var tokens: [EnglishToken] { sentence.tokens }
  private var phrases: EnglishPhraseReader { sentence.phrases }

  /// A name, its words, and where something countable is to go.
  struct Named {
    var name: String
    var thing: String
    var words: Range<Int>
    /// The same without what only determines the thing.
    var core: Range<Int>
    var direction: Relation.Kind?
  }

  /// The name of a deed whose object begins at a token.
  func named(from start: Int, isPurpose: Bool) -> Named? {
    if let told = pointed(from: start) { return told }
    guard var thing = verb.isPassive ? subject() : object(at: start) else { return nil }
    let end = verb.isPassive ? start : thing.upperBound
    var tail = deed.sort == .turn ? turned(&thing, at: end) : self.tail(at: end)
    if deed.sort == .turn, tail == nil, !verb.isPassive {
      // make such places for crews a permanent part
      var whole = longer(thing)
      tail = turned(&whole, at: whole.upperBound)
      thing = whole
    }
    if deed.sort == .turn, tail == nil { return nil }
    var behind: Range<Int>?
    guard isThing(thing, isPurpose: isPurpose) || verb.isPassive && sentence.isA(start, .on)
    else { return nil }
    var direction: Relation.Kind?
    if deed.sort == .way {
      guard let head = phrases.head(of: thing), head.isA(.countable) else { return nil }
      direction = verb.sense == .rise ? .rising : .falling
      tail = nil
    }
    let core = thing
    // duty is reduced on ores
    if verb.isPassive, deed.sort == .way || deed.sort == .done, sentence.isA(start, .on),
      let more = phrases.phrase(at: start + 1), !phrases.standsInTime(start),
      !tokens[more.lowerBound].isA(.label)
    {
      behind = more
    }
    if !verb.isPassive, tail == nil { thing = longer(thing) }
    let words = EnglishNameWords(sentence: sentence)
    guard var title = words.words(of: [thing]) else { return nil }
    // We will extend the scheme
    if thing.count < 3, let head = phrases.head(of: thing), head.isA(.vague), !isNamed(thing),
      sentence.isA(thing.lowerBound - 1, [.definite, .current])
        || sentence.isA(thing.lowerBound, .definite),
      let whole = self.named(head)
    {
      title = whole
    }
    // Portco will complete its merger
    if !verb.isPassive, sentence.isA(start, .its),
      let owner = EnglishSubjectReader(sentence: sentence).subject(of: verb), owner.count == 1,
      owner[0].count < 4, let told = words.words(of: owner)
    {
      title = "\(told) \(title)"
    }
    if let behind, let told = words.words(of: [behind]) { title += " on \(told)" }
    var name = title
    if deed.sort != .new, deed.sort != .named { name += " \(deed.participle)" }
    if let tail {
      guard let told = words.words(of: [deed.sort == .turn ? tail : tail.dropFirst()]) else {
        return nil
      }
      name += deed.sort == .turn ? " \(told)" : " \(sentence.lower(tail.lowerBound)) \(told)"
    }
    // exempt the duty on it
    if !verb.isPassive, tail == nil, let topic, sentence.isA(end, [.on, .for]),
      sentence.isA(end + 1, [.it, .them, .these]), name.hasPrefix(title)
    {
      name = "\(title) \(sentence.lower(end)) \(topic)\(name.dropFirst(title.count))"
    }
    let last = max(thing.upperBound, tail?.upperBound ?? 0, verb.isPassive ? start : 0)
    return Named(
      name: name, thing: title, words: thing.lowerBound..<last, core: core,
      direction: direction)
  }

  /// We will also extend it to ports: what the sentence before spoke of.
  private func pointed(from start: Int) -> Named? {
    guard !verb.isPassive, deed.sort == .done, let earlier,
      sentence.isA(start, [.it, .them, .this]), let tail = tail(at: start + 1),
      let told = EnglishNameWords(sentence: sentence).words(of: [tail.dropFirst()])
    else { return nil }
    return Named(
      name: "\(earlier) \(deed.participle) \(sentence.lower(tail.lowerBound)) \(told)",
      thing: earlier, words: start..<tail.upperBound, core: start..<tail.upperBound)
  }

  /// extended to markets, replaced with a levy
  private func tail(at end: Int) -> Range<Int>? {
    guard deed.sort == .done, let joint = sentence.token(end),
      joint.isA([.to, .into, .with, .by]), !joint.isA(.by) || !verb.isPassive,
      phrases.verb(at: end) == nil, let more = phrases.phrase(at: end + 1),
      more.lowerBound - end < 4, !(more.count == 1 && tokens[more.lowerBound].lower == "better")
    else { return nil }
    return end..<list(behind: more.upperBound)
  }

  /// to schools, markets and ports: a list to its end.
  private func list(behind start: Int) -> Int {
    var place = start
    while sentence.token(place)?.kind == .comma || sentence.isA(place, [.and, .or]) {
      var next = place + 1
      if sentence.isA(next, [.and, .or]) { next += 1 }
      let isLast = sentence.token(next - 1)?.kind == .word
      guard let more = phrases.phrase(at: next), more.lowerBound - next < 2,
        phrases.verb(at: next) == nil
      else { break }
      place = more.upperBound
      if isLast || more.contains(where: { tokens[$0].isA(.and) }) { return place }
    }
    // A list without its last is none.
    return start
  }

  // MARK: - The thing

  private func subject() -> Range<Int>? {
    guard let parts = EnglishNameReader(sentence: sentence).subject(of: verb), parts.count == 1,
      !verb.isRelative || isNamed(parts[0])
    else { return nil }
    return parts[0]
  }

  private func object(at start: Int) -> Range<Int>? {
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
    guard sentence.isA(begin, .process), sentence.isA(begin + 1, [.of, .on, .for]),
      let inner = phrases.verb(at: begin + 2), inner.tense == .gerund
    else { return nil }
    return phrases.phrase(at: inner.range.upperBound)
  }

  /// With what determines it: `for pupils`, `in the north`, `to tighten bail`.
  private func longer(_ thing: Range<Int>) -> Range<Int> {
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

  /// Made permanent, made a part of: what a thing becomes.
  private func turned(_ thing: inout Range<Int>, at start: Int) -> Range<Int>? {
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
  private func isNamed(_ thing: Range<Int>) -> Bool {
    let end = thing.first { tokens[$0].isA(.preposition) } ?? thing.upperBound
    return (thing.lowerBound..<max(end, thing.lowerBound)).contains { place in
      tokens[place].isCapital && place > 0 && tokens[place].kind != .number
        && sentence.token(place - 1)?.kind != .stop
    }
  }

  private func isThing(_ thing: Range<Int>, isPurpose: Bool) -> Bool {
    guard let head = phrases.head(of: thing), !head.isA(.pronoun), !head.isA(.speaker),
      !sentence.isA(thing.lowerBound - 1, .no), !sentence.isA(thing.lowerBound, .no)
    else {
      return false
    }
    if deed.sort == .named, isPurpose { return false }
    if !verb.isPassive, verb.sense == .begin,
      processed(at: verb.range.upperBound + 1) == thing, phrases.extended(thing).count > 2
    {
      return true
    }
    if isNamed(thing) { return true }
    if deed.sort == .named || head.isA(.idle) || tokens[thing.lowerBound].isA(.vagueCount)
      || head.isA([.abstract, .timeNoun, .yearWord])
    {
      return false
    }
    let first = thing.lowerBound
    let hasArticle =
      tokens[first].isA(.determiner) || sentence.isA(first - 1, [.determiner, .more])
    let isNew = (max(0, first - 1)..<thing.upperBound).contains { tokens[$0].isA(.new) }
    if isPurpose {
      return deed.sort == .new
        ? isNew && sentence.isA(first - 1, [.a, .an])
        : hasArticle && thing.count > 1
    }
    switch deed.sort {
    case .new:
      if head.isA(.people) { return false }
      return hasArticle && (thing.count > 1 || verb.isPassive || !head.lower.hasSuffix("s"))
        || thing.count > 2
        || phrases.verb(at: thing.upperBound)?.tense == .infinitive
    default: return thing.count > 1 || hasArticle || phrases.extended(thing).count > 2
    }
  }
}
