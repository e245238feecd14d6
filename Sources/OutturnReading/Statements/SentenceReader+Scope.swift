import OutturnModel

/// Whose an attribute is, what a bare verb is done to, what money is for: words of other clauses that a
/// name cannot do without.
extension SentenceReader {
  /// The clauses of a sentence, and which of them have a figure.
  struct Clauses {
    var ranges: [Range<Int>] = []
    var hasFigure: [Bool] = []

    init(_ tokens: SentenceTokens, in sentence: Range<Int>) {
      ranges.reserveCapacity(tokens.breaks.count + 1)
      hasFigure.reserveCapacity(tokens.breaks.count + 1)
      var start = sentence.lowerBound
      for next in tokens.breaks where next.strength != .item {
        ranges.append(start..<max(start, next.place))
        start = next.place + 1
      }
      if start < sentence.upperBound { ranges.append(start..<sentence.upperBound) }
      var index = 0
      for range in ranges {
        while index < tokens.figures.count,
          tokens.figures[index].range.lowerBound < range.lowerBound
        {
          index += 1
        }
        hasFigure.append(
          index < tokens.figures.count && range.contains(tokens.figures[index].range.lowerBound))
      }
    }

    /// The clause that holds a place.
    func index(of place: Int) -> Int? {
      var low = 0
      var high = ranges.count
      while low < high {
        let middle = (low + high) / 2
        if ranges[middle].upperBound <= place { low = middle + 1 } else { high = middle }
      }
      return low < ranges.count ? low : nil
    }
  }

  /// What the nearest clause before a figure speaks of that has no figure itself, of this sentence or
  /// of the one before.
  func lead(
    before place: Int, in state: State, skippingFigures: Bool = false, isEmpty: Bool = false
  ) -> Range<Int>? {
    guard let clauses = state.clauses, var index = clauses.index(of: place) else { return nil }
    var steps = 0
    while index > 0, steps < 4 {
      index -= 1
      steps += 1
      // What stands before ； speaks of something else.
      if clauses.ranges[index].upperBound < text.count,
        text[clauses.ranges[index].upperBound] == "；", !isEmpty
      {
        return nil
      }
      if clauses.hasFigure[index] {
        if skippingFigures { continue }
        return nil
      }
      if let topic = leads.topic(of: clauses.ranges[index]) {
        // 加快城市更新。设立城市更新基金，…: the sentence before says it without the means.
        if let earlier = state.earlier.flatMap(leads.topic), earlier.count < topic.count,
          text[topic].starts(with: text[earlier])
        {
          return earlier
        }
        return topic
      }
    }
    guard index == 0, let earlier = state.earlier else { return nil }
    return leads.topic(of: earlier)
  }

  /// The holder that an earlier subject of the same clause begins with: 云州机场 in 云州机场旅客吞吐量.
  func holder(of subject: Subject, before noun: Range<Int>) -> Range<Int>? {
    guard let first = subject.parts.first, first.lowerBound < noun.lowerBound,
      noun.lowerBound - first.upperBound < 40,
      // 开工甲至乙口岸公路: the verb's object is no holder.
      lexicon.lead.longest(in: text, at: first.lowerBound, before: first.upperBound)?.meaning
        .isStop ?? true
    else { return nil }
    var end = first.upperBound - 1
    while end > first.lowerBound + 1 {
      if lexicon.holderEnds.longestBackward(in: text, endingAt: end, from: first.lowerBound) != nil,
        subjects.items(first.lowerBound..<end).count == 1
      {
        return first.lowerBound..<end
      }
      end -= 1
    }
    return nil
  }

  /// A name with the words of other clauses that it needs.
  func completed(
    _ named: Named, of frame: ClauseFrame, state: State, doubts: inout Doubts
  ) -> Named {
    var named = named
    let own = named.own
    if frame.joint == .item, !named.isDependent, let last = state.topics.last,
      own.lowerBound < frame.figure.range.lowerBound, !own.isEmpty,
      subjects.sense(of: own) != nil, named.subject.parts.first == own,
      let holder = holder(of: last, before: own), !text[own].starts(with: text[holder])
    {
      doubts.insert(.farSubject)
      named.subject = Subject([holder]).followed(by: named.subject)
      return named
    }
    if let steps = steps(of: own),
      let lead = lead(before: frame.figure.range.lowerBound, in: state)
    {
      named.subject = Subject([lead])
      named.steps = steps
      return named
    }
    if let modified = modified(named, of: frame, state: state) { return modified }
    if !listsExamples(frame), let works = earlierWorks(named, state: state) { return works }
    // 提升建筑企业竞争力，新增甲级企业3家、产值增速达到12%
    if named.isDependent, !named.suffix.isEmpty, state.lastMeasure == .increment, state.isNew,
      state.lastUnit?.sort == .count,
      frame.figure.unit?.countsThings != true
        || frame.figure.unit?.sort == .money,
      let lead = lead(before: frame.figure.range.lowerBound, in: state, skippingFigures: true)
    {
      doubts.insert(.farSubject)
      named.subject = Subject([lead]).followed(by: named.suffix)
      return named
    }
    // 汽车产能达到300万辆，其中电动汽车200万辆
    if isPart(frame), !named.isDependent, named.subject.parts == [own], !own.isEmpty,
      subjects.sense(of: own) == nil, state.lastUnit === frame.figure.unit,
      let whole = state.topics.last?.parts.last,
      let end = lexicon.heads.longestBackward(
        in: text, endingAt: whole.upperBound, from: whole.lowerBound), end.length < whole.count,
      subjects.indicators.indicator(named: [own], in: text) == nil,
      !text[own].suffix(end.length).elementsEqual(text[whole].suffix(end.length))
    {
      named.subject = named.subject.followed(
        by: Subject([(whole.upperBound - end.length)..<whole.upperBound]))
      return named
    }
    if let site = site(of: named, frame, state: state) {
      doubts.insert(.farSubject)
      named.subject = Subject([site]).followed(by: named.subject)
      return named
    }
    if needsLead(named, of: frame, state: state),
      let lead = lead(
        before: frame.figure.range.lowerBound, in: state,
        skippingFigures: !state.topics.isEmpty, isEmpty: named.subject.isEmpty),
      !named.subject.parts.contains(where: { text[$0].starts(with: text[lead]) })
    {
      doubts.insert(.farSubject)
      named.subject = Subject([lead]).followed(by: named.subject)
    }
    return named
  }

  /// 加快航空港区建设，新入驻企业18户: the park that the sentence speaks of.
  private func site(of named: Named, _ frame: ClauseFrame, state: State) -> Range<Int>? {
    let own = named.own
    guard !named.isDependent, !own.isEmpty, named.subject.parts.count == 1, frame.scope == nil,
      subjects.indicators.indicator(named: [own], in: text) == nil, !namesSite(own),
      let clauses = state.clauses, var index = clauses.index(of: frame.figure.range.lowerBound)
    else { return nil }
    var steps = 0
    while index > 0, steps < 6 {
      index -= 1
      steps += 1
      let clause = clauses.ranges[index]
      if clause.upperBound < text.count, text[clause.upperBound] == "；" { return nil }
      if let site = leads.site(of: clause) { return site }
    }
    return state.earlier.flatMap(leads.site)
  }

  /// Whether a noun names a place or a park of its own.
  private func namesSite(_ own: Range<Int>) -> Bool {
    // 新增城镇…: behind a verb.
    own.prefix(5).contains {
      lexicon.scopes.longest(in: text, at: $0, before: own.upperBound) != nil
    }
      || own.contains {
        lexicon.sites.longestBackward(in: text, endingAt: $0 + 1, from: own.lowerBound) != nil
      }
  }

  /// 推进24个棚户区改造项目建设，再启动27个项目: the same kind of works.
  private func earlierWorks(_ named: Named, state: State) -> Named? {
    let own = named.own
    guard named.subject.parts == [own], isInHandAlone(own),
      var last = state.topics.last?.parts.last
    else { return nil }
    // 已开工改造项目: what had been begun before is not begun now.
    if let stage = lexicon.stageStart.longest(
      in: text, at: last.lowerBound, before: last.upperBound)
    {
      last = (last.lowerBound + stage.length)..<last.upperBound
    }
    var end = last.upperBound
    if text[last].suffix(2).elementsEqual("建设".unicodeScalars) { end -= 2 }
    guard end - last.lowerBound > own.count + 1,
      text[last.lowerBound..<end].suffix(own.count).elementsEqual(text[own])
    else { return nil }
    var named = named
    named.subject = Subject([last.lowerBound..<end])
    return named
  }

  /// Whether a noun is 项目 or 工程 and nothing else.
  private func isInHandAlone(_ noun: Range<Int>) -> Bool {
    lexicon.works.longestBackward(in: text, endingAt: noun.upperBound, from: noun.lowerBound)?
      .length == noun.count
  }

  /// Whether a name tells nothing without what stands before: 项目, 年度投资, a bare verb.
  private func needsLead(_ named: Named, of frame: ClauseFrame, state: State) -> Bool {
    if !state.topics.isEmpty {
      // 推进项目入库60个、开工20个，抓好…建设，力争年度投资100亿元: the lead holds for all of them.
      return frame.clausesSince > 1 && !frame.isNewPart && !named.isDependent
        && named.subject.parts.count == 1 && named.subject.parts.first.map(isGenericAlone) ?? false
    }
    if listsExamples(frame), !leadBuilds(before: frame, state: state) { return false }
    let words = named.subject.parts
    guard let first = words.first, words.count == 1 else { return words.isEmpty }
    if subjects.indicators.indicator(named: [first], in: text) != nil,
      lexicon.generics.longest(in: text, at: first.lowerBound, before: first.upperBound)?.length
        != first.count
    {
      return false
    }
    if frame.actionWord == first || frame.namedBefore == first { return true }
    let isGeneric = isGeneric(first) || isTask(first)
    if listsExamples(frame) { return isGeneric }
    return isGeneric || (subjects.isAttribute(first) && frame.figure.unit?.sort != .person)
  }

  /// 改革任务: whose?
  private func isTask(_ noun: Range<Int>) -> Bool {
    noun.count <= 6 && text[noun].suffix(2).elementsEqual("任务".unicodeScalars)
  }

  func isGenericAlone(_ noun: Range<Int>) -> Bool {
    lexicon.generics.longest(in: text, at: noun.lowerBound, before: noun.upperBound)?.length
      == noun.count
  }

  /// 项目, 项目完工: tells nothing alone.
  private func isGeneric(_ noun: Range<Int>) -> Bool {
    guard
      let word = lexicon.generics.longest(
        in: text, at: noun.lowerBound, before: noun.upperBound)
    else { return false }
    let rest = (noun.lowerBound + word.length)..<noun.upperBound
    return rest.isEmpty || lexicon.stage(rest, in: text) != nil
  }

  /// 抓好货运通道建设，推动甲路等6个项目完工: the clause directly before names what is built.
  private func leadBuilds(before frame: ClauseFrame, state: State) -> Bool {
    guard let clauses = state.clauses,
      let index = clauses.index(of: frame.figure.range.lowerBound), index > 0,
      !clauses.hasFigure[index - 1], clauses.ranges[index - 1].count < 20
    else { return false }
    return text[clauses.ranges[index - 1]].suffix(2).elementsEqual("建设".unicodeScalars)
  }

  /// 甲园等206个项目: the examples tell what is counted.
  private func listsExamples(_ frame: ClauseFrame) -> Bool {
    frame.left.last.map { text[$0] == "等" } ?? false
  }
}
