import OutturnModel

/// Bases, bands, limits and ages: figures that tell of whom or from where.
extension EnglishContextRule {
  func isBase(_ figure: EnglishFigure, at index: Int) -> Bool {
    if isRaised(figure, at: index) { return true }
    var place = figure.start - 1
    var steps = 0
    while place >= 0, steps < 7 {
      let token = tokens[place]
      if token.kind != .word && token.kind != .name { break }
      let lower = token.lower
      if lower == "from" {
        // from A to B, up from A, from the current A; not: 500 MW from, raised R3 from 300 people
        if steps == 0
          || steps == 1 && (tokens[place + 1].isA([.current, .determiner]))
          || (place + 1..<figure.start).allSatisfy({
            tokens[$0].isA([.current, .now]) || tokens[$0].lower == "'s"
              || tokens[$0].isA([.determiner, .empty, .of])
          })
        {
          return figure.noun == nil && isChange(before: place) || hasTarget(figure, at: index)
            || isTurn(place)
        }
        break
      }
      // less than the initial draw of 50
      if lower == "than", steps < 6,
        steps > 0 && sentence.phrases.verb(at: place + 1) == nil || !isBoundThan(place)
      {
        return true
      }
      if token.isA(.setAgainst) {
        return true
      }
      // 84% is below the average of 87%
      if token.isA(.passed), steps > 0, sentence.phrases.verb(at: place - 1)?.isCopula == true {
        return true
      }
      if lower == "place", sentence.isA(place - 1, .in) { return true }
      if lower == "equivalent", sentence.isA(place - 1, .the) { return true }
      if lower == "against", !sentence.holds(place..<figure.start, .goal) { return true }
      if sentence.phrases.verb(at: place)?.tense.isFinite == true { break }
      if token.isA(.conjunction), lower != "than" { break }
      place -= 1
      steps += 1
    }
    return false
  }

  /// A deduction of 15,000 is to be increased to 25,000: the figure in the subject is where it begins.
  private func isRaised(_ figure: EnglishFigure, at index: Int) -> Bool {
    guard index + 1 < sentence.figures.count, figure.unit != nil,
      sentence.isA(figure.start - 1, .of)
    else { return false }
    let next = sentence.figures[index + 1]
    return next.unit?.told == figure.unit?.told && sentence.isA(next.start - 1, .to)
      && sentence.verbs.contains {
        ($0.sense == .rise || $0.sense == .fall) && $0.isPassive
          && $0.range.lowerBound >= figure.tokens.upperBound
          && $0.range.upperBound == next.start - 1
      }
  }

  func isBoundThan(_ place: Int) -> Bool {
    sentence.isA(place - 1, .bounding)
  }

  /// up from, down from, increase from
  func isTurn(_ place: Int) -> Bool {
    let before = sentence.classes(at: place - 1)
    return before.contains(any: [.up, .down])
      || sentence.phrases.verb(at: place - 1)?.sense == .rise
      || sentence.phrases.verb(at: place - 1)?.sense == .fall
  }

  func isChange(before place: Int) -> Bool {
    sentence.verbs.contains {
      ($0.sense == .rise || $0.sense == .fall) && $0.range.upperBound <= place
    }
  }

  func hasTarget(_ figure: EnglishFigure, at index: Int) -> Bool {
    guard index + 1 < sentence.figures.count else { return false }
    let next = sentence.figures[index + 1]
    return sentence.isA(next.start - 1, .to) && next.start - figure.tokens.upperBound < 8
  }

  /// those making between $20,000 and $75,000, households with incomes up to $60,000
  func isBand(_ figure: EnglishFigure) -> Bool {
    if sentence.isA(figure.start - 1, .earning) { return true }
    guard figure.isMoney || figure.sort == .counted || figure.isPercent || figure.unit != nil else {
      return false
    }
    if isLimit(figure) { return true }
    // 0.5 per cent in excess of 700,000
    if figure.isMoney, figure.bound == .moreThan,
      sentence.figures.contains(where: { $0.isPercent && $0.tokens.upperBound == figure.start })
    {
      return true
    }
    var place = figure.start - 1
    var sawBand = false
    var steps = 0
    while place >= 0, steps < 7 {
      let token = tokens[place]
      guard token.kind == .word else { break }
      if token.isA(.band) { sawBand = true }
      if token.isA(.whose) || token.isA(.within) && sawBand { return true }
      if token.isA(.with) || token.lower == "where"
        || token.lower == "having"
      {
        if sawBand {
          // projects with an investment value of 96 million: not of whom
          let holder = sentence.token(place - 1)
          return !figure.isMoney || !token.isA(.with)
            || figure.bound != .exactly && figure.bound != .about
            || holder?.isA(.people) == true || holder?.isA(.bandHolder) == true
            || holder?.isA(.persona) == true || !sentence.isA(figure.start - 1, .of)
        }
        let noun = sentence.token(place - 1)
        return figure.sort == .counted && steps == 0
          && (noun?.isA(.people) == true || noun?.isA(.bandHolder) == true)
      }
      if token.isA([.who, .those]) { return sawBand }
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
  func isLimit(_ figure: EnglishFigure) -> Bool {
    switch figure.bound {
    case .exactly, .about, .none, .nearly: return false
    default: break
    }
    var place = figure.start - 1
    // cars with a value of 40,000 or less
    if sentence.isA(place, .of), let noun = sentence.phrases.phrase(before: place) {
      var opener = noun.lowerBound - 1
      while opener > 0, tokens[opener].isA(.determiner) { opener -= 1 }
      if opener > 0, tokens[opener].isA(.with) { return true }
    }
    if sentence.isA(place, [.of, .and]) { place -= 1 }
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

  /// raise the retirement age to 66: an age that is itself promised.
  func isAgeRaised(_ figure: EnglishFigure, _ before: EnglishWord.Classes) -> Bool {
    before.contains(.to)
      && sentence.verbs.contains {
        ($0.sense == .rise || $0.sense == .fall) && $0.range.upperBound <= figure.start
          && ($0.range.upperBound..<figure.start).contains {
            tokens[$0].isA(.age) && tokens[$0].isA(.timeNoun)
          }
      }
  }

  func isAge(_ figure: EnglishFigure) -> Bool {
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
}
