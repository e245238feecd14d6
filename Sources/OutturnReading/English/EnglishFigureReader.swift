import OutturnModel

/// Finds the figures of an English sentence.
struct EnglishFigureReader {
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
      if var figure = figure(at: index, after: figures.last) {
        join(&figure)
        figures.append(figure)
        index = max(figure.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return figures
  }

  func token(_ index: Int) -> EnglishToken? {
    index >= 0 && index < tokens.count ? tokens[index] : nil
  }

  func lower(_ index: Int) -> String { token(index)?.lower ?? "" }

  // MARK: - One figure

  private func figure(at index: Int, after last: EnglishFigure?) -> EnglishFigure? {
    let token = tokens[index]
    var start = index
    var sign: EnglishLexicon.UnitName?
    if token.kind == .money {
      guard let after = self.token(index + 1), after.kind == .number else { return nil }
      sign = currency.name(of: token.lower, lexicon)
      start = index + 1
    } else if token.kind == .word {
      return EnglishWordFigure(reader: self).figure(at: index)
    } else if token.kind == .name {
      return rank(token, at: index)
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
        lower(figure.tokens.upperBound) != "new"
      {
        figure.isMore = true
      }
    }
    if figure.isWords, figure.sort == .bare, !canBePart(figure) { return nil }
    return figure
  }

  /// six are closed, seven of them have: words that count part of what was told.
  private func canBePart(_ figure: EnglishFigure) -> Bool {
    let end = figure.tokens.upperBound
    if lower(end) == "of" { return ["them", "these", "those", "which"].contains(lower(end + 1)) }
    return phrases.verb(at: end)?.tense.isFinite == true
  }

  private func isRateSuffix(_ index: Int) -> Bool {
    if token(index)?.kind == .slash, let noun = token(index + 1), noun.isGlued {
      return noun.isA(.monthWord) || noun.isA(.yearWord) || lexicon.units[noun.lower] != nil
        || ["person", "household", "hour", "day", "week"].contains(noun.lower)
    }
    let joint = lower(index)
    guard joint == "a" || joint == "per" || joint == "each" || joint == "every" || joint == "an",
      let noun = token(index + 1), noun.kind == .word
    else { return false }
    if lower(index) == "per", noun.lower != "cent", noun.lower != "capita" { return true }
    return noun.isA(.yearWord) || noun.isA(.monthWord)
      || ["day", "week", "hour", "person", "child", "household", "quarter"].contains(noun.lower)
  }

  private func count(_ figure: inout EnglishFigure) {
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
      token.isA(.more) || token.lower == "such" || token.lower == "fewer"
    {
      if token.lower != "new" || true { figure.isMore = true }
      if token.lower == "new" { break }
      next += 1
    }
    if lower(next) == "of" && lower(next + 1) == "the"
      || lower(next) == "of" && lower(next + 1) == "our"
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

  private func scale(
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
    if first.lower == "percent" || first.lower == "percentage" || first.lower == "per" {
      if let name = lexicon.units["\(first.lower) \(lower(index + 1))"] { return (name, index + 2) }
    } else if let second = token(index + 1), second.kind == .word {
      if let third = token(index + 2), third.kind == .word,
        let name = lexicon.units["\(first.lower) \(second.lower) \(third.lower)"]
      {
        return (name, index + 3)
      }
      if let name = lexicon.units["\(first.lower) \(second.lower)"] { return (name, index + 2) }
    }
    guard let name = lexicon.units[first.lower] else { return nil }
    // r, t, m alone are units only directly behind the number.
    if first.lower.utf8.count == 1, !first.isGlued || name.unit.sort == .money { return nil }
    return (currency.told(name, lexicon), index + 1)
  }

  // MARK: - Around it

  /// at least, more than, up to: before the number, past fillers.
  private func bound(_ figure: inout EnglishFigure) {
    var place = figure.start
    var found: Bound?
    scan: while place > 0 {
      for length in stride(from: min(5, place), through: 1, by: -1) {
        let words = (place - length..<place).map { lower($0) }
        guard !words.contains("") else { continue }
        guard let word = lexicon.bounds[words.joined(separator: " ")] else { continue }
        switch word {
        case .bound(let told):
          // will be capped at 40: the verb keeps its words
          if (place - length..<place).contains(where: {
            phrases.verb(at: $0)?.tense.isFinite == true
          }) {
            if found == nil { found = told }
            break scan
          }
          // over in: over 2030; under is a place
          if found == nil || told != .about { found = told }
          place -= length
          continue scan
        case .filler:
          if words.contains("further") || words.contains("additional") || words.contains("another")
            || words.contains("new") || words.contains("extra")
          {
            figure.isMore = true
          }
          // of is a filler only behind a word that is one too: a total of
          if length == 1, words[0] == "of" || words[0] == "at" || words[0] == "total" { break scan }
          place -= length
          continue scan
        }
      }
      break
    }
    figure.start = place
    if let found { figure.bound = found }
    if let after = boundAfter(figure.tokens.upperBound) {
      figure.bound = after.bound
      figure.tokens = figure.tokens.lowerBound..<after.next
    }
  }

  private func boundAfter(_ index: Int) -> (bound: Bound, next: Int)? {
    guard token(index)?.kind == .word else { return nil }
    for length in [3, 2, 1] where index + length <= tokens.count {
      let words = (index..<index + length).map { lower($0) }
      if let bound = lexicon.after[words.joined(separator: " ")] { return (bound, index + length) }
    }
    return nil
  }

  /// between 3 and 5%, 50 to 60 homes, 1%-3%
  private func join(_ figure: inout EnglishFigure) {
    guard figure.upper == nil, figure.sort != .multiple, figure.sort != .rank else { return }
    let end = figure.sort == .counted ? figure.tokens.upperBound : figure.tokens.upperBound
    guard let joint = token(end) else { return }
    let opener = lower(figure.start - 1)
    let isBetween = opener == "between" && joint.lower == "and"
    let isTo = joint.lower == "to" && opener != "from" && !isFromBase(figure) && figure.noun == nil
    let isDash = joint.kind == .dash && figure.noun == nil
    let isBy = isTo && opener == "by" && figure.isPercent
    guard isBetween || isTo && opener != "by" || isBy || isDash else { return }
    var place = end + 1
    var sign: EnglishLexicon.UnitName?
    if let token = token(place), token.kind == .money {
      sign = currency.name(of: token.lower, lexicon)
      place += 1
    }
    guard let second = number(at: place), let low = figure.value else { return }
    let after = unit(at: second.next)
    var upper = second.value
    var lower = low
    let unit = sign ?? after?.name
    if let unit {
      guard figure.unit == nil || figure.unit?.told == unit.told else { return }
    } else if figure.unit != nil, !isBetween {
      return
    }
    // 2 to 3 million: the scale is shared.
    let plain = token(place)?.value ?? upper
    if upper != plain, lower < plain {
      lower = lower * (EnglishFigureReader.quotient(upper, plain) ?? .one)
    }
    // by 3% to 5%; but: by 12% to 80%
    if isBy, after?.name.unit.sort != .proportion || upper > lower + lower { return }
    if upper < lower { swap(&upper, &lower) }
    if isDash, token(place)?.year != nil { return }
    figure.value = lower
    figure.upper = upper
    figure.bound = .between
    if unit != nil { figure.unit = unit }
    figure.sort = figure.unit == nil ? .bare : .measured
    figure.tokens = figure.tokens.lowerBound..<(after?.next ?? second.next)
    if isBetween { figure.start -= 1 }
    if figure.unit == nil || figure.unit?.unit.sort == .person { count(&figure) }
  }

  private static func quotient(_ upper: ExactDecimal, _ plain: ExactDecimal) -> ExactDecimal? {
    plain.isZero ? nil : upper.divided(by: plain)
  }

  private func isFromBase(_ figure: EnglishFigure) -> Bool {
    var place = figure.start - 1
    while place >= 0, tokens[place].isA(.determiner) || tokens[place].isA(.this) { place -= 1 }
    return lower(place) == "from"
  }

  /// Act 61, Bid Window 4, Scope 1 and 2: a name's number.
  private func isLabelled(_ index: Int) -> Bool {
    guard let before = token(index - 1), before.kind == .word else { return false }
    let next = token(index + 1)
    if before.isA(.order), let value = token(index)?.value, value <= ExactDecimal(mantissa: 12) {
      return true
    }
    // Class 9 students is a name; Phase 2 will too.
    if before.isA(.label),
      before.isCapital || next?.kind != .word || next?.isA(.preposition) == true
        || next?.isA(.conjunction) == true
        || before.word.verb == nil && next?.lower.hasSuffix("s") == false
    {
      if before.lower == "unit" || before.lower == "area" || before.lower == "plan"
        || before.lower == "measure" || before.lower == "number" || before.lower == "no"
      {
        return before.isCapital && index > 1 || before.lower == "no"
      }
      return true
    }
    // Scopes 1 and 2
    if before.lower == "and" || before.lower == "to", let number = token(index - 2),
      number.kind == .number,
      let label = token(index - 3), label.isA(.label), label.isCapital
    {
      return true
    }
    return false
  }

  /// 33. and 12) at the beginning; 3.30 pm.
  private func isNumbering(_ index: Int, _ next: Int) -> Bool {
    // 24/7
    if token(index - 1)?.kind == .slash, token(index - 2)?.kind == .number { return true }
    if index == 0, let after = token(next), after.kind == .stop || after.kind == .close {
      return true
    }
    // 5 Rationalisation of: a number in a table
    if index == 0, let value = token(index)?.value, token(index)?.kind == .number,
      value < ExactDecimal(mantissa: 100), token(next)?.isCapital == true, next == 1,
      token(next)?.isA(.people) != true
    {
      return true
    }
    // 2:30
    if token(next)?.kind == .colon, token(next + 1)?.kind == .number,
      token(next + 1)?.isGlued == true
    {
      return true
    }
    if next == index + 1, isPageNumber(index) { return true }
    let after = lower(next)
    return after == "pm" || after == "am" || after == "p.m" || after == "a.m"
      || token(index - 1)?.lower == "#"
  }

  /// It is 38 proposed, an environmentally 31 friendly town: a page ended in the middle.
  private func isPageNumber(_ index: Int) -> Bool {
    guard let value = token(index)?.value, value.exponent == 0, value < ExactDecimal(mantissa: 400),
      let before = token(index - 1), before.kind == .word, let next = token(index + 1),
      next.kind == .word, !next.isA(.preposition), !next.isA(.conjunction), next.word.number == nil
    else { return false }
    if before.isA(.be), let verb = next.word.verb, verb.forms.contains(.participle), !verb.isNoun {
      return true
    }
    let article = lower(index - 2)
    return (article == "a" || article == "an") && !before.isA(.preposition)
      && before.word.number == nil && !before.isA(.more) && !before.isA(.label)
      && next.lower != "percent" && unit(at: index + 1) == nil
  }

  /// ranks 17th
  private func rank(_ token: EnglishToken, at index: Int) -> EnglishFigure? {
    guard ["st", "nd", "rd", "th"].contains(String(token.lower.suffix(2))),
      let value = ExactDecimal(String(token.lower.dropLast(2))),
      (max(0, index - 3)..<index).contains(where: {
        lower($0).hasPrefix("rank") || lower($0).hasPrefix("place")
      })
    else { return nil }
    return EnglishFigure(sort: .rank, tokens: index..<index + 1, start: index, value: value)
  }
}
