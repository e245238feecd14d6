import OutturnModel

/// Reads clauses whose subject stands first: what it reaches, how it goes, what a review says of it.
extension DeedClause {
  /// 云河大桥年底前建成通车, 社区养老全覆盖.
  func state(_ range: Range<Int>) -> [Deed]? {
    var end = objects.trimmedEnd(range)
    // 实现“动态清零”
    let isQuoted = end > range.lowerBound && text[end - 1] == "”"
    if isQuoted { end -= 1 }
    guard
      let found = words.states.longestBackward(in: text, endingAt: end, from: range.lowerBound)
    else { return nil }
    let start = end - found.length
    let stage = string(start..<end)
    if isQuoted, start == range.lowerBound || text[start - 1] != "“" { return nil }
    let subject = subject(range.lowerBound..<(isQuoted ? start - 1 : start))
    if subject.isEmpty, let before, start - range.lowerBound < 6 {
      // 启动环城水系工程，一年内建成
      return [Deed(thing: before.thing, stage: stage, clause: range, word: found.meaning)]
    }
    guard isThing(subject), text[subject.upperBound - 1] != "即",
      stage.hasSuffix("完成") || !objects.ends(subject, in: words.soft)
    else { return nil }
    return objects.split(subject).map {
      Deed(thing: Subject($0), stage: stage, clause: range, word: found.meaning)
    }
  }

  /// 对外贸易稳定增长, 国际收支基本平衡.
  func trend(_ range: Range<Int>) -> [Deed]? {
    let end = objects.trimmedEnd(range)
    guard
      let found = words.trends.longestBackward(in: text, endingAt: end, from: range.lowerBound)
    else { return nil }
    let subject = subject(range.lowerBound..<(end - found.length))
    guard subject.count <= Self.longestTrend, isThing(subject),
      objects.ends(subject, in: words.trending),
      verb(at: subject.lowerBound, before: subject.upperBound)?.verb.relation == nil
    else { return nil }
    let relation: Relation.Kind =
      switch found.meaning {
      case .rising: .rising
      case .falling: .falling
      case .steady: .steady
      case .better: .other
      }
    let word: Saying.Word =
      switch found.meaning {
      case .rising: objects.ends(subject, in: words.less) ? .worse : .better
      case .falling: objects.ends(subject, in: words.less) ? .better : .worse
      case .steady: .unchanged
      case .better: .better
      }
    return objects.split(subject, in: words.trending).map {
      Deed(thing: Subject([$0]), clause: range, relation: relation, word: word)
    }
  }

  /// The most scalars that what rises or falls is named in.
  private static let longestTrend = 24

  /// 县级医院全部达到二级水平.
  func level(_ range: Range<Int>) -> Deed? {
    guard range.count > 6 else { return nil }
    for place in (range.lowerBound + 2)..<(range.upperBound - 3) {
      guard let found = words.reach.longest(in: text, at: place, before: range.upperBound) else {
        continue
      }
      let level = objects.trimmed((place + found.length)..<range.upperBound)
      let subject = subject(range.lowerBound..<place)
      guard (3...24).contains(level.count), objects.ends(level, in: words.reached),
        !objects.isVague(level), isThing(subject)
      else { return nil }
      return Deed(
        thing: Subject([subject]), stage: string(place..<level.upperBound), clause: range,
        word: .done, isLoose: true)
    }
    return nil
  }

  // MARK: - What a review says

  /// 老旧渔船淘汰任务如期完成, 群众收入明显提升.
  func told(_ range: Range<Int>) -> [Deed]? {
    let end = objects.trimmedEnd(range)
    guard
      let found = words.told.longestBackward(in: text, endingAt: end, from: range.lowerBound)
    else { return nil }
    let subject = subject(range.lowerBound..<(end - found.length))
    guard isThing(subject) else { return nil }
    let isLess = objects.ends(subject, in: words.less)
    if found.meaning.isTrend, !isLess, !objects.ends(subject, in: words.trending) { return nil }
    let word: Saying.Word
    var stage = ""
    switch found.meaning {
    case .word(let told):
      word = told
      if told == .done || told == .begun || told == .contracted {
        stage = string((end - found.length)..<end)
      }
    case .up: word = isLess ? .worse : .better
    case .down: word = isLess ? .better : .worse
    }
    let indicators = stage.isEmpty ? indicators(subject).map { [$0] } : objects.split(subject)
    let isOfGrowth =
      stage.isEmpty && indicators != [[subject]] && objects.ends(subject, in: words.growths)
    return indicators.map {
      Deed(
        thing: Subject($0), stage: stage, clause: range, word: word, isOfGrowth: isOfGrowth,
        isLoose: true)
    }
  }

  /// 生产总值、零售总额等2项指标增速: the indicators that a list names; anything else is one thing.
  private func indicators(_ subject: Range<Int>) -> [Range<Int>] {
    let growth = words.growths.longestBackward(
      in: text, endingAt: subject.upperBound, from: subject.lowerBound)
    var end = subject.upperBound - (growth?.length ?? 0)
    if let mark = subject.last(where: { text[$0] == "等" }), end - mark < 14,
      growth != nil && mark + 1 == end || string(mark..<end).contains("指标")
    {
      end = mark
    } else if growth == nil || !text[subject].contains("、") {
      return objects.split(subject, in: words.trending)
    }
    return reader.clauses.items(of: subject.lowerBound..<end).map(objects.trimmed)
      .filter { $0.count > 1 }
  }

  /// 超额完成渔船淘汰任务, 没有实现减排目标.
  func result(_ range: Range<Int>) -> Deed? {
    guard
      let found = words.results.longest(in: text, at: range.lowerBound, before: range.upperBound),
      let task = words.task
    else { return nil }
    var place = range.lowerBound + found.length
    if place < range.upperBound, text[place] == "了" { place += 1 }
    let object = objects.trimmed(place..<range.upperBound)
    guard object.count > 2, !objects.isVague(object) else { return nil }
    if objects.ends(object, in: words.ends[task]) {
      return Deed(thing: Subject([object]), clause: range, word: found.meaning.word)
    }
    guard found.meaning.word == .missed else { return nil }
    return Deed(thing: Subject([object]), clause: range, word: .notDone)
  }

  /// 停车难尚未有效缓解.
  func lack(_ range: Range<Int>) -> Deed? {
    for place in range.dropFirst(2) {
      guard stands(words.lacking, at: place, before: range.upperBound) else { continue }
      let subject = subject(range.lowerBound..<place)
      guard isThing(subject) else { return nil }
      return Deed(thing: Subject([subject]), clause: range, word: .notDone, isLoose: true)
    }
    return nil
  }

  // MARK: - Subjects

  /// A subject without what stands between it and its predicate, or before it.
  private func subject(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    let end = range.upperBound
    if let verb = verb(at: start, before: end), verb.verb.stage == .none,
      verb.verb.relation == nil
    {
      start += verb.length
    }
    var subject = objects.withoutInner(start..<end)
    // 老街修缮工程二季度启动: when is no part of the name.
    while let time = times.last(where: { $0.upperBound == subject.upperBound }),
      time.lowerBound > subject.lowerBound
    {
      subject = objects.withoutInner(subject.lowerBound..<time.lowerBound)
    }
    return objects.trimmed(subject)
  }

  private func isThing(_ subject: Range<Int>) -> Bool {
    subject.count > 1 && !objects.isVague(subject) && !opensNoDeed(subject)
  }
}
