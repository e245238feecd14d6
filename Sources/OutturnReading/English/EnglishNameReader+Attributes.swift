import OutturnModel

/// Names that stand before a figure: the price of 5, a goal of 40.
extension EnglishNameReader {
  /// 9.4% more than, 27% lower than: the change of what was told.
  func compared(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> Name? {
    let next = sentence.classes(at: figure.tokens.upperBound)
    guard figure.sort == .measured || figure.sort == .bare,
      sentence.isA(figure.tokens.upperBound, .comparing)
        && sentence.isA(figure.tokens.upperBound + 1, .than)
        || (next.contains(any: [.below, .above])) && verb?.sense != .rise && verb?.sense != .fall
        || (next.contains(any: [.up, .down]))
          && sentence.isA(figure.tokens.upperBound + 1, .on)
    else { return nil }
    if let verb, verb.isCopula, verb.range.upperBound == figure.start {
      return subject(of: verb) ?? []
    }
    return []
  }

  /// a 30 percent increase in X, 5% growth in X, $50 million reduction for X
  func changeNounBehind(_ figure: EnglishFigure) -> Name? {
    var place = figure.tokens.upperBound
    while let token = sentence.token(place),
      token.isA(.more) || token.lower == "overall" || token.lower == "annual"
    { place += 1 }
    guard let token = sentence.token(place), token.isA(.changeNoun),
      phrases.verb(at: place)?.tense.isFinite != true
    else { return nil }
    guard sentence.isA(place + 1, .joining), let noun = phrases.longPhrase(at: place + 2) else {
      return []
    }
    return [noun]
  }

  /// the price of $5, an allowance of 5,000, a goal of reducing
  func attribute(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> (
    name: Name?, role: Role
  )? {
    guard let noun = phrases.phrase(before: figure.start - 1), let head = phrases.head(of: noun)
    else { return nil }
    // subject to a levy at the rate of 10 per cent
    if figure.isPercent, noun.count == 1, head.lower == "rate" || head.lower == "rates",
      let at = (max(0, noun.lowerBound - 2)..<noun.lowerBound).last(where: {
        tokens[$0].isA(.at)
      }),
      let taxed = phrases.phrase(before: at)
    {
      return ([taxed], .level)
    }
    // increase of 11%, a reduction of over 5 percent: of what was told.
    if head.isA(.changeNoun) {
      if figure.sort == .counted, let counted = figure.noun { return ([counted], .amount) }
      // a total increase of 3% in fees
      if noun.count > 1, noun.dropLast().allSatisfy({ tokens[$0].isA(.wholeWord) }),
        sentence.isA(figure.tokens.upperBound, [.in, .for]),
        let purpose = purpose(behind: figure)
      {
        return ([purpose], .change)
      }
      if noun.count > 1 { return ([noun], .change) }
      if head.isA(.growthNoun), let verb, verb.range.upperBound >= noun.lowerBound - 1 {
        return ([noun], .level)
      }
      if sentence.isA(figure.tokens.upperBound, [.in, .for, .to]),
        let purpose = purpose(behind: figure)
      {
        return ([purpose], .change)
      }
      return ([], .change)
    }
    if head.isA(.goal) {
      if figure.sort == .bare, sentence.figures.first?.tokens != figure.tokens {
        return ([], .level)
      }
      if let purpose = figure.sort == .counted ? figure.noun : nil { return ([purpose], .amount) }
      if noun.contains(where: { tokens[$0].isA([.determiner, .of]) }) {
        return ([], .level)
      }
      if noun.count > 1 { return ([noun.lowerBound..<noun.upperBound - 1], .target) }
      return figure.sort == .bare ? ([], .level) : nil
    }
    if figure.sort == .counted {
      return head.isA([.rateNoun, .empty]) || noun.count == 1 && head.isA(.changeNoun)
        ? nil : (figure.noun.map { [$0] }, .amount)
    }
    // at an estimated cost of: of what is done
    if head.lower == "cost" || head.lower == "costs", let verb, let name = subject(of: verb) {
      return (name, .level)
    }
    // a sum of $5 million for X, an amount of $5 million from Y
    if head.isA(.empty), figure.isMoney {
      if sentence.isA(figure.tokens.upperBound, .from),
        let noun = phrases.phrase(at: figure.tokens.upperBound + 1)
      {
        return ([noun], .amount)
      }
      if head.lower == "sum" || head.lower == "amount", let purpose = purpose(behind: figure) {
        return ([purpose], .amount)
      }
    }
    // increase in funding of $1 million for the division
    if head.isA([.moneyNoun, .provision]), noun.count == 1 || head.isA(.empty) {
      if sentence.isA(figure.tokens.upperBound, .of),
        let of = phrases.phrase(at: figure.tokens.upperBound + 1)
      {
        return ([noun, of], .amount)
      }
      if head.isA(.empty), let verb,
        !figure.isMoney && noun.count <= 2 || verb.isPassive || verb.isCopula
          || verb.range.lowerBound >= figure.tokens.upperBound,
        let name = subject(of: verb)
      {
        return (name, .level)
      }
      if let purpose = purpose(behind: figure) { return ([noun, purpose], .amount) }
      if head.isA([.empty, .moneyNoun]) {
        if let verb, verb.range.lowerBound > figure.tokens.upperBound || verb.isPassive,
          let name = subject(of: verb)
        {
          return (name, .amount)
        }
      }
      return ([noun], figure.isMoney ? .amount : .level)
    }
    if figure.isMoney, let purpose = purpose(behind: figure), noun.count <= 4 {
      return ([noun, purpose], .amount)
    }
    let next = sentence.classes(at: figure.tokens.upperBound)
    if !figure.isMoney, !figure.isPercent, next.contains(.of),
      let of = phrases.phrase(at: figure.tokens.upperBound + 1)
    {
      return ([noun, of], .level)
    }
    // a duty of 5% on copper
    // The limit will be a salary of $900
    if let verb, verb.isCopula, !verb.isPassive, noun.count == 1,
      verb.range.upperBound >= noun.lowerBound - 1, verb.range.upperBound <= noun.lowerBound,
      let name = subject(of: verb)
    {
      return (name, .level)
    }
    if figure.isPercent, next.contains(any: [.on, .for]),
      let more = phrases.phrase(at: figure.tokens.upperBound + 1)
    {
      return ([noun, more], .level)
    }
    return ([noun], .level)
  }

  func rank(_ figure: EnglishFigure) -> Name? {
    var place = figure.tokens.upperBound
    let end = min(tokens.count, place + 16)
    while place < end {
      if tokens[place].kind == .semicolon
        || sentence.figures.contains(where: { $0.tokens.lowerBound == place })
      {
        break
      }
      if tokens[place].isA([.in, .for]) {
        if sentence.lower(place + 1) == "terms", sentence.isA(place + 2, .of),
          let noun = phrases.longPhrase(at: place + 3)
        {
          return [noun]
        }
        if let noun = phrases.longPhrase(at: place + 1), let head = phrases.head(of: noun),
          !head.isA(.region)
        {
          return [noun]
        }
      }
      place += 1
    }
    return nil
  }
}
