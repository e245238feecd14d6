/// Tells the things of a list under one verb apart.
extension DeedObjects {
  /// What a verb acts on, each thing in the parts of its name; empty where it is no deed.
  func things(in object: Range<Int>, of verb: DeedVerb) -> [[Range<Int>]] {
    let least = verb.relation == nil ? 3 : 4
    let isOne: (Range<Int>) -> Bool = { $0.count >= least && !isBare($0) && fits($0, verb) }
    guard fits(object, verb) else {
      // 举办元宵灯会、柳河论坛、民俗展演: those that fit are told all the same, where the first does.
      let items = items(of: object)
      guard verb.relation == nil, items.count > 1, isOne(items[0]) else { return [] }
      return items.filter(isOne).map { [$0] }
    }
    if verb.relation == nil, !verb.isLoose { return split(object) }
    // 养老金标准、低保标准: one direction each.
    return alike(object, where: isOne)?.map { [$0] } ?? [[object]]
  }

  /// 就业、物价: what goes one way, each named by itself.
  func split(_ range: Range<Int>, in table: ScalarTrie<Bool>) -> [Range<Int>] {
    alike(range) { $0.count > 1 && !isBare($0) && ends($0, in: table) } ?? [range]
  }

  /// 甲馆、乙院、丙馆 are three things, each in the parts of its name; 汽车、钢铁等产业规划 is one.
  func split(_ range: Range<Int>) -> [[Range<Int>]] {
    let isOne: (Range<Int>) -> Bool = {
      $0.count > 2 && ends($0, in: words.things) && !isVague($0)
    }
    if let each = alike(range, where: isOne) { return each.map { [$0] } }
    let all = items(of: range)
    guard all.count > 1, let last = all.last, !all.contains(where: isVague) else {
      return [[range]]
    }
    // 甲审计、乙核算等制度: the kind ends the name of each.
    if let (named, kind) = examples(all), kind.count < 4, ends(kind, in: words.things),
      named.allSatisfy({ $0.count > 3 })
    {
      return named.map { [$0, kind] }
    }
    // 甲至乙、丙至丁高速公路, 甲厂、乙厂搬迁改造: the end is that of each.
    if let shared = sharedEnd(of: last, behind: all.dropLast(), where: isOne) {
      return all.dropLast().map { [$0, shared] } + [[last]]
    }
    return isOne(last) && all.count(where: isOne) > 1 && all.allSatisfy { $0.count > 2 }
      ? all.map { [$0] } : [[range]]
  }

  /// The items of a list that are all things of their own; nil for anything else.
  private func alike(
    _ range: Range<Int>, where isOne: (Range<Int>) -> Bool
  ) -> [Range<Int>]? {
    let all = items(of: range)
    guard all.count > 1 else { return nil }
    // 甲会、乙会等系列活动: what the list is of is no part of it.
    if let named = examples(all)?.named, named.allSatisfy(isOne) { return named }
    return all.allSatisfy(isOne) ? all : nil
  }

  /// The most scalars of a kind behind a list, with the mark before it.
  private static let longestKind = 10

  /// 甲会、乙会等系列活动: what is named, and of which kind it is.
  private func examples(_ all: [Range<Int>]) -> (named: [Range<Int>], kind: Range<Int>)? {
    guard let last = all.last, let mark = last.lastIndex(where: { text[$0] == "等" }),
      last.upperBound - mark <= Self.longestKind
    else { return nil }
    let kind = trimmed((mark + 1)..<last.upperBound)
    return (all.dropLast() + [trimmed(last.lowerBound..<mark)], kind)
  }

  private func sharedEnd(
    of last: Range<Int>, behind others: ArraySlice<Range<Int>>, where isOne: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    guard last.count > 4, others.allSatisfy({ $0.count > 1 }) else { return nil }
    let whole = others.filter(isOne)
    if whole.isEmpty {
      guard text[last].contains("至"), others.allSatisfy({ text[$0].contains("至") }) else {
        return nil
      }
      return words.things.longestBackward(
        in: text, endingAt: last.upperBound, from: last.lowerBound
      ).map { (last.upperBound - $0.length)..<last.upperBound }
    }
    guard ends(last, in: words.works) else { return nil }
    // The head that ends one of the others ends the last without what they share: 乙厂|搬迁改造.
    let heads = Set(whole.map { text[$0.upperBound - 1] })
    return (last.lowerBound + 2..<last.upperBound - 1).last { heads.contains(text[$0 - 1]) }
      .map { $0..<last.upperBound }
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
