import OutturnModel

/// Peels words off the two ends of what stands before a figure, until the noun phrase is left.
extension FrameReader {
  /// 三是将…, `4.完成…`, `• Deliver…`: what numbers or marks a clause is no part of its noun.
  func cutEnumerator(_ frame: inout ClauseFrame) {
    let start = markEnd(from: frame.noun.lowerBound, before: frame.noun.upperBound)
    frame.noun = start..<frame.noun.upperBound
    guard frame.noun.count > 1, text[start + 1] == "是" else { return }
    switch text[start] {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十":
      frame.noun = (start + 2)..<frame.noun.upperBound
    default: break
    }
  }

  /// 剔除留抵退税因素后增长2.6%: how a figure was worked out is no part of its name.
  func cutAdjustment(_ frame: inout ClauseFrame) {
    let noun = frame.noun
    guard
      let found = lexicon.adjusted.longest(in: text, at: noun.lowerBound, before: noun.upperBound),
      let end = text[(noun.lowerBound + found.length)..<noun.upperBound].prefix(24).firstIndex(
        where: { $0 == "后" })
    else { return }
    frame.noun = (end + 1)..<noun.upperBound
  }

  /// Where the mark of a list's item ends that begins at a place: a bullet, or `4.` and `4、`.
  func markEnd(from start: Int, before end: Int) -> Int {
    var place = start
    while place < end {
      switch text[place] {
      case " ", "•", "·", "●", "○", "■", "□", "◆", "◇", "▪", "★", "*", "–", "①"..."⒇", "❶"..."❿":
        place += 1
      case "-" where place + 1 < end && text[place + 1] == " ": place += 2
      default:
        var stop = place
        while stop < end, text[stop].isDigit || ChineseNumeral.begins(with: text[stop]),
          stop - place < 3
        {
          stop += 1
        }
        guard stop > place, stop < end else { return place }
        // 一、二、三产业
        if !text[place].isDigit, stop + 1 < end, ChineseNumeral.begins(with: text[stop + 1]) {
          return place
        }
        switch text[stop] {
        case ".", "、", ")", "．": return stop + 1
        default: return place
        }
      }
    }
    return place
  }

  /// From the figure outwards: bound words, verbs, adverbs.
  func peelEnd(_ frame: inout ClauseFrame) {
    let start = frame.noun.lowerBound
    var end = frame.noun.upperBound
    loop: while end > start {
      if text[end - 1] == " " {
        end -= 1
        continue
      }
      // 能耗由前三年上升…转为下降1.2%
      if end - start > 3, text[end - 2] == "由", text[end - 1] == "前" || text[end - 1] == "上" {
        end -= 2
        continue
      }
      // 增加到2012年末的17.63万亿元
      if end - start > 5, text[end - 2] == "年", text[end - 1] == "末" || text[end - 1] == "底",
        text[end - 3].isDigit
      {
        end -= 1
      }
      // 增加到2007年13786元: the date is no part of the name.
      if text[end - 1] == "年", end - start > 4, text[(end - 5)..<(end - 1)].allSatisfy(\.isDigit) {
        end -= 5
        // 比2009年提高92%
        if end > start, text[end - 1] == "比" || text[end - 1] == "较" { end -= 1 }
        continue
      }
      guard let found = lexicon.before.longestBackward(in: text, endingAt: end, from: start) else {
        break
      }
      if text[end - 1].isLatinLetter, !isWordBoundary(end - found.length, from: start) { break }
      switch found.meaning {
      case .bound(let bound):
        // 低于预期目标0.9个百分点: a comparison too.
        if frame.figure.unit?.sort == .point, end < frame.left.upperBound, found.length > 1,
          bound == .moreThan || bound == .lessThan
        {
          break loop
        }
        if frame.verb == nil, frame.boundBefore == nil {
          frame.boundBefore = bound
          // will not exceed 54%: the bound word is the verb.
          let isVerb = lexicon.verbs.longest(in: text, at: end - found.length, before: end)
          if isVerb?.length == found.length { frame.verb = isVerb?.meaning }
        } else if bound == .moreThan || bound == .lessThan {
          // 高于全国, 超上年: a comparison, not a bound.
          break loop
        } else if frame.boundBefore == nil {
          // 至少降低30%
          frame.boundBefore = bound
        }
      case .verb(.reach)
      where found.length == 1 && text[end - 1] == "为" && end - 1 <= start && !frame.right.isEmpty:
        // 为38万户家庭更换水表: a preposition
        frame.isFor = true
      case .verb(let verb):
        if frame.verb == nil {
          frame.verb = verb
          frame.verbWord = (end - found.length)..<end
        } else if frame.direction == nil {
          frame.direction = verb
        }
        if verb == .share { frame.shareStart = end - found.length }
      case .filler:
        let word = (end - found.length)..<end
        if lexicon.pers.longest(in: text, at: word.lowerBound, before: end)?.length == word.count {
          frame.per = word
        }
      case .inOrder: frame.isInOrder = true
      case .each: frame.isEach = true
      case .cumulative: frame.isCumulative = true
      case .stop: break loop
      }
      end -= found.length
    }
    // 纯收入年增长12%
    if frame.verb == .grow || frame.direction == .grow, end - start > 3, text[end - 1] == "年",
      lexicon.heads.longestBackward(in: text, endingAt: end - 1, from: start) != nil
    {
      end -= 1
    }
    frame.noun = start..<end
  }

  func isWordBoundary(_ place: Int, from start: Int) -> Bool {
    place <= start || !text[place - 1].isLatinLetter
  }

  /// From the head of the clause inwards: adverbs, verbs.
  func peelHead(_ frame: inout ClauseFrame) {
    var start = frame.noun.lowerBound
    let end = frame.noun.upperBound
    var hasAction = false
    loop: while start < end {
      if let stop = endOfCitation(from: start, before: end) {
        start = stop
        continue
      }
      if text[start] == " " {
        start += 1
        continue
      }
      if let stop = endOfDate(from: start, before: end) ?? endOfPlan(from: start, before: end) {
        start = stop
        continue
      }
      if let whole = wholeEnd(from: start, before: end) {
        start = whole
        continue
      }
      guard let found = lexicon.lead.longest(in: text, at: start, before: end) else { break }
      if text[start].isLatinLetter, start + found.length < end,
        text[start + found.length] != " "
      {
        break
      }
      switch found.meaning {
      case .filler: break
      case .done: if frame.verb == nil { frame.verb = .done }
      case .cumulative: frame.isCumulative = true
      case .preposition: frame.isPlaced = true
      // 办结率: the verb is part of a noun.
      case .action
      where lexicon.nominal.longest(in: text, at: start + found.length, before: end) != nil:
        break loop
      case .action(let sense):
        if frame.action != .progress || sense == .add { frame.action = sense }
        frame.isNamedAction = false
        frame.actionWord = widened(
          start..<(start + found.length), from: frame.left.lowerBound)
        // 开展开办企业等10个行动: the second verb is part of an example.
        if sense != .support, !(hasAction && text[end - 1] == "等") {
          keep(start..<(start + found.length), in: &frame)
        }
        hasAction = true
      case .named(let sense):
        frame.action = sense
        frame.isNamedAction = true
        break loop
      case .stop: break loop
      }
      start += found.length
    }
    frame.noun = start..<max(start, end)
  }

  /// 全市关停企业: the whole place before what is done there is no part of the name.
  private func wholeEnd(from start: Int, before end: Int) -> Int? {
    guard let whole = lexicon.whole.longest(in: text, at: start, before: end),
      let verb = lexicon.lead.longest(in: text, at: start + whole.length, before: end)
    else { return nil }
    switch verb.meaning {
    case .action
    where lexicon.nominal.longest(
      in: text, at: start + whole.length + verb.length, before: end) == nil, .named:
      return start + whole.length
    default: return nil
    }
  }

  /// 《规划纲要》提出: who says it is no part of the name.
  private func endOfCitation(from start: Int, before end: Int) -> Int? {
    if text[start] == "》" { return start + 1 }
    guard text[start] == "《", let close = text[start..<min(end, start + 30)].firstIndex(of: "》"),
      let verb = lexicon.lead.longest(in: text, at: close + 1, before: end),
      case .filler = verb.meaning
    else { return nil }
    return close + 1
  }

  /// 基本建成 is a stage of its own.
  private func widened(_ verb: Range<Int>, from start: Int) -> Range<Int> {
    guard verb.lowerBound - 2 >= start else { return verb }
    let longer = (verb.lowerBound - 2)..<verb.upperBound
    guard
      let adverb = lexicon.lead.longest(
        in: text, at: longer.lowerBound, before: verb.lowerBound), case .filler = adverb.meaning
    else { return verb }
    let stage = lexicon.stages.longest(
      in: text, at: longer.lowerBound, before: longer.upperBound)
    return stage?.length == longer.count ? longer : verb
  }

  /// Keeps a verb for the name, unless it only tells the measure.
  func keep(_ verb: Range<Int>, in frame: inout ClauseFrame) {
    guard !text[verb.lowerBound].isLatinLetter else { return }
    guard !lexicon.isMeasureWord(verb, in: text) else { return }
    let verb = widened(verb, from: frame.left.lowerBound)
    // 取消、下放行政审批事项
    if let last = frame.kept.last, last.upperBound + 1 == verb.lowerBound,
      text[last.upperBound] == "、" || text[last.upperBound] == "和"
    {
      frame.kept[frame.kept.count - 1] = last.lowerBound..<verb.upperBound
    } else {
      frame.kept.append(verb)
    }
  }

  /// Where a year that opens a clause ends, with 以来 or 底 behind it: 2018年以来生产总值….
  func endOfDate(from start: Int, before end: Int) -> Int? {
    var start = start
    // In 2031 the council …
    if start + 4 < end, text[start..<(start + 4)].allSatisfy(\.isDigit),
      text[start] == "1" || text[start] == "2", text[start + 4] == " " || text[start + 4] == "，"
    {
      return start + 5
    }
    switch text[start] {
    case "到", "至", "比", "较": start += 1
    default: break
    }
    guard start + 4 < end, text[start..<(start + 4)].allSatisfy(\.isDigit),
      text[start + 4] == "年"
    else { return nil }
    var place = start + 5
    while place < end {
      switch text[place] {
      case "以", "来", "底", "末", "前", "初", "，": place += 1
      default: return place
      }
    }
    return place
  }

  /// Where the name of a plan that opens a clause ends: “十六五”期间.
  private func endOfPlan(from start: Int, before end: Int) -> Int? {
    if text[start] == "到" || text[start] == "用", start + 1 < end {
      return endOfPlan(from: start + 1, before: end)
    }
    if let span = YearSpan(at: start, in: text, from: max(0, start - 1), before: end) {
      return span.range.upperBound
    }
    guard let plan = PlanName(at: start, in: text, before: end), plan.isTime else { return nil }
    return plan.range.upperBound
  }

  /// Peels adverbs off the noun phrase after a cut, without taking a second verb for the first.
  func peelAgain(_ frame: inout ClauseFrame) {
    let (verb, direction, bound) = (frame.verb, frame.direction, frame.boundBefore)
    peelEnd(&frame)
    (frame.verb, frame.direction, frame.boundBefore) = (verb, direction, bound)
  }
}
