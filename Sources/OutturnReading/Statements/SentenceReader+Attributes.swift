import OutturnModel

/// Whose a bare attribute is: 产值, 处理率, 产量 behind what the sentence spoke of before.
extension SentenceReader {
  /// 居民收入增长13%，投资520亿元: what is told of a known indicator is no part of it.
  func isAnothers(_ noun: Range<Int>, than topic: Subject) -> Bool {
    lexicon.generics.longest(in: text, at: noun.lowerBound, before: noun.upperBound)?.length
      == noun.count
      && !isWork(topic)
      && subjects.indicators.indicator(named: topic.parts, in: text) != nil
  }

  /// 重点项目: what is invested next is invested in them.
  private func isWork(_ topic: Subject) -> Bool {
    guard let last = topic.parts.last else { return false }
    return lexicon.works.longestBackward(
      in: text, endingAt: last.upperBound, from: last.lowerBound) != nil
  }

  /// 产值超百亿元的园区达到8个，超千亿元的达到5个: those of the same kind, which the noun only describes.
  func partOf(
    _ topic: Subject, frame: ClauseFrame, noun: Range<Int>, state: State
  ) -> Named? {
    guard frame.verb == .reach, state.lastUnit === frame.figure.unit, frame.clausesSince <= 1,
      noun.upperBound < frame.figure.range.lowerBound, text[noun.upperBound] == "的",
      text[noun].contains(where: { $0 == "超" || $0 == "过" }),
      let last = topic.parts.last, let particle = text[last].lastIndex(of: "的"),
      particle + 2 < last.upperBound
    else { return nil }
    let kind = (particle + 1)..<last.upperBound
    return Named(subject: Subject([noun, kind]), own: noun, isDependent: true)
  }

  /// 专精特新企业国家级6家、省级30家: the level stands behind what it is told of.
  func leveled(_ noun: Range<Int>) -> Named? {
    let end = noun.upperBound
    guard noun.count > 5, text[end - 1] == "级", "家省市县区部".unicodeScalars.contains(text[end - 2])
    else { return nil }
    let start = text[end - 2] == "家" ? end - 3 : end - 2
    var thing = noun.lowerBound..<start
    if let verb = lexicon.lead.longest(in: text, at: thing.lowerBound, before: start),
      lexicon.isMeasureWord(thing.lowerBound..<(thing.lowerBound + verb.length), in: text),
      verb.length + 1 < thing.count
    {
      thing = (thing.lowerBound + verb.length)..<start
    }
    return Named(subject: Subject([start..<end, thing]), own: thing)
  }

  /// 产量: a word that several subjects can share and nothing else.
  func isHead(_ noun: Range<Int>) -> Bool {
    lexicon.heads.longestBackward(
      in: text, endingAt: noun.upperBound, from: noun.lowerBound)?.length == noun.count
  }

  /// 班列开行1000班、货重54万吨: the weight is that of 班列.
  func withoutDeed(_ topic: Subject, for noun: Range<Int>) -> Subject {
    let topic = whole(of: topic, for: noun)
    // 垃圾分类覆盖率达到70%、回收利用率30%
    if let last = topic.parts.last, subjects.sense(of: noun)?.isRatio == true,
      subjects.sense(of: last)?.isRatio == true,
      let head = lexicon.heads.longestBackward(
        in: text, endingAt: last.upperBound, from: last.lowerBound), head.length + 1 < last.count
    {
      return Subject(
        topic.parts.dropLast() + [last.lowerBound..<(last.upperBound - head.length)])
    }
    // 举报核查率100%、处理率100%
    if let last = topic.parts.last, let end = noun.last, text[end] == "率", noun.count < 5,
      text[last.upperBound - 1] == "率", last.count > noun.count + 1
    {
      return Subject(topic.parts.dropLast() + [last.lowerBound..<(last.upperBound - noun.count)])
    }
    if let last = topic.parts.last, subjects.sense(of: noun) == .total,
      subjects.sense(of: last) == .total,
      let head = lexicon.heads.longestBackward(
        in: text, endingAt: last.upperBound, from: last.lowerBound)
    {
      // 甲厂力争钢材产量…、产值…: whose it is.
      if topic.parts.count > 1 { return Subject(topic.parts.dropLast()) }
      // 粮食播种面积310万亩、产量…
      if isHead(noun), head.length + 1 < last.count {
        return Subject([last.lowerBound..<(last.upperBound - head.length)])
      }
    }
    guard let last = topic.parts.last, last.count > 3, let length = subjects.trailingDeed(of: last)
    else { return topic }
    let noun = subjects.withoutAdverbs(last.lowerBound..<(last.upperBound - length))
    return Subject(topic.parts.dropLast() + [noun])
  }

  /// 新增企业56家，总数320家: the total is that of all, not of the new ones.
  func whole(of topic: Subject, for noun: Range<Int>) -> Subject {
    guard subjects.sense(of: noun) == .total, let first = topic.parts.first,
      let verb = lexicon.lead.longest(in: text, at: first.lowerBound, before: first.upperBound),
      case .named = verb.meaning, verb.length < first.count
    else { return topic }
    return Subject([(first.lowerBound + verb.length)..<first.upperBound] + topic.parts.dropFirst())
  }
}
