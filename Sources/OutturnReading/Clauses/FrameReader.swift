import OutturnModel

/// Cuts a sentence into figures with what belongs to each: the words before it peeled from the
/// figure outwards, until only the noun phrase is left.
struct FrameReader {
  let lexicon: Lexicon
  let text: [Unicode.Scalar]

  /// The frames of a sentence's figures, in order.
  ///
  /// - Complexity: O(*n*) in the sentence's length.
  func frames(of tokens: SentenceTokens, in sentence: Range<Int>) -> [ClauseFrame] {
    var frames: [ClauseFrame] = []
    var nextBreak = 0
    var lastClauseBreak = sentence.lowerBound
    // The clause before the one at hand, when only ， parts them.
    var clause: Range<Int>?
    var previousEnd = sentence.lowerBound
    let breaks = tokens.breaks
    for (index, figure) in tokens.figures.enumerated() {
      var clausesSince = 0
      var isNewPart = index == 0
      while nextBreak < breaks.count, breaks[nextBreak].place < figure.range.lowerBound {
        if breaks[nextBreak].strength != .item {
          let end = breaks[nextBreak].place
          clause = breaks[nextBreak].strength == .clause ? lastClauseBreak..<end : nil
          lastClauseBreak = end + 1
          clausesSince += 1
          if breaks[nextBreak].strength == .part { isNewPart = true }
        }
        nextBreak += 1
      }
      var leftStart = max(previousEnd, lastClauseBreak)
      let sameClause = index > 0 && previousEnd >= lastClauseBreak
      let joint: ClauseFrame.Joint
      let betweenStart = leftStart
      (leftStart, joint) = skipJoint(
        from: leftStart, before: figure.range.lowerBound, sameClause: sameClause,
        isRatio: figure.isRatioPart)
      var split = Split(left: leftStart, joint: joint, previousRight: nil)
      if sameClause, joint == .direct, let previous = frames.last {
        split = divide(betweenStart..<figure.range.lowerBound, after: previous)
        if let right = split.previousRight { frames[index - 1].right = right }
      }
      let right = rightText(
        from: figure.end,
        before: rightEnd(of: index, tokens, from: nextBreak, sentenceEnd: sentence.upperBound))
      let left = split.left..<max(split.left, figure.range.lowerBound)
      var frame = ClauseFrame(
        figure: figure, joint: split.joint, clausesSince: clausesSince, isNewPart: isNewPart,
        isBare: left.isEmpty && split.joint == .item && split.previousRight == nil, left: left,
        noun: left, scope: nil, right: right)
      peel(&frame)
      if let clause, clause.lowerBound >= previousEnd {
        takeTopic(of: clause, tokens, isFirst: index == 0, into: &frame)
      }
      frames.append(frame)
      previousEnd = figure.end
    }
    return frames
  }

  /// Where the text to the right of a figure ends: at the next figure or the end of the clause.
  private func rightEnd(
    of index: Int, _ tokens: SentenceTokens, from nextBreak: Int, sentenceEnd: Int
  ) -> Int {
    let figure = tokens.figures[index]
    var end = sentenceEnd
    if index + 1 < tokens.figures.count { end = tokens.figures[index + 1].range.lowerBound }
    var ahead = nextBreak
    while ahead < tokens.breaks.count, tokens.breaks[ahead].place < end {
      let next = tokens.breaks[ahead]
      if next.place >= figure.end, next.strength != .item {
        end = next.place
        break
      }
      ahead += 1
    }
    return max(figure.end, end)
  }

  /// How the text between two figures of one clause is divided.
  private struct Split {
    var left: Int
    var joint: ClauseFrame.Joint
    var previousRight: Range<Int>?
  }

  /// `52个贫困村、2.46万人口`: the noun is the first figure's.
  /// `181个村摘帽、人口1715人脱贫`: the part before 、 is, when it has a verb or when a verb before
  /// the first figure acts on it. Else all is the second figure's: `7个园区投资、产值分别增长`.
  private func divide(_ between: Range<Int>, after previous: ClauseFrame) -> Split {
    var last = between.upperBound - 1
    while last >= between.lowerBound, text[last] == " " { last -= 1 }
    if last > between.lowerBound {
      switch text[last] {
      case "、", "和", "及", "与", "或":
        return Split(
          left: between.upperBound, joint: .item,
          previousRight: rightText(from: between.lowerBound, before: last))
      default: break
      }
    }
    if let and = englishAnd(in: between) {
      return Split(
        left: and + 5, joint: .item, previousRight: rightText(from: between.lowerBound, before: and)
      )
    }
    var item: Int?
    var hasVerb = previous.action == .add || previous.action == .total
    for place in between where text[place] == "、" { item = place }
    guard let item else {
      return Split(left: between.lowerBound, joint: .direct, previousRight: nil)
    }
    var place = between.lowerBound
    while place < item, !hasVerb {
      if lexicon.predicates.longest(in: text, at: place, before: item) != nil { hasVerb = true }
      place += 1
    }
    guard hasVerb else {
      return Split(left: between.lowerBound, joint: .direct, previousRight: nil)
    }
    return Split(
      left: item + 1, joint: .item,
      previousRight: rightText(from: between.lowerBound, before: item))
  }

  /// Goes past 、 和 及 与 and spaces at the head of a figure's text.
  private func skipJoint(
    from start: Int, before end: Int, sameClause: Bool, isRatio: Bool
  ) -> (start: Int, joint: ClauseFrame.Joint) {
    var place = start
    var joined = false
    while place < end {
      switch text[place] {
      case "、", "和", "及", "与", "或", "—", "/", "至", "到":
        if !sameClause, text[place] != "、" { return (place, .none) }
        if text[place] == "和", place + 1 < end, text[place + 1] == "谐" { return (place, .none) }
        joined = true
      case " ", "”", ")": break
      case ":" where isRatio: joined = true
      default: return (place, sameClause ? (joined ? .item : .direct) : .none)
      }
      place += 1
    }
    return (place, sameClause ? (joined ? .item : .direct) : .none)
  }

  /// The noun phrase behind a figure, empty when punctuation or a conjunction follows.
  private func rightText(from start: Int, before end: Int) -> Range<Int> {
    var from = start
    while from < end, text[from] == " " || text[from] == "的" { from += 1 }
    // a drop of 3 percent in energy use, 30 km of metro
    if from + 3 < end, text[from + 2] == " " {
      switch (text[from], text[from + 1]) {
      case ("i", "n"), ("o", "f"), ("o", "n"): from += 3
      default: break
      }
    }
    var to = end
    while to > from {
      switch text[to - 1] {
      case "、", "和", "及", "与", " ", "，": to -= 1
      default:
        guard from < to else { return from..<from }
        switch text[from] {
        case "、", "，", "和", "及", "与", ")": return from..<from
        default: return from..<to
        }
      }
    }
    return from..<from
  }

  /// Where ` and ` stands between two English figures.
  private func englishAnd(in range: Range<Int>) -> Int? {
    let word: [Unicode.Scalar] = [" ", "a", "n", "d", " "]
    guard range.count > word.count else { return nil }
    for place in range.lowerBound..<(range.upperBound - word.count)
    where text[place] == " " && text[place..<(place + word.count)].elementsEqual(word) {
      return place
    }
    return nil
  }

  // MARK: - Peeling

  /// The frame of something without a figure that stands behind a stretch of text.
  func frame(_ token: FigureToken, left: Range<Int>) -> ClauseFrame {
    var frame = bare(token, left: left)
    peel(&frame)
    return frame
  }

  /// A stretch of text without the adverbs and verbs at its head.
  func headPeeled(_ token: FigureToken, left: Range<Int>) -> Range<Int> {
    var frame = bare(token, left: left)
    peelHead(&frame)
    return frame.noun
  }

  private func bare(_ token: FigureToken, left: Range<Int>) -> ClauseFrame {
    let start = skipJoint(
      from: left.lowerBound, before: left.upperBound, sameClause: true, isRatio: false
    ).start
    let left = start..<max(start, left.upperBound)
    return ClauseFrame(
      figure: token, joint: .none, clausesSince: 0, isNewPart: true, isBare: false, left: left,
      noun: left, scope: nil, right: token.end..<token.end)
  }

  private func peel(_ frame: inout ClauseFrame) {
    cutEnumerator(&frame)
    peelEnd(&frame)
    cutHandled(&frame)
    findShare(&frame)
    findComparison(&frame)
    findRank(&frame)
    cutEarlierVerb(&frame)
    peelHead(&frame)
    splitInnerVerb(&frame)
    cutConjunction(&frame)
    cutActionBefore(&frame)
  }

  /// 三是将…: what numbers a clause is no part of its noun.
  private func cutEnumerator(_ frame: inout ClauseFrame) {
    let start = frame.noun.lowerBound
    guard frame.noun.count > 1, text[start + 1] == "是" else { return }
    switch text[start] {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十":
      frame.noun = (start + 2)..<frame.noun.upperBound
    default: break
    }
  }

  /// 各部门要带头把文件压减三分之一: what is acted on stands behind 把 or 将.
  private func cutHandled(_ frame: inout ClauseFrame) {
    switch frame.verb {
    case .grow, .gain, .fall, .reach, .hold: break
    default: return
    }
    var place = frame.noun.upperBound - 2
    while place > frame.noun.lowerBound {
      let isNext = text[place] == "将" && text[place + 1] != "来" && text[place + 1] != "要"
      if text[place] == "把" || isNext {
        if text[place] == "将", text[place - 1] == "即" || text[place - 1] == "必" { return }
        frame.noun = (place + 1)..<frame.noun.upperBound
        return
      }
      place -= 1
    }
  }

  /// `中央财政的投入，将由10亿元增加到15亿元`, `两项排放总量出现双下降，分别下降3%和4%`: a clause that
  /// is all verb takes the noun of the clause before it, which has no figure.
  private func takeTopic(
    of clause: Range<Int>, _ tokens: SentenceTokens, isFirst: Bool, into frame: inout ClauseFrame
  ) {
    guard frame.right.isEmpty || opensBase(frame), frame.scope == nil, frame.shareStart == nil,
      frame.noun.isEmpty || isHolder(frame.noun) || opensBase(frame)
    else { return }
    switch frame.verb {
    case .grow, .gain, .fall, .reach, .hold: break
    case nil where opensBase(frame): break
    default: return
    }
    var end = clause.upperBound
    for cue in tokens.cues where cue.isRelation && clause.contains(cue.range.lowerBound) {
      end = cue.range.lowerBound
    }
    var topic = bare(frame.figure, left: clause.lowerBound..<end)
    peel(&topic)
    var noun = topic.noun
    if let verb = lexicon.verbs.longest(in: text, at: noun.lowerBound, before: noun.upperBound),
      verb.length > 1
    {
      noun = (noun.lowerBound + verb.length)..<noun.upperBound
    }
    guard (2...30).contains(noun.count),
      isFirst || end < clause.upperBound || !frame.noun.isEmpty
        || lexicon.nounEnds.longestBackward(
          in: text, endingAt: noun.upperBound, from: noun.lowerBound) != nil
    else { return }
    frame.noun = noun
  }

  /// 将由去年的…: where a change began opens the clause.
  private func opensBase(_ frame: ClauseFrame) -> Bool {
    let words = frame.left.prefix(3)
    return words.contains { text[$0] == "由" || text[$0] == "从" }
  }

  /// 各地, 各部门: who does it, not what is measured.
  private func isHolder(_ noun: Range<Int>) -> Bool {
    lexicon.holders.longest(in: text, at: noun.lowerBound, before: noun.upperBound)?.length
      == noun.count
  }

  /// From the figure outwards: bound words, verbs, adverbs.
  private func peelEnd(_ frame: inout ClauseFrame) {
    let start = frame.noun.lowerBound
    var end = frame.noun.upperBound
    loop: while end > start {
      if text[end - 1] == " " {
        end -= 1
        continue
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
        if frame.verb == nil, frame.boundBefore == nil {
          frame.boundBefore = bound
        } else if bound == .moreThan || bound == .lessThan {
          // 高于全国, 超上年: a comparison, not a bound.
          break loop
        } else if frame.boundBefore == nil {
          // 至少降低30%
          frame.boundBefore = bound
        }
      case .verb(let verb):
        if frame.verb == nil {
          frame.verb = verb
        } else if frame.direction == nil {
          frame.direction = verb
        }
        if verb == .share { frame.shareStart = end - found.length }
      case .filler: break
      case .inOrder: frame.isInOrder = true
      case .each: frame.isEach = true
      case .cumulative: frame.isCumulative = true
      case .stop: break loop
      }
      end -= found.length
    }
    frame.noun = start..<end
  }

  private func isWordBoundary(_ place: Int, from start: Int) -> Bool {
    place <= start || !text[place - 1].isLatinLetter
  }

  /// From the head of the clause inwards: adverbs, verbs.
  private func peelHead(_ frame: inout ClauseFrame) {
    var start = frame.noun.lowerBound
    let end = frame.noun.upperBound
    loop: while start < end {
      if text[start] == " " {
        start += 1
        continue
      }
      if let stop = endOfDate(from: start, before: end) {
        start = stop
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
      case .action(let sense):
        if frame.action != .progress || sense == .add { frame.action = sense }
        frame.isNamedAction = false
        frame.actionWord = start..<(start + found.length)
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

  /// Where a year that opens a clause ends, with 以来 or 底 behind it: 2018年以来生产总值….
  private func endOfDate(from start: Int, before end: Int) -> Int? {
    var start = start
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

  /// 收入突破千亿元大关、达到1011亿元: the noun ends where the first verb begins.
  private func cutEarlierVerb(_ frame: inout ClauseFrame) {
    guard frame.noun.count > 6 else { return }
    var place = frame.noun.lowerBound + 2
    while place + 3 < frame.noun.upperBound {
      if text[place] == "突", text[place + 1] == "破" {
        frame.noun = frame.noun.lowerBound..<place
        peelAgain(&frame)
        return
      }
      place += 1
    }
  }

  /// `建成康复医院和10家照料中心`: what stands before 和 is not what is counted.
  private func cutConjunction(_ frame: inout ClauseFrame) {
    guard !frame.right.isEmpty, frame.noun.count > 1, frame.verb == nil else { return }
    switch text[frame.noun.upperBound - 1] {
    case "、", "和", "及", "与": frame.noun = frame.noun.upperBound..<frame.noun.upperBound
    default: break
    }
  }

  /// 占全省的40%, 占服务业比重达18%.
  private func findShare(_ frame: inout ClauseFrame) {
    if frame.shareStart != nil { return }
    guard frame.figure.unit?.sort == .proportion else { return }
    for place in frame.noun where text[place] == "占" {
      if place + 1 < frame.noun.upperBound, text[place + 1] == "比" { continue }
      frame.shareStart = place
      return
    }
  }

  /// 高于全省平均水平1.6个百分点, 比全国高0.3个百分点: the noun ends where the comparison begins.
  private func findComparison(_ frame: inout ClauseFrame) {
    guard frame.comparisonStart == nil else { return }
    var place = frame.noun.lowerBound
    while place + 1 < frame.noun.upperBound {
      let first = text[place]
      let second = text[place + 1]
      let isAbove =
        (first == "高" || first == "低" || first == "快" || first == "慢")
        && (second == "于" || second == "出")
        || first == "超" && (second == "过" || second == "全") && isWider(place + 1, frame)
      let isThan =
        (first == "比" || first == "较")
        && (text[place + 1].isDigit || second == "上" || second == "去" || second == "全"
          || second == "年" || second == "同" || second == "前" || second == "“" || second == "计")
      if isAbove || isThan {
        frame.comparisonStart = place
        frame.noun = frame.noun.lowerBound..<place
        peelAgain(&frame)
        return
      }
      place += 1
    }
  }

  /// 超过全省0.4个百分点: the place compared with follows, and the rest is only it.
  private func isWider(_ place: Int, _ frame: ClauseFrame) -> Bool {
    guard frame.figure.unit?.sort == .point else { return false }
    return text[place..<frame.noun.upperBound].contains { $0 == "全" || $0 == "省" || $0 == "国" }
  }

  /// Peels adverbs off the noun phrase after a cut, without taking a second verb for the first.
  private func peelAgain(_ frame: inout ClauseFrame) {
    let (verb, direction, bound) = (frame.verb, frame.direction, frame.boundBefore)
    peelEnd(&frame)
    (frame.verb, frame.direction, frame.boundBefore) = (verb, direction, bound)
  }

  /// 增幅居全省第5位: the noun ends where the ranking verb begins.
  private func findRank(_ frame: inout ClauseFrame) {
    guard frame.figure.unit?.sort == .rank else { return }
    // 指数在全国74个城市中排名…: the noun ends before 在.
    if let place = frame.noun.dropFirst().first(where: { text[$0] == "在" }) {
      frame.noun = frame.noun.lowerBound..<place
      if frame.verb == nil { frame.verb = .rank }
    }
    guard case .rank = frame.figure.sort else { return }
    var place = frame.noun.lowerBound
    while place < frame.noun.upperBound {
      if lexicon.rankVerbs.longest(in: text, at: place, before: frame.noun.upperBound) != nil {
        frame.verb = .rank
        frame.noun = frame.noun.lowerBound..<place
        peelAgain(&frame)
        return
      }
      place += 1
    }
  }

  /// 示范区完成投资: the last verb inside parts the holder from what is counted.
  private func splitInnerVerb(_ frame: inout ClauseFrame) {
    guard frame.action == nil || frame.isNamedAction, frame.shareStart == nil else { return }
    var place = frame.noun.lowerBound + 1
    let end = frame.noun.upperBound
    var split: (at: Int, length: Int, word: LeadWord)?
    while place + 2 < end {
      if let found = lexicon.inner.longest(in: text, at: place, before: end) {
        if case .stop = found.meaning {
        } else if place + found.length + 1 < end {
          split = (place, found.length, found.meaning)
        }
        place += found.length
      } else {
        place += 1
      }
    }
    guard let split else { return }
    let before = frame.noun.lowerBound..<split.at
    switch split.word {
    case .action(let sense):
      if frame.isNamedAction { return }
      frame.action = sense
      frame.noun = (split.at + split.length)..<end
      frame.scope = before
    case .named(let sense):
      frame.action = sense
      frame.isNamedAction = true
      frame.noun = split.at..<end
      frame.scope = before
    default: break
    }
  }

  /// 改造提升12条道路: a verb directly before a figure whose noun follows it.
  private func cutActionBefore(_ frame: inout ClauseFrame) {
    guard !frame.noun.isEmpty, !frame.right.isEmpty, frame.verb == nil,
      frame.figure.unit?.countsThings == true,
      let found = lexicon.actionsBefore.longestBackward(
        in: text, endingAt: frame.noun.upperBound, from: frame.noun.lowerBound)
    else { return }
    switch found.meaning {
    case .action(let sense):
      frame.action = sense
      frame.isNamedAction = false
    case .named(let sense):
      frame.action = sense
      frame.isNamedAction = true
    default: return
    }
    let stop = frame.noun.upperBound - found.length
    if stop > frame.noun.lowerBound { frame.scope = frame.noun.lowerBound..<stop }
    if frame.isNamedAction { frame.namedBefore = stop..<frame.noun.upperBound }
    frame.noun = frame.noun.upperBound..<frame.noun.upperBound
  }
}
