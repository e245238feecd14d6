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
      // A sign of money can stand in what the figure before took for its unit: 3$5.
      let betweenStart = min(leftStart, figure.range.lowerBound)
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
        isBare: left.isEmpty && split.joint == .item && split.previousRight?.isEmpty != false,
        left: left,
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
    var item: Int?
    var hasVerb = previous.action == .add || previous.action == .total
    for place in between where text[place] == "、" { item = place }
    guard let item else {
      if let verb = innerDeed(in: between, after: previous) {
        return Split(
          left: verb, joint: .direct,
          previousRight: rightText(from: between.lowerBound, before: verb))
      }
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

  /// 为1.2万名群众发放救助金6000万元: where a verb begins between a counted noun and the noun of the
  /// next figure.
  private func innerDeed(in between: Range<Int>, after previous: ClauseFrame) -> Int? {
    // 投入2亿元改造学校12所: no noun of its own stands behind money.
    let isMoney = previous.figure.unit?.sort == .money
    var place = between.lowerBound + (isMoney ? 0 : 2)
    while place + 4 <= between.upperBound {
      if let found = lexicon.lead.longest(in: text, at: place, before: between.upperBound) {
        switch found.meaning {
        case .action(.add) where found.length > 1 && place + found.length + 1 < between.upperBound,
          .action(.total) where found.length > 1 && place + found.length + 1 < between.upperBound:
          let isNoun =
            lexicon.nominal.longest(in: text, at: place + found.length, before: between.upperBound)
            != nil
          return isNoun ? nil : place
        default: place += found.length
        }
      } else {
        place += 1
      }
    }
    return nil
  }

  /// Goes past 、 和 及 与 and spaces at the head of a figure's text.
  func skipJoint(
    from start: Int, before end: Int, sameClause: Bool, isRatio: Bool
  ) -> (start: Int, joint: ClauseFrame.Joint) {
    var place = start
    var joined = false
    while place < end {
      switch text[place] {
      case "、", "和", "及", "与", "或", "—", "/", "至", "到":
        if !sameClause, text[place] != "、" { return (place, .none) }
        if text[place] == "和", place + 1 < end, text[place + 1] == "谐" { return (place, .none) }
        // 到位资金8亿元
        if text[place] == "到", place + 1 < end, text[place + 1] == "位" {
          return (place, joined ? .item : .direct)
        }
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
  func rightText(from start: Int, before end: Int) -> Range<Int> {
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
    // 10件民生实事的基础上
    if let found = lexicon.circumstances.longestBackward(in: text, endingAt: to, from: from),
      to - found.length > from, text[to - found.length - 1] == "的"
    {
      to -= found.length + 1
    }
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

  func bare(_ token: FigureToken, left: Range<Int>) -> ClauseFrame {
    let start = skipJoint(
      from: left.lowerBound, before: left.upperBound, sameClause: true, isRatio: false
    ).start
    let left = start..<max(start, left.upperBound)
    return ClauseFrame(
      figure: token, joint: .none, clausesSince: 0, isNewPart: true, isBare: false, left: left,
      noun: left, scope: nil, right: token.end..<token.end)
  }

  func peel(_ frame: inout ClauseFrame) {
    cutEnumerator(&frame)
    cutAdjustment(&frame)
    peelEnd(&frame)
    cutEachAdded(&frame)
    cutHandled(&frame)
    findShare(&frame)
    findComparison(&frame)
    findRank(&frame)
    cutEarlierVerb(&frame)
    peelHead(&frame)
    splitAim(&frame)
    splitInnerVerb(&frame)
    cutConjunction(&frame)
    cutActionBefore(&frame)
  }

}
