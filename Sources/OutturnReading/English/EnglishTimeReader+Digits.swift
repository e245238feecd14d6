import OutturnModel

/// Times with digits: 2031, 2031-32, 31 March 2031, FY2031, Q3.
extension EnglishTimeReader {
  /// 2024, 2024-25, 2024/25, 2015 to 2019
  func years(at index: Int) -> EnglishTime? {
    guard let first = token(index)?.year else { return nil }
    // 2,000 or 2026 houses: a count.
    if abs(first - (year ?? 0)) > 6, !(1991...2050).contains(first) || first % 100 == 0,
      let next = token(index + 1), next.kind == .word, !isA(index - 1, .in),
      next.lower.hasSuffix("s"), next.word.verb == nil, !next.isA(.pronoun), !next.isA(.adverb),
      !next.isA(.be), !next.isA(.preposition), !next.isA(.determiner), !next.isA(.pastAux),
      !next.isCapital, token(index - 1)?.isA(.determiner) != true
    {
      return nil
    }
    if token(index - 1)?.kind == .money { return nil }
    // Masterplan 2030, Budget 2025: a name's year tells no time.
    if let before = token(index - 1), index > 1, before.kind == .word, before.isCapital,
      before.word.month == nil,
      !before.isA(.preposition), !before.isA(.fiscalWord), !before.isA(.yearWord),
      before.word.verb == nil || before.isA(.label)
        || before.lower == "budget"
    {
      return EnglishTime(tokens: index..<index + 1, period: nil, sense: .at)
    }
    if case .scale? = token(index + 1)?.word.number { return nil }
    if let joint = token(index + 1), joint.kind == .dash || joint.kind == .slash,
      let second = token(index + 2), second.kind == .number, let value = second.value,
      !second.isGrouped
    {
      let number = Int(value.magnitude.mantissa)
      if second.range.count == 4, number > first {
        return finish(index, index + 3, Period.years(first, number), .span)
      }
      if second.range.count == 2, number == (first + 1) % 100 {
        return finish(index, index + 3, .year(first), .at)
      }
      if second.range.count == 2, number > first % 100 {
        return finish(index, index + 3, Period.years(first, first / 100 * 100 + number), .span)
      }
    }
    if let second = token(index + 1), second.kind == .number, second.value?.isNegative == true,
      second.isGlued || second.range.lowerBound == token(index)?.range.upperBound,
      let value = second.value
    {
      let number = Int(value.magnitude.mantissa)
      if number == (first + 1) % 100 { return finish(index, index + 2, .year(first), .at) }
      if number > first { return finish(index, index + 2, Period.years(first, number), .span) }
    }
    let joint = classes(at: index + 1)
    let opener = classes(at: index - 1)
    if joint.contains(.and) && opener.contains(.between)
      || (joint.contains(any: [.to, .until, .through])) && opener.contains(.from),
      let second = token(index + 2)?.year, second > first
    {
      return finish(index - 1, index + 3, Period.years(first, second), .span)
    }
    if joint.contains(.to), let second = token(index + 2)?.year, second > first {
      return finish(index, index + 3, Period.years(first, second), .span)
    }
    // in 2033 and 2034
    if joint.contains(.and), opener.contains(any: [.in, .for, .both]),
      let second = token(index + 2)?.year, second == first + 1
    {
      return finish(index, index + 3, Period.years(first, second), .at)
    }
    return finish(index, index + 1, .year(first), .at)
  }

  /// 31 March 2024
  func dayAndMonth(at index: Int) -> EnglishTime? {
    guard let month = token(index + 1)?.word.month, token(index + 1)?.isCapital == true,
      let value = token(index)?.value, value.exponent == 0, (1...31).contains(value.mantissa)
    else { return nil }
    // on 1 October
    if token(index + 2)?.year == nil, let year = now ?? self.year,
      let known = Period.Month(rawValue: month), !isA(index + 2, .current), !isA(index + 2, .last),
      !isA(index + 2, .next), !isA(index + 2, .of)
    {
      return finish(index, index + 2, .month(year, known), .at)
    }
    guard
      let found = self.month(month, at: index + 1)
    else { return nil }
    return finish(index, found.tokens.upperBound, found.period, .at)
  }

  /// FY2022, Q3, 1990s, mid-2025
  func named(_ token: EnglishToken, at index: Int) -> EnglishTime? {
    var word = token.lower[...]
    if word.hasPrefix("mid-") || word.hasPrefix("end-") { word = word.dropFirst(4) }
    if word.hasPrefix("early-") || word.hasPrefix("late-") {
      word = word.drop { $0 != "-" }.dropFirst()
    }
    if word.hasPrefix("fy") { word = word.dropFirst(2) }
    if word.hasPrefix("q"), word.count == 2, let quarter = word.last?.wholeNumberValue,
      let quarter = Period.Quarter(rawValue: quarter)
    {
      if let year = self.token(index + 1)?.year {
        return finish(index, index + 2, .quarter(year, quarter), .at)
      }
      return nil
    }
    if word.hasSuffix("s"), word.count == 5 || word.count == 3, Int(word.dropLast()) != nil {
      return EnglishTime(tokens: index..<index + 1, period: nil, sense: .history)
    }
    let parts = word.split(whereSeparator: { $0 == "-" || $0 == "/" })
    guard let head = parts.first, var first = Int(head) else { return nil }
    if head.count == 2, token.lower.hasPrefix("fy") { first += 2000 }
    guard (1850...2100).contains(first), head.count == 4 || token.lower.hasPrefix("fy") else {
      return nil
    }
    if parts.count == 1, let joint = self.token(index + 1),
      joint.kind == .slash || joint.kind == .dash,
      let second = self.token(index + 2), second.kind == .number, second.range.count == 2
    {
      return finish(index, index + 3, .year(first), .at)
    }
    // FY2031 to FY2033
    if isA(index + 1, [.to, .through, .until]), let second = self.token(index + 2),
      second.kind == .name, let last = fiscal(second), last > first
    {
      return finish(index, index + 3, Period.years(first, last), .span)
    }
    return finish(index, index + 1, .year(first), .at)
  }

  /// The year of FY2031 or FY31.
  private func fiscal(_ token: EnglishToken) -> Int? {
    guard token.lower.hasPrefix("fy"), let year = Int(token.lower.dropFirst(2)) else { return nil }
    return year < 100 ? year + 2000 : year
  }
}
