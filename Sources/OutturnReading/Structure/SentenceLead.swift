import OutturnModel

/// What the head of a sentence says of time: 过去一年, 2018年以来, 新的一年 …要.
enum SentenceLead: Equatable {
  /// Tells of a period that is over.
  case review(Period?)
  /// Tells of months of the plan's own year that are over.
  case reviewCurrent(Period?)
  /// Tells of a period to come.
  case plan(Period?)

  /// The lead of the sentence that begins at a byte, or `nil` if its head says nothing of time.
  ///
  /// - Parameters:
  ///   - end: The end of the sentence.
  ///   - planYear: The year the report plans for, where it is known.
  init?(
    at start: Int, in bytes: Span<UInt8>, end: Int, planYear: Int?, words: SectionWords
  ) {
    let start = Self.skipOpening(start, bytes, end)
    if let year = CalendarText.year(at: start, in: bytes, end: end) {
      guard
        let lead = Self.led(by: year, in: bytes, end: end, planYear: planYear, words: words)
      else { return nil }
      self = lead
      return
    }
    if let plan = FiveYearPlan(at: start, in: bytes, end: end) {
      guard let planYear else { return nil }
      let (first, last) = (plan.years.lowerBound, plan.years.upperBound)
      if last < planYear || bytes.holds("以来", at: start + plan.length, end: end) {
        self = .review(Period.years(first, min(last, planYear - 1)))
      } else {
        guard first >= planYear else { return nil }
        self = .plan(Period.years(first, last))
      }
      return
    }
    if let counted = CountedYears(at: start, in: bytes, end: end) {
      switch counted.side {
      case .past:
        self = .review(planYear.flatMap { Period.years($0 - counted.count, $0 - 1) })
      case .coming:
        self = .plan(planYear.flatMap { Period.years($0, $0 + counted.count - 1) })
      }
      return
    }
    guard let cue = Self.cue(at: start, in: bytes, end: end, words: words) else { return nil }
    let last = planYear.map { $0 - 1 }
    switch cue {
    case .reviewSentence: self = .review(last.map(Period.year))
    case .reviewYears: self = .review(last.flatMap { Period.years($0 - 4, $0) })
    case .reviewCurrent: self = .reviewCurrent(planYear.map(Period.year))
    case .planSentence: self = .plan(planYear.map(Period.year))
    case .planYears: self = .plan(planYear.flatMap { Period.years($0, $0 + 4) })
    default: return nil
    }
  }

  /// The cue at a byte; 今年 alone counts as plan if the first clause promises something.
  private static func cue(
    at start: Int, in bytes: Span<UInt8>, end: Int, words: SectionWords
  ) -> SectionCue? {
    if let found = words.sentences.longest(at: start, in: bytes, end: end) { return found.payload }
    guard bytes.holds("今年", at: start, end: end) else { return nil }
    return promises(from: start, in: bytes, end: end, words: words) ? .planSentence : nil
  }

  private static func led(
    by year: CalendarText.Year, in bytes: Span<UInt8>, end: Int, planYear: Int?,
    words: SectionWords
  ) -> SentenceLead? {
    let after = year.range.upperBound
    if bytes.holds("以来", at: after, end: end) {
      guard let planYear else { return .review(nil) }
      if year.value >= planYear { return .reviewCurrent(.year(planYear)) }
      return .review(Period.years(year.value, planYear - 1))
    }
    if let second = secondYear(after: after, in: bytes, end: end) {
      guard let planYear else { return nil }
      if second < planYear { return .review(Period.years(year.value, second)) }
      return year.value >= planYear ? .plan(Period.years(year.value, second)) : nil
    }
    guard let planYear else { return nil }
    if year.value < planYear {
      // 2007年进出口总额达到…: the date is that of one figure; 2007年，… tells of what follows.
      let tells = [",", "，", "是"].contains { (mark: StaticString) in
        bytes.holds(mark, at: after, end: end)
      }
      return tells ? .review(.year(year.value)) : nil
    }
    guard year.value == planYear else { return nil }
    return promises(from: after, in: bytes, end: end, words: words) ? .plan(.year(planYear)) : nil
  }

  /// The second of two years: 2018—2022年, 2018年至2022年.
  private static func secondYear(after: Int, in bytes: Span<UInt8>, end: Int) -> Int? {
    var index = after
    if HeadingPieces.dash(&index, bytes, end) {
      _ = HeadingPieces.dash(&index, bytes, end)
    } else if bytes.holds("至", at: index, end: end) || bytes.holds("到", at: index, end: end) {
      index += 3
    } else if !HeadingPieces.take(0x2D, &index, bytes, end),
      !HeadingPieces.take(0x7E, &index, bytes, end)
    {
      return nil
    }
    return CalendarText.year(at: index, in: bytes, end: end)?.value
  }

  /// Whether a sentence promises something, in its first three hundred bytes.
  private static func promises(
    from start: Int, in bytes: Span<UInt8>, end: Int, words: SectionWords
  ) -> Bool {
    words.planWords.first(from: start, in: bytes, end: min(end, start + 300)) != nil
  }

  /// Steps over a salutation with its comma, opening quotes and small words in front.
  private static func skipOpening(_ start: Int, _ bytes: Span<UInt8>, _ end: Int) -> Int {
    var index = start
    if bytes.holds("各位代表，", at: index, end: end) { index += 15 }
    for word in ["In ", "By ", "During ", "Over "] as [StaticString]
    where bytes.holds(word, at: index, end: end) {
      let after = index + word.utf8CodeUnitCount
      if CalendarText.year(at: after, in: bytes, end: end) != nil { return after }
    }
    if bytes.holds("刚刚过去的", at: index, end: end) { index += 15 }
    return index
  }
}
