import OutturnModel

/// Whose figure it is: its own noun, the noun behind it, or the subject that stands earlier.
extension SentenceReader {
  /// A subject and how it was found.
  struct Named {
    var subject: Subject
    /// The noun of its own that the subject ends with.
    var own: Range<Int>
    /// Whether it needs the topic (增幅, 占…): it does not become the topic itself.
    var isDependent = false
    /// What is put behind the topic: 增幅, 占全省.
    var suffix: Subject = .none
    /// How the steps are called that its figures are told for: 档 of 三个档次.
    var steps: String?
  }

  func subject(
    of frame: ClauseFrame, right: Range<Int>, state: State, doubts: inout Doubts
  ) -> Named {
    var noun = subjects.trimmed(frame.noun)
    if subjects.endsWithExamples(noun) { noun = noun.lowerBound..<noun.lowerBound }
    if !frame.isEach { noun = subjects.shortened(noun) }
    let topic = state.topics.last ?? .none
    if isOfAim(frame) || isTimes(frame, noun), !topic.isEmpty {
      noun = noun.lowerBound..<noun.lowerBound
    }
    if let shareStart = frame.shareStart {
      return share(from: shareStart, frame: frame, topic: topic, doubts: &doubts)
    }
    let behind = withoutAim(
      rightNoun(right, of: frame),
      hasOther: !noun.isEmpty || !topic.isEmpty
        || lead(before: frame.figure.range.lowerBound, in: state) != nil)
    if let there = doneThere(frame, noun: noun) { return there }
    if let built = builtIn(frame, noun: noun) { return built }
    let counts = frame.figure.unit?.countsThings == true
    let isScope = !noun.isEmpty && subjects.isScope(noun)
    // 从4万元提高到11万元的政策: what changes stands before.
    let ends = frame.verb == .reach && frame.joint == .direct && noun.isEmpty && !topic.isEmpty
    if let owned = setBy(frame, noun: noun, behind: behind) { return owned }
    // 新建绿道70公里，全市达到910公里
    if isScope, behind.isEmpty, frame.verb == .reach, !topic.isEmpty,
      state.lastUnit === frame.figure.unit
    {
      doubts.insert(.farSubject)
      return Named(subject: topic, own: topic.parts.last ?? noun, isDependent: true)
    }
    if !behind.isEmpty, !ends, frame.figure.unit?.sort != .point, frame.shareStart == nil,
      noun.isEmpty || isScope || (counts && frame.verb == nil && frame.boundBefore == nil)
    {
      let holder = subjects.trimmed(frame.scope ?? noun)
      if let payer = supporter(frame) {
        return Named(subject: Subject(payer + [behind]), own: behind)
      }
      let isShort =
        holder.count <= 12 && !subjects.endsWithMeans(holder)
        && (subjects.items(holder).count < 2 || text[holder.lowerBound] == "各")
      return Named(
        subject: Subject([isShort ? holder : 0..<0, frame.namedBefore ?? (0..<0), behind]),
        own: behind)
    }
    if noun.isEmpty {
      if let composed = deed(frame, topic: topic, state: state, doubts: &doubts) { return composed }
      if let named = frame.namedBefore, topic.isEmpty {
        return Named(subject: Subject([named]), own: named)
      }
      if let scope = frame.scope, !subjects.trimmed(scope).isEmpty {
        let own = subjects.trimmed(scope)
        return Named(subject: Subject([own]), own: own)
      }
      doubts.insert(topic.isEmpty ? .oddSubject : .farSubject)
      return Named(subject: topic, own: topic.parts.last ?? noun, isDependent: true)
    }
    if isLevel(noun), !frame.isNewPart, let last = topic.parts.last,
      let head = behindLevel(last)
        ?? (last.count > 1 && (isPart(frame) || frame.joint == .item) ? last : nil)
    {
      return Named(subject: Subject([noun, head]), own: noun, isDependent: true)
    }
    let scope = frame.scope.map { subjects.trimmed($0) } ?? (0..<0)
    let hasHolder = (2...14).contains(scope.count) && !subjects.isScope(scope)
    if let part = partOf(topic, frame: frame, noun: noun, state: state) { return part }
    let isShared = frame.joint == .item && isHead(noun) && isGenericAlone(noun)
    if isShared || subjects.isAttribute(noun) && !isAnothers(noun, than: topic), !hasHolder,
      topic.count >= 4,
      frame.clausesSince <= 1, !frame.isNewPart
    {
      doubts.insert(.farSubject)
      // 投资增长5%，全年投资达到60亿元
      if let last = topic.parts.last, text[last].suffix(noun.count).elementsEqual(text[noun]) {
        return Named(subject: topic, own: last, isDependent: true)
      }
      return Named(
        subject: withoutDeed(topic, for: noun).followed(by: Subject([noun])), own: noun,
        isDependent: true, suffix: Subject([noun]))
    }
    // 县级医院达标、50%达到三级水平: what of them
    if frame.figure.unit?.sort == .proportion, frame.verb == nil || frame.verb == .reach,
      let first = behind.first, behind.count > 3,
      lexicon.verbs.longest(in: text, at: first, before: behind.upperBound) != nil
    {
      var subject = Subject([noun, behind])
      subject.tail = "占比"
      return Named(subject: subject, own: noun)
    }
    if let leveled = leveled(noun) { return leveled }
    if noun.count < 2 || noun.count > 24 { doubts.insert(.oddSubject) }
    return Named(subject: Subject([scope.count <= 14 ? scope : 0..<0, noun]), own: noun)
  }

  /// 省里下达的12项任务: what stands behind the number, and who set it.
  private func setBy(_ frame: ClauseFrame, noun: Range<Int>, behind: Range<Int>) -> Named? {
    guard !behind.isEmpty, frame.figure.unit?.countsThings == true,
      frame.left.last.map({ text[$0] == "的" }) ?? false,
      let verb = lexicon.setBy.longestBackward(
        in: text, endingAt: noun.upperBound, from: noun.lowerBound)
    else { return nil }
    let holder = noun.lowerBound..<(noun.upperBound - verb.length)
    return Named(subject: Subject(holder.count < 8 ? [holder, behind] : [behind]), own: behind)
  }

  /// 中央财政 and 支持 in 中央财政再支持5000所医院.
  private func supporter(_ frame: ClauseFrame) -> [Range<Int>]? {
    guard frame.action == .support, frame.figure.unit?.sort == .count,
      let place = frame.left.first(where: {
        (lexicon.payers.longest(in: text, at: $0, before: frame.left.upperBound)?.length ?? 0) > 3
      }), let payer = lexicon.payers.longest(in: text, at: place, before: frame.left.upperBound),
      let verb = lexicon.actionsBefore.longestBackward(
        in: text, endingAt: frame.left.upperBound, from: place + payer.length)
    else { return nil }
    return [
      place..<(place + payer.length),
      (frame.left.upperBound - verb.length)..<frame.left.upperBound,
    ]
  }

  /// 用10天时间建成了甲医院: what took so long.
  private func builtIn(_ frame: ClauseFrame, noun: Range<Int>) -> Named? {
    guard frame.figure.unit?.sort == .duration, noun.count == 1, text[noun.lowerBound] == "用" else {
      return nil
    }
    var start = frame.right.lowerBound
    if start + 1 < frame.right.upperBound, text[start] == "时", text[start + 1] == "间" {
      start += 2
    }
    while start < frame.right.upperBound {
      if text[start] == "了" {
        start += 1
      } else if let verb = lexicon.lead.longest(
        in: text, at: start, before: frame.right.upperBound), !verb.meaning.isStop
      {
        start += verb.length
      } else {
        break
      }
    }
    let thing = subjects.trimmed(start..<frame.right.upperBound)
    return thing.count > 1 ? Named(subject: Subject([thing]), own: thing) : nil
  }

  /// 完成预算的102%: how much of what was aimed at has been reached by what was told before.
  private func isOfAim(_ frame: ClauseFrame) -> Bool {
    frame.figure.unit?.sort == .proportion && frame.verb != .fall && frame.verb != .grow
      && lexicon.aims.longestBackward(
        in: text, endingAt: frame.left.upperBound, from: frame.left.lowerBound) != nil
  }

  /// 是全省平均水平的1.6倍: how many times something else what was told before is.
  private func isTimes(_ frame: ClauseFrame, _ noun: Range<Int>) -> Bool {
    guard frame.figure.unit?.sort == .ratio, let first = noun.first else { return false }
    return lexicon.verbs.longest(in: text, at: first, before: noun.upperBound)?.meaning == .reach
  }

  /// 110项总投资350亿元的技改项目: what is counted, without how large it is; 投资5亿元以上的项目 are some
  /// of the projects.
  private func withoutSize(_ right: Range<Int>) -> Range<Int> {
    let head = right.prefix(16)
    guard let particle = head.firstIndex(where: { text[$0] == "的" }),
      particle + 2 < right.upperBound,
      text[right.lowerBound..<particle].contains(where: \.isDigit),
      !text[right.lowerBound..<particle].contains(where: { "上下内超过".unicodeScalars.contains($0) })
    else { return right }
    return (particle + 1)..<right.upperBound
  }

  /// The noun behind a figure, up to the verb that follows it.
  func rightNoun(_ right: Range<Int>, of frame: ClauseFrame) -> Range<Int> {
    if text[right].allSatisfy({ $0.isDigit || $0 == " " || $0 == "." }) {
      return right.lowerBound..<right.lowerBound
    }
    var end = right.upperBound
    let right = withoutSize(right)
    if frame.action == nil {
      // 1.2万人稳定脱贫: the deed is what is counted.
      if let found = lexicon.predicates.longest(
        in: text, at: right.lowerBound, before: right.upperBound),
        found.meaning == .add, right.lowerBound + found.length == right.upperBound
      {
        return right
      }
      var place = right.lowerBound + 1
      while place < right.upperBound {
        if let found = lexicon.predicates.longest(in: text, at: place, before: right.upperBound),
          place > right.lowerBound + 1
        {
          if found.meaning != .enter { end = place }
          if let deed = lexicon.turnedInto.longest(in: text, at: place, before: right.upperBound) {
            end = place + deed.length
          }
          break
        }
        place += 1
      }
    }
    return subjects.withoutAdverbs(subjects.trimmed(right.lowerBound..<end))
  }

  /// 其中省级2条、市级10条, `of which 97 were…`: parts of what was told before.
  func isPart(_ frame: ClauseFrame) -> Bool { opensWithPart(frame.left) }

  /// Whether a stretch opens with a word that makes what follows a part of what was told before.
  func opensWithPart(_ range: Range<Int>) -> Bool {
    let start = range.first { text[$0] != " " } ?? range.upperBound
    return lexicon.parts.longest(in: text, at: start, before: range.upperBound) != nil
  }

  /// What the end of a subject's own noun tells of the measure.
  func nounSense(of own: Range<Int>) -> NounSense? {
    guard !own.isEmpty else { return nil }
    return subjects.sense(of: own) ?? (subjects.endsWithDeed(own) ? .deed : nil)
  }

  /// The subject of each figure of a group.
  func subjectsOfGroup(
    _ named: Named, first: ClauseFrame, count: Int, state: State
  ) -> [Subject] {
    guard count > 1 else { return [named.subject] }
    if !first.noun.isEmpty, !named.isDependent,
      let each = subjects.distributed(subjects.trimmed(first.noun), over: count)
    {
      // 甲产业、乙产业增加值占比分别达到33%和21%
      guard let share = first.shareStart, text[share...].starts(with: "占比".unicodeScalars) else {
        return each
      }
      return each.map { subject in
        var subject = subject
        subject.tail = "占比"
        return subject
      }
    }
    // 甲园、乙园分别实现产值5亿元、6亿元
    if let holders = named.subject.parts.first, named.subject.parts.count > 1,
      text[holders.upperBound...].starts(with: "分别".unicodeScalars),
      let each = subjects.distributed(holders, over: count)
    {
      let told = Subject(Array(named.subject.parts.dropFirst()))
      return each.map { $0.followed(by: told) }
    }
    // 甲类和乙类奖励标准分别提高130元，达到930元和730元
    if named.isDependent, named.suffix.isEmpty, let last = state.topics.last?.parts.last,
      state.topics.count < count,
      let each = subjects.distributed(subjects.trimmed(last), over: count)
    {
      return each
    }
    // 班列1000班、货重54万吨，分别增长33%、56%: the last subjects in order.
    let known = state.amounts.count >= count ? state.amounts : state.topics
    if named.isDependent, known.count >= count {
      return known.suffix(count).map {
        whole(of: $0, for: named.suffix.parts.last ?? 0..<0).followed(by: named.suffix)
      }
    }
    return Array(repeating: named.subject, count: count)
  }
}
