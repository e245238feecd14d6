import OutturnModel

/// Decides which figures are neither promised nor told: bases, bands, ages, distances, groups.
struct EnglishContextRule {
  let sentence: EnglishSentence
  let year: Int?
  private var tokens: [EnglishToken] { sentence.tokens }

  /// Whether a figure only describes something else.
  func isContext(_ figure: EnglishFigure, at index: Int, verb: EnglishVerbGroup?) -> Bool {
    if figure.sort == .multiple || figure.sort == .rank { return false }
    let before = sentence.lower(figure.start - 1)
    let after = sentence.token(figure.tokens.upperBound)
    if isDropped(verb) { return true }
    if before == "per" || before == "every" || before == "#" { return true }
    // helped by two friends
    if figure.isWords, figure.sort == .counted, before == "by" || before == "with" { return true }
    if isBase(figure, at: index) { return true }
    // All 40 schools, 9% of the 82 million: known already.
    if figure.sort == .counted, !figure.isMore, before == "all" { return true }
    if before == "of", ["the", "our", "all"].contains(sentence.lower(figure.start)),
      sentence.figures.contains(where: { $0.isPercent && $0.tokens.upperBound == figure.start - 1 })
    {
      return true
    }
    if let verb, verb.isDenied, verb.sense == .act,
      verb.range.lowerBound >= figure.tokens.upperBound
    {
      return true
    }
    if sentence.isA(figure.start - 1, .group),
      figure.sort != .measured || figure.isPercent || figure.isDuration
    {
      return true
    }
    if after?.isA(.ago) == true || after?.lower == "older" || after?.lower == "younger"
      || after?.isA(.age) == true
    {
      return true
    }
    if figure.unit?.unit.sort == .ratio { return true }
    if before == "within", figure.unit?.unit.sort == .extent || figure.isDuration { return true }
    if figure.unit?.unit.sort == .extent,
      ["from", "away", "north", "south", "east", "west", "off", "outside"].contains(
        sentence.lower(figure.tokens.upperBound))
    {
      return true
    }
    if figure.unit != nil, !figure.isMoney,
      ["long", "wide", "deep", "tall", "high", "thick", "apart", "distant", "square"].contains(
        sentence.lower(figure.tokens.upperBound)),
      verb.map({ !$0.isCopula || $0.range.upperBound != figure.start }) ?? true
    {
      return true
    }
    if isBand(figure) || isAge(figure) { return true }
    if figure.isDuration { return !tellsDuration(figure, verb) }
    if before == "of", sentence.lower(figure.start - 2) == "one", figure.sort != .measured {
      return true
    }
    if before == "of", sentence.lower(figure.start - 2) == "out" { return true }
    if figure.sort == .counted, let noun = figure.noun, let head = sentence.phrases.head(of: noun) {
      if head.isA(.abstract) && noun.count <= 2 || head.isA(.yearWord) || head.isA(.monthWord) {
        return true
      }
      if tokens[noun.lowerBound].isA(.abstract), noun.count <= 2 { return true }
      // before the 31 members, of the 84 actions: known, not told.
      if tokens[noun.upperBound - 1].lower == "'s" || before == "'s" && figure.isWords {
        return true
      }
      if (max(0, figure.start - 1)..<figure.tokens.lowerBound).contains(where: {
        ["the", "these", "those", "our", "their", "its", "her", "his"].contains(tokens[$0].lower)
      }), !figure.isMore,
        verb?.isPassive != true || verb.map({ $0.range.upperBound <= figure.start }) ?? true,
        verb.map({ $0.tense.isFinite && $0.range.upperBound == figure.start - 1 }) != true
      {
        return true
      }
      // A singular head: Round 2 projects are counted, 4 January is not.
      if !isPlural(head, figure) { return true }
      if figure.isWords, !isDeed(verb), !isFiniteDeed(verb, of: figure),
        sentence.isA(figure.start - 1, .determiner) || !isCountedWord(figure)
      {
        return true
      }
    }
    if figure.sort == .bare { return !tellsBare(figure, at: index, verb) }
    if isInParentheses(figure) { return true }
    return false
  }

  /// It would cost 5 million and has been withdrawn.
  private func isDropped(_ verb: EnglishVerbGroup?) -> Bool {
    sentence.verbs.contains {
      tokens[$0.head].isA(.dropped) && $0.isPassive && $0.tense == .perfect
        && EnglishSubjectReader(sentence: sentence).subject(of: $0) == nil
    }
  }

  private func isPlural(_ head: EnglishToken, _ figure: EnglishFigure) -> Bool {
    if head.lower.hasSuffix("s") || head.isA(.people) || head.kind == .name { return true }
    guard let value = figure.value else { return false }
    // 4,000 staff, 300 aircraft: large or grouped.
    return value >= ExactDecimal(mantissa: 20) && !(head.isCapital)
  }

  private func isDeed(_ verb: EnglishVerbGroup?) -> Bool {
    switch verb?.sense {
    case .make?, .remove?, .budget?, .begin?: true
    default: false
    }
  }

  /// three parks won an award
  private func isFiniteDeed(_ verb: EnglishVerbGroup?, of figure: EnglishFigure) -> Bool {
    guard let verb, verb.range.lowerBound >= figure.tokens.upperBound else { return false }
    return verb.tense.isFinite && !verb.isCopula && verb.tense != .present && verb.tense != .unreal
  }

  /// Twelve parks will be sanctioned, thirty new schools opened: words count where they are a deed's.
  private func isCountedWord(_ figure: EnglishFigure) -> Bool {
    guard let value = figure.value else { return false }
    return value >= ExactDecimal(mantissa: 10) || figure.isMore
  }

  // MARK: - Bases

  private func isBase(_ figure: EnglishFigure, at index: Int) -> Bool {
    var place = figure.start - 1
    var steps = 0
    while place >= 0, steps < 7 {
      let token = tokens[place]
      if token.kind != .word && token.kind != .name { break }
      let lower = token.lower
      if lower == "from" {
        // from A to B, up from A, from the current A; not: 500 MW from, raised R3 from 300 people
        if steps == 0
          || steps == 1 && (tokens[place + 1].isA(.this) || tokens[place + 1].isA(.determiner))
          || (place + 1..<figure.start).allSatisfy({
            tokens[$0].isA(.this) || tokens[$0].isA(.now) || tokens[$0].lower == "'s"
              || tokens[$0].isA(.determiner)
          })
        {
          return figure.noun == nil && isChange(before: place) || hasTarget(figure, at: index)
            || isTurn(place)
        }
        break
      }
      if lower == "than", steps < 6, !isBoundThan(place) { return true }
      if ["compared", "versus", "vs", "unlike", "relative", "instead"].contains(lower) {
        return true
      }
      if lower == "place", sentence.lower(place - 1) == "in" { return true }
      if lower == "equivalent", sentence.lower(place - 1) == "the" { return true }
      if lower == "against", !sentence.holds(place..<figure.start, .goal) { return true }
      if sentence.phrases.verb(at: place)?.tense.isFinite == true { break }
      if token.isA(.conjunction), lower != "than" { break }
      place -= 1
      steps += 1
    }
    return false
  }

  private func isBoundThan(_ place: Int) -> Bool {
    let before = sentence.lower(place - 1)
    return ["more", "less", "fewer", "rather"].contains(before)
  }

  /// up from, down from, increase from
  private func isTurn(_ place: Int) -> Bool {
    let before = sentence.lower(place - 1)
    return before == "up" || before == "down"
      || sentence.phrases.verb(at: place - 1)?.sense == .rise
      || sentence.phrases.verb(at: place - 1)?.sense == .fall
  }

  private func isChange(before place: Int) -> Bool {
    sentence.verbs.contains {
      ($0.sense == .rise || $0.sense == .fall) && $0.range.upperBound <= place
    }
  }

  private func hasTarget(_ figure: EnglishFigure, at index: Int) -> Bool {
    guard index + 1 < sentence.figures.count else { return false }
    let next = sentence.figures[index + 1]
    return sentence.lower(next.start - 1) == "to" && next.start - figure.tokens.upperBound < 8
  }

  // MARK: - Groups

  /// those making between $20,000 and $75,000, households with incomes up to $60,000
  private func isBand(_ figure: EnglishFigure) -> Bool {
    let before = sentence.lower(figure.start - 1)
    if ["making", "earning", "earn", "earns", "earned", "valued"].contains(before) { return true }
    guard figure.isMoney || figure.sort == .counted || figure.isPercent || figure.unit != nil else {
      return false
    }
    if isLimit(figure) { return true }
    var place = figure.start - 1
    var sawBand = false
    var steps = 0
    while place >= 0, steps < 7 {
      let token = tokens[place]
      guard token.kind == .word else { break }
      if token.isA(.band) { sawBand = true }
      if token.lower == "whose" { return true }
      if token.lower == "with" || token.lower == "where"
        || token.lower == "having"
      {
        if sawBand { return true }
        let noun = sentence.token(place - 1)
        return figure.sort == .counted && steps == 0
          && (noun?.isA(.people) == true
            || [
              "companies", "firms", "businesses", "employers", "households", "communities",
              "cities", "countries", "enterprises", "family", "families", "couple", "home", "homes",
            ].contains(noun?.lower ?? ""))
      }
      if token.lower == "who" || token.lower == "those" { return sawBand }
      if let verb = sentence.phrases.verb(at: place), verb.tense.isFinite {
        // whose salary does not exceed 5,000
        guard verb.sense == .exceed || verb.isCopula else { break }
        place = verb.range.lowerBound - 1
        steps += 1
        continue
      }
      place -= 1
      steps += 1
    }
    return false
  }

  /// a wage of up to 3,000, the portion of income in excess of 500,000; and up to 9,000 behind one
  private func isLimit(_ figure: EnglishFigure) -> Bool {
    switch figure.bound {
    case .exactly, .about, .none, .nearly: return false
    default: break
    }
    var place = figure.start - 1
    if sentence.lower(place) == "of" || sentence.lower(place) == "and" { place -= 1 }
    if place < 0 { return false }
    if let earlier = sentence.figures.last(where: { $0.tokens.upperBound == place + 1 }),
      earlier.unit?.told == figure.unit?.told
    {
      return isBand(earlier)
    }
    guard tokens[place].isA(.band) || tokens[place].lower == "use" else { return false }
    // The price must stay below 5: what the verb tells of.
    let noun = sentence.phrases.phrase(before: place + 1)
    let isOwn = sentence.verbs.contains {
      $0.range.upperBound == noun?.lowerBound
        || noun.map { $0.lowerBound > 0 } == true
          && tokens[(noun?.lowerBound ?? 1) - 1].isA(.determiner)
          && $0.range.upperBound == (noun?.lowerBound ?? 1) - 1
    }
    return !isOwn
  }

  private func isAge(_ figure: EnglishFigure) -> Bool {
    var place = figure.start - 1
    for _ in 0..<3 {
      guard let token = sentence.token(place) else { return false }
      if token.lower == "aged" || token.lower == "ages" || token.lower == "born"
        || token.lower == "age"
      {
        return true
      }
      if token.kind != .number && token.kind != .word { return false }
      place -= 1
    }
    return false
  }

  // MARK: - Durations and bare numbers

  private func tellsDuration(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> Bool {
    let before = sentence.lower(figure.start - 1)
    let isChange = verb?.sense == .rise || verb?.sense == .fall || changeVerbBefore(figure.start)
    if before == "to" || before == "by" { return isChange }
    let near = max(0, figure.start - 8)..<figure.start
    if verb?.sense == .exceed, verb?.range.upperBound == figure.start { return true }
    if sentence.holds(figure.tokens.upperBound..<figure.tokens.upperBound + 3, .stock),
      sentence.lower(figure.tokens.upperBound) == "of"
    {
      return true
    }
    if ["less", "more", "fewer", "shorter", "longer", "faster"].contains(
      sentence.lower(figure.tokens.upperBound)),
      sentence.lower(figure.tokens.upperBound + 1) == "than"
    {
      return true
    }
    if verb?.sense == .reach, verb?.range.upperBound == figure.start { return true }
    if before == "of", sentence.isA(figure.start - 2, .goal),
      sentence.holds(0..<figure.start, .timeNoun)
    {
      return true
    }
    if verb?.isCopula == true || verb?.sense == .reach, let verb,
      verb.range.upperBound >= figure.start - 1, verb.range.upperBound <= figure.start
    {
      return sentence.holds(max(0, verb.range.lowerBound - 8)..<verb.range.lowerBound, .timeNoun)
    }
    if before == "for" { return sentence.holds(near, .stock) }
    if before == "of" {
      return sentence.isA(figure.start - 2, .timeNoun) || sentence.isA(figure.start - 2, .stock)
    }
    if sentence.lower(figure.tokens.upperBound) == "of",
      verb?.sense == .spend || verb?.sense == .make
    {
      // will get 15 hours of free lessons
      if verb?.range.upperBound == figure.start,
        ["hours", "hour", "minutes"].contains(sentence.lower(figure.tokens.upperBound - 1))
      {
        return true
      }
      return sentence.phrases.phrase(at: figure.tokens.upperBound + 1).map {
        sentence.holds($0, .timeNoun) || sentence.holds($0, .stock)
      } ?? false
    }
    return false
  }

  private func changeVerbBefore(_ start: Int) -> Bool {
    sentence.verbs.contains { verb in
      (verb.sense == .rise || verb.sense == .fall) && verb.range.upperBound <= start
        && start - verb.range.upperBound < 24
    }
  }

  /// A number with neither unit nor noun tells where a verb or a word brings it to something.
  private func tellsBare(_ figure: EnglishFigure, at index: Int, _ verb: EnglishVerbGroup?) -> Bool
  {
    guard let value = figure.value else { return false }
    let isPart = EnglishPartReader(sentence: sentence).isPart(figure, at: index)
    if figure.isWords { return isPart }
    let before = sentence.lower(figure.start - 1)
    // 7000 more; and 20 by 2030: like the figure before.
    if figure.isMore { return true }
    if isPart { return true }
    if before == "for", verb?.sense == .intend, value >= ExactDecimal(mantissa: 10) { return true }
    if before == "of", sentence.isA(figure.start - 2, .goal), index > 0 { return true }
    if before == "and" || before == "," || sentence.token(figure.start - 1)?.kind == .comma,
      index > 0,
      sentence.figures[index - 1].sort == .counted
        || sentence.figures[index - 1].sort == .bare && figure.bound != .exactly
    {
      return sentence.times.contains { $0.tokens.lowerBound == figure.tokens.upperBound }
    }
    if before == "to",
      verb?.sense == .rise || verb?.sense == .fall || changeVerbBefore(figure.start)
    {
      return true
    }
    if before == "by", changeVerbBefore(figure.start), value >= ExactDecimal(mantissa: 3) {
      return true
    }
    if let verb, verb.range.upperBound == figure.start {
      if verb.sense == .reach || verb.sense == .exceed {
        return value >= ExactDecimal(mantissa: 10) || figure.value?.exponent != 0
      }
      if verb.isCopula, !verb.isPassive {
        // when they are 65
        guard EnglishSubjectReader(sentence: sentence).subject(of: verb) != nil else {
          return false
        }
        return value >= ExactDecimal(mantissa: 20)
          && sentence.token(figure.tokens.upperBound)?.kind != .word
      }
    }
    if before == "at", verb?.sense == .reach { return true }
    return false
  }

  private func isInParentheses(_ figure: EnglishFigure) -> Bool {
    var place = figure.start - 1
    while place >= 0, figure.start - place < 20 {
      if tokens[place].kind == .close { return false }
      if tokens[place].kind == .open {
        return (figure.tokens.upperBound..<min(tokens.count, figure.tokens.upperBound + 20))
          .contains { tokens[$0].kind == .close }
      }
      place -= 1
    }
    return false
  }
}
