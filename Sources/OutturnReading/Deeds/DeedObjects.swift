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

  private static let leading: ScalarSet = "了好着的、和及与"
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
}
