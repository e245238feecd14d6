import OutturnModel

/// What decides how far a word of force reaches, and which drafts are told.
extension StatementAssembler {
  /// Where 确保 and 力争 cease to hold: behind a subject (城区人口力争达到200万人) at the end of the
  /// clause, else at the next ；, unless a colon says that all that follows is meant.
  func end(
    ofForce force: Force, behind cue: Range<Int>, _ tokens: SentenceTokens,
    in sentence: Range<Int>
  ) -> Int {
    guard force == .assured || force == .strived else { return Int.max }
    let isInside = standsBehindSubject(cue, tokens, in: sentence)
    for next in tokens.breaks where next.place >= cue.upperBound {
      if isInside, next.strength == .clause { return next.place }
      guard next.strength == .part else { continue }
      switch text.scalars[next.place] {
      case ":", "：": return Int.max
      case "；", ";": return next.place
      default: continue
      }
    }
    return Int.max
  }

  /// Whether a word of force stands behind more than adverbs and a date in its clause.
  private func standsBehindSubject(
    _ cue: Range<Int>, _ tokens: SentenceTokens, in sentence: Range<Int>
  ) -> Bool {
    let limit = tokens.dates.last { $0.range.upperBound == cue.lowerBound }?.range.lowerBound
    let end = limit ?? cue.lowerBound
    let clause = tokens.breaks.last { $0.place < end && $0.strength != .item }
    var place = clause.map { $0.place + 1 } ?? sentence.lowerBound
    while place < end {
      let scalar = text.scalars[place]
      let lead = lexicon.lead.longest(in: text.scalars, at: place, before: end)
      if let lead, case .filler = lead.meaning {
        place += lead.length
      } else if !scalar.isIdeograph, !scalar.isLatinLetter {
        place += 1
      } else {
        return end - place > 1
      }
    }
    return false
  }

  /// 保持物价总水平基本稳定, 促进投资稳定增长: in a sentence without a figure, something steady or
  /// rising is a target only where it is a known indicator.
  func isTold(_ draft: Draft, _ reading: SentenceReader.Reading) -> Bool {
    switch draft.relation {
    case .steady, .rising:
      return !reading.tokens.figures.isEmpty
        || indicators.indicator(named: draft.subject.parts, in: text.scalars) != nil
    default: return true
    }
  }

  /// Where a promised change begins, as told of the year before the plan or of the year named with
  /// it; in a review it tells of a year that another report reviews.
  func base(
    _ draft: Draft, isPlan: Bool, _ tokens: SentenceTokens, _ setting: TimeReader.Setting
  ) -> Draft? {
    guard isPlan, let plan = setting.planYear else { return nil }
    let start = draft.figure.lowerBound
    let named = tokens.dates.last {
      $0.range.upperBound <= start && start - $0.range.upperBound < 4
    }
    var base = draft
    base.kind = .outcome
    base.force = .plain
    base.period = .year(named?.year ?? plan - 1)
    return base
  }

  /// The indicator of the catalogue that a subject names.
  func indicator(_ subject: Subject) -> Indicator? {
    subject.lead.isEmpty
      ? indicators.indicator(named: subject.parts, in: text.scalars)
      : indicators.indicator(named: subject.words(in: text, utf8: report.mended.utf8))
  }

  /// 黑臭水体动态清零: an end that is to be reached, and no figure.
  func isCleared(_ draft: Draft) -> Bool {
    draft.value == .zero && text.scalars[draft.figure].contains("清")
  }

  /// 云河大桥5月20日建成通车: the day on which a review says something was done.
  func day(of draft: Draft, _ tokens: SentenceTokens, usual: Period?) -> Day? {
    switch draft.saying?.word {
    case .done?, .partly?, .begun?, .contracted?: break
    default: return nil
    }
    let named = tokens.dates.last {
      $0.day != nil && draft.clause.contains($0.range.lowerBound)
    }
    guard let named, let month = named.month, let day = named.day, named.last == nil,
      let year = named.year ?? usual?.last.year
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// 云河大桥主体工程完成60%, 完成工程量的六成: how far works had come, told of the works beside the
  /// share.
  func progress(_ draft: Draft) -> Draft? {
    guard draft.kind == .outcome, !draft.isDeed, draft.unit === lexicon.percent,
      draft.upper == nil, let value = draft.value, value <= 100,
      draft.measure == .share || draft.measure == .level,
      let last = draft.subject.parts.last
    else { return nil }
    var deed = draft
    if let end = lexicon.progressNouns.longestBackward(
      in: text.scalars, endingAt: last.upperBound, from: last.lowerBound)
    {
      let thing = last.lowerBound..<(last.upperBound - end.length)
      deed.subject.parts = draft.subject.parts.dropLast() + (thing.isEmpty ? [] : [thing])
    } else {
      let verb = text.scalars[..<draft.figure.lowerBound].suffix(2)
      guard verb.elementsEqual("完成".unicodeScalars),
        lexicon.works.longestBackward(
          in: text.scalars, endingAt: last.upperBound, from: last.lowerBound) != nil
      else { return nil }
    }
    guard deed.subject.count > 2 else { return nil }
    deed.name = nil
    deed.isDeed = true
    deed.measure = .milestone
    deed.bound = .none
    deed.value = nil
    deed.unit = nil
    deed.doubts.insert(.noNumber)
    deed.saying = Saying(value == 100 ? .done : .begun, progress: value)
    return deed
  }

  /// 散煤清零: done, beside the level of zero.
  func cleared(_ draft: Draft) -> Draft? {
    guard draft.kind == .outcome, isCleared(draft) else { return nil }
    var deed = draft
    deed.stage = "清零"
    deed.isDeed = true
    deed.measure = .milestone
    deed.bound = .none
    deed.value = nil
    deed.unit = nil
    deed.doubts.insert(.noNumber)
    deed.saying = Saying(.done)
    return deed
  }
}
