import OutturnModel

/// Finds the figures of an English sentence.
struct EnglishFigureReader: EnglishTokens {
  let lexicon: EnglishLexicon
  let tokens: [EnglishToken]
  let times: [EnglishTime]
  let phrases: EnglishPhraseReader
  let currency: EnglishCurrency

  /// The figures in order.
  func figures() -> [EnglishFigure] {
    var figures: [EnglishFigure] = []
    var index = 0
    var nextTime = 0
    while index < tokens.count {
      while nextTime < times.count, times[nextTime].tokens.upperBound <= index { nextTime += 1 }
      if nextTime < times.count, times[nextTime].tokens.contains(index) {
        index = times[nextTime].tokens.upperBound
        continue
      }
      if tokens[index].mayOpenFigure, var figure = figure(at: index, after: figures.last) {
        join(&figure)
        takePoints(&figure, figures)
        figures.append(figure)
        index = max(figure.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return figures
  }

  /// 4.9%, 0.3 points lower: beside a share the points are those of a percentage.
  private func takePoints(_ figure: inout EnglishFigure, _ earlier: [EnglishFigure]) {
    guard figure.sort == .counted, let noun = figure.noun,
      lower(noun.lowerBound).hasPrefix("point"),
      noun.count == 1, earlier.contains(where: \.isPercent),
      let points = lexicon.units["percentage points"]
    else { return }
    figure.sort = .measured
    figure.unit = points
    figure.noun = nil
    figure.tokens = figure.tokens.lowerBound..<noun.upperBound
  }

  // MARK: - One figure

  func figure(at index: Int, after last: EnglishFigure?) -> EnglishFigure? {
    let token = tokens[index]
    var start = index
    var sign: EnglishLexicon.UnitName?
    if token.kind == .money {
      guard let after = self.token(index + 1), after.kind == .number else { return nil }
      sign = currency.name(of: token.lower, lexicon)
      start = index + 1
    } else if token.kind == .word {
      guard token.mayOpenFigure else { return nil }
      return EnglishWordFigure(reader: self).figure(at: index)
    } else if token.kind == .name {
      return rank(token, at: index)
    } else if token.kind != .number {
      return nil
    }
    guard let number = number(at: start) else { return nil }
    if sign == nil, isLabelled(index) { return nil }
    if sign == nil, isNumbering(index, number.next) { return nil }
    // 24/7
    if self.token(number.next)?.kind == .slash, self.token(number.next + 1)?.kind == .number {
      return nil
    }
    var figure = EnglishFigure(
      sort: .measured, tokens: index..<number.next, start: index, value: number.value)
    figure.isWords = number.isWords
    if let sign {
      figure.unit = sign
      // $3 billion dollars
      if let word = self.token(number.next), word.kind == .word,
        lexicon.units[word.lower]?.unit.sort == .money
      {
        figure.tokens = index..<number.next + 1
      }
    } else if let unit = unit(at: number.next) {
      figure.unit = unit.name
      figure.tokens = index..<unit.next
    } else {
      figure.sort = .bare
    }
    return finished(figure)
  }

  /// With its bound words, what it counts, and the words behind it.
  func finished(_ told: EnglishFigure) -> EnglishFigure? {
    var figure = told
    bound(&figure)
    // $40 a month, 6 tonnes per hectare per year, 420 kg per household
    if figure.unit != nil {
      while isRateSuffix(figure.tokens.upperBound) {
        figure.tokens = figure.tokens.lowerBound..<figure.tokens.upperBound + 2
      }
    }
    if figure.sort == .bare || figure.unit?.unit.sort == .person {
      count(&figure)
    } else if !figure.isMoney {
      // 30 per cent more, 200 MW more
      if token(figure.tokens.upperBound)?.isA(.more) == true,
        !isA(figure.tokens.upperBound, .new)
      {
        figure.isMore = true
      }
    }
    if figure.isWords, figure.sort == .bare, !canBePart(figure),
      !opensRange(figure.tokens.upperBound)
    {
      return nil
    }
    return figure
  }

  /// three- to four-percentage points
  private func opensRange(_ end: Int) -> Bool {
    token(end)?.kind == .dash && isA(end + 1, .to) && number(at: end + 2) != nil
  }

  /// six are closed, seven of them have: words that count part of what was told.
  func canBePart(_ figure: EnglishFigure) -> Bool {
    let end = figure.tokens.upperBound
    if isA(end, .of) { return token(end + 1)?.isA(.partPronoun) == true }
    return phrases.verb(at: end)?.tense.isFinite == true
  }

  func isRateSuffix(_ index: Int) -> Bool {
    if token(index)?.kind == .slash, let noun = token(index + 1), noun.isGlued {
      return noun.isA([.monthWord, .yearWord]) || lexicon.units[noun.lower] != nil
        || noun.isA(.rateBase)
    }
    let joint = classes(at: index)
    guard joint.contains(any: [.a, .per]) || joint.contains(any: [.each, .every, .an]),
      let noun = token(index + 1), noun.kind == .word
    else { return false }
    if isA(index, .per), noun.lower != "cent", noun.lower != "capita" { return true }
    return noun.isA([.yearWord, .monthWord, .rateBase])
  }

  func count(_ figure: inout EnglishFigure) {
    var next = figure.tokens.upperBound
    // 120 or more schools
    if let after = boundAfter(next) {
      figure.bound = after.bound
      next = after.next
    }
    if figure.unit != nil {
      figure.noun = phrases.phrase(at: figure.tokens.upperBound - 1)
      if figure.noun != nil { figure.sort = .counted }
      return
    }
    while let token = token(next),
      token.isA([.more, .such]) || token.lower == "fewer"
    {
      if !token.isA(.new) || true { figure.isMore = true }
      if token.isA(.new) { break }
      next += 1
    }
    if isA(next, .of) && isA(next + 1, .the)
      || isA(next, .of) && isA(next + 1, .our)
    {
      next += 2
    }
    // 26 of our 61 trucks
    if next > figure.tokens.upperBound,
      token(next)?.kind == .number || token(next)?.word.number != nil
    {
      next += 1
    }
    guard let noun = phrases.phrase(at: next) else { return }
    figure.sort = .counted
    figure.noun = noun
    if let head = phrases.head(of: noun) { figure.unit = lexicon.unit(ofNoun: head) }
  }

  /// A number as it stands, with the words that multiply it.
  func number(at index: Int) -> (value: ExactDecimal, next: Int, isWords: Bool)? {
    guard let token = token(index) else { return nil }
    if token.kind == .number, let value = token.value {
      let scaled = scale(value, from: index + 1, glued: true)
      return (scaled.value, scaled.next, false)
    }
    if token.kind == .word, let found = EnglishWordNumber(tokens: tokens).number(at: index) {
      let scaled = scale(found.value, from: found.next, glued: false)
      return (scaled.value, scaled.next, true)
    }
    return nil
  }

  func scale(
    _ value: ExactDecimal, from index: Int, glued: Bool
  ) -> (value: ExactDecimal, next: Int) {
    var power = 0
    var next = index
    while let token = token(next), token.kind == .word || token.kind == .dash {
      if token.kind == .dash {
        if token.isGlued, let after = self.token(next + 1), after.isGlued,
          case .scale? = after.word.number
        {
          next += 1; continue
        }
        break
      }
      if next == index, token.isGlued, glued, let short = lexicon.shortScales[token.lower],
        token.lower != "m" || self.token(index - 2)?.kind == .money
          || lexicon.units["m"] == nil
      {
        power += short
      } else if case .scale(let told)? = token.word.number,
        !token.lower.hasSuffix("s") || token.lower.hasPrefix("lakh")
          || token.lower.hasPrefix("crore")
      {
        power += told
      } else {
        break
      }
      next += 1
    }
    return (power == 0 ? value : value.scaled(byPowerOfTen: power), next)
  }

  /// The unit at a token, of up to three words.
  func unit(at index: Int) -> (name: EnglishLexicon.UnitName, next: Int)? {
    guard let first = token(index) else { return nil }
    if first.kind == .percent, let unit = lexicon.units["%"] { return (unit, index + 1) }
    if first.kind == .dash, first.isGlued, let unit = unit(at: index + 1) { return unit }
    guard first.kind == .word else { return nil }
    guard let found = lexicon.unitPhrases.longest(at: index, in: tokens) else { return nil }
    if found.length > 1 { return (found.meaning, index + found.length) }
    let name = found.meaning
    // r, t, m alone are units only directly behind the number.
    if first.lower.utf8.count == 1, !first.isGlued || name.unit.sort == .money { return nil }
    return (currency.told(name, lexicon), index + 1)
  }
}
