import OutturnModel

/// Gives the items of a list to the figures behind it.
extension SubjectReader {
  /// One subject for each of `count` figures, or nil when the list has another number of items.
  ///
  /// The last item's head noun is shared (优质小麦、优质花生种植面积 are two areas), and so is the scope
  /// before the first (农村初中和小学补助标准).
  func distributed(_ range: Range<Int>, over count: Int) -> [Subject]? {
    if let each = namedTogether(range, count) { return each }
    let items = items(range, countingTo: count)
    guard items.count == count, count > 1, let first = items.first, let last = items.last else {
      return nil
    }
    if let each = summedUp(items) ?? industries(items) ?? paired(first, last, of: count) {
      return each
    }
    let payer = sharedPayer(of: first)
    let head = sharedHead(of: items)
    let scope = sharedScope(of: first)
    return items.map { item in
      if let output = sharedOutput(of: items, for: item) { return Subject([output, item]) }
      var parts = [item]
      if item != last, !head.isEmpty,
        !hasHead(item) && (!isKnown(item) || head.count > 5) || isSame(item, with: head)
      {
        parts.append(head)
      }
      if item != first, let whole = sharedWhole(of: first, for: item) ?? payer {
        parts.insert(whole, at: 0)
      } else if item != first, let scope, lacksScope(item, beside: scope) {
        parts.insert(scope, at: 0)
      }
      return Subject(parts)
    }
  }

  /// 一、二、三产业增加值, 第一、第二、第三产业增加值: the first, the second and the third.
  private func industries(_ items: [Range<Int>]) -> [Subject]? {
    func number(of item: Range<Int>) -> Int? {
      let whole = lexicon.whole.longest(
        in: text, at: item.lowerBound, before: item.upperBound)?.length
      var place = item.lowerBound + (whole ?? 0)
      if place < item.upperBound, text[place] == "第" { place += 1 }
      return place < item.upperBound && ChineseNumeral.begins(with: text[place]) ? place : nil
    }
    let numbers = items.compactMap(number)
    guard numbers.count == items.count, let last = numbers.last, let end = items.last?.upperBound,
      zip(items, numbers).dropLast().allSatisfy({ $0.upperBound == $1 + 1 }),
      text[(last + 1)..<end].starts(with: "产业".unicodeScalars)
    else { return nil }
    return numbers.map { number in
      var subject = Subject([number..<(number + 1), (last + 1)..<end])
      subject.lead = "第"
      return subject
    }
  }

  /// 海岛一线、二线补助标准, 本外币存、贷款余额: two names that differ in one word, with what stands before
  /// and behind it.
  private func paired(_ first: Range<Int>, _ last: Range<Int>, of count: Int) -> [Subject]? {
    guard count == 2, last.count > 2 else { return nil }
    let end = first.upperBound - 1
    let second = last.lowerBound + 1
    if first.count > 2, text[end] == text[second], ChineseNumeral.begins(with: text[end - 1]),
      ChineseNumeral.begins(with: text[last.lowerBound])
    {
      return [
        Subject([first, (second + 1)..<last.upperBound]),
        Subject([first.lowerBound..<(end - 1), last]),
      ]
    }
    func isHalf(_ one: Unicode.Scalar) -> Bool {
      lexicon.halves.contains([one, text[second]])
    }
    guard isHalf(text[end]), isHalf(text[last.lowerBound]) else { return nil }
    let scope = first.count > 1 ? [first.lowerBound..<end] : []
    return [Subject([first, second..<last.upperBound]), Subject(scope + [last])]
  }

  /// 中央财政用于 in 中央财政用于科技、教育的支出: who pays for each of them.
  private func sharedPayer(of first: Range<Int>) -> Range<Int>? {
    guard
      let place = first.dropFirst(2).dropLast(2).first(where: {
        text[$0] == "用" && text[$0 + 1] == "于"
      })
    else { return nil }
    return first.lowerBound..<(place + 2)
  }

  /// 城乡居民收入分别…: what is told of the towns first and of the country then; 三次产业分别…: of each.
  private func namedTogether(_ range: Range<Int>, _ count: Int) -> [Subject]? {
    let whole =
      lexicon.whole.longest(in: text, at: range.lowerBound, before: range.upperBound)?.length ?? 0
    let name = (range.lowerBound + whole)..<range.upperBound
    guard name.count > 3, items(range).count == 1 else { return nil }
    func each(_ leads: [String]) -> [Subject] {
      leads.map { lead in
        var subject = Subject([(name.lowerBound + 2)..<name.upperBound])
        subject.lead = lead
        return subject
      }
    }
    if count == 2, name.count > 4, text[name].starts(with: "城乡".unicodeScalars) {
      return each(["城镇", "农村"])
    }
    // 三次产业结构 is a ratio, told as one thing.
    guard count == 3, text[name].starts(with: "三次产业".unicodeScalars),
      name.count == 4 || text[(name.lowerBound + 4)...].starts(with: "增加值".unicodeScalars)
    else { return nil }
    return each(["第一", "第二", "第三"])
  }

  /// 农村 in 农村初中和小学: the scope that the first item opens with.
  private func sharedScope(of first: Range<Int>) -> Range<Int>? {
    guard
      let scope = lexicon.scopes.longest(
        in: text, at: first.lowerBound, before: first.upperBound),
      scope.length + 1 < first.count
    else { return nil }
    return first.lowerBound..<(first.lowerBound + scope.length)
  }

  private func lacksScope(_ item: Range<Int>, beside scope: Range<Int>) -> Bool {
    guard text[item.lowerBound].isIdeograph,
      lexicon.scopes.longest(in: text, at: item.lowerBound, before: item.upperBound) == nil
    else { return false }
    let known = indicators.indicator(named: [item], in: text)
    return known == nil || indicators.indicator(named: [scope, item], in: text)?.id == known?.id
  }

  /// 单位生产总值能耗、水耗: the output that the first item is measured against, and a later one too.
  private func sharedOutput(of items: [Range<Int>], for item: Range<Int>) -> Range<Int>? {
    let (prefixes, measured) = lexicon.perOutput
    guard let first = items.first, item != first,
      let output = prefixes.longest(in: text, at: first.lowerBound, before: first.upperBound),
      measured.longest(in: text, at: item.lowerBound, before: item.upperBound)?.length
        == item.count
    else { return nil }
    return first.lowerBound..<(first.lowerBound + output.length)
  }

  /// The items of a list that should have so many: where 和 and 及 part too many (汽车及零部件、电子信息),
  /// only the last of them does.
  private func items(_ range: Range<Int>, countingTo count: Int) -> [Range<Int>] {
    let all = items(range)
    guard all.count > count, count > 1 else { return all }
    var merged: [Range<Int>] = []
    for item in all {
      if let last = merged.last, text[last.upperBound] != "、" {
        merged[merged.count - 1] = last.lowerBound..<item.upperBound
      } else {
        merged.append(item)
      }
    }
    guard merged.count + 1 == count, let last = merged.popLast(),
      let joint = all.last?.lowerBound, joint > last.lowerBound
    else { return merged }
    let end = text[joint - 1] == "及" && text[joint - 2] == "以" ? joint - 2 : joint - 1
    return merged + [last.lowerBound..<end, joint..<last.upperBound]
  }

  /// A、B、C三大产业产值: each item takes what follows the number that sums them up.
  private func summedUp(_ items: [Range<Int>]) -> [Subject]? {
    guard let last = items.last else { return nil }
    for place in last.dropFirst(2) {
      guard let numeral = lexicon.numerals.numeral(in: text, at: place, before: last.upperBound),
        numeral.value == ExactDecimal(mantissa: Int128(items.count)),
        numeral.range.upperBound + 1 < last.upperBound
      else { continue }
      var start = numeral.range.upperBound
      switch text[start] {
      case "大", "个", "类", "项", "种", "家", "市", "县", "区": start += 1
      default: return nil
      }
      let head = start..<last.upperBound
      return items.map { item in
        Subject([item == last ? item.lowerBound..<place : item, head])
      }
    }
    return nil
  }

  /// 化学需氧量、氨氮排放量: whether the catalogue knows an item by its name with the head too.
  private func isSame(_ item: Range<Int>, with head: Range<Int>) -> Bool {
    guard let known = indicators.indicator(named: [item], in: text) else { return false }
    return indicators.indicator(named: [item, head], in: text)?.id == known.id
  }

  /// 污水收集率和处理率, 专利申请量和授权量: the thing of the first item, where a later one is a bare
  /// ratio or amount.
  private func sharedWhole(of first: Range<Int>, for item: Range<Int>) -> Range<Int>? {
    guard first.count >= item.count + 2, isAttribute(item), let last = item.last,
      text[last] == "率" || text[last] == "量", text[first.upperBound - 1] == text[last]
    else { return nil }
    let attribute = (first.upperBound - item.count)..<first.upperBound
    return isAttribute(attribute) ? first.lowerBound..<attribute.lowerBound : nil
  }

  /// 甲县、乙县分别入驻企业: each place with what is told of it, where one figure holds for all.
  func places(_ range: Range<Int>) -> [Subject]? {
    guard
      let place = range.dropLast(3).first(where: { text[$0] == "分" && text[$0 + 1] == "别" })
    else { return nil }
    let items = items(range.lowerBound..<place)
    guard items.count > 1, items.allSatisfy({ $0.count > 1 }) else { return nil }
    let head = (place + 2)..<range.upperBound
    return items.map { Subject([$0, head]) }
  }

  private func hasHead(_ item: Range<Int>) -> Bool {
    lexicon.heads.longestBackward(
      in: text, endingAt: item.upperBound, from: item.lowerBound) != nil
      || lexicon.nounEnds.longestBackward(
        in: text, endingAt: item.upperBound, from: item.lowerBound) != nil
  }

  private func sharedHead(of items: [Range<Int>]) -> Range<Int> {
    guard let first = items.first, let last = items.last else { return 0..<0 }
    // 中心城区、县城、乡镇污水处理率: what follows the last of several places.
    if items.dropLast().allSatisfy(isScope), let scope = sharedScope(of: last) {
      return scope.upperBound..<last.upperBound
    }
    // 初中和小学的补助标准
    if let particle = text[last].firstIndex(of: "的"), particle > last.lowerBound,
      particle + 2 < last.upperBound
    {
      return (particle + 1)..<last.upperBound
    }
    // 国家级、省级龙头企业: what follows the modifier's own last character.
    if first.count <= 6 {
      let mark = text[first.upperBound - 1]
      var place = last.upperBound - 2
      while place > last.lowerBound {
        if text[place] == mark { return (place + 1)..<last.upperBound }
        place -= 1
      }
    }
    let head = lexicon.heads.longestBackward(
      in: text, endingAt: last.upperBound, from: last.lowerBound)
    let shared = head.map { last.upperBound - min($0.length, last.count) } ?? last.upperBound
    // 小学、初中学生人均公用经费, 农村初中和小学寄宿生补助标准: what follows as many characters as the
    // first item has behind its scope.
    let size = first.count - (sharedScope(of: first)?.count ?? 0)
    let behind = last.lowerBound + size
    let isEven = items.dropLast().allSatisfy { $0 == first || $0.count == size }
    if isEven, size == 2, behind + 2 <= min(shared, last.upperBound - 1),
      text[first].allSatisfy(\.isIdeograph), !text[last].contains("别"), !hasHead(first),
      !isKnown(first) || last.upperBound - behind > 5
    {
      return behind..<last.upperBound
    }
    guard shared > last.lowerBound, shared < last.upperBound else { return 0..<0 }
    return shared..<last.upperBound
  }

  /// Whether the catalogue has it.
  private func isKnown(_ range: Range<Int>) -> Bool {
    indicators.indicator(named: [range], in: text) != nil
  }
}
