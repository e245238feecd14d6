import OutturnModel

/// A time that an English sentence names.
struct EnglishTime: Sendable {
  /// How it stands to what is told.
  enum Sense: Sendable {
    /// in 2030, this year
    case at
    /// by 2030, before June
    case deadline
    /// since 2019
    case since
    /// over the next four years, between 2019 and 2023
    case span
    /// now, today
    case now
    /// 1990s, ten years ago
    case history
  }

  /// Its tokens, the word before it included.
  let tokens: Range<Int>
  var period: Period?
  let sense: Sense
}

/// Finds the times that an English sentence names.
struct EnglishTimeReader {
  let tokens: [EnglishToken]
  /// The year of the document.
  let year: Int?
  /// The year that the part speaks of as this one.
  var now: Int?

  /// Stands for the year of a document that tells none; no such time is told.
  private static let noYear = 1000

  /// The times in order.
  func times() -> [EnglishTime] {
    var times: [EnglishTime] = []
    var index = 0
    while index < tokens.count {
      if var time = time(at: index) {
        if year == nil, let period = time.period, period.first.year < 1500 { time.period = nil }
        times.append(time)
        index = max(time.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return times
  }

  private func token(_ index: Int) -> EnglishToken? {
    index >= 0 && index < tokens.count ? tokens[index] : nil
  }

  private func lower(_ index: Int) -> String { token(index)?.lower ?? "" }

  private func isA(_ index: Int, _ kind: EnglishWord.Class) -> Bool {
    token(index)?.isA(kind) == true
  }

  private func time(at index: Int) -> EnglishTime? {
    let token = tokens[index]
    switch token.kind {
    case .number:
      if let found = dayAndMonth(at: index) { return found }
      if let found = years(at: index) { return found }
      return count(at: index)
    case .name: return named(token, at: index)
    case .word:
      if let month = token.word.month, token.isCapital { return self.month(month, at: index) }
      return words(at: index)
    default: return nil
    }
  }

  // MARK: - With digits

  /// 2024, 2024-25, 2024/25, 2015 to 2019
  private func years(at index: Int) -> EnglishTime? {
    guard let first = token(index)?.year else { return nil }
    // 2,000 or 2026 houses: a count.
    if abs(first - (year ?? 0)) > 6, !(1991...2050).contains(first) || first % 100 == 0,
      let next = token(index + 1), next.kind == .word, lower(index - 1) != "in",
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
    let joint = lower(index + 1)
    let opener = lower(index - 1)
    if joint == "and" && opener == "between"
      || (joint == "to" || joint == "until" || joint == "through") && opener == "from",
      let second = token(index + 2)?.year, second > first
    {
      return finish(index - 1, index + 3, Period.years(first, second), .span)
    }
    if joint == "to", let second = token(index + 2)?.year, second > first {
      return finish(index, index + 3, Period.years(first, second), .span)
    }
    return finish(index, index + 1, .year(first), .at)
  }

  /// 31 March 2024
  private func dayAndMonth(at index: Int) -> EnglishTime? {
    guard let month = token(index + 1)?.word.month, token(index + 1)?.isCapital == true,
      let value = token(index)?.value, value.exponent == 0, (1...31).contains(value.mantissa),
      let found = self.month(month, at: index + 1)
    else { return nil }
    return finish(index, found.tokens.upperBound, found.period, .at)
  }

  /// FY2022, Q3, 1990s, mid-2025
  private func named(_ token: EnglishToken, at index: Int) -> EnglishTime? {
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
    return finish(index, index + 1, .year(first), .at)
  }

  private func month(_ month: Int, at index: Int) -> EnglishTime? {
    guard let known = Period.Month(rawValue: month) else { return nil }
    let year = now ?? self.year
    var stop = index + 1
    if let day = token(stop), day.kind == .number || day.kind == .name, day.range.count <= 4,
      day.year == nil
    {
      stop += 1
    }
    if token(stop)?.kind == .comma, token(stop + 1)?.year != nil { stop += 1 }
    if lower(stop) == "of", token(stop + 1)?.year != nil || isA(stop + 1, .this) { stop += 1 }
    if let year = token(stop)?.year {
      return finish(index, stop + 1, .month(year, known), .at)
    }
    if let year, isA(stop, .next) || isA(stop, .this) || isA(stop, .last), isA(stop + 1, .yearWord)
    {
      let told = isA(stop, .next) ? year + 1 : isA(stop, .last) ? year - 1 : year
      return finish(index, stop + 2, .month(told, known), .at)
    }
    guard let year else { return nil }
    let opener = lower(index - 1)
    if opener == "last" {
      return finish(index - 1, stop, .month(month >= 9 ? year - 1 : year, known), .at)
    }
    if opener == "next" {
      return finish(index - 1, stop, .month(month <= 4 ? year + 1 : year, known), .at)
    }
    if ["in", "by", "from", "since", "until", "of", "this", "before"].contains(opener)
      || stop > index + 1
    {
      return finish(index, stop, .month(year, known), .at)
    }
    return nil
  }

  // MARK: - In words

  private func words(at index: Int) -> EnglishTime? {
    let token = tokens[index]
    if token.lower == "fiscal" || token.lower == "financial" || token.lower == "fy" {
      let stop = isA(index + 1, .yearWord) ? index + 2 : index + 1
      if let found = years(at: stop) {
        return finish(index, found.tokens.upperBound, found.period, found.sense)
      }
      if let year = self.token(stop)?.year { return finish(index, stop + 1, .year(year), .at) }
    }
    let year = now ?? self.year ?? Self.noYear
    if token.isA(.now) {
      return EnglishTime(tokens: index..<index + 1, period: .year(year), sense: .now)
    }
    let next = lower(index + 1)
    if token.lower == "so" && next == "far" || token.lower == "to" && next == "date"
      || token.lower == "at" && next == "present"
    {
      return EnglishTime(tokens: index..<index + 2, period: .year(year), sense: .now)
    }
    if token.lower == "at", next == "this", ["point", "time", "moment"].contains(lower(index + 2)) {
      return EnglishTime(tokens: index..<index + 3, period: .year(year), sense: .now)
    }
    if token.isA(.this) { return relative(at: index, year) }
    if token.isA(.last) || token.isA(.next) {
      return relative(at: index, self.year ?? Self.noYear)
    }
    if token.lower == "recent", isA(index + 1, .yearWord) || isA(index + 1, .monthWord) {
      return finish(index, index + 2, nil, .at)
    }
    // in the fall of 2032
    if ["spring", "summer", "autumn", "fall", "winter"].contains(token.lower) {
      let stop = next == "of" ? index + 2 : index + 1
      if let told = self.token(stop)?.year { return finish(index, stop + 1, .year(told), .at) }
    }
    if token.lower == "year", next == "on" || lower(index - 1) == "the" && next == "before" {
      return nil
    }
    return count(at: index)
  }

  /// this year, the last four years, the coming decade
  private func relative(at index: Int, _ year: Int) -> EnglishTime? {
    let token = tokens[index]
    var stop = index + 1
    var count = 1
    var isCounted = false
    if let found = number(at: stop) {
      count = found.value
      stop = found.next
      isCounted = true
    } else if isA(stop, .abstract) || lower(stop) == "few" || lower(stop) == "several" {
      if lower(stop) == "few" || lower(stop) == "several" {
        return finish(index, stop + 2, nil, .at)
      }
    }
    while isA(stop, .fiscalWord), stop < index + 5 { stop += 1 }
    let word = lower(stop)
    if word == "decade" || word == "decades" {
      count *= 10
      isCounted = true
    } else if token.isA(.this), !isCounted,
      isA(stop, .monthWord)
        || ["week", "quarter", "morning", "spring", "summer", "autumn", "fall", "winter", "season"]
          .contains(word)
    {
      // earlier this month, this summer
      return finish(index, stop + 1, .year(year), .at)
    } else if token.isA(.last), !isCounted,
      ["spring", "summer", "autumn", "fall", "winter"].contains(word)
    {
      return finish(index, stop + 1, .year(year - 1), .at)
    } else if !isA(stop, .yearWord) {
      // in the current fiscal
      guard stop > index + 1, isA(stop - 1, .fiscalWord), lower(stop - 1) != "full",
        lower(stop - 1) != "whole", lower(stop - 1) != "budget", lower(stop - 1) != "school",
        self.token(stop)?.kind != .word || isA(stop, .preposition) || isA(stop, .conjunction)
      else { return nil }
      stop -= 1
    }
    // last year's, the last year of
    if token.isA(.this) { return finish(index, stop + 1, .year(year), .at) }
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
  private func count(at index: Int) -> EnglishTime? {
    guard let found = number(at: index) else { return nil }
    let year = self.year ?? Self.noYear
    let word = lower(found.next)
    guard isA(found.next, .yearWord) || word == "decade" || word == "decades" else { return nil }
    let count = word.hasPrefix("decade") ? found.value * 10 : found.value
    if isA(found.next + 1, .ago) && lower(found.next + 1) != "later"
      || lower(found.next + 1) == "before"
    {
      return finish(index, found.next + 2, .year(year - count), .history)
    }
    let opener = lower(index - 1)
    guard
      ["in", "within", "over"].contains(opener) || opener == "of" && lower(index - 2) == "period"
    else { return nil }
    if count > 30 { return nil }
    return EnglishTime(
      tokens: index - 1..<found.next + 1,
      period: Period.years(year, year + count - 1) ?? .year(year), sense: .span)
  }

  private func number(at index: Int) -> (value: Int, next: Int)? {
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

  /// The time with the words before it.
  private func finish(
    _ start: Int, _ end: Int, _ period: Period?, _ sense: EnglishTime.Sense
  ) -> EnglishTime {
    var start = start
    var told = sense
    while start > 0 {
      let word = lower(start - 1)
      if [
        "the", "year", "fiscal", "financial", "end", "of", "early", "late", "mid", "start",
        "beginning", "middle", "school", "march", "december",
      ].contains(word),
        !(word == "of"
          && !["end", "start", "beginning", "middle", "as", "year", "quarter", "half"].contains(
            lower(start - 2)))
      {
        start -= 1
        continue
      }
      if word == "by" || word == "before" || word == "until" || word == "till" {
        if told == .at { told = .deadline }
        start -= 1
      } else if word == "since" {
        told = .since
        start -= 1
      } else if [
        "in", "during", "over", "for", "from", "within", "on", "as", "at", "between", "throughout",
        "through", "into",
      ].contains(word) {
        start -= 1
      }
      break
    }
    var period = period
    // by the end of 2026: December
    if told == .deadline, lower(start) == "by" || lower(start) == "before",
      case .year(let year)? = period,
      (start..<end).contains(where: { lower($0) == "end" })
    {
      period = .month(year, .december)
    }
    return EnglishTime(tokens: start..<end, period: period, sense: told)
  }
}
