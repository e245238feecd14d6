import OutturnModel

/// Decides the time a figure is about from the dates and time words before it in its sentence.
struct TimeReader {
  /// What a part of the report is about by default.
  struct Setting: Sendable, Equatable {
    /// The year the report plans for.
    var planYear: Int?
    /// The time of figures that name none.
    var usual: Period?
    /// Whether figures are promises.
    var isPlan: Bool
  }

  let lexicon: Lexicon
  let text: [Unicode.Scalar]

  /// A time named in a sentence, and from where on it holds.
  struct Named: Sendable, Equatable {
    var place: Int
    var period: Period
    /// Whether it is the last moment of something promised.
    var isDeadline: Bool
    /// Where the words that name it begin and end.
    var range: Range<Int>
    /// 从2026年到2030年: what has grown by then grew after the first of the years.
    var isFromTo = false
    /// 比2026年增长28%: whether it is told of its own clause only.
    var isOfClause = false
  }

  /// The times a sentence names, in order.
  func times(in tokens: SentenceTokens, setting: Setting) -> [Named] {
    var found: [Named] = []
    var cueIndex = 0
    var dateIndex = 0
    let cues = tokens.cues
    let dates = tokens.dates
    while cueIndex < cues.count || dateIndex < dates.count {
      if dateIndex < dates.count,
        cueIndex >= cues.count
          || dates[dateIndex].range.lowerBound < cues[cueIndex].range.lowerBound
      {
        let following = cueIndex < cues.count ? cues[cueIndex] : nil
        if let named = time(
          of: dates[dateIndex], followedBy: following, after: found.last, setting: setting)
        {
          if let last = found.last, last.range.upperBound + 1 >= named.range.lowerBound,
            let joined = joined(last, dates[dateIndex], setting: setting)
          {
            found[found.count - 1] = joined
          } else {
            found.append(named)
          }
        }
        dateIndex += 1
      } else {
        if case .time(let cue) = cues[cueIndex].word,
          let named = time(of: cue, at: cues[cueIndex].range, after: found.last, setting: setting)
        {
          // 2018年年底前: the year and the end of it are one time.
          if let last = found.last, last.range.upperBound == named.range.lowerBound {
            found[found.count - 1] = named
          } else {
            found.append(named)
          }
        }
        cueIndex += 1
      }
    }
    return found
  }

  /// 今年至2020年.
  private func joined(_ first: Named, _ date: DateToken, setting: Setting) -> Named? {
    let between = first.range.upperBound..<date.range.lowerBound
    guard between.count == 1, text[between.lowerBound] == "至" || text[between.lowerBound] == "到",
      let last = date.year, date.month == nil, case .year(let year) = first.period,
      let period = Period.years(year, last)
    else { return nil }
    return Named(
      place: first.place, period: period, isDeadline: false,
      range: first.range.lowerBound..<date.range.upperBound)
  }

  private func time(
    of date: DateToken, followedBy cue: SentenceTokens.Cue?, after last: Named?, setting: Setting
  ) -> Named? {
    let start = date.range.lowerBound
    let stop = date.range.upperBound
    if let year = date.year, date.last == nil, follows(stop, "相比") || follows(stop, "年相比") {
      return compared(with: year, date.range, after: last, setting: setting)
    }
    if start > 0, date.last == nil {
      switch text[start - 1] {
      case "比", "较", "于", "自", "从", "由":
        if !follows(stop, "以来"), !follows(stop, "起") {
          guard let year = date.year, changes(stop) else { return nil }
          var since = compared(with: year, date.range, after: nil, setting: setting)
          since?.isOfClause = true
          return since
        }
      default: break
      }
    }
    // 2015年的45%: a base, not the time.
    if date.month == nil, stop < text.count, text[stop] == "的", setting.isPlan == false,
      date.last == nil
    {
      return nil
    }
    // 2300元(2010年不变价)
    if follows(stop, "不变价") || follows(stop, "价格") || follows(stop, "可比价") { return nil }
    if let year = date.year, date.month == nil {
      if let last = date.last {
        // 总体规划(2018-2035年): part of a name.
        if start > 0, text[start - 1] == "(", stop < text.count,
          text[stop] == ")" || follows(stop, "年)")
        {
          return nil
        }
        return Period.years(year, last).map {
          var told = named($0, date.range)
          told.isFromTo = start > 0 && text[start - 1] == "从"
          return told
        }
      }
      if follows(stop, "以来") || follows(stop, "以后") {
        let end = setting.isPlan ? nil : setting.planYear.map { $0 - 1 }
        return end.flatMap { Period.years(year, $0) }.map { named($0, date.range) }
      }
      if setting.isPlan, follows(stop, "底") || follows(stop, "末") {
        return Named(
          place: start, period: .month(year, .december), isDeadline: true, range: date.range)
      }
      return named(.year(year), date.range)
    }
    guard let month = date.month.flatMap(Period.Month.init) else { return nil }
    guard let year = date.year ?? setting.planYear.map({ setting.isPlan ? $0 : $0 - 1 }) else {
      return nil
    }
    if date.last != nil { return nil }
    let isDeadline =
      follows(stop, "底") || follows(stop, "前") || follows(stop, "以前")
      || follows(stop, "末")
    guard setting.isPlan || isDeadline else { return nil }
    return Named(
      place: start, period: .month(year, month), isDeadline: true, range: date.range)
  }

  /// 增长 or 提高 behind a year that something is compared with.
  private func changes(_ stop: Int) -> Bool {
    switch lexicon.verbs.longest(in: text, at: stop, before: text.count)?.meaning {
    case .grow, .gain, .fall: true
    default: false
    }
  }

  /// 同2025年相比: told of the years since then, up to the one named last or the one before the plan;
  /// of the usual time where that is the next year.
  private func compared(
    with year: Int, _ range: Range<Int>, after last: Named?, setting: Setting
  ) -> Named? {
    if case .years? = setting.usual, setting.isPlan { return nil }
    let end = last?.period.last.year ?? setting.usual?.last.year
    guard !setting.isPlan || last != nil, let end, end > year + 1 else { return nil }
    return Period.years(year + 1, end).map { named($0, range) }
  }

  private func named(_ period: Period, _ range: Range<Int>) -> Named {
    Named(place: range.lowerBound, period: period, isDeadline: false, range: range)
  }

  private func follows(_ place: Int, _ word: String) -> Bool {
    var place = place
    for scalar in word.unicodeScalars {
      guard place < text.count, text[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  private func time(
    of cue: TimeCue, at range: Range<Int>, after last: Named?, setting: Setting
  ) -> Named? {
    guard let plan = setting.planYear else { return nil }
    // 2018年年底: the year just named counts.
    var base = setting.isPlan ? plan : plan - 1
    if let last, last.range.upperBound == range.lowerBound, case .year(let year) = last.period {
      base = year
    }
    // 增幅高于去年, 与去年持平: what is compared with is not the time of what follows.
    if lexicon.comparers.longestBackward(in: text, endingAt: range.lowerBound, from: 0) != nil {
      return nil
    }
    func make(_ period: Period?, deadline: Bool = false) -> Named? {
      period.map {
        Named(place: range.lowerBound, period: $0, isDeadline: deadline, range: range)
      }
    }
    func end(_ month: Period.Month, or other: Period) -> Named? {
      setting.isPlan ? make(.month(base, month), deadline: true) : make(other)
    }
    switch cue {
    case .thisYear, .newYear: return make(.year(plan))
    case .withinYear: return make(.year(plan), deadline: setting.isPlan)
    case .lastYear: return make(.year(plan - 1))
    case .yearEnd:
      return setting.isPlan ? make(.month(base, .december), deadline: true) : make(.year(base))
    case .firstHalf: return end(.june, or: .half(base, .first))
    case .secondHalf: return end(.december, or: .half(base, .second))
    case .quarter(let quarter):
      let month = Period.Month(rawValue: quarter.rawValue * 3) ?? .december
      return end(month, or: .quarter(base, quarter))
    case .nextYears(let count): return make(.years(plan, plan + count - 1))
    case .pastYears(let count):
      return setting.isPlan ? nil : make(.years(plan - count, plan - 1))
    case .someYears(let count):
      if let last, case .years(let range) = last.period, range.last - range.first + 1 >= count {
        return make(.years(range.last - count + 1, range.last))
      }
      if case .years(let range)? = setting.usual, range.last - range.first + 1 == count {
        return make(setting.usual)
      }
      return make(
        setting.isPlan ? .years(plan, plan + count - 1) : .years(plan - count, plan - 1))
    case .withinYears(let count):
      if !setting.isPlan { return make(.years(plan - count, plan - 1)) }
      return make(.years(plan, plan + count - 1), deadline: true)
    case .fixed(let plan):
      // 是“十二五”时期的2倍: what is compared with.
      let isBase =
        range.lowerBound > 0 && text[range.lowerBound - 1] == "是"
        && ["的", "时期的", "期间的"].contains { follows(range.upperBound, $0) }
      return isBase ? nil : make(plan.period)
    }
  }
}
