import OutturnModel

/// Chooses the time that a figure is about.
struct EnglishPeriodRule {
  let sentence: EnglishSentence
  let setting: EnglishSetting

  /// The period of a figure, and whether the sentence names it.
  func period(
    of figure: EnglishFigure, at index: Int, isPromise: Bool, isState: Bool, measure: Measure
  ) -> (period: Period?, isTold: Bool, time: EnglishTime?) {
    if let time = time(of: figure, at: index, isPromise: isPromise), let period = time.period {
      return (fitted(period, time: time, isPromise: isPromise, measure: measure), true, time)
    }
    if isPromise, figure.isMoney, let span = lasting(behind: figure) { return (span, true, nil) }
    return (usual(isPromise: isPromise, isState: isState), false, nil)
  }

  /// $26 million to the fund for five years: from the document's year on.
  private func lasting(behind figure: EnglishFigure) -> Period? {
    guard let year = setting.year,
      let length = sentence.figures.first(where: {
        $0.isDuration && $0.start >= figure.tokens.upperBound
          && sentence.isA($0.start - 1, .for)
          && sentence.holds($0.tokens, .yearWord)
      })?.value, length.normalized.exponent >= 0, length <= ExactDecimal(mantissa: 10),
      length > .one,
      let years = Int(length.shortest)
    else { return nil }
    return Period.years(year, year + years - 1)
  }

  private func usual(isPromise: Bool, isState: Bool) -> Period? {
    if isPromise { return setting.plan ?? setting.year.map(Period.year) }
    if let review = setting.review { return review }
    if isState { return setting.year.map(Period.year) }
    return setting.past
  }

  private func fitted(_ period: Period, time: EnglishTime, isPromise: Bool, measure: Measure)
    -> Period
  {
    guard let year = setting.year else { return period }
    // Four years ago we set a target of 40 ships over five years: counted from then
    if time.sense == .span, case .years(let span) = period, span.first == year,
      let ago = sentence.times.first(where: {
        $0.sense == .history && $0.tokens.upperBound <= time.tokens.lowerBound
      })?.period?.first.year
    {
      return Period.years(ago, ago + span.last - span.first) ?? period
    }
    if time.sense == .since, !isPromise, period.last.year < year {
      switch measure {
      case .growth, .decrease, .increment, .changePP:
        return Period.years(period.first.year, year) ?? period
      default: return .year(year)
      }
    }
    // A level told for a span of years gone by is that of its last.
    if case .years(let range) = period, !isPromise {
      switch measure {
      case .share, .rate, .rank: return .year(range.last)
      default: return period
      }
    }
    return period
  }

  /// The period of a deed, by its words.
  func period(ofDeed words: Range<Int>, isPromise: Bool, isState: Bool = false) -> Period? {
    let deed = EnglishFigure(sort: .bare, tokens: words, start: words.lowerBound)
    let time = time(of: deed, after: 0, before: Int.max, isFirst: true, isPromise: isPromise)
    // published for the first time since 2014, to be followed by others next year: no time of the deed
    let isOthers = time?.sense == .since || isToCome(time?.period)
    if let time, isOfWhat(time, behind: words) {
      return usual(isPromise: isPromise, isState: isState)
    }
    return (isPromise || !isOthers ? time?.period : nil)
      ?? usual(isPromise: isPromise, isState: isState)
  }

  /// finalise the list of duties that will fall by 2034: a time of the duties
  private func isOfWhat(_ time: EnglishTime, behind words: Range<Int>) -> Bool {
    guard time.tokens.lowerBound > words.upperBound,
      let joint = (words.upperBound..<time.tokens.lowerBound).first(where: {
        sentence.isA($0, .relative)
      })
    else { return false }
    // a factory that will be ready in 2033: of the factory itself
    return sentence.verbs.last {
      $0.tense.isFinite && (joint..<time.tokens.lowerBound).contains($0.range.lowerBound)
    }.map { !$0.isCopula || $0.isPassive } ?? false
  }

  private func isToCome(_ period: Period?) -> Bool {
    guard let period, let year = setting.year else { return false }
    return period.first.year > year
  }

  private func time(of figure: EnglishFigure, at index: Int, isPromise: Bool) -> EnglishTime? {
    let next =
      sentence.figures[min(index + 1, sentence.figures.count)...].first { !$0.isDuration }?.start
    return time(
      of: figure, after: index > 0 ? sentence.figures[index - 1].tokens.upperBound : 0,
      before: next ?? Int.max, isFirst: index == 0, isPromise: isPromise)
  }

  private func time(
    of figure: EnglishFigure, after before: Int, before next: Int, isFirst: Bool, isPromise: Bool
  ) -> EnglishTime? {
    let part = sentence.part(around: figure.start)
    let times = sentence.times.filter { time in
      part.contains(time.tokens.lowerBound) && time.period != nil && !isOld(time)
        && fits(time, isPromise) && !isBase(time) && !isAside(time, figure)
        && !isLongGone(time, before: figure) && !isOfRelative(time, before: figure)
    }
    guard !times.isEmpty else { return nil }
    // on 1 May 2033 from 6% to 7%, and on 1 May 2034 from 7% to 8%
    if sentence.isA(figure.start - 1, .to),
      let base = sentence.figures.last(where: { $0.tokens.upperBound == figure.start - 1 }),
      sentence.isA(base.start - 1, .from),
      let time = times.last(where: { $0.tokens.upperBound == base.start - 1 })
    {
      return time
    }
    // Behind it and before the next figure, in its clause.
    if let time = times.first(where: {
      $0.tokens.lowerBound >= figure.tokens.upperBound && $0.tokens.lowerBound < next
    }),
      isSameClause(figure.tokens.upperBound..<time.tokens.lowerBound, time)
    {
      return time
    }
    // Between the figure before and this one, where it does not stand right behind that figure.
    if let time = times.last(where: {
      $0.tokens.upperBound <= figure.start && $0.tokens.lowerBound >= before
    }),
      isFirst || time.tokens.lowerBound - before > 4 || opensClause(time)
    {
      return time
    }
    // At the head of the sentence.
    if let time = times.first, time.tokens.upperBound <= figure.start,
      !sentence.figures.contains(where: { $0.tokens.upperBound <= time.tokens.lowerBound })
    {
      return time
    }
    // over three years, adding 900 seats
    if isPromise, !isFirst,
      let verb = sentence.verbs.last(where: { $0.range.upperBound <= figure.start }),
      verb.tense == .gerund, sentence.token(verb.range.lowerBound - 1)?.kind == .comma,
      let time = times.last(where: { $0.tokens.upperBound <= verb.range.lowerBound })
    {
      return time
    }
    // A deadline at the end is shared by all before it.
    if isPromise, let time = times.last, time.tokens.lowerBound >= figure.tokens.upperBound,
      time.sense == .deadline || time.sense == .span
        || time.tokens.upperBound >= part.upperBound - 2
    {
      return time
    }
    return nil
  }

  /// the 1990s, 40 years ago; two years ago is a time like another.
  private func isOld(_ time: EnglishTime) -> Bool {
    guard time.sense == .history else { return false }
    guard let year = setting.year, let told = time.period else { return true }
    return told.last.year < year - 12
  }

  /// (2029: 12): a time in brackets that do not hold the figure, and a figure with it.
  private func isAside(_ time: EnglishTime, _ figure: EnglishFigure) -> Bool {
    guard let open = sentence.openBracket(before: time.tokens.lowerBound),
      let close = sentence.closeBracket(behind: time.tokens.upperBound),
      !(open..<close).contains(figure.tokens.lowerBound)
    else { return false }
    return sentence.figures.contains { open < $0.tokens.lowerBound && $0.tokens.lowerBound < close }
  }

  /// Founded in 1908 with 63 pupils, the school teaches 900: an old time is not of another clause.
  private func isLongGone(_ time: EnglishTime, before figure: EnglishFigure) -> Bool {
    guard let year = setting.year, let last = time.period?.last.year, last < year - 12,
      time.sense == .at, time.tokens.upperBound <= figure.start
    else { return false }
    return (time.tokens.upperBound..<figure.start).contains { sentence.tokens[$0].kind == .comma }
      && time.tokens.lowerBound > 0
  }

  /// The bridge, which opened in 2029, carried 5,000 cars: a time of the clause inside.
  private func isOfRelative(_ time: EnglishTime, before figure: EnglishFigure) -> Bool {
    guard time.tokens.upperBound <= figure.start,
      let joint = (0..<time.tokens.lowerBound).last(where: {
        sentence.isA($0, .relative) && !sentence.isA($0, .that)
      })
    else { return false }
    func tells(_ range: Range<Int>) -> Bool {
      sentence.verbs.contains { $0.tense.isFinite && range.contains($0.range.lowerBound) }
    }
    return tells(0..<figure.start) && tells(joint..<time.tokens.lowerBound)
      && tells(time.tokens.upperBound..<figure.start)
  }

  private func isLevelWord(_ index: Int) -> Bool {
    sentence.isA(index, .baseNoun)
  }

  private func opensClause(_ time: EnglishTime) -> Bool {
    guard let before = sentence.token(time.tokens.lowerBound - 1) else { return true }
    return before.kind == .comma || before.kind == .semicolon || before.kind == .dash
      || before.isA(.conjunction)
  }

  private func isSameClause(_ range: Range<Int>, _ time: EnglishTime) -> Bool {
    guard range.count > 0 else { return true }
    return !range.contains { place in
      let token = sentence.tokens[place]
      if token.kind == .semicolon { return true }
      guard token.kind == .comma || token.isA(.conjunction) else { return false }
      // Another clause with its own verb begins.
      return sentence.verbs.contains {
        $0.tense.isFinite && $0.range.lowerBound > place
          && $0.range.lowerBound < time.tokens.lowerBound
          || token.kind == .comma && $0.tense == .infinitive && $0.range.lowerBound > place
            && $0.range.upperBound <= time.tokens.lowerBound
      }
    }
  }

  /// Whether a time can be that of a promise or of a result.
  private func fits(_ time: EnglishTime, _ isPromise: Bool) -> Bool {
    guard let year = setting.year, let period = time.period else { return true }
    if isPromise {
      return period.last.year >= year || time.sense == .deadline && period.last.year >= year - 1
    }
    return !(time.sense == .span && period.last.year > year)
  }

  /// compared with 2022, than in 2019, on 2024, from 2018: what is compared with.
  func isBase(_ time: EnglishTime) -> Bool {
    let words = (max(0, time.tokens.lowerBound - 3)...time.tokens.lowerBound).map {
      sentence.lower($0)
    }
    if words.contains("than") || words.contains("compared") || words.contains("versus")
      || words.contains("against")
    {
      return true
    }
    let first = sentence.classes(at: time.tokens.lowerBound)
    // an increase of one point over last year
    if first.contains(.over), time.sense == .at,
      sentence.lower(time.tokens.lowerBound + 1) == "last",
      sentence.figures.contains(where: { $0.tokens.upperBound == time.tokens.lowerBound })
    {
      return true
    }
    if first.contains(.from),
      sentence.times.contains(where: { $0.tokens.lowerBound == time.tokens.upperBound })
    {
      return true
    }
    if first.contains(any: [.on, .from]), time.period?.isYear == true,
      first.contains(.on) || isLevelWord(time.tokens.upperBound)
        || time.sense == .at && (setting.year.map { (time.period?.last.year ?? $0) < $0 } ?? false)
    {
      return true
    }
    let next = sentence.lower(time.tokens.upperBound)
    return isLevelWord(time.tokens.upperBound) || next == "prices" || next == "'s"
  }
}
