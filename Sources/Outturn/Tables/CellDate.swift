/// A day or a month in a cell; the year may be left open (10月底前).
package struct CellDate: Hashable, Sendable {
  package let year: Int?
  package let month: Int
  package let day: Int?
  package let range: Range<Int>

  /// The day, where it and the year are known.
  package func day(in standard: Int?) -> Day? {
    guard let day, let year = year ?? standard else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The day or the month.
  package func period(in standard: Int?) -> Period? {
    if let day = day(in: standard) { return .day(day) }
    guard let year = year ?? standard, let month = Period.Month(rawValue: month) else { return nil }
    return .month(year, month)
  }

  /// The first date in a text.
  package static func first(in text: FoldedText) -> CellDate? {
    let tokens = TextToken.all(text)
    for index in tokens.indices {
      if let date = numeric(tokens, index) ?? chinese(tokens, index) ?? english(tokens, index) {
        return date
      }
    }
    return nil
  }

  private static func token(_ tokens: [TextToken], _ index: Int) -> TextToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  private static func make(
    _ year: Int?, _ month: Int, _ day: Int?, _ tokens: [TextToken], _ first: Int, _ last: Int
  ) -> CellDate? {
    guard (1...12).contains(month), day.map({ (1...31).contains($0) }) ?? true else { return nil }
    return CellDate(
      year: year, month: month, day: day,
      range: tokens[first].range.lowerBound..<tokens[last].range.upperBound)
  }

  /// 2024-09-30, 2024/9/30, 30/09/2024, 30.9.2024.
  private static func numeric(_ tokens: [TextToken], _ index: Int) -> CellDate? {
    guard let a = token(tokens, index), let b = token(tokens, index + 2)?.number,
      let c = token(tokens, index + 4), let mark = token(tokens, index + 1)?.text,
      ["-", "/", "."].contains(mark), token(tokens, index + 3)?.text == mark,
      let first = a.number, let third = c.number
    else { return nil }
    if let year = a.year { return make(year, b, third, tokens, index, index + 4) }
    guard let year = c.year else { return nil }
    // 30/09: a number above twelve is the day; else the day comes first but before a slash in US dates it may not.
    if b > 12 { return make(year, first, b, tokens, index, index + 4) }
    return make(year, b, first, tokens, index, index + 4)
  }

  /// 2024年9月28日, 9月28日, 10月底前, 2024年底.
  private static func chinese(_ tokens: [TextToken], _ index: Int) -> CellDate? {
    var place = index
    var year: Int?
    if let told = token(tokens, place)?.year, token(tokens, place + 1)?.text == "年" {
      year = told
      place += 2
      if token(tokens, place)?.text == "底" || token(tokens, place)?.text == "末" {
        return make(told, 12, nil, tokens, index, place)
      }
    } else if token(tokens, place)?.text == "年", token(tokens, place + 1)?.text == "底" {
      return make(nil, 12, nil, tokens, index, place + 1)
    }
    guard let month = token(tokens, place)?.number, token(tokens, place + 1)?.text == "月" else {
      return nil
    }
    if let day = token(tokens, place + 2)?.number,
      ["日", "号"].contains(token(tokens, place + 3)?.text ?? "")
    {
      return make(year, month, day, tokens, index, place + 3)
    }
    return make(year, month, nil, tokens, index, place + 1)
  }

  /// 30 Sep 2024, September 30, 2024, June 2024.
  private static func english(_ tokens: [TextToken], _ index: Int) -> CellDate? {
    guard let word = token(tokens, index), word.kind == .letters,
      let month = TextToken.month(word.text)
    else { return nil }
    var next = index + 1
    if token(tokens, next)?.text == "." { next += 1 }
    let before = token(tokens, index - 1)
    if let year = token(tokens, next)?.year {
      if let day = before?.number, day <= 31 {
        return make(year, month, day, tokens, index - 1, next)
      }
      return make(year, month, nil, tokens, index, next)
    }
    if let day = token(tokens, next)?.number, day <= 31 {
      let comma = token(tokens, next + 1)?.text == "," ? next + 2 : next + 1
      if let year = token(tokens, comma)?.year {
        return make(year, month, day, tokens, index, comma)
      }
      return make(nil, month, day, tokens, index, next)
    }
    if let day = before?.number, day <= 31 {
      return make(nil, month, day, tokens, index - 1, index)
    }
    return nil
  }
}
