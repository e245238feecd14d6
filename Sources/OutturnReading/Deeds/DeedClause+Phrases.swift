import OutturnModel

/// Reads the verb phrases of a clause.
extension DeedClause {
  /// The deeds of one verb phrase.
  func deeds(of phrase: Range<Int>) -> [Deed] {
    let lead = leadSkipped(phrase)
    let range = lead.place..<phrase.upperBound
    return deeds(of: range, isPushed: lead.isPushed).map { deed in
      var deed = deed
      deed.clause = phrase
      return deed
    }
  }

  private func deeds(of range: Range<Int>, isPushed: Bool) -> [Deed] {
    guard range.count > 1 else { return [] }
    if half == .review, let deed = result(range) ?? lack(range) { return [deed] }
    let found = act(range)
    if found != nil || opensNoDeed(range) { return found ?? [] }
    if half == .review, let found = told(range) { return found }
    if let found = state(range) ?? trend(range) { return found }
    if isPushed, let found = nominal(range) { return found }
    if let found = helped(range, isPushed: isPushed) { return found }
    if let deed = level(range) { return [deed] }
    if half == .review, let found = behindSubject(range) { return found }
    if let found = behindModal(range) ?? behindPreposition(range) { return found }
    return half == .review && isPushed ? advanced(range) : []
  }

  /// A verb of an act or a direction and what it acts on.
  ///
  /// - Parameter scope: Where or for whom, told before the verb.
  func act(_ range: Range<Int>, scope: Range<Int>? = nil) -> [Deed]? {
    guard let (first, length) = verb(at: range.lowerBound, before: range.upperBound) else {
      return nil
    }
    var verb = first
    var place = range.lowerBound + length
    // 制定和实施, 建成开通: the act is what both are.
    while let next = chained(at: place, before: range.upperBound) {
      if verb.isLoose, let other = next.verb, !other.isLoose { verb = other }
      place = next.end
    }
    // 成立了: in a plan this was done before.
    if place < range.upperBound, text[place] == "了" {
      if half == .plan { return nil }
      place += 1
    }
    let object = objects.trimmed(place..<range.upperBound)
    let owner = scope == nil && verb.relation != nil && objects.isBare(object) ? owner : nil
    let things = owner == nil ? objects.things(in: object, of: verb) : [[object]]
    guard !things.isEmpty,
      verb.relation != nil || !verb.isLoose || !opensNoDeed(place..<range.upperBound)
    else { return nil }
    let stage =
      switch verb.stage {
      case .none: ""
      case .own: string(range.lowerBound..<(range.lowerBound + length))
      case .named(let name): name
      }
    if verb.stage == .named(Self.taken) {
      guard let scope else { return nil }
      let goal = range.lowerBound..<object.upperBound
      return [Deed(thing: Subject([scope, goal]), clause: range, word: .done)]
    }
    return things.map { parts in
      Deed(
        thing: Subject(((scope ?? owner).map { [$0] } ?? []) + parts), stage: stage,
        clause: range, relation: verb.relation, word: verb.word,
        isLoose: verb.isLoose)
    }
  }

  /// 扩大试点范围，提高标准: whose attribute it is, told by the deed before in the same sentence.
  private var owner: Range<Int>? {
    guard let before, let first = before.thing.parts.first else { return nil }
    guard before.thing.parts.count == 1, before.relation != nil else { return first }
    // 提高低保标准，扩大范围: without the attribute told before.
    guard let end = objects.bareStart(in: first) else { return nil }
    return end - first.lowerBound > 1 ? first.lowerBound..<end : nil
  }

  /// A verb joined to the one before, with or without a word between.
  private func chained(at place: Int, before limit: Int) -> (verb: DeedVerb?, end: Int)? {
    guard place + 3 < limit else { return nil }
    let isJoined = isJoint(text[place])
    let start = isJoined ? place + 1 : place
    let verb = verb(at: start, before: limit)
    // 制定管理办法: behind a verb a noun, behind 和 another verb.
    let other = isJoined ? words.chained.longest(in: text, at: start, before: limit) : nil
    let length = max(verb?.length ?? 0, other?.length ?? 0)
    guard length > 1, start + length + 1 < limit, isJoined || verb?.verb.object == .any else {
      return nil
    }
    return (verb.map(\.verb), start + length)
  }

  private func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "和", "并", "及", "或", "与": true
    default: false
    }
  }

  /// 抓好能源集团的组建工作, 推进生态城市创建: the noun of an act, helped on.
  private func nominal(_ range: Range<Int>) -> [Deed]? {
    let whole = objects.trimmed(range)
    let core = objects.withoutWork(whole)
    guard
      let found = words.nominal.longestBackward(
        in: text, endingAt: core.upperBound, from: core.lowerBound)
    else { return nil }
    let thing = objects.trimmed(core.lowerBound..<(core.upperBound - found.length))
    guard thing.count > 2, !objects.isVague(thing) else { return nil }
    let stage = string((core.upperBound - found.length)..<core.upperBound)
    return objects.split(thing).map {
      Deed(thing: Subject($0), stage: stage, clause: range, word: .begun, isLoose: true)
    }
  }

  /// 推动某园申报省级开发区: what the one that is helped is to do; 某园获批省级开发区, where it is a thing.
  private func helped(_ range: Range<Int>, isPushed: Bool) -> [Deed]? {
    guard range.count > 6 else { return nil }
    for place in (range.lowerBound + 2)..<(range.upperBound - 3)
    where stands(words.helped, at: place, before: range.upperBound) {
      let scope = objects.trimmed(objects.withoutInner(range.lowerBound..<place))
      guard
        isPushed || scope.count > 2 && objects.ends(scope, in: words.things) && !opensNoDeed(scope)
      else {
        return nil
      }
      return act(place..<range.upperBound, scope: scope.count < 24 ? scope : nil)
    }
    return nil
  }

  /// 所有部门都要全面推行公开制度: the verb stands behind a modal or 全部.
  private func behindModal(_ range: Range<Int>) -> [Deed]? {
    var place = range.lowerBound + 1
    // 脱贫是必须完成的硬任务
    while place + 3 < range.upperBound, text[place - 1] != "是" {
      if let modal = words.modals.longest(in: text, at: place, before: range.upperBound) {
        let start = leadSkipped((place + modal.length)..<range.upperBound).place
        let scope = objects.scope(range.lowerBound..<place).flatMap { holdsVerb($0) ? nil : $0 }
        if let found = act(start..<range.upperBound, scope: scope) {
          return found
        }
      }
      place += 1
    }
    return nil
  }

  /// Whether a scope tells an act of its own: 某区实现全覆盖并率先….
  private func holdsVerb(_ scope: Range<Int>) -> Bool {
    scope.contains { place in
      verb(at: place, before: scope.upperBound).map { $0.length > 1 && $0.verb.stage == .none }
        ?? false
    }
  }

  /// The verb whose object says where its thing is taken in.
  private static let taken = "纳入"

  /// 各地不同程度提高了补助水平: in a review a verb behind its subject is known by 了.
  private func behindSubject(_ range: Range<Int>) -> [Deed]? {
    for place in range.dropFirst(2) where text[place] == "了" && place + 2 < range.upperBound {
      for start in max(range.lowerBound + 2, place - 4)..<place {
        guard let found = verb(at: start, before: place), start + found.length == place else {
          continue
        }
        let scope = objects.scope(range.lowerBound..<start).flatMap { holdsVerb($0) ? nil : $0 }
        return act(start..<range.upperBound, scope: scope)
      }
    }
    return nil
  }

  /// 扎实推进湖区治理: in a review, work that goes on.
  private func advanced(_ range: Range<Int>) -> [Deed] {
    guard range.lowerBound > clause.lowerBound + 1, text[range.lowerBound - 1] == "进",
      text[range.lowerBound - 2] == "推"
    else { return [] }
    let thing = objects.trimmed(range)
    guard thing.count > 4, objects.ends(thing, in: words.works), !objects.isVague(thing) else {
      return []
    }
    return [Deed(thing: Subject([thing]), clause: range, word: .begun, isLoose: true)]
  }

  /// How far behind a preposition its verb is looked for.
  private static let reachOfPreposition = 40

  /// 对教师实行绩效工资制度, 把某事项纳入保障范围.
  private func behindPreposition(_ range: Range<Int>) -> [Deed]? {
    guard
      let opening = words.prepositions.longest(
        in: text, at: range.lowerBound, before: range.upperBound)
    else { return nil }
    let start = range.lowerBound + opening.length
    let limit = min(range.upperBound - 3, start + Self.reachOfPreposition)
    guard start + 2 < limit else { return nil }
    let isHandled = text[range.lowerBound] == "把" || text[range.lowerBound] == "将"
    for place in (start + 2)..<limit {
      guard let found = verb(at: place, before: range.upperBound), found.length > 1 else {
        continue
      }
      let inside = start..<place
      if isHandled {
        // 把职工纳入保障范围: what is handled is the thing.
        guard found.verb.stage == .named(Self.taken) else { continue }
        let thing = objects.trimmed(objects.withoutInner(inside))
        return thing.count > 1
          ? act(place..<range.upperBound, scope: thing) : nil
      }
      if let found = act(
        place..<range.upperBound, scope: objects.scope(inside))
      {
        return found
      }
    }
    return nil
  }
}
