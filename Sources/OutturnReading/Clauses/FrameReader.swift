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
    var previousEnd = sentence.lowerBound
    let breaks = tokens.breaks
    for (index, figure) in tokens.figures.enumerated() {
      while nextBreak < breaks.count, breaks[nextBreak].place < figure.range.lowerBound {
        if breaks[nextBreak].strength != .item {
          lastClauseBreak = breaks[nextBreak].place + 1
        }
        nextBreak += 1
      }
      var leftStart = max(previousEnd, lastClauseBreak)
      let sameClause = index > 0 && previousEnd >= lastClauseBreak
      let joint: ClauseFrame.Joint
      (leftStart, joint) = skipJoint(
        from: leftStart, before: figure.range.lowerBound, sameClause: sameClause)
      // The text to the right goes to the next figure or the end of the clause.
      var rightEnd = sentence.upperBound
      var ahead = nextBreak
      while ahead < breaks.count {
        let next = breaks[ahead]
        if next.place >= figure.end, next.strength != .item {
          rightEnd = next.place
          break
        }
        ahead += 1
      }
      if index + 1 < tokens.figures.count {
        rightEnd = min(rightEnd, tokens.figures[index + 1].range.lowerBound)
      }
      let right = rightText(from: figure.end, before: max(figure.end, rightEnd))
      let left = leftStart..<max(leftStart, figure.range.lowerBound)
      var frame = ClauseFrame(
        figure: figure, joint: joint, isBare: left.isEmpty && joint == .item, left: left,
        noun: left, scope: nil, right: right)
      peel(&frame)
      frames.append(frame)
      previousEnd = figure.end
    }
    return frames
  }

  /// Goes past 、 和 及 与 and spaces at the head of a figure's text.
  private func skipJoint(
    from start: Int, before end: Int, sameClause: Bool
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

  // MARK: - Peeling

  private func peel(_ frame: inout ClauseFrame) {
    let start = frame.left.lowerBound
    var end = frame.left.upperBound
    while end > start {
      if text[end - 1] == " " {
        end -= 1
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
        } else if frame.verb != nil, bound == .moreThan || bound == .lessThan {
          // 高于全国, 超上年: a comparison, not a bound.
          end = frame.noun.upperBound
          frame.noun = start..<end
          findComparison(&frame)
          finish(&frame, start: start, end: frame.noun.upperBound)
          return
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
      case .stop:
        frame.noun = start..<end
        finish(&frame, start: start, end: end)
        return
      }
      end -= found.length
      frame.noun = start..<end
    }
    frame.noun = start..<end
    finish(&frame, start: start, end: end)
  }

  private func isWordBoundary(_ place: Int, from start: Int) -> Bool {
    place <= start || !text[place - 1].isLatinLetter
  }

  private func finish(_ frame: inout ClauseFrame, start: Int, end: Int) {
    findShare(&frame)
    findComparison(&frame)
    findRank(&frame)
    var start = start
    let end = frame.noun.upperBound
    // From the head of the clause inwards.
    while start < end {
      if text[start] == " " {
        start += 1
        continue
      }
      guard let found = lexicon.lead.longest(in: text, at: start, before: end) else { break }
      if text[start].isLatinLetter, start + found.length < end,
        text[start + found.length].isLatinLetter
      {
        break
      }
      var stop = false
      switch found.meaning {
      case .filler: break
      case .preposition: frame.isPlaced = true
      case .action(let sense):
        frame.action = sense
        frame.isNamedAction = false
      case .named(let sense):
        frame.action = sense
        frame.isNamedAction = true
        stop = true
      case .stop: stop = true
      }
      if stop { break }
      start += found.length
    }
    frame.noun = start..<max(start, end)
    splitInnerVerb(&frame)
    cutActionBefore(&frame)
  }

  /// 占全省的40%, 占服务业比重达18%.
  private func findShare(_ frame: inout ClauseFrame) {
    if frame.shareStart != nil { return }
    guard frame.figure.unit?.dimension.isProportion == true else { return }
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
      let isThan =
        (first == "比" || first == "较")
        && (text[place + 1].isDigit || second == "上" || second == "去" || second == "全"
          || second == "年" || second == "同" || second == "前")
      if isAbove || isThan {
        frame.comparisonStart = place
        frame.noun = frame.noun.lowerBound..<place
        return
      }
      place += 1
    }
  }

  /// 增幅居全省第5位: the noun ends where the ranking verb begins.
  private func findRank(_ frame: inout ClauseFrame) {
    guard case .rank = frame.figure.sort else { return }
    var place = frame.noun.lowerBound
    while place < frame.noun.upperBound {
      if let length = lexicon.rankVerbs.longest(in: text, at: place, before: frame.noun.upperBound)?
        .length
      {
        frame.verb = .rank
        frame.noun = frame.noun.lowerBound..<place
        _ = length
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
    guard !frame.noun.isEmpty, !frame.right.isEmpty,
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
    frame.noun = (frame.isNamedAction ? stop : frame.noun.upperBound)..<frame.noun.upperBound
    if frame.isNamedAction { frame.namedBefore = frame.noun }
    frame.noun = frame.noun.upperBound..<frame.noun.upperBound
  }
}
