import OutturnModel

/// Times in words: this year, over the next four years, ten years ago.
extension EnglishTimeReader {
  func words(at index: Int) -> EnglishTime? {
    let token = tokens[index]
    if token.lower == "fiscal" || token.lower == "financial" || token.lower == "fy" {
      let stop = isA(index + 1, .yearWord) ? index + 2 : index + 1
      if let found = years(at: stop) {
        return finish(index, found.tokens.upperBound, found.period, found.sense)
      }
      if let year = self.token(stop)?.year { return finish(index, stop + 1, .year(year), .at) }
    }
    let year = now ?? self.year ?? Self.noYear
    // as I said just now
    if token.isA(.now), lower(index - 1) == "just" {
      return EnglishTime(tokens: index - 1..<index + 1, period: nil, sense: .at)
    }
    if token.isA(.now) {
      return EnglishTime(tokens: index..<index + 1, period: .year(year), sense: .now)
    }
    let next = lower(index + 1)
    if token.lower == "so" && next == "far" || token.isA(.to) && next == "date"
      || token.isA(.at) && next == "present"
    {
      return EnglishTime(tokens: index..<index + 2, period: .year(year), sense: .now)
    }
    if token.isA(.at), next == "this", isA(index + 2, .timeWord) {
      return EnglishTime(tokens: index..<index + 3, period: .year(year), sense: .now)
    }
    if token.isA(.current) { return relative(at: index, year) }
    if token.isA([.last, .next]) {
      return relative(at: index, self.year ?? Self.noYear)
    }
    if token.lower == "recent", isA(index + 1, [.yearWord, .monthWord]) {
      return finish(index, index + 2, nil, .at)
    }
    // in the fall of 2032
    if token.isA(.season) {
      let stop = next == "of" ? index + 2 : index + 1
      if let told = self.token(stop)?.year { return finish(index, stop + 1, .year(told), .at) }
    }
    if token.lower == "year", next == "on" || isA(index - 1, .the) && next == "before" {
      return nil
    }
    return count(at: index)
  }

  /// this year, the last four years, the coming decade
  func relative(at index: Int, _ year: Int) -> EnglishTime? {
    let token = tokens[index]
    var stop = index + 1
    var count = 1
    var isCounted = false
    if let found = number(at: stop) {
      count = found.value
      stop = found.next
      isCounted = true
    } else if isA(stop, [.abstract, .few, .several]) {
      if isA(stop, [.few, .several]) {
        return finish(index, stop + 2, nil, .at)
      }
    }
    while isA(stop, .fiscalWord), stop < index + 5 { stop += 1 }
    let word = lower(stop)
    if word == "decade" || word == "decades" {
      count *= 10
      isCounted = true
    } else if token.isA(.current), !isCounted,
      isA(stop, [.monthWord, .season, .spell])
    {
      // earlier this month, this summer; before the end of this month is no end of a year
      let found = finish(index, stop + 1, nil, .at)
      return EnglishTime(tokens: found.tokens, period: .year(year), sense: found.sense)
    } else if token.isA(.last), !isCounted, isA(stop, [.monthWord, .spell]), !isA(stop, .season) {
      // last week, last month
      return finish(index, stop + 1, .year(year), .at)
    } else if token.isA(.last), !isCounted,
      isA(stop, .season)
    {
      return finish(index, stop + 1, .year(year - 1), .at)
    } else if !isA(stop, .yearWord) {
      // in the current fiscal
      guard stop > index + 1, isA(stop - 1, .fiscalWord), lower(stop - 1) != "full",
        lower(stop - 1) != "whole", lower(stop - 1) != "budget", lower(stop - 1) != "school",
        self.token(stop)?.kind != .word || isA(stop, [.preposition, .conjunction])
      else { return nil }
      stop -= 1
    }
    // in the coming years
    if !isCounted, lower(stop).hasSuffix("s"), isA(stop, .yearWord), !token.isA(.current) {
      return finish(index, stop + 1, nil, .at)
    }
    // last year's, the last year of
    if token.isA(.current) { return finish(index, stop + 1, .year(year), .at) }
    if token.isA(.last) {
      if !isCounted { return finish(index, stop + 1, .year(year - 1), .at) }
      return finish(index, stop + 1, Period.years(year - count, year - 1) ?? .year(year - 1), .span)
    }
    if !isCounted {
      return finish(index, stop + 1, .year(year + 1), .at)
    }
    return finish(index, stop + 1, Period.years(year, year + count - 1) ?? .year(year), .span)
  }

  /// in 5 years, within three years, ten years ago, a four-year
  func count(at index: Int) -> EnglishTime? {
    guard let found = number(at: index) else { return nil }
    let year = self.year ?? Self.noYear
    let word = lower(found.next)
    guard isA(found.next, .yearWord) || word == "decade" || word == "decades" else { return nil }
    let count = word.hasPrefix("decade") ? found.value * 10 : found.value
    if isA(found.next + 1, .ago) && !isA(found.next + 1, .later)
      || isA(found.next + 1, .before)
    {
      return finish(index, found.next + 2, .year(year - count), .history)
    }
    let opener = classes(at: index - 1)
    guard
      opener.contains(any: [.in, .within, .over])
        || opener.contains(.of) && lower(index - 2) == "period"
    else { return nil }
    if count > 30 { return nil }
    return EnglishTime(
      tokens: index - 1..<found.next + 1,
      period: Period.years(year, year + count - 1) ?? .year(year), sense: .span)
  }

  func number(at index: Int) -> (value: Int, next: Int)? {
    guard let token = token(index) else { return nil }
    if token.kind == .number, let value = token.value, value.exponent == 0, value.mantissa < 100,
      value.mantissa > 0
    {
      return (Int(value.mantissa), index + 1)
    }
    if case .small(let value)? = token.word.number { return (value, index + 1) }
    if case .tens(let value)? = token.word.number { return (value, index + 1) }
    return nil
  }
}
