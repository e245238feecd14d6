import OutturnModel

/// Takes the noun of the clause before, where a clause has none of its own.
extension FrameReader {
  /// 各部门要带头把文件压减三分之一: what is acted on stands behind 把 or 将.
  func cutHandled(_ frame: inout ClauseFrame) {
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
  func takeTopic(
    of clause: Range<Int>, _ tokens: SentenceTokens, isFirst: Bool, into frame: inout ClauseFrame
  ) {
    guard frame.right.isEmpty || opensBase(frame), frame.scope == nil, frame.shareStart == nil,
      frame.noun.isEmpty || isHolder(frame.noun) || opensBase(frame)
    else { return }
    switch frame.verb {
    case .grow, .gain, .fall, .reach, .hold: break
    case nil where opensBase(frame) || frame.boundBefore != nil: break
    // 基本养老金连续八年提高，月人均1680元
    case nil where frame.noun.isEmpty && !frame.left.isEmpty: break
    default: return
    }
    // 营业收入翻一番，超过1万亿元; 粮食产量实现“九连增”，达到11800亿斤
    var end = deedStart(in: clause) ?? clause.upperBound
    for cue in tokens.cues where cue.isRelation && clause.contains(cue.range.lowerBound) {
      end = min(end, cue.range.lowerBound)
    }
    // 在确保质量的前提下: how it is done, and nothing that is told of.
    if lexicon.circumstances.longestBackward(in: text, endingAt: end, from: clause.lowerBound)
      != nil
    {
      return
    }
    // 价格涨幅从3月份起逐月回落，全年上涨2.7%: since when is no part of the name.
    if let since = clause.dropFirst(2).first(where: {
      text[$0] == "从" && $0 + 1 < end && text[$0 + 1].isDigit
    }) {
      end = min(end, since)
    }
    var topic = bare(frame.figure, left: clause.lowerBound..<end)
    peel(&topic)
    var noun = topic.noun
    if let verb = lexicon.verbs.longest(in: text, at: noun.lowerBound, before: noun.upperBound),
      verb.length > 1
    {
      noun = (noun.lowerBound + verb.length)..<noun.upperBound
    }
    // A list of which each has a figure may be long.
    guard (2...(frame.isInOrder ? 80 : 30)).contains(noun.count),
      isFirst || end < clause.upperBound || !frame.noun.isEmpty
        || lexicon.nounEnds.longestBackward(
          in: text, endingAt: noun.upperBound, from: noun.lowerBound) != nil
    else { return }
    frame.noun = noun
  }

  /// Where what a clause tells of its noun begins, with no figure in it: 产量 in 产量再创新高.
  func deedStart(in clause: Range<Int>) -> Int? {
    clause.dropFirst(2).first { place in
      lexicon.tells.longest(in: text, at: place, before: clause.upperBound) != nil
        && lexicon.nounEnds.longestBackward(in: text, endingAt: place, from: clause.lowerBound)
          != nil
    }
  }

  /// 将由去年的…: where a change began opens the clause.
  func opensBase(_ frame: ClauseFrame) -> Bool {
    let words = frame.left.prefix(3)
    return words.contains { text[$0] == "由" || text[$0] == "从" }
  }

  /// 各地, 各部门: who does it, not what is measured.
  func isHolder(_ noun: Range<Int>) -> Bool {
    lexicon.holders.longest(in: text, at: noun.lowerBound, before: noun.upperBound)?.length
      == noun.count
  }
}
