import OutturnModel

/// Years, months and days as a text names them.
extension SentenceScanner {
  func date(_ numeral: Numeral, before end: Int) -> DateToken? {
    let stop = numeral.range.upperBound
    let start = numeral.range.lowerBound
    guard !numeral.isMultiplied, numeral.value.exponent == 0 else { return nil }
    let number = Int(numeral.value.mantissa)
    let isYear = (1949...2100).contains(number) && stop - start == 4
    guard stop < end else { return isYear ? DateToken(year: number, range: start..<stop) : nil }
    if isYear { return yearDate(number, start..<stop, before: end) }
    if text[stop] == "月", (1...12).contains(number) {
      return monthDate(year: nil, number, start..<(stop + 1), before: end)
    }
    if text[stop] == "日" || text[stop] == "号", (1...31).contains(number) {
      return DateToken(day: number, range: start..<(stop + 1))
    }
    // 10—11月
    if isDash(text[stop]), (1...12).contains(number),
      let last = digits(at: stop + 1, before: end), last.end < end, text[last.end] == "月",
      (1...12).contains(last.value)
    {
      return DateToken(month: number, last: last.value, range: start..<(last.end + 1))
    }
    return nil
  }

  private func yearDate(_ year: Int, _ range: Range<Int>, before end: Int) -> DateToken? {
    var stop = range.upperBound
    // 2018—2022年, 2018年至2022年
    var joint = stop
    if text[joint] == "年" { joint += 1 }
    if joint < end, isDash(text[joint]) || text[joint] == "至" || text[joint] == "到",
      let last = digits(at: joint + 1, before: end), (1949...2100).contains(last.value),
      last.value > year
    {
      stop = last.end
      if stop < end, text[stop] == "年" { stop += 1 }
      return DateToken(year: year, last: last.value, range: range.lowerBound..<stop)
    }
    guard stop < end, text[stop] == "年" else {
      // A bare year is one only where no unit follows: 2000家 counts.
      if let found = unit(at: stop, before: end), found.unit != nil { return nil }
      if stop < end, text[stop] == "%" { return nil }
      if stop + 1 < end, text[stop] == ".", text[stop + 1].isDigit { return nil }
      return DateToken(year: year, range: range)
    }
    stop += 1
    if let month = digits(at: stop, before: end), month.end < end, text[month.end] == "月",
      (1...12).contains(month.value)
    {
      return monthDate(year: year, month.value, range.lowerBound..<(month.end + 1), before: end)
    }
    return DateToken(year: year, range: range.lowerBound..<stop)
  }

  private func monthDate(
    year: Int?, _ month: Int, _ range: Range<Int>, before end: Int
  ) -> DateToken {
    if let day = digits(at: range.upperBound, before: end), day.end < end,
      text[day.end] == "日" || text[day.end] == "号", (1...31).contains(day.value)
    {
      return DateToken(
        year: year, month: month, day: day.value, range: range.lowerBound..<(day.end + 1))
    }
    var stop = range.upperBound
    if stop < end, text[stop] == "份" { stop += 1 }
    return DateToken(year: year, month: month, range: range.lowerBound..<stop)
  }

  private func digits(at start: Int, before end: Int) -> (value: Int, end: Int)? {
    var value = 0
    var place = start
    while place < end, text[place].isDigit, place - start < 5 {
      value = value * 10 + Int(text[place].value - 0x30)
      place += 1
    }
    return place > start ? (value, place) : nil
  }

  func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "—" || scalar == "-" || scalar == "–" || scalar == "~" || scalar == "～"
      || scalar == "―"
  }
}
