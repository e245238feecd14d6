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
  var tokens: [EnglishToken] { sentence.tokens }
  var phrases: EnglishPhraseReader { sentence.phrases }

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
    if tail == nil, !verb.isPassive || isVague(thing) { thing = longer(thing) }
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
    if isVague(thing), !title.contains(" "), verb.isPassive,
      deed.sort == .new || deed.sort == .named
    {
      // A scheme will be developed to train pilots: what for; alone it says nothing
      guard let goal = phrases.verb(at: start), goal.tense == .infinitive,
        let aim = phrases.phrase(at: goal.range.upperBound),
        let told = words.words(of: [start..<aim.upperBound])
      else { return nil }
      title += " \(told)"
    }
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
      more.lowerBound - end < 4, phrases.head(of: more)?.isA(.provision) == false,
      !(more.count == 1 && tokens[more.lowerBound].lower == "better")
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
}
