/// Cuts what deeds act on, and tells things from empty words.
struct DeedObjects {
  let words: DeedWords
  let text: [Unicode.Scalar]

  /// A noun phrase without particles and marks at its ends, and without what ends a list of examples.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = trimmedEnd(range)
    while start < end, DeedClauses.isSpace(text[start]) || Self.leading.contains(text[start]) {
      start += 1
    }
    for word in Self.someOf where text[start..<end].starts(with: word) {
      start += word.count
      break
    }
    while end > start, let last = generic(start..<end) { end = last }
    return start..<max(start, trimmedEnd(start..<end))
  }

  private static let leading: ScalarSet = "了好着成的、和及与"
  private static let trailing: ScalarSet = "、的，和及与"
  private static let behindMonth: ScalarSet = "底前份末"
  private static let closing: ScalarSet = "”》)’ "
  private static let someOf = ["一批", "若干", "一系列"].map { Array($0.unicodeScalars) }

  private func generic(_ range: Range<Int>) -> Int? {
    guard
      let found = words.generic.longestBackward(
        in: text, endingAt: range.upperBound, from: range.lowerBound),
      range.count - found.length > 1
    else { return nil }
    return range.upperBound - found.length
  }

  /// Where a phrase ends, without spaces and marks.
  func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let last = text[end - 1]
      guard DeedClauses.isSpace(last) || Self.trailing.contains(last) else { break }
      end -= 1
    }
    return end
  }

  /// 组建工作, 清零工程: without the word for the work.
  func withoutWork(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 4 else { return range }
    let end = range.upperBound
    switch (text[end - 2], text[end - 1]) {
    case ("工", "作"), ("工", "程"), ("建", "设"): return range.lowerBound..<(end - 2)
    default: return range
    }
  }

  /// A subject without the adverbs, modals and times before its predicate.
  func withoutInner(_ range: Range<Int>) -> Range<Int> {
    var end = trimmedEnd(range)
    while end > range.lowerBound {
      if let found = words.inner.longestBackward(
        in: text, endingAt: end, from: range.lowerBound)
      {
        end -= found.length
      } else if let start = monthStart(endingAt: end, from: range.lowerBound) {
        end = start
      } else {
        break
      }
      end = trimmedEnd(range.lowerBound..<end)
    }
    return range.lowerBound..<end
  }

  /// Where 6月底前 begins that ends at a place.
  private func monthStart(endingAt end: Int, from start: Int) -> Int? {
    var place = end
    while place > start, Self.behindMonth.contains(text[place - 1]) { place -= 1 }
    guard place > start + 1, text[place - 1] == "月", text[place - 2].isDigit else { return nil }
    place -= 1
    while place > start, text[place - 1].isDigit { place -= 1 }
    return place
  }

  /// A phrase that says where or for whom, short enough for a name.
  func scope(_ range: Range<Int>) -> Range<Int>? {
    let scope = trimmed(withoutInner(range))
    return (2...24).contains(scope.count) ? scope : nil
  }

  // MARK: - Tests

  /// Whether a phrase ends in a word of a table, quotation marks and brackets aside.
  func ends(_ range: Range<Int>, in table: ScalarTrie<Bool>) -> Bool {
    length(of: table, endOf: range) > 0
  }

  private func length(of table: ScalarTrie<Bool>, endOf range: Range<Int>) -> Int {
    var end = range.upperBound
    if let found = table.longestBackward(in: text, endingAt: end, from: range.lowerBound) {
      return found.length
    }
    while end > range.lowerBound, Self.closing.contains(text[end - 1]) { end -= 1 }
    return table.longestBackward(in: text, endingAt: end, from: range.lowerBound)?.length ?? 0
  }

  /// Whether a phrase only names a kind.
  func isVague(_ range: Range<Int>) -> Bool {
    words.vague.longest(in: text, at: range.lowerBound, before: range.upperBound)?.length
      == range.count
  }

  /// 标准, 试点范围: an attribute that needs the thing before it.
  func isBare(_ range: Range<Int>) -> Bool { bareStart(in: range) == range.lowerBound }

  /// Where the attribute at the end of a phrase begins.
  func bareStart(in range: Range<Int>) -> Int? {
    words.bare.longestBackward(in: text, endingAt: range.upperBound, from: range.lowerBound).map {
      range.upperBound - $0.length
    }
  }

  /// Whether a verb with this object is a deed.
  func fits(_ object: Range<Int>, _ verb: DeedVerb) -> Bool {
    guard object.count > 1, !isVague(object) else { return false }
    if text[object].contains("是") { return false }
    switch verb.object {
    case .task: return true
    case .any: return !ends(object, in: words.soft)
    case .ends(let kind):
      let length = length(of: words.ends[kind], endOf: object)
      return length > 0 && self.length(of: words.soft, endOf: object) <= length
    }
  }

  // MARK: - Lists

  /// What a list under one verb names, each in the parts of its name: 甲馆、乙院、丙馆 are three;
  /// 汽车、钢铁等产业规划 is one.
  func split(_ range: Range<Int>) -> [[Range<Int>]] {
    split(range) { $0.count > 2 && ends($0, in: words.things) && !isVague($0) }
  }

  /// What a verb acts on, each thing in the parts of its name; empty where it is no deed.
  func things(in object: Range<Int>, of verb: DeedVerb) -> [[Range<Int>]] {
    let least = verb.relation == nil ? 3 : 4
    let isOne: (Range<Int>) -> Bool = { $0.count >= least && fits($0, verb) }
    guard fits(object, verb) else {
      // 举办元宵灯会、柳河论坛、民俗展演等: the first that fit are told all the same.
      let items = items(of: object)
      guard verb.relation == nil, items.count > 1, let first = items.first, isOne(first) else {
        return []
      }
      return items.filter(isOne).map { [$0] }
    }
    // 养老金标准、低保标准: one direction each.
    return verb.relation == nil && !verb.isLoose
      ? split(object) : alike(object, where: isOne).map { [$0] }
  }

  /// 就业、物价: what goes one way, each named by itself.
  func split(_ range: Range<Int>, in table: ScalarTrie<Bool>) -> [Range<Int>] {
    alike(range) { $0.count > 1 && ends($0, in: table) }
  }

  private func alike(_ range: Range<Int>, where isOne: (Range<Int>) -> Bool) -> [Range<Int>] {
    let all = items(of: range)
    return all.count > 1 && all.allSatisfy { !isBare($0) && isOne($0) } ? all : [range]
  }

  private func split(_ range: Range<Int>, where isOne: (Range<Int>) -> Bool) -> [[Range<Int>]] {
    let all = items(of: range)
    guard all.count > 1 else { return [[range]] }
    if all.allSatisfy(isOne) { return all.map { [$0] } }
    if let examples = examples(all, where: isOne) { return examples }
    guard let last = all.last, !all.contains(where: isVague) else { return [[range]] }
    // 甲至乙、丙至丁高速公路, 甲厂、乙厂搬迁改造: the end is that of each.
    if let shared = sharedEnd(of: last, all, where: isOne), all.allSatisfy({ $0.count > 1 }) {
      return all.map { $0 == last ? [$0] : [$0, shared] }
    }
    return isOne(last) && all.count(where: isOne) > 1 && all.allSatisfy { $0.count > 2 }
      ? all.map { [$0] } : [[range]]
  }

  /// 甲会、乙会等系列活动, 甲审计、乙核算等制度: what the list is of is no part of it, but of the names
  /// that do not tell it.
  private func examples(
    _ all: [Range<Int>], where isOne: (Range<Int>) -> Bool
  ) -> [[Range<Int>]]? {
    guard let last = all.last, let mark = last.lastIndex(where: { text[$0] == "等" }),
      last.upperBound - mark <= Self.longestKind
    else { return nil }
    let named = all.dropLast() + [trimmed(last.lowerBound..<mark)]
    if named.allSatisfy(isOne) { return named.map { [$0] } }
    let kind = trimmed((mark + 1)..<last.upperBound)
    guard ends(kind, in: words.things), kind.count < 4, named.allSatisfy({ $0.count > 3 }) else {
      return nil
    }
    return named.map { [$0, kind] }
  }

  /// The most scalars of a kind behind a list, with the mark before it.
  private static let longestKind = 10

  private func sharedEnd(
    of last: Range<Int>, _ all: [Range<Int>], where isOne: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    if all.allSatisfy({ text[$0].contains("至") }), !all.dropLast().contains(where: isOne),
      let found = words.things.longestBackward(
        in: text, endingAt: last.upperBound, from: last.lowerBound)
    {
      return (last.upperBound - found.length)..<last.upperBound
    }
    guard last.count > 4, ends(last, in: words.works), all.dropLast().contains(where: isOne) else {
      return nil
    }
    return (last.lowerBound + 3..<last.upperBound - 1).first {
      ends(last.lowerBound..<$0, in: words.things)
    }.map { $0..<last.upperBound }
  }

  /// The items of a list at 、 and 和, outside quotation marks.
  private func items(of range: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for place in range {
      switch text[place] {
      case "“", "《", "(": depth += 1
      case "”", "》", ")": depth -= 1
      case "、", "和", "及", "与":
        guard depth == 0, place > start + 1 || text[place] == "、" else { continue }
        items.append(start..<place)
        start = place + 1
      default: break
      }
    }
    items.append(start..<range.upperBound)
    return items.map(trimmed)
  }
}
