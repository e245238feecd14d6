import OutturnModel

/// Finds the times that an English sentence names.
struct EnglishTimeReader: EnglishTokens {
  let tokens: [EnglishToken]
  /// The year of the document.
  let year: Int?
  /// The year that the part speaks of as this one.
  var now: Int?

  /// Stands for the year of a document that tells none; no such time is told.
  static let noYear = 1000

  /// The times in order.
  func times() -> [EnglishTime] {
    var times: [EnglishTime] = []
    var index = 0
    while index < tokens.count {
      if tokens[index].mayBeginTime, var time = time(at: index) {
        if year == nil, let period = time.period, period.first.year < 1500 { time.period = nil }
        times.append(time)
        index = max(time.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return times
  }

  func time(at index: Int) -> EnglishTime? {
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

  func month(_ month: Int, at index: Int) -> EnglishTime? {
    guard let known = Period.Month(rawValue: month) else { return nil }
    let year = now ?? self.year
    var stop = index + 1
    if let day = token(stop), day.kind == .number || day.kind == .name, day.range.count <= 4,
      day.year == nil
    {
      stop += 1
    }
    if token(stop)?.kind == .comma, token(stop + 1)?.year != nil { stop += 1 }
    if isA(stop, .of), token(stop + 1)?.year != nil || isA(stop + 1, .current) { stop += 1 }
    if let year = token(stop)?.year {
      return finish(index, stop + 1, .month(year, known), .at)
    }
    if let year, isA(stop, [.next, .current, .last]), isA(stop + 1, .yearWord) {
      let told = isA(stop, .next) ? year + 1 : isA(stop, .last) ? year - 1 : year
      return finish(index, stop + 2, .month(told, known), .at)
    }
    guard let year else { return nil }
    let opener = classes(at: index - 1)
    if opener.contains(.last) {
      return finish(index - 1, stop, .month(month >= 9 ? year - 1 : year, known), .at)
    }
    if opener.contains(.next) {
      return finish(index - 1, stop, .month(month <= 4 ? year + 1 : year, known), .at)
    }
    if isA(index - 1, .timeOpener)
      || stop > index + 1
    {
      return finish(index, stop, .month(year, known), .at)
    }
    return nil
  }

  // MARK: - In words

  /// The time with the words before it.
  func finish(
    _ start: Int, _ end: Int, _ period: Period?, _ sense: EnglishTime.Sense
  ) -> EnglishTime {
    var start = start
    var told = sense
    if isA(start - 1, .later) { start -= 1 }
    while start > 0 {
      let word = classes(at: start - 1)
      // by no later than 30 June, on or before 1 May
      if word.contains(.than), isA(start - 2, .later),
        isA(start - 3, .no) || lower(start - 3) == "not"
      {
        start -= 3
        if told == .at { told = .deadline }
        if isA(start - 1, .by) { start -= 1 }
        break
      }
      if isA(start - 1, .timeLead), !word.contains(.of) || isA(start - 2, .timeWhole) {
        start -= 1
        continue
      }
      if word.contains(any: [.by, .before]) || word.contains(any: [.until, .till]) {
        if told == .at { told = .deadline }
        start -= 1
      } else if word.contains(.since) {
        told = .since
        start -= 1
      } else if isA(start - 1, .timeJoint) {
        start -= 1
      }
      break
    }
    var period = period
    // by the end of 2026: December
    if told == .deadline, isA(start, [.by, .before]),
      case .year(let year)? = period,
      (start..<end).contains(where: { lower($0) == "end" })
    {
      period = .month(year, .december)
    }
    return EnglishTime(tokens: start..<end, period: period, sense: told)
  }
}
