import OutturnModel

/// Decides which figures are neither promised nor told: bases, bands, ages, distances, groups.
struct EnglishContextRule {
  let sentence: EnglishSentence
  let year: Int?
  var tokens: [EnglishToken] { sentence.tokens }

  /// Whether a figure only describes something else.
  func isContext(_ figure: EnglishFigure, at index: Int, verb: EnglishVerbGroup?) -> Bool {
    if figure.sort == .multiple || figure.sort == .rank { return false }
    let before = sentence.classes(at: figure.start - 1)
    let after = sentence.token(figure.tokens.upperBound)
    if isDropped(verb) || isWhole(figure) { return true }
    if sentence.isA(figure.start - 1, .of), sentence.lower(figure.start - 2) == "distance" {
      return true
    }
    if before.contains(any: [.per, .every]) { return true }
    // towards the 4 per cent target
    if figure.isPercent, before.contains(.the), after?.isA(.goal) == true { return true }
    // joined 19 other states: others are not counted
    if figure.sort == .counted, after?.lower == "other" { return true }
    // We will extend the R350 grant: the sum belongs to its name
    if figure.isMoney, sentence.isA(figure.tokens.lowerBound - 1, [.the, .this]),
      let verb, !verb.isPassive, tokens[verb.head].word.verb?.deed?.sort == .done,
      verb.range.upperBound == figure.tokens.lowerBound - 1,
      sentence.phrases.phrase(at: figure.tokens.upperBound)?.lowerBound == figure.tokens.upperBound
    {
      return true
    }
    // helped by two friends
    if figure.isWords, figure.sort == .counted, before.contains(any: [.by, .with]) { return true }
    if isBase(figure, at: index) { return true }
    if isAgeRaised(figure, before) { return false }
    // All 40 schools, 9% of the 82 million: known already.
    if figure.sort == .counted, !figure.isMore, before.contains(.all) { return true }
    if before.contains(.of), sentence.isA(figure.start, .determiner),
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
    if before.contains(.within), figure.unit?.unit.sort == .extent || figure.isDuration {
      return true
    }
    if figure.unit?.unit.sort == .extent,
      sentence.isA(figure.tokens.upperBound, .away)
    {
      return true
    }
    if figure.unit != nil, !figure.isMoney,
      sentence.isA(figure.tokens.upperBound, .extending),
      verb.map({ !$0.isCopula || $0.range.upperBound != figure.start }) ?? true
    {
      return true
    }
    if isBand(figure) || isAge(figure) { return true }
    if figure.isDuration { return !tellsDuration(figure, verb) }
    if before.contains(.of), sentence.isA(figure.start - 2, .one), figure.sort != .measured {
      return true
    }
    if before.contains(.of), sentence.isA(figure.start - 2, .out) { return true }
    // 6th of 17 companies
    if before.contains(.of),
      sentence.figures.contains(where: {
        $0.sort == .rank && $0.tokens.upperBound == figure.start - 1
      })
    {
      return true
    }
    if figure.sort == .counted, let noun = figure.noun, let head = sentence.phrases.head(of: noun) {
      if head.isA(.abstract) && noun.count <= 2 || head.isA([.yearWord, .monthWord]) {
        return true
      }
      if tokens[noun.lowerBound].isA(.abstract), noun.count <= 2 { return true }
      // before the 31 members, of the 84 actions: known, not told.
      if tokens[noun.upperBound - 1].lower == "'s"
        || sentence.lower(figure.start - 1) == "'s" && figure.isWords
      {
        return true
      }
      if (max(0, figure.start - 1)..<figure.tokens.lowerBound).contains(where: {
        tokens[$0].isA(.definite)
      }), !figure.isMore || sentence.isA(figure.tokens.upperBound, .new),
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

  /// Of 60 shops, 12 have closed: the parts tell.
  func isWhole(_ figure: EnglishFigure) -> Bool {
    guard figure.start <= 3, sentence.isA(0, .of), figure.sort == .counted else {
      return false
    }
    let part = EnglishPartReader(sentence: sentence)
    return sentence.figures.enumerated().contains {
      $1.start > figure.start && part.isPart($1, at: $0)
    }
  }

  /// It would cost 5 million and has been withdrawn.
  func isDropped(_ verb: EnglishVerbGroup?) -> Bool {
    if let verb, tokens[verb.head].isA(.dropped), verb.isPassive, verb.tense == .progressive {
      return true
    }
    return sentence.verbs.contains {
      tokens[$0.head].isA(.dropped) && $0.isPassive && $0.tense == .perfect
        && EnglishSubjectReader(sentence: sentence).subject(of: $0) == nil
    }
  }

  func isPlural(_ head: EnglishToken, _ figure: EnglishFigure) -> Bool {
    if head.lower.hasSuffix("s") || head.isA(.people) || head.kind == .name { return true }
    guard let value = figure.value else { return false }
    // 4,000 staff, 300 aircraft: large or grouped.
    return value >= ExactDecimal(mantissa: 20) && !(head.isCapital)
  }

  func isDeed(_ verb: EnglishVerbGroup?) -> Bool {
    switch verb?.sense {
    case .make?, .remove?, .budget?, .begin?: true
    default: false
    }
  }

  /// three parks won an award
  func isFiniteDeed(_ verb: EnglishVerbGroup?, of figure: EnglishFigure) -> Bool {
    guard let verb, verb.range.lowerBound >= figure.tokens.upperBound else { return false }
    return verb.tense.isFinite && !verb.isCopula && verb.tense != .present && verb.tense != .unreal
  }

  /// Twelve parks will be sanctioned, thirty new schools opened: words count where they are a deed's.
  func isCountedWord(_ figure: EnglishFigure) -> Bool {
    guard let value = figure.value else { return false }
    return value >= ExactDecimal(mantissa: 10) || figure.isMore
  }

  // MARK: - Durations and bare numbers

  func tellsDuration(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> Bool {
    let before = sentence.classes(at: figure.start - 1)
    let isChange = verb?.sense == .rise || verb?.sense == .fall || changeVerbBefore(figure.start)
    if before.contains(any: [.to, .by]) { return isChange }
    let near = max(0, figure.start - 8)..<figure.start
    if verb?.sense == .exceed, verb?.range.upperBound == figure.start { return true }
    if sentence.holds(figure.tokens.upperBound..<figure.tokens.upperBound + 3, .stock),
      sentence.isA(figure.tokens.upperBound, .of)
    {
      return true
    }
    if sentence.isA(figure.tokens.upperBound, .comparing),
      sentence.isA(figure.tokens.upperBound + 1, .than)
    {
      return true
    }
    if verb?.sense == .reach, verb?.range.upperBound == figure.start { return true }
    if before.contains(.of), sentence.isA(figure.start - 2, .goal),
      sentence.holds(0..<figure.start, .timeNoun)
    {
      return true
    }
    if verb?.isCopula == true || verb?.sense == .reach, let verb,
      verb.range.upperBound >= figure.start - 1, verb.range.upperBound <= figure.start
    {
      return sentence.holds(max(0, verb.range.lowerBound - 8)..<verb.range.lowerBound, .timeNoun)
    }
    if before.contains(.for) { return sentence.holds(near, .stock) }
    if before.contains(.of) {
      return sentence.isA(figure.start - 2, [.timeNoun, .stock])
    }
    if sentence.isA(figure.tokens.upperBound, .of),
      verb?.sense == .spend || verb?.sense == .make
    {
      // will get 15 hours of free lessons
      if verb?.range.upperBound == figure.start,
        figure.unit?.unit.sort == .duration
      {
        return true
      }
      return sentence.phrases.phrase(at: figure.tokens.upperBound + 1).map {
        sentence.holds($0, .timeNoun) || sentence.holds($0, .stock)
      } ?? false
    }
    return false
  }

  func changeVerbBefore(_ start: Int) -> Bool {
    sentence.verbs.contains { verb in
      (verb.sense == .rise || verb.sense == .fall) && verb.range.upperBound <= start
        && start - verb.range.upperBound < 24
    }
  }

  /// A number with neither unit nor noun tells where a verb or a word brings it to something.
  func tellsBare(_ figure: EnglishFigure, at index: Int, _ verb: EnglishVerbGroup?) -> Bool {
    guard let value = figure.value else { return false }
    let isPart = EnglishPartReader(sentence: sentence).isPart(figure, at: index)
    if figure.isWords { return isPart }
    let before = sentence.classes(at: figure.start - 1)
    // 7000 more; and 20 by 2030: like the figure before.
    if figure.isMore { return true }
    if isPart { return true }
    if before.contains(.for), verb?.sense == .intend, value >= ExactDecimal(mantissa: 10) {
      return true
    }
    if before.contains(.of), index > 0,
      sentence.isA(figure.start - 2, [.goal, .changeNoun])
    {
      return true
    }
    // We fitted 84 meters and expect to have fitted 400 by 2035.
    if index > 0, let verb, verb.range.upperBound == figure.start, verb.tense == .infinitive,
      sentence.figures[index - 1].sort == .counted,
      sentence.times.contains(where: { $0.tokens.lowerBound == figure.tokens.upperBound })
    {
      return true
    }
    if before.contains(.and) || sentence.token(figure.start - 1)?.kind == .comma,
      index > 0,
      sentence.figures[index - 1].sort == .counted || sentence.figures[index - 1].sort == .bare
    {
      return sentence.times.contains { $0.tokens.lowerBound == figure.tokens.upperBound }
    }
    if before.contains(.to),
      verb?.sense == .rise || verb?.sense == .fall || changeVerbBefore(figure.start)
    {
      return true
    }
    if before.contains(.by), changeVerbBefore(figure.start), value >= ExactDecimal(mantissa: 3) {
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
    if before.contains(.at), verb?.sense == .reach { return true }
    return false
  }

  func isInParentheses(_ figure: EnglishFigure) -> Bool {
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
