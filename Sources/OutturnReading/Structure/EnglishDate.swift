import OutturnModel

/// Dates in English: January 10, 2025 and 10 January 2025.
enum EnglishDate {
  private static let months: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The date that begins at a byte.
  static func day(at start: Int, in bytes: Span<UInt8>, end: Int) -> Located<Day>? {
    guard start == 0 || !isLetterOrDigit(bytes[start - 1]) else { return nil }
    var index = start
    let first = number(&index, bytes, end)
    if first != nil { skip(&index, bytes, end) }
    guard let month = month(&index, bytes, end) else { return nil }
    skip(&index, bytes, end)
    guard let number = first ?? number(&index, bytes, end) else { return nil }
    skip(&index, bytes, end)
    guard let year = CalendarText.year(at: index, in: bytes, end: end),
      let day = Day(year: year.value, month: month, day: number)
    else { return nil }
    return Located(day, at: start..<year.range.upperBound)
  }

  private static func month(_ index: inout Int, _ bytes: Span<UInt8>, _ end: Int) -> Int? {
    guard index < end, isLetter(bytes[index]) else { return nil }
    for (offset, name) in months.enumerated() {
      let length = name.utf8CodeUnitCount
      guard index + length <= end else { continue }
      let equal = name.withUTF8Buffer { letters in
        for at in 0..<length where bytes[index + at] | 0x20 != letters[at] { return false }
        return true
      }
      if equal, index + length == end || !isLetter(bytes[index + length]) {
        index += length
        return offset + 1
      }
    }
    return nil
  }

  /// A day of the month with or without st, nd, rd, th.
  private static func number(_ index: inout Int, _ bytes: Span<UInt8>, _ end: Int) -> Int? {
    var at = index
    guard let number = HeadingPieces.arabic(&at, bytes, end), number <= 31 else { return nil }
    if at + 2 <= end, isLetter(bytes[at]), isLetter(bytes[at + 1]) { at += 2 }
    index = at
    return number
  }

  private static func skip(_ index: inout Int, _ bytes: Span<UInt8>, _ end: Int) {
    while index < end, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ",") { index += 1 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte >= 0x30 && byte <= 0x39
  }
}
