import OutturnModel

/// One clause while its deeds are read.
struct DeedClause {
  let reader: DeedReader
  var clause: Range<Int>
  let half: DeedReader.Half
  /// Where the sentence names times.
  let times: [Range<Int>]
  /// The deed told before in the same sentence.
  var before: Deed?

  var words: DeedWords { reader.words }
  var text: [Unicode.Scalar] { reader.text }
  var objects: DeedObjects { reader.objects }

  /// The deeds of the clause, one or more for each verb.
  func deeds() -> [Deed] {
    guard !isHeading, !isCircumstance else { return [] }
    // An item that begins with a verb of its own begins a new phrase.
    var result: [Deed] = []
    var phrase: Range<Int>?
    for item in reader.clauses.items(of: clause) {
      if let open = phrase {
        if !beginsWithVerb(item), !(endsInState(open) && endsInState(item)) {
          phrase = open.lowerBound..<item.upperBound
          continue
        }
        result += deeds(ofJoined: open)
      }
      phrase = item
    }
    if let phrase { result += deeds(ofJoined: phrase) }
    return result
  }

  /// 东桥建成通车、西桥主桥完工: each reaches an end of its own.
  private func endsInState(_ range: Range<Int>) -> Bool {
    let end = objects.trimmedEnd(range)
    let length =
      words.states.longestBackward(in: text, endingAt: end, from: range.lowerBound)?.length
      ?? words.trends.longestBackward(in: text, endingAt: end, from: range.lowerBound)?.length
    return length.map { range.count - $0 > 1 } ?? false
  }

  private static let numerals: ScalarSet = "一二三四五六七八九十"

  /// 二、 and (三) open a heading, which promises nothing of its own.
  private var isHeading: Bool {
    var place = clause.lowerBound
    let isBracketed = text[place] == "("
    if isBracketed { place += 1 }
    let start = place
    while place < clause.upperBound, Self.numerals.contains(text[place]) {
      place += 1
    }
    guard place > start, place < clause.upperBound else { return false }
    return isBracketed ? text[place] == ")" : text[place] == "、"
  }

  /// 取消牧业税后, 建设过程中: when or where, and nothing that is done.
  private var isCircumstance: Bool {
    let end = clause.upperBound
    guard clause.count > 2 else { return true }
    switch text[end - 1] {
    case "后", "时": return true
    case "中": return text[end - 2] != "初" && text[end - 2] != "高" && text[end - 2] != "集"
    case "上": return text[end - 2] == "础" || text[end - 2] == "路" || text[end - 2] == "面"
    default: return false
    }
  }

  /// 增加财政支出和实行减税: two phrases, where both sides begin with a verb.
  private func deeds(ofJoined range: Range<Int>) -> [Deed] {
    guard range.count > 9 else { return deeds(of: range) }
    for place in (range.lowerBound + 4)..<(range.upperBound - 4)
    where (text[place] == "和" || text[place] == "并")
      && beginsWithVerb((place + 1)..<range.upperBound)
    {
      guard beginsWithVerb(range) else { break }
      return deeds(of: range.lowerBound..<place) + deeds(of: (place + 1)..<range.upperBound)
    }
    return deeds(of: range)
  }

  private func beginsWithVerb(_ range: Range<Int>) -> Bool {
    let start = leadSkipped(range).place
    guard let verb = verb(at: start, before: range.upperBound), verb.length > 1 else {
      return false
    }
    return range.upperBound - start - verb.length > 1
  }

  /// Where a clause's own words begin behind adverbs, times and marks, and whether somebody is only
  /// helped on.
  func leadSkipped(_ range: Range<Int>) -> (place: Int, isPushed: Bool) {
    var place = range.lowerBound
    var isPushed = false
    while place < range.upperBound {
      if DeedClauses.isSpace(text[place]) {
        place += 1
      } else if let end = timeEnd(at: place, before: range.upperBound) {
        place = end
      } else if let end = numberEnd(at: place, before: range.upperBound) {
        place = end
      } else if let lead = words.lead.longest(in: text, at: place, before: range.upperBound),
        lead.meaning != .name,
        lead.length > (verb(at: place, before: range.upperBound)?.length ?? 0)
      {
        isPushed = isPushed || lead.meaning == .push
        place += lead.length
      } else {
        break
      }
    }
    return (place, isPushed)
  }

  private static let behindTime: ScalarSet = "底前末以份起开始内，、期间"

  /// Where a time ends that begins at a place, with the words that make it a deadline.
  private func timeEnd(at place: Int, before limit: Int) -> Int? {
    var start = place
    switch text[place] {
    case "到", "从", "自", "在", "用": start += 1
    default: break
    }
    guard let time = time(at: start), time.upperBound <= limit else { return nil }
    var end = time.upperBound
    while end < limit, Self.behindTime.contains(text[end]) {
      end += 1
    }
    return end
  }

  private func time(at place: Int) -> Range<Int>? {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle].lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low < times.count && times[low].lowerBound == place ? times[low] : nil
  }

  /// `1.`, `(2)`, `3、` before an item of a list.
  private func numberEnd(at place: Int, before limit: Int) -> Int? {
    var end = place
    if text[end] == "(", end + 1 < limit { end += 1 }
    let start = end
    while end < limit, text[end].isDigit, end - start < 3 { end += 1 }
    guard end > start, end < limit else { return nil }
    switch text[end] {
    case ".", "、", ")", "．": return end + 1
    default: return nil
    }
  }

  /// The verb at a place, with how long it is.
  func verb(at place: Int, before limit: Int) -> (verb: DeedVerb, length: Int)? {
    words.verbs.longest(in: text, at: place, before: limit).map { ($0.meaning, $0.length) }
  }

  /// Whether a word of a table stands at a place.
  func stands(_ table: ScalarTrie<Bool>, at place: Int, before limit: Int) -> Bool {
    table.longest(in: text, at: place, before: limit) != nil
  }

  /// Whether a phrase opens with what is no deed: 围绕, and in a plan 目前.
  func opensNoDeed(_ range: Range<Int>) -> Bool {
    let found = words.front.longest(in: text, at: range.lowerBound, before: range.upperBound)
    return found.map { !$0.meaning || half == .plan } ?? false
  }

  func string(_ range: Range<Int>) -> String {
    String(scalars: text[range])
  }
}
