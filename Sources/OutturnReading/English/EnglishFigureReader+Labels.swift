import OutturnModel

/// Numbers that are none: of laws, windows, pages, items.
extension EnglishFigureReader {
  /// Act 61, Bid Window 4, Scope 1 and 2: a name's number.
  func isLabelled(_ index: Int) -> Bool {
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
        || before.lower == "measure" || before.lower == "number" || before.isA(.no)
      {
        return before.isCapital && index > 1 || before.isA(.no)
      }
      return true
    }
    // Scopes 1 and 2
    if before.isA(.and) || before.isA(.to), let number = token(index - 2),
      number.kind == .number,
      let label = token(index - 3), label.isA(.label), label.isCapital
    {
      return true
    }
    return false
  }

  /// 33. and 12) at the beginning; 3.30 pm.
  func isNumbering(_ index: Int, _ next: Int) -> Bool {
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
    // and 91 a global debate: a page ended in between
    if token(next)?.isA(.determiner) == true, isA(next, [.a, .an]),
      !lower(index - 1).isEmpty, token(index)?.value?.exponent == 0,
      token(index + 2)?.kind == .word,
      lexicon.units["\(lower(index + 2))"] == nil, token(index + 2)?.isA(.rateBase) != true,
      token(index + 2)?.isA(.yearWord) != true, token(index + 2)?.isA(.monthWord) != true,
      token(index - 1)?.isA(.conjunction) == true
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
  func isPageNumber(_ index: Int) -> Bool {
    guard let value = token(index)?.value, value.exponent == 0, value < ExactDecimal(mantissa: 400),
      let before = token(index - 1), before.kind == .word, let next = token(index + 1),
      next.kind == .word, !next.isA(.preposition), !next.isA(.conjunction), next.word.number == nil
    else { return false }
    if before.isA(.be), let verb = next.word.verb, verb.forms.contains(.participle), !verb.isNoun {
      return true
    }
    // higher human 117 development indicators
    if index > 1, before.isPlain, next.isPlain, !before.isCapital, !before.lower.hasSuffix("s"),
      !next.lower.hasSuffix("s"), self.token(index + 2)?.isPlain == true,
      unit(at: index + 1) == nil,
      value >= ExactDecimal(mantissa: 10), lexicon.bounds.longest(before: index, in: tokens) == nil
    {
      return true
    }
    let article = classes(at: index - 2)
    return (article.contains(any: [.a, .an])) && !before.isA(.preposition)
      && before.word.number == nil && !before.isA(.more) && !before.isA(.label)
      && next.lower != "percent" && unit(at: index + 1) == nil
  }

  /// ranks 17th
  func rank(_ token: EnglishToken, at index: Int) -> EnglishFigure? {
    guard ["st", "nd", "rd", "th"].contains(String(token.lower.suffix(2))),
      let value = ExactDecimal(String(token.lower.dropLast(2))),
      (max(0, index - 3)..<index).contains(where: {
        tokens[$0].isA(.ranking)
      })
    else { return nil }
    return EnglishFigure(sort: .rank, tokens: index..<index + 1, start: index, value: value)
  }
}
