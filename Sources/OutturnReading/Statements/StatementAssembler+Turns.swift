import OutturnModel

/// Sentences that look the other way than the part they stand in.
extension StatementAssembler {
  /// 过去一年，…增长8.4% in a plan tells what has been; 今年目标是… in a review promises.
  func turn(
    _ setting: inout TimeReader.Setting, _ tokens: SentenceTokens, in sentence: Range<Int>,
    paragraph: inout ParagraphState
  ) {
    guard let plan = setting.planYear else { return }
    let promises = promises(tokens, plan: plan)
    guard setting.isPlan else {
      if promises, opensThisYear(tokens, in: sentence, plan: plan), aims(tokens) {
        setting.isPlan = true
        setting.usual = .year(plan)
      }
      return
    }
    let past = past(tokens, in: sentence, plan: plan)
    // 过去的一年，…较好完成了预期目标: a word of the plan, told of what is over.
    let isOver = past != nil && tellsDone(sentence)
    if promises, !isOver {
      paragraph.retrospect = nil
      return
    }
    if let past {
      setting.isPlan = false
      setting.usual = past
      if isOver || past.volumeYear != past.first.year { paragraph.retrospect = past }
    } else if let past = paragraph.retrospect {
      setting.isPlan = false
      setting.usual = past
    }
  }

  /// 完成了, 取得了: the sentences behind it tell what came of that time.
  private func tellsDone(_ sentence: Range<Int>) -> Bool {
    sentence.contains { text.scalars[$0] == "了" }
  }

  /// The time that is over with which a sentence opens.
  private func past(_ tokens: SentenceTokens, in sentence: Range<Int>, plan: Int) -> Period? {
    let limit = opening(of: sentence)
    if let cue = tokens.cues.first, cue.range.lowerBound <= limit {
      switch cue.word {
      case .time(.lastYear): return .year(plan - 1)
      case .time(.pastYears(let count)):
        return Period.years(plan - count, plan - 1)
      case .time(.fixed(let name)) where name.years.upperBound < plan: return name.period
      default: break
      }
    }
    guard let date = tokens.dates.first, date.range.lowerBound <= limit, let year = date.year,
      year < plan, date.range.upperBound < sentence.upperBound
    else { return nil }
    switch text.scalars[date.range.upperBound] {
    case "，", "与", "和", "同", "比": return date.last == nil ? .year(year) : nil
    default: return nil
    }
  }

  /// Whether a sentence tells of what is to come: 要, 力争, 今年, 到2035年.
  private func promises(_ tokens: SentenceTokens, plan: Int) -> Bool {
    tokens.cues.contains { cue in
      switch cue.word {
      case .force, .kind(.plan): true
      case .time(let time):
        switch time {
        case .thisYear, .newYear, .withinYear, .yearEnd, .nextYears, .withinYears: true
        default: false
        }
      default: false
      }
    } || tokens.dates.contains { ($0.year ?? 0) >= plan }
  }

  private func opensThisYear(
    _ tokens: SentenceTokens, in sentence: Range<Int>, plan: Int
  ) -> Bool {
    let limit = opening(of: sentence)
    if let cue = tokens.cues.first(where: { if case .time = $0.word { true } else { false } }),
      cue.range.lowerBound <= limit, case .time(.thisYear) = cue.word
    {
      return true
    }
    return tokens.dates.first.map { $0.range.lowerBound <= limit && $0.year == plan } ?? false
  }

  /// Whether a word of plan or aim stands before the first figure.
  private func aims(_ tokens: SentenceTokens) -> Bool {
    let limit = tokens.figures.first?.range.lowerBound ?? Int.max
    return tokens.cues.contains { cue in
      guard cue.range.lowerBound < limit else { return false }
      return switch cue.word {
      case .force, .kind(.plan): true
      default: false
      }
    }
  }

  /// The time of a draft with all the years that its figure tells of together.
  func spanned(_ draft: Draft, usual: Period?, isPlan: Bool) -> Period? {
    guard let last = draft.period?.last.year else { return draft.period }
    switch (draft.span, usual) {
    case (.all, .years(let range)?) where range.first < last && last <= range.last:
      return Period.years(range.first, last)
    // 年均增长9%, told of the last year of a five-year plan: of its years.
    case (.all, .year(last)?) where !isPlan && last % 5 == 0 && draft.period == .year(last):
      return Period.years(last - 4, last)
    // 到2035年能耗下降17%, in a plan of five years: what changes by then changes over them all.
    case (.own, .years(let range)?)
    where isPlan && last == range.last && Self.changes.contains(draft.measure):
      return usual
    case (.years(let count), _) where !isPlan: return Period.years(last - count + 1, last)
    default: return draft.period
    }
  }

  /// The measures that tell by how much something changes over a time.
  private static let changes: Set<Measure> = [.growth, .decrease, .increment]

  /// 到2035年森林覆盖率达到48%: what is still to come is no result, wherever it stands; what a word says
  /// was done (2035年规划编制完成) is one.
  func isToCome(_ draft: Draft, _ time: TimeReader.Setting) -> Bool {
    guard draft.saying == nil, let plan = time.planYear, let last = draft.period?.last.year
    else { return false }
    return last > plan
  }

  /// 主要包括：铁路投资200亿元: the years of the sentence that it goes on with.
  func carriedTime(_ sentence: Range<Int>, _ paragraph: ParagraphState) -> Period? {
    guard let told = paragraph.time, case .years = told,
      let start = sentence.first(where: { text.scalars[$0].isIdeograph }),
      lexicon.carriesOn.longest(in: text.scalars, at: start, before: sentence.upperBound) != nil
    else { return nil }
    return told
  }

  /// Up to where a word stands at the head of a sentence.
  private func opening(of sentence: Range<Int>) -> Int {
    let first = sentence.first { text.scalars[$0].isIdeograph || text.scalars[$0].isDigit }
    let start = first ?? sentence.lowerBound
    let over = lexicon.justOver.longest(in: text.scalars, at: start, before: sentence.upperBound)
    return start + (over?.length ?? 0) + 3
  }

  /// Keeps a short sentence without a figure, and a heading, for what comes behind it.
  func noteLead(
    _ sentence: Range<Int>, hasFigure: Bool, in paragraph: inout ParagraphState
  ) {
    let isMark = { (place: Int) in "。！；\n ".unicodeScalars.contains(text.scalars[place]) }
    let end = sentence.last { !isMark($0) }.map { $0 + 1 } ?? sentence.lowerBound
    if end == sentence.lowerBound { return }
    let isShort = end - sentence.lowerBound < Self.longestLead
    paragraph.lead = !hasFigure && isShort ? sentence.lowerBound..<end : nil
  }

  /// The most scalars of a sentence that only names what follows.
  private static let longestLead = 24
}
