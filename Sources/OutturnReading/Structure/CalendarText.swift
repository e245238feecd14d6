import OutturnModel

/// Years and days as reports write them: 2017年, 二〇一七年, 2017年4月9日, January 10, 2025.
enum CalendarText {
  /// Years that a report can be about.
  static let plausible = 1949...2099

  struct Year: Equatable {
    let value: Int
    let range: Range<Int>
  }

  /// The year that begins at a byte: four digits that no digit precedes, with 年 after them, or
  /// standing alone as in English. The range takes 年 in.
  static func year(at start: Int, in bytes: Span<UInt8>, end: Int) -> Year? {
    var index = start
    var value = 0
    var count = 0
    var isArabic = false
    while index < end, count < 5, let digit = digit(at: index, in: bytes, end: end) {
      value = value * 10 + digit.value
      isArabic = isArabic || digit.length == 1
      index += digit.length
      count += 1
    }
    guard count == 4, plausible.contains(value) else { return nil }
    if start > 0, bytes[start - 1] >= 0x30, bytes[start - 1] <= 0x39 { return nil }
    if bytes.holds("年", at: index, end: end) { return Year(value: value, range: start..<index + 3) }
    guard isArabic else { return nil }
    if isYearRangeMark(at: index, in: bytes, end: end) {
      return Year(value: value, range: start..<index)
    }
    // In Latin text: no letter or figure on either side.
    if index < end, bytes[index] >= 0x80 || isWord(bytes[index]) { return nil }
    if start > 0, bytes[start - 1] >= 0x80 || isWord(bytes[start - 1]) { return nil }
    return Year(value: value, range: start..<index)
  }

  /// All years of a range, in order.
  static func years(in range: Range<Int>, _ bytes: Span<UInt8>) -> [Year] {
    var found: [Year] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let year = year(at: index, in: bytes, end: range.upperBound) {
        found.append(year)
        index = year.range.upperBound
      } else {
        index += bytes.characterLength(at: index)
      }
    }
    return found
  }

  /// The first full date of a range.
  ///
  /// - Parameter near: A year to believe in where the date's own has lost a character (二一七年).
  static func day(
    in range: Range<Int>, _ bytes: Span<UInt8>, near: Int? = nil
  ) -> Located<Day>? {
    var index = range.lowerBound
    while index < range.upperBound {
      if let found = chineseDay(at: index, in: bytes, end: range.upperBound, near: near)
        ?? EnglishDate.day(at: index, in: bytes, end: range.upperBound)
      {
        return found
      }
      index += bytes.characterLength(at: index)
    }
    return nil
  }

  private static func chineseDay(
    at start: Int, in bytes: Span<UInt8>, end: Int, near: Int?
  ) -> Located<Day>? {
    let value: Int
    var index: Int
    if let year = year(at: start, in: bytes, end: end), bytes.ends("年", in: year.range) {
      value = year.value
      index = year.range.upperBound
    } else if let near, let after = lostDigitYear(at: start, in: bytes, end: end, near: near) {
      value = near
      index = after
    } else {
      return nil
    }
    guard let month = number(&index, bytes, end), bytes.holds("月", at: index, end: end) else {
      return nil
    }
    index += 3
    guard let number = number(&index, bytes, end),
      bytes.holds("日", at: index, end: end) || bytes.holds("号", at: index, end: end),
      let day = Day(year: value, month: month, day: number)
    else { return nil }
    return Located(day, at: start..<index + 3)
  }

  /// Where a Chinese year ends that has the digits of `near` but one, or `nil`.
  private static func lostDigitYear(
    at start: Int, in bytes: Span<UInt8>, end: Int, near: Int
  ) -> Int? {
    var index = start
    var digits: [Int] = []
    while index < end, digits.count < 4, let digit = digit(at: index, in: bytes, end: end) {
      digits.append(digit.value)
      index += digit.length
    }
    guard digits.count == 3, bytes.holds("年", at: index, end: end) else { return nil }
    let wanted = [near / 1000, near / 100 % 10, near / 10 % 10, near % 10]
    for lost in wanted.indices {
      var rest = wanted
      rest.remove(at: lost)
      if rest == digits { return index + 3 }
    }
    return nil
  }

  private static func number(_ index: inout Int, _ bytes: Span<UInt8>, _ end: Int) -> Int? {
    HeadingPieces.arabic(&index, bytes, end) ?? HeadingPieces.chinese(&index, bytes, end)
  }

  /// One digit of a year: 0 to 9, 〇 to 九, or one of the signs written for 〇.
  private static func digit(
    at index: Int, in bytes: Span<UInt8>, end: Int
  ) -> (value: Int, length: Int)? {
    let byte = bytes[index]
    if byte >= 0x30, byte <= 0x39 { return (Int(byte) - 0x30, 1) }
    guard byte >= 0xE2, index + 3 <= end else { return nil }
    var after = index
    if let value = HeadingPieces.chineseOneToNine(&after, bytes, end) { return (value, 3) }
    switch (byte, bytes[index + 1], bytes[index + 2]) {
    case (0xE3, 0x80, 0x87), (0xE9, 0x9B, 0xB6), (0xE2, 0x97, 0x8B), (0xE2, 0x97, 0xAF):
      return (0, 3)
    default:
      return nil
    }
  }

  /// — or - or ~ or 至 between two years.
  private static func isYearRangeMark(at index: Int, in bytes: Span<UInt8>, end: Int) -> Bool {
    var after = index
    if HeadingPieces.dash(&after, bytes, end) || HeadingPieces.take(0x2D, &after, bytes, end)
      || HeadingPieces.take(0x7E, &after, bytes, end)
    {
      return HeadingPieces.isDigit(after, bytes, end)
    }
    return bytes.holds("至", at: index, end: end)
      && HeadingPieces.isDigit(index + 3, bytes, end)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
      || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "$")
  }
}
