import OutturnModel

/// Some years told by their number: 今后三年, 三年内, 五年来, 四年累计, 用三年时间.
struct YearSpan {
  let cue: TimeCue
  let range: Range<Int>

  /// The span that is named at a place, or nil; `from` is where its sentence begins.
  init?(at start: Int, in text: [Unicode.Scalar], from sentenceStart: Int, before end: Int) {
    guard Self.begins(with: text[start]) else { return nil }
    var place = start
    let opening = Self.openings.longest(in: text, at: place, before: end)
    if let opening { place += opening.length }
    guard let count = Self.count(&place, in: text, end), (2...20).contains(count), place < end,
      text[place] == "年"
    else { return nil }
    place += 1
    let closing = Self.closings.longest(in: text, at: place, before: end)
    if let closing { place += closing.length }
    let isUsed =
      start > sentenceStart && text[start - 1] == "用" && closing?.meaning == .within
    switch (opening?.meaning, closing?.meaning) {
    case (.next?, .within?): cue = .withinYears(count)
    case (.next?, _): cue = .nextYears(count)
    case (.past?, _), (nil, .past?): cue = .pastYears(count)
    case (nil, .within?) where isUsed || !Self.isTimeSpent(closing, text, place):
      cue = .withinYears(count)
    case (nil, .some?): cue = .someYears(count)
    default: return nil
    }
    range = start..<place
  }

  private static func begins(with scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || ChineseNumeral.begins(with: scalar) || openings.begins(with: scalar)
  }

  private enum Meaning { case next, past, within, some }

  private static let openings = ScalarTrie<Meaning>([
    ("今后", .next), ("未来", .next), ("接下来", .next), ("过去", .past), ("最近", .past), ("近", .past),
  ])
  private static let closings = ScalarTrie<Meaning>([
    ("左右的时间", .within), ("左右时间", .within), ("时间", .within), ("之内", .within), ("内", .within),
    ("以内", .within), ("以来", .past), ("来", .past), ("间", .some), ("累计", .some), ("共", .some),
    ("合计", .some), ("的时间", .within),
  ])

  /// 三年时间 alone tells how long something took; only 用三年时间 is a time to come.
  private static func isTimeSpent(
    _ closing: ScalarTrie<Meaning>.Match?, _ text: [Unicode.Scalar], _ stop: Int
  ) -> Bool {
    guard let closing, closing.length > 0 else { return true }
    return text[stop - 1] == "间"
  }

  private static func count(_ place: inout Int, in text: [Unicode.Scalar], _ end: Int) -> Int? {
    if place < end, text[place].isDigit {
      var value = 0
      let start = place
      while place < end, text[place].isDigit, place - start < 3 {
        value = value * 10 + Int(text[place].value - 0x30)
        place += 1
      }
      return value
    }
    guard place < end,
      let numeral = ChineseNumeral.scan(text, at: place, before: end), numeral.form == .words,
      numeral.value.exponent == 0, numeral.range.count < 4, !numeral.isMore
    else { return nil }
    place = numeral.range.upperBound
    return Int(numeral.value.mantissa)
  }
}
