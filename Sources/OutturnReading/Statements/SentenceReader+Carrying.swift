import OutturnModel

/// What a figure takes over from those before it in its sentence.
extension SentenceReader {
  /// Whether two bare figures are of one list.
  func belongTogether(_ first: ClauseFrame, _ second: ClauseFrame) -> Bool {
    switch (first.figure.sort, second.figure.sort) {
    case (.plain, .plain): first.figure.unit?.dimension == second.figure.unit?.dimension
    case (.rank, .rank), (.ratioPart, .ratioPart): true
    default: false
    }
  }

  /// 浓度31微克/立方米，比例85.2%，分别改善6.1%和1.7个百分点: figures of several units go to the last
  /// subjects in order.
  func noteOrder(
    of range: Range<Int>, in frames: [ClauseFrame], isDependent: Bool, into state: inout State
  ) {
    let first = frames[range.lowerBound]
    var end = range.upperBound
    while end < frames.count, frames[end].isBare { end += 1 }
    let count = end - range.lowerBound
    // 原煤、原油、天然气产量达到640万吨、120万吨、9亿立方米
    let isList =
      count > 1 && !isDependent && subjects.items(subjects.trimmed(first.noun)).count == count
    guard first.isInOrder || isList else {
      if first.joint != .item { state.inOrder = [] }
      return
    }
    state.inOrder = []
    guard end > range.upperBound else { return }
    if !isDependent {
      state.inOrder = subjects.distributed(subjects.trimmed(first.noun), over: count)?[...] ?? []
    } else if state.topics.count >= count {
      state.inOrder = state.topics.suffix(count)
    }
  }

  /// The subjects that one figure is told of: both where 均 or 各 says so, or where a change or a
  /// share is told of two things that are each measured.
  func shared(
    _ subject: Subject, _ named: Named, _ frame: ClauseFrame, _ measure: Measure, of count: Int
  ) -> [Subject] {
    let own = named.own
    guard count == 1, !named.isDependent, subject.parts.last == own, !frame.isCumulative,
      own.upperBound <= frame.figure.range.lowerBound
    else { return [subject] }
    if let each = subjects.places(own) { return each }
    let items = subjects.items(own)
    guard items.count > 1 else { return [subject] }
    let isTold: Bool =
      switch measure {
      case .growth, .decrease, .share, .rate, .changePP:
        items.allSatisfy { subjects.sense(of: $0) != nil && $0.count > 3 }
      default: false
      }
    guard frame.isEach || isTold,
      subjects.indicators.indicator(named: [own], in: text) == nil,
      let each = subjects.distributed(own, over: items.count)
    else { return [subject] }
    // 新增、提升服务站各50个
    if let verb = lexicon.lead.longest(
      in: text, at: items[0].lowerBound, before: items[0].upperBound),
      verb.length == items[0].count, let last = items.last,
      let second = lexicon.lead.longest(in: text, at: last.lowerBound, before: last.upperBound),
      second.length + 1 < last.count
    {
      let noun = (last.lowerBound + second.length)..<last.upperBound
      return [
        Subject([items[0], noun]),
        Subject([last.lowerBound..<(last.lowerBound + second.length), noun]),
      ]
    }
    return each.map { Subject(subject.parts.dropLast() + $0.parts) }
  }

  /// Whether a figure without a verb of its own goes on with the measure of the one before:
  /// 压减钢铁95万吨、水泥61万吨; 新建平台209家，市级平台152家; 新增机构5家，床位1640张.
  func isCarried(_ frame: ClauseFrame, from state: State) -> Bool {
    // 入园企业, 在孵企业: how many there are.
    if opensNoun(frame), state.isNew { return false }
    // 增收1亿元，其中税收9亿元: the part is no part of the increase.
    if isPart(frame), frame.figure.unit?.sort == .money { return false }
    guard frame.verb == nil, frame.action == nil, frame.shareStart == nil, !frame.isCumulative,
      let last = state.lastUnit, let unit = frame.figure.unit,
      (last.sort == .money) == (unit.sort == .money),
      last.countsThings == unit.countsThings
    else { return false }
    // 新增企业9万户、总量突破60万户
    if frame.boundBefore != nil, subjects.sense(of: subjects.trimmed(frame.noun)) == .total {
      return false
    }
    if frame.joint == .item { return true }
    // 条目减少一半，95%以上实行备案管理: a share that opens its clause.
    if frame.left.isEmpty, unit.sort == .proportion, !frame.right.isEmpty { return false }
    guard frame.clausesSince == 1, !frame.isNewPart, frame.boundBefore == nil else {
      return false
    }
    let noun = subjects.trimmed(frame.noun)
    // 新增梯田2.7万亩，粮食播种面积581.3万亩
    if state.lastMeasure == .increment, subjects.sense(of: noun) == .total,
      subjects.indicators.indicator(named: [noun], in: text) != nil
    {
      return false
    }
    return last === unit || subjects.isAttribute(noun)
      || (unit.sort == .count && state.lastMeasure == .increment && !noun.isEmpty
        && subjects.sense(of: noun) == nil)
  }

  /// 引进项目38个、资金76亿元，其中亿元以上项目17个: a part of what is counted in the same unit.
  func measureOfWhole(_ frame: ClauseFrame, in state: State) -> Measure? {
    let isBehindSize = frame.joint == .direct && frame.left.isEmpty && frame.noun.isEmpty
    guard isPart(frame) || isBehindSize || state.whole != nil, let unit = frame.figure.unit,
      unit.countsThings,
      unit.sort != .money
    else { return nil }
    let told = state.drafts.last { $0.unit === unit } ?? state.whole
    return told?.unit === unit ? told?.measure : nil
  }

  /// 新建学校24所、投用22所: the verb alone takes the last subject over, without that one's verb.
  /// 植树造林10万亩: with no subject before, the deed is the subject.
  func deed(
    _ frame: ClauseFrame, topic: Subject, state: State, doubts: inout Doubts
  ) -> Named? {
    guard let verb = frame.actionWord, frame.verb == nil || frame.verb == .done,
      frame.figure.unit?.countsThings == true
    else { return nil }
    if topic.isEmpty || frame.isNewPart || frame.clausesSince > 1 {
      doubts.insert(.oddSubject)
      return Named(subject: Subject([verb]), own: verb)
    }
    doubts.insert(.farSubject)
    var parts = topic.parts
    // 基本建成5000套，新开工7000套
    if parts.count > 1, let last = parts.last, lexicon.stage(last, in: text) != nil {
      parts.removeLast()
    }
    if let old = state.topicAction,
      let place = parts.firstIndex(where: { $0.lowerBound == old.lowerBound })
    {
      let rest = withoutVerbs(old.upperBound..<max(old.upperBound, parts[place].upperBound))
      parts[place] = rest
      parts.insert(verb, at: place)
      return Named(subject: Subject(parts), own: verb, isDependent: true)
    }
    if let last = parts.last, let length = subjects.trailingDeed(of: last) {
      parts[parts.count - 1] = last.lowerBound..<(last.upperBound - length)
    }
    return Named(subject: Subject(parts + [verb]), own: verb, isDependent: true)
  }

  /// What follows a verb, without others joined to it: 学校 behind 新建 in 新建、扩建学校.
  private func withoutVerbs(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start + 1 < range.upperBound, "、和或".unicodeScalars.contains(text[start]),
      let verb = lexicon.lead.longest(in: text, at: start + 1, before: range.upperBound),
      !verb.meaning.isStop
    {
      start += verb.length + 1
    }
    return start..<range.upperBound
  }

  /// A context figure's noun can still be what later figures speak of.
  func noteTopic(of frame: ClauseFrame, in state: inout State) {
    var noun = subjects.trimmed(frame.noun)
    // 紧盯总投资100亿元的20个重点项目，完成投资…
    if frame.figure.unit?.sort == .count, !contextRule.passesMark(frame),
      let first = frame.right.first,
      lexicon.verbs.longest(in: text, at: first, before: frame.right.upperBound) == nil
    {
      noun = rightNoun(frame.right, of: frame)
    }
    if let base = text[noun].lastIndex(where: { $0 == "由" || $0 == "从" }),
      base + 1 >= noun.upperBound || text[base + 1] != "业" && text[base + 1] != "事"
    {
      noun = subjects.trimmed(noun.lowerBound..<base)
    }
    if !noun.isEmpty, !subjects.isScope(noun) { state.topics.append(Subject([noun])) }
  }
}
