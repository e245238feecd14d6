import OutturnModel

/// Walks through a report's parts and sentences and gives each statement its kind, time and force.
struct StatementAssembler {
  let lexicon: Lexicon
  let indicators: IndicatorMatcher
  let report: PreparedReport
  let text: ScalarText
  let year: Int?

  /// All statements of the report, in order.
  func statements() -> [Statement] {
    let scalars = text.scalars
    let reader = SentenceReader(lexicon: lexicon, text: scalars)
    let times = TimeReader(lexicon: lexicon, text: scalars)
    let milestones = MilestoneReader(lexicon: lexicon, text: scalars)
    let deeds = DeedReader(lexicon: lexicon, text: scalars)
    var result: [Statement] = []
    result.reserveCapacity(scalars.count / 48)
    for section in report.outline.sections {
      let start = text.scalar(atByte: section.range.lowerBound)
      let end = text.scalar(atByte: section.range.upperBound)
      var setting = setting(of: section)
      guard setting.reads else { continue }
      // A heading is read on its own, so that its words are not taken for the first subject.
      let headingEnd = section.heading.map { text.scalar(atByte: $0.upperBound) } ?? start
      var place = start
      var paragraph = ParagraphState()
      while place < end {
        let stop = SentenceCutter.end(
          of: place, in: scalars, before: place < headingEnd ? headingEnd : end)
        let reading = reader.read(
          place..<stop, behind: paragraph.last, lead: paragraph.lead,
          isPlan: setting.time.isPlan)
        paragraph.before = paragraph.last
        paragraph.last = reading.drafts
        noteLead(place..<stop, hasFigure: !reading.tokens.figures.isEmpty, in: &paragraph)
        let drafts = decide(
          reading, sentence: place..<stop, times: times, milestones: milestones,
          deeds: deeds, setting: &setting, paragraph: &paragraph)
        for draft in drafts { result.append(statement(draft)) }
        if stop > place, scalars[stop - 1] == "\n" {
          // A heading names what its first paragraph speaks of.
          let lead = place < headingEnd ? paragraph.lead : nil
          paragraph = ParagraphState()
          paragraph.lead = lead
        }
        place = stop
      }
    }
    return result
  }

  /// What holds in one part of the report.
  private struct PartSetting {
    var time: TimeReader.Setting
    var isMixed: Bool
    var reads: Bool
  }

  /// What holds in one paragraph.
  struct ParagraphState {
    var isExpected = false
    var isPlan: Bool?
    var usual: Period?
    /// Its last sentence where that only names what follows: 加快城市更新。
    var lead: Range<Int>?
    /// The years that its sentences look back on, in a part that plans.
    var retrospect: Period?
    /// What its last sentence told.
    var last: [Draft] = []
    /// What the sentence before that told.
    var before: [Draft] = []
    /// The time of what was told last.
    var time: Period?
  }

  private func setting(of section: Section) -> PartSetting {
    let plan = year ?? report.outline.planYear?.value
    switch section.role {
    case .frame:
      return PartSetting(
        time: .init(planYear: plan, usual: nil, isPlan: false), isMixed: false, reads: false)
    case .review(let told):
      let usual = told ?? plan.map { Period.year($0 - 1) }
      return PartSetting(
        time: .init(planYear: plan, usual: usual, isPlan: false), isMixed: false, reads: true)
    case .plan(let told):
      let usual = told ?? plan.map(Period.year)
      return PartSetting(
        time: .init(planYear: plan ?? told?.volumeYear, usual: usual, isPlan: true),
        isMixed: false, reads: true)
    case .mixed, .unknown:
      return PartSetting(
        time: .init(planYear: plan, usual: plan.map { Period.year($0 - 1) }, isPlan: false),
        isMixed: true, reads: true)
    }
  }

  private func decide(
    _ reading: SentenceReader.Reading, sentence: Range<Int>, times: TimeReader,
    milestones: MilestoneReader, deeds: DeedReader, setting: inout PartSetting,
    paragraph: inout ParagraphState
  ) -> [Draft] {
    var sentenceSetting = setting.time
    var planFrom = Int.max
    if !setting.isMixed {
      turn(&sentenceSetting, reading.tokens, in: sentence, paragraph: &paragraph)
    }
    if setting.isMixed {
      for cue in reading.tokens.cues {
        switch cue.word {
        case .kind(.plan), .force(.assured), .force(.strived):
          planFrom = min(planFrom, cue.range.lowerBound)
        default: break
        }
      }
      if planFrom < Int.max {
        sentenceSetting.isPlan = true
        sentenceSetting.usual = sentenceSetting.planYear.map(Period.year)
      }
    }
    for cue in reading.tokens.cues {
      switch cue.word {
      case .force(.expected)
      where cue.range.count > 2 && text.scalars[cue.range.lowerBound].isIdeograph:
        paragraph.isExpected = true
      case .time(.newYear) where !setting.time.isPlan && !setting.isMixed:
        setting.time.usual = setting.time.planYear.map(Period.year)
        sentenceSetting.usual = setting.time.usual
      default: break
      }
    }
    let mayPromise = sentenceSetting.isPlan && reading.tokens.hasTime
    // In a plan 清零 is a deed, in a review also the level that was reached.
    let targets = TargetWords(words: deeds.words, text: text.scalars)
    var read: [Draft] = []
    read.reserveCapacity(reading.drafts.count)
    for draft in reading.drafts
    where isTold(draft, reading) && (!sentenceSetting.isPlan || !isCleared(draft)) {
      if sentenceSetting.isPlan || setting.isMixed {
        read.append(draft)
      } else if let told = targets.told(draft) {
        read.append(told)
      }
    }
    if sentenceSetting.isPlan || !setting.isMixed {
      let found = deeds.drafts(
        of: sentence, tokens: reading.tokens, half: sentenceSetting.isPlan ? .plan : .review,
        beside: read
      ).filter { !setting.isMixed || $0.figure.lowerBound >= planFrom }
      if !found.isEmpty {
        read = (read + found).sorted { $0.figure.lowerBound < $1.figure.lowerBound }
      }
    }
    guard !read.isEmpty || mayPromise else {
      paragraph.time = nil
      return []
    }
    // 申办2033年省运会: the year is part of the name.
    let named = times.times(in: reading.tokens, setting: sentenceSetting).filter { time in
      !read.contains { $0.isDeed && $0.subject.holds(time.range.lowerBound) }
    }
    var timeIndex = 0
    var isFromTo = false
    var cueIndex = 0
    let usualForce: Force = paragraph.isExpected ? .expected : .plain
    var force = usualForce
    var forceEnd = Int.max
    var period = carriedTime(sentence, paragraph) ?? sentenceSetting.usual
    // A time named behind other figures holds up to the next ；, one before them for all.
    var opening = period
    var partEnd = Int.max
    var drafts: [Draft] = []
    drafts.reserveCapacity(read.count)
    if mayPromise {
      let dated = milestones.drafts(of: reading.tokens, in: sentence, times: named).filter {
        draft in
        !read.contains { $0.clause.overlaps(draft.clause) }
      }
      if !dated.isEmpty {
        read = (read + dated).sorted { $0.figure.lowerBound < $1.figure.lowerBound }
      }
    }
    for var draft in read {
      // 分别增长5%: with no subject of its own, what the sentence before spoke of.
      if draft.subject.isEmpty, draft.name?.isEmpty ?? true, let before = paragraph.before.last {
        draft.subject = before.subject
        draft.name = before.name
        draft.doubts.insert(.oddSubject)
      }
      // 居全国第10位: a rank of nothing.
      if draft.measure == .rank, draft.subject.isEmpty, draft.name?.isEmpty ?? true { continue }
      while timeIndex < named.count, named[timeIndex].place <= draft.figure.lowerBound {
        let place = named[timeIndex].place
        period = named[timeIndex].period
        isFromTo = named[timeIndex].isFromTo
        // 4月底前全部办结，完成投资50亿元: of what is over by a month nothing else is told.
        let isOfClause =
          named[timeIndex].isOfClause || !sentenceSetting.isPlan && named[timeIndex].isDeadline
        if !isOfClause, setting.isMixed || drafts.isEmpty {
          opening = period
        } else {
          partEnd =
            reading.tokens.breaks.first {
              $0.place > place && ($0.strength == .part || isOfClause && $0.strength == .clause)
            }?.place ?? Int.max
        }
        timeIndex += 1
      }
      if draft.figure.lowerBound > partEnd {
        period = opening
        partEnd = Int.max
      }
      while cueIndex < reading.tokens.cues.count,
        reading.tokens.cues[cueIndex].range.lowerBound < draft.figure.lowerBound
      {
        if case .force(let told) = reading.tokens.cues[cueIndex].word {
          force = told
          forceEnd = end(
            ofForce: told, behind: reading.tokens.cues[cueIndex].range, reading.tokens, in: sentence
          )
        }
        cueIndex += 1
      }
      if draft.figure.lowerBound > forceEnd { force = usualForce }
      let isPlan =
        setting.isMixed ? draft.figure.lowerBound >= planFrom : sentenceSetting.isPlan
      if draft.isBase {
        if let base = base(draft, isPlan: isPlan, reading.tokens, setting.time) {
          drafts.append(base)
        }
        continue
      }
      draft.kind = isPlan ? .commitment : .outcome
      if isPlan {
        draft.saying = nil
      } else if let day = day(of: draft, reading.tokens, usual: sentenceSetting.usual) {
        draft.saying = draft.saying.map {
          Saying($0.word, on: day, progress: $0.progress, blanket: $0.blanket)
        }
      }
      if draft.period == nil { draft.period = period }
      if setting.isMixed, !isPlan, sentenceSetting.isPlan {
        draft.period = setting.time.usual
      }
      if draft.isState, !isPlan, case .years(let range)? = draft.period {
        draft.period = .year(range.last)
      }
      if isFromTo, draft.measure == .growth || draft.measure == .decrease,
        case .years(let range)? = draft.period
      {
        draft.period = Period.years(range.first + 1, range.last)
      }
      draft.period = spanned(draft, usual: sentenceSetting.usual, isPlan: isPlan)
      if !isPlan, isToCome(draft, setting.time) {
        draft.kind = .commitment
        draft.doubts.insert(.unclearPart)
      }
      draft.force = draft.kind == .commitment ? force : .plain
      if isPlan, draft.relation == .assigned { draft.force = .assured }
      if setting.isMixed { draft.doubts.insert(.unclearPart) }
      if draft.value == nil { draft.doubts.insert(.noNumber) }
      if draft.period == nil { draft.doubts.insert(.noTime) }
      drafts.append(draft)
      if let deed = progress(draft) ?? cleared(draft) { drafts.append(deed) }
    }
    paragraph.time = drafts.last?.period
    return drafts
  }

  private func statement(_ draft: Draft) -> Statement {
    let mended = report.mended
    let clause = mended.decodedRange(of: text.bytes(of: draft.clause))
    let name = draft.name ?? draft.subject
    return Statement(
      kind: draft.kind, period: draft.period,
      indicator: name.words(in: text, utf8: mended.utf8) + draft.stage,
      indicatorID: draft.stage.isEmpty ? (indicator(draft.subject) ?? indicator(name))?.id : nil,
      measure: draft.measure,
      bound: draft.bound, value: draft.value, upper: draft.upper, unit: draft.unit?.unit,
      force: draft.force, finding: draft.saying, relation: draft.relation,
      quote: String(decoding: mended.decoded.utf8[clause], as: UTF8.self),
      range: mended.decoded.scalarRange(ofBytes: clause),
      figureRange: mended.originalRange(of: text.bytes(of: draft.figure)),
      doubts: draft.doubts)
  }
}

extension SentenceTokens {
  /// Whether a time is named.
  fileprivate var hasTime: Bool {
    !dates.isEmpty || cues.contains { if case .time = $0.word { true } else { false } }
  }
}
