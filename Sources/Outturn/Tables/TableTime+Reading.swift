extension TableTime {
  /// Reads the time that a text tells, and what is left of the text.
  package static func read(_ text: FoldedText) -> (time: TableTime, rest: FoldedText) {
    var reader = TimeTokens(text)
    reader.read()
    return (reader.time, reader.rest)
  }
}

/// Reads times off tokens.
private struct TimeTokens {
  private let text: FoldedText
  private let tokens: [TextToken]
  private var taken: [Range<Int>] = []
  package private(set) var time = TableTime()

  package init(_ text: FoldedText) {
    self.text = text
    tokens = TextToken.all(text)
  }

  /// The text without what was read.
  package var rest: FoldedText {
    var scalars: [Unicode.Scalar] = []
    for index in 0..<text.count {
      if taken.contains(where: { $0.contains(index) }) {
        if scalars.last != " " { scalars.append(" ") }
      } else {
        scalars.append(text.original[index])
      }
    }
    return FoldedText(scalars).trimmed
  }

  package mutating func read() {
    var index = 0
    while index < tokens.count {
      let count = base(at: index) ?? part(at: index) ?? 0
      if count > 0 {
        taken.append(tokens[index].range.lowerBound..<tokens[index + count - 1].range.upperBound)
        index += count
      } else {
        index += 1
      }
    }
  }

  private func token(_ index: Int) -> TextToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }
  private func isJoin(_ index: Int) -> Bool {
    ["-", "/", "~", "至", "到", "to"].contains(token(index)?.text ?? "")
  }

  /// A year; the number of tokens that it takes.
  private mutating func base(at index: Int) -> Int? {
    guard let first = token(index) else { return nil }
    if first.text == "fy" || first.text == "fye" {
      guard let next = token(index + 1), let year = Self.fullYear(next) else { return nil }
      if let second = financialEnd(index + 2, after: year) {
        return put(.financial(year), 1 + second + 1)
      }
      return put(.financial(year - 1), 2)
    }
    if let year = first.year {
      if let second = financialEnd(index + 1, after: year) {
        return put(.financial(year), second + 1)
      }
      if isJoin(index + 1), let last = token(index + 2)?.year, last > year {
        return put(.years(year, last), 3 + suffix(index + 3))
      }
      // 2024-06 is a month.
      if token(index + 1)?.text == "-", let month = token(index + 2), month.text.utf8.count == 2,
        let number = month.number, (1...12).contains(number), token(index + 3)?.text != "-"
      {
        time.part = .months(number, number)
        return put(.year(year), 3)
      }
      return put(.year(year), 1 + suffix(index + 1))
    }
    // 21/22, where the years follow each other.
    if first.text.utf8.count == 2, let short = first.number, token(index + 1)?.text == "/",
      let next = token(index + 2), next.text.utf8.count == 2, next.number == (short + 1) % 100,
      token(index + 3)?.text != "/", token(index - 1)?.text != "/"
    {
      return put(.financial((short > 60 ? 1900 : 2000) + short), 3)
    }
    return nil
  }

  private mutating func put(_ base: TableTime.Base, _ count: Int) -> Int {
    if time.base == nil { time.base = base }
    return count
  }

  /// How many tokens `/24` behind a year takes, where it is the year after.
  private func financialEnd(_ index: Int, after year: Int) -> Int? {
    guard let join = token(index)?.text, join == "/" || join == "-", let end = token(index + 1)
    else { return nil }
    let isNext = end.text.utf8.count == 2 ? end.number == (year + 1) % 100 : end.year == year + 1
    return isNext ? 2 : nil
  }

  private static func fullYear(_ token: TextToken) -> Int? {
    if let year = token.year { return year }
    return token.text.utf8.count == 2 ? token.number.map { 2000 + $0 } : nil
  }

  /// 年, 年度, 财年.
  private func suffix(_ index: Int) -> Int {
    switch (token(index)?.text, token(index + 1)?.text) {
    case ("年", "度"): 2
    case ("年", _): 1
    default: 0
    }
  }

  /// A part of a year; the number of tokens that it takes.
  private mutating func part(at index: Int) -> Int? {
    guard let first = token(index) else { return nil }
    if first.kind == .letters { return englishPart(first.text, index) }
    if first.text == "全", token(index + 1)?.text == "年" { return whole(2) }
    if first.text == "年", token(index + 1)?.text == "度" { return whole(2) }
    if first.text == "上" || first.text == "下", token(index + 1)?.text == "半",
      token(index + 2)?.text == "年"
    {
      return put(.half(first.text == "上" ? 1 : 2), 3)
    }
    let start = first.text == "第" ? index + 1 : index
    guard let number = token(start).flatMap({ $0.number ?? TextToken.numerals[$0.text] }) else {
      return nil
    }
    if token(start + 1)?.text == "季" {
      return number <= 4
        ? put(.quarter(number), start + 2 - index + (token(start + 2)?.text == "度" ? 1 : 0)) : nil
    }
    guard (1...12).contains(number) else { return nil }
    if token(start + 1)?.text == "月" {
      if isJoin(start + 2), let last = token(start + 3)?.number, (1...12).contains(last),
        token(start + 4)?.text == "月"
      {
        return put(.months(number, last), start + 5 - index)
      }
      return put(.months(number, number), start + 2 - index)
    }
    if isJoin(start + 1), let last = token(start + 2)?.number, (1...12).contains(last),
      token(start + 3)?.text == "月"
    {
      return put(.months(number, last), start + 4 - index)
    }
    return nil
  }

  private mutating func englishPart(_ word: String, _ index: Int) -> Int? {
    if word == "q" || word == "h" || word == "qtr" || word == "quarter" {
      guard let number = token(index + 1)?.number, (1...(word == "h" ? 2 : 4)).contains(number)
      else { return nil }
      return put(word == "h" ? .half(number) : .quarter(number), 2)
    }
    if let number = ["first": 1, "second": 2, "third": 3, "fourth": 4][word] {
      switch token(index + 1)?.text {
      case "quarter": return put(.quarter(number), 2)
      case "half" where number < 3: return put(.half(number), 2)
      default: return nil
      }
    }
    if word == "annual" || word == "year" && token(index - 1)?.text == "full" {
      time.isWhole = true; return 0
    }
    guard let month = TextToken.month(word) else { return nil }
    if isJoin(index + 1), let last = token(index + 2).flatMap({ TextToken.month($0.text) }) {
      return put(.months(month, last), 3)
    }
    return put(.months(month, month), 1)
  }

  private mutating func put(_ part: TableTime.Part, _ count: Int) -> Int {
    if time.part == nil { time.part = part }
    return count
  }

  private mutating func whole(_ count: Int) -> Int {
    time.isWhole = true
    return count
  }
}
