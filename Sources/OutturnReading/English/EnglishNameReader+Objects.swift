import OutturnModel

/// What a verb acts on, where a figure tells how far.
extension EnglishNameReader {
  /// North gives 4%, South 3%: a name and its figure without a verb.
  func gapped(_ figure: EnglishFigure) -> Range<Int>? {
    guard figure.isPercent || figure.isMoney,
      let earlier = sentence.figures.last(where: { $0.tokens.upperBound < figure.start }),
      earlier.unit?.told == figure.unit?.told, figure.start > 0,
      case let end = sentence.isA(figure.start - 1, .at) ? figure.start - 1 : figure.start,
      let noun = phrases.phrase(before: end), noun.upperBound == end,
      noun.lowerBound > earlier.tokens.upperBound, noun.count <= 4,
      tokens[noun.lowerBound].isCapital || end < figure.start && noun.count == 1,
      phrases.verb(at: noun.lowerBound) == nil
    else { return nil }
    var place = noun.lowerBound - 1
    if tokens[place].isA([.and, .determiner]) { place -= 1 }
    return place < earlier.tokens.upperBound || tokens[place].kind == .comma ? noun : nil
  }

  /// 3.6% for 2031 and 3% for 2032: only a time between two figures of a kind.
  func goesOn(_ figure: EnglishFigure) -> Bool {
    guard figure.isPercent || figure.isMoney, figure.start > 0,
      let earlier = sentence.figures.last(where: { $0.tokens.upperBound < figure.start }),
      earlier.unit?.told == figure.unit?.told,
      sentence.isA(figure.start - 1, .and) || tokens[figure.start - 1].kind == .comma
        || sentence.isA(figure.start - 1, .to) && sentence.isA(figure.start - 2, .and)
    else { return false }
    let between = earlier.tokens.upperBound..<figure.start
    // raise it to 300, and to 250 for others
    if sentence.isA(figure.start - 1, .to), sentence.isA(earlier.start - 1, .to) {
      return !between.contains { phrases.verb(at: $0) != nil }
    }
    return between.contains { phrases.standsInTime($0) }
      && between.allSatisfy {
        phrases.standsInTime($0) || tokens[$0].kind == .comma || tokens[$0].isA([.and, .to])
          || tokens[$0].lower == "then"
      }
      && phrases.standsInTime(figure.tokens.upperBound)
  }

  /// the duty is reduced on copper: what follows a passive verb.
  func on(_ verb: EnglishVerbGroup, before place: Int) -> Name {
    guard verb.isPassive, sentence.isA(verb.range.upperBound, [.on, .for]),
      let noun = phrases.phrase(at: verb.range.upperBound + 1), noun.upperBound <= place
    else { return [] }
    return [noun]
  }

  /// the system in 14 countries: what stands in so many places.
  func placed(_ verb: EnglishVerbGroup, before place: Int) -> Name? {
    if verb.isPassive { return verb.range.upperBound == place ? subject(of: verb) : nil }
    guard verb.range.upperBound < place, let noun = phrases.phrase(at: verb.range.upperBound),
      noun.upperBound <= place
    else { return nil }
    return [noun]
  }

  /// 900 people were treated for burns: people alone says nothing.
  func done(_ noun: Range<Int>, _ figure: EnglishFigure) -> Name? {
    guard noun.count == 1, phrases.isPeople(noun),
      let verb = phrases.verb(at: noun.upperBound), verb.isPassive || verb.tense == .participle,
      verb.sense != .make || tokens[noun.lowerBound].isA(.anybody), verb.sense != .rise,
      verb.sense != .fall, !verb.isCopula,
      let joint = sentence.token(verb.range.upperBound), joint.isA(.preposition),
      let more = phrases.phrase(at: verb.range.upperBound + 1), more.count <= 6
    else { return nil }
    return [noun, verb.head..<more.upperBound]
  }

  /// keep reserves above 17, maintain the rate at 6%, limit waste to 5%
  func brought(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> Name? {
    guard let verb, !verb.isCopula,
      verb.sense == .reach && !tokens[verb.head].isA(.staying)
        || tokens[verb.head].isA(.bringing), !verb.isPassive, verb.range.upperBound < figure.start
    else { return nil }
    var place = figure.start
    let words = max(0, figure.start - 1)..<figure.tokens.lowerBound
    guard words.contains(where: { tokens[$0].isA(.passed) || isReached(at: $0) }) else {
      return nil
    }
    if isReached(at: place - 1) { place -= 1 }
    guard let noun = phrases.phrase(at: verb.range.upperBound), noun.upperBound <= place else {
      return nil
    }
    return [within(phrases.extended(noun), place)]
  }

  /// at, to, within: before what is reached
  private func isReached(at place: Int) -> Bool {
    let word = sentence.classes(at: place)
    return word.contains(any: [.at, .to, .within])
  }

  /// and emissions by 51%: another object of the same verb.
  func ownObject(_ figure: EnglishFigure, behind change: EnglishVerbGroup) -> Range<Int>? {
    guard
      let earlier = sentence.figures.last(where: {
        $0.tokens.upperBound <= figure.start - 1 && $0.start >= change.range.upperBound
      }),
      let noun = phrases.phrase(before: figure.start - 1),
      noun.lowerBound > earlier.tokens.upperBound
    else { return nil }
    var place = noun.lowerBound - 1
    while place > earlier.tokens.upperBound, tokens[place].isA(.determiner) { place -= 1 }
    return sentence.isA(place, .and) || tokens[place].kind == .comma ? noun : nil
  }

  /// What a verb acts on, standing between it and a place: the per capita emissions, the income cap.
  func object(of verb: EnglishVerbGroup, before place: Int, behind figure: EnglishFigure) -> Name? {
    guard !verb.isPassive || verb.tense == .infinitive else { return nil }
    var start = verb.range.upperBound
    if sentence.isA(start, .particle), start + 1 < place {
      start += 1
    }
    guard start < place else { return nil }
    if let noun = phrases.phrase(at: start), noun.upperBound <= place {
      if sentence.isA(noun.upperBound, .from),
        sentence.figures.contains(where: {
          $0.start > noun.upperBound && $0.start <= noun.upperBound + 4
        })
      {
        return [noun]
      }
      return [within(phrases.extended(noun), place)]
    }
    // by 25 percent our per capita emissions
    if sentence.isA(start, .by), sentence.isA(figure.tokens.upperBound, .determiner),
      let noun = phrases.longPhrase(at: figure.tokens.upperBound),
      noun.lowerBound - figure.tokens.upperBound <= 1
    {
      return [noun]
    }
    return nil
  }

  func within(_ range: Range<Int>, _ end: Int) -> Range<Int> {
    range.lowerBound..<min(range.upperBound, end)
  }

  /// A counted noun as a title: with what follows, where it is one bare word.
  func title(_ noun: Range<Int>) -> Range<Int> {
    noun.count == 1 && !sentence.isA(noun.upperBound, .to)
      || noun.count <= 3 && sentence.isA(noun.upperBound, .for) ? phrases.extended(noun) : noun
  }
}
