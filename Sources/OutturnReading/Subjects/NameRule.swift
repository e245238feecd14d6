import OutturnModel

/// Puts a name together from a subject and the verbs around it: what a reader would print as a title.
///
/// Verbs that tell the measure (新建, 引进, 完成) are no part of it, a stage (开工, 建成) stands behind
/// the thing, every other verb stays where it stood (购置公交车).
struct NameRule {
  let lexicon: Lexicon
  let text: [Unicode.Scalar]
  let subjects: SubjectReader

  /// The name of what a figure tells of.
  ///
  /// - Parameter own: The figure's own noun, which can stand behind it.
  func name(of frame: ClauseFrame, _ subject: Subject, own: Range<Int>) -> Subject {
    var parts: [Range<Int>] = []
    var stages: [Range<Int>] = []
    for whole in subject.parts where subject.parts.count == 1 || !isOnlyAdded(whole) {
      let part =
        whole.lowerBound >= frame.figure.end && text[whole.lowerBound].isIdeograph
        ? withoutLight(whole) : whole
      if parts.isEmpty && !isKnownAsNew(subject) || part == own && !isKnown(subject),
        subject.lead.isEmpty
      {
        take(part, into: &parts, &stages)
      } else {
        parts.append(part)
      }
    }
    let isShort = parts.reduce(0) { $0 + $1.count } < 2
    for verb in frame.kept
    where (verb.count > 1 || isShort) && !subject.parts.contains(where: { $0.overlaps(verb) }) {
      if let stage = lexicon.stage(verb, in: text) {
        stages.append(stage)
      } else {
        let place = parts.firstIndex { $0.lowerBound >= verb.upperBound } ?? 0
        parts.insert(verb, at: place)
      }
    }
    if own.lowerBound >= frame.figure.end {
      // 提升100个服务站
      if let verb = frame.verbWord, frame.verb == .gain, frame.figure.unit?.countsThings == true,
        verb.upperBound == frame.figure.range.lowerBound, verb.count > 1
      {
        if !lexicon.isMeasureWord(verb, in: text) { parts.insert(verb, at: 0) }
      }
      parts += told(behind: own, of: frame, &stages)
    }
    if frame.isNamedAction, frame.namedBefore == nil,
      let verb = lexicon.lead.longest(
        in: text, at: frame.noun.lowerBound, before: frame.noun.upperBound),
      let stage = lexicon.stage(
        frame.noun.lowerBound..<(frame.noun.lowerBound + verb.length), in: text)
    {
      stages.append(stage)
    }
    if let verb = frame.namedBefore, let stage = lexicon.stage(verb, in: text) {
      stages.append(stage)
    }
    if let stage = stages.last, parts.count > 1 {
      parts.removeAll { lexicon.stage($0, in: text) != nil && $0 != stage }
    }
    for stage in stages where !parts.contains(where: { tells($0, stage) }) {
      parts.append(stage)
    }
    parts = parts.flatMap { withoutEach(withoutJoint(withoutParticle($0))) }
    parts += means(of: frame, parts)
    var name = subject
    name.parts = parts + covered(by: frame, parts)
    name.tail = subject.tail.isEmpty ? tail(of: frame, own: own) : subject.tail
    return name
  }

  /// 试点覆盖10%的县: what is covered, and by which verb where it is not only widened to it.
  private func covered(by frame: ClauseFrame, _ parts: [Range<Int>]) -> [Range<Int>] {
    guard let cover = cover(of: frame), let thing = coveredThing(of: frame),
      !parts.contains(where: { $0.overlaps(thing) })
    else { return [] }
    guard let verb = cover.first(where: { text[$0] == "覆" }) else { return [thing] }
    return [verb..<(verb + 2), thing]
  }

  private func cover(of frame: ClauseFrame) -> Range<Int>? {
    if let cover = frame.cover { return cover }
    guard let end = frame.verbWord?.upperBound,
      let start = (max(frame.left.lowerBound, end - 4)..<end).first(where: {
        lexicon.covers.longest(in: text, at: $0, before: end)?.length == end - $0
      })
    else { return nil }
    return start..<end
  }

  private func coveredThing(of frame: ClauseFrame) -> Range<Int>? {
    let thing = subjects.trimmed(frame.right)
    guard frame.figure.unit?.sort == .proportion, (1...7).contains(thing.count),
      text[thing.lowerBound].isIdeograph
    else { return nil }
    return thing
  }

  /// 占比 of what is covered, 时限 of what is told by how long it takes.
  private func tail(of frame: ClauseFrame, own: Range<Int>) -> String {
    if cover(of: frame) != nil, coveredThing(of: frame) != nil { return "占比" }
    // 水质99%稳定达标
    if frame.figure.unit?.sort == .proportion, frame.right.count < 5,
      text[frame.right].suffix(2).elementsEqual("达标".unicodeScalars)
    {
      return "达标率"
    }
    if frame.figure.unit?.sort == .duration, own.upperBound <= frame.figure.range.lowerBound,
      frame.verb == .hold || frame.verb == .reach || frame.boundBefore == .atMost,
      lexicon.timed.longestBackward(in: text, endingAt: own.upperBound, from: own.lowerBound)
        != nil
    {
      return "时限"
    }
    return ""
  }

  /// 年均增长 and 每人每年, without which the name says something else.
  private func means(of frame: ClauseFrame, _ parts: [Range<Int>]) -> [Range<Int>] {
    func has(_ word: Range<Int>) -> Bool {
      parts.contains { $0.overlaps(word) || text[$0].suffix(word.count).elementsEqual(text[word]) }
    }
    if let per = frame.per, frame.figure.unit?.sort != .person, !has(per) {
      // 养老金月人均增加160元: by how much for each, and not how much.
      if frame.verb == .gain, let verb = frame.verbWord, verb.lowerBound >= per.upperBound {
        return [per, verb]
      }
      return [per]
    }
    guard let verb = frame.verbWord, frame.verb == .grow || frame.verb == .gain else { return [] }
    // 平均提高: not each of them by as much.
    let mean = max(frame.left.lowerBound, verb.lowerBound - 2)..<verb.upperBound
    // 两年平均增长: over how many years is told by the period.
    let before = mean.lowerBound - 2
    let isOfYears =
      before >= frame.left.lowerBound && text[before + 1] == "年" && text[before] != "去"
      && text[before] != "上"
    if text[mean].starts(with: "平均".unicodeScalars), !isOfYears, !has(mean) { return [mean] }
    guard frame.verb == .grow else { return [] }
    let start = text[verb.lowerBound] == "年" ? verb.lowerBound : verb.lowerBound - 2
    guard start >= frame.left.lowerBound, text[start] == "年", text[start + 1] == "均",
      !has(start..<(start + 2))
    else { return [] }
    return [start..<verb.upperBound]
  }

  /// 新增城镇就业: the catalogue has it by this name, and the thing alone is another or none.
  private func isKnownAsNew(_ subject: Subject) -> Bool {
    guard let first = subject.parts.first,
      let known = subjects.indicators.indicator(named: subject.parts, in: text),
      let verb = lexicon.lead.longest(in: text, at: first.lowerBound, before: first.upperBound),
      case .named = verb.meaning
    else { return false }
    let thing = [(first.lowerBound + verb.length)..<first.upperBound] + subject.parts.dropFirst()
    return subjects.indicators.indicator(named: thing, in: text)?.id != known.id
  }

  /// Whether the catalogue has it by this name: 城镇新增就业.
  private func isKnown(_ subject: Subject) -> Bool {
    subjects.indicators.indicator(named: subject.parts, in: text) != nil
  }

  /// 新增, 新建: nothing but the verb.
  private func isOnlyAdded(_ part: Range<Int>) -> Bool {
    guard
      let verb = lexicon.lead.longest(in: text, at: part.lowerBound, before: part.upperBound),
      case .named = verb.meaning
    else { return false }
    return verb.length == part.count && lexicon.isMeasureWord(part, in: text)
  }

  /// 工程使, 价格由: a part without the particle at its end.
  private func withoutParticle(_ part: Range<Int>) -> Range<Int> {
    guard part.count > 2, let end = part.last, ["由", "从", "将", "使"].contains(text[end]) else {
      return part
    }
    return part.lowerBound..<end
  }

  /// 或改扩建幼儿园, 了省级试点: a part without the word that joins it to a verb that is no part of it.
  private func withoutJoint(_ part: Range<Int>) -> Range<Int> {
    guard part.count > 3 else { return part }
    let rest = (part.lowerBound + 1)..<part.upperBound
    switch text[part.lowerBound] {
    case "了" where text[rest.lowerBound] != "解": return rest
    case "或", "与", "并":
      return lexicon.lead.longest(in: text, at: rest.lowerBound, before: rest.upperBound)
        .map { $0.length > 1 } == true ? rest : part
    default: return part
    }
  }

  /// 企业分别新增: a part without 分别, which says nothing where one figure is told.
  private func withoutEach(_ part: Range<Int>) -> [Range<Int>] {
    guard part.count > 4,
      let place = part.dropLast(2).first(where: { text[$0] == "分" && text[$0 + 1] == "别" }),
      place > part.lowerBound + 1
    else { return [part] }
    return [part.lowerBound..<place, (place + 2)..<part.upperBound]
  }

  /// A part of a subject without the verb before it that tells the measure.
  private func take(
    _ part: Range<Int>, into parts: inout [Range<Int>], _ stages: inout [Range<Int>]
  ) {
    guard
      let verb = lexicon.lead.longest(in: text, at: part.lowerBound, before: part.upperBound),
      case .named = verb.meaning
    else { return parts.append(part) }
    let word = part.lowerBound..<(part.lowerBound + verb.length)
    let rest = withoutJoint(subjects.trimmed(word.upperBound..<part.upperBound))
    let stage = lexicon.stage(word, in: text)
    guard stage != nil || lexicon.isMeasureWord(word, in: text) else { return parts.append(part) }
    if let stage { stages.append(stage) }
    if rest.count > 1 { parts.append(rest) } else if stage == nil { parts.append(part) }
  }

  /// What became of the things counted, or was done to them: 项目开工, 家庭更换水表.
  private func told(
    behind own: Range<Int>, of frame: ClauseFrame, _ stages: inout [Range<Int>]
  ) -> [Range<Int>] {
    var rest = subjects.trimmed(own.upperBound..<max(own.upperBound, frame.right.upperBound))
    while !rest.isEmpty, let length = lightLength(at: rest) {
      rest = subjects.trimmed((rest.lowerBound + length)..<rest.upperBound)
    }
    while let done = lexicon.doneEnds.longestBackward(
      in: text, endingAt: rest.upperBound, from: rest.lowerBound)
    {
      rest = subjects.trimmed(rest.lowerBound..<(rest.upperBound - done.length))
    }
    guard (2...16).contains(rest.count),
      text[rest.lowerBound].isIdeograph || text[rest.lowerBound] == "“"
    else { return [] }
    if lexicon.isMeasureWord(rest, in: text) { return [] }
    if let stage = lexicon.stage(rest, in: text) {
      stages.append(stage)
      return []
    }
    return [rest]
  }

  /// What is told behind a figure without 全部 and 已 before it.
  private func withoutLight(_ part: Range<Int>) -> Range<Int> {
    var part = part
    while let word = lexicon.lightVerbs.longest(
      in: text, at: part.lowerBound, before: part.upperBound), word.length + 1 < part.count
    {
      part = (part.lowerBound + word.length)..<part.upperBound
    }
    return part
  }

  /// How long a word is that opens what is told and tells nothing of its own: 全部, 实现, 进行.
  private func lightLength(at rest: Range<Int>) -> Int? {
    let (start, end) = (rest.lowerBound, rest.upperBound)
    if let verb = lexicon.lightVerbs.longest(in: text, at: start, before: end) {
      return verb.length
    }
    guard let lead = lexicon.lead.longest(in: text, at: start, before: end) else { return nil }
    switch lead.meaning {
    case .filler, .done: return lead.length
    default: return nil
    }
  }

  /// 项目开工, 新开工项目: whether a part ends or begins with a stage.
  private func tells(_ part: Range<Int>, _ stage: Range<Int>) -> Bool {
    guard part.count >= stage.count else { return false }
    let head = text[part.lowerBound] == "新" ? text[part].dropFirst() : text[part]
    return text[part].suffix(stage.count).elementsEqual(text[stage])
      || head.starts(with: text[stage])
  }
}
