/// Names in English titles and speaker lines.
enum EnglishPlace {
  /// The place of a title: Government of X, X Government Work Report, City of X, X City.
  static func inTitle(
    _ range: Range<Int>, cue: Range<Int>, _ bytes: Span<UInt8>
  ) -> Located<String>? {
    guard isLatin(bytes, at: range.lowerBound) else { return nil }
    let after = cue.upperBound..<range.upperBound
    if let of = firstWord("of ", in: after, bytes), of.upperBound < after.upperBound {
      return name(from: of.upperBound, to: after.upperBound, bytes)
    }
    if let city = firstWord("city of ", in: range, bytes) {
      return name(from: city.upperBound, to: cue.lowerBound, bytes)
    }
    return name(from: range.lowerBound, to: cue.lowerBound, bytes)
  }

  /// The name of a speaker: before a comma and the office, or after the office.
  static func speaker(
    in range: Range<Int>, office: Range<Int>, _ bytes: Span<UInt8>
  ) -> Located<String>? {
    guard isLatin(bytes, at: office.lowerBound) else { return nil }
    if let after = name(from: office.upperBound, to: range.upperBound, bytes) { return after }
    var end = office.lowerBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == UInt8(ascii: ",") {
      end -= 1
    }
    var start = end
    while start > range.lowerBound, bytes[start - 1] != UInt8(ascii: ",") { start -= 1 }
    return name(from: start, to: end, bytes)
  }

  /// Up to six words with capitals, years and small words in front left out.
  private static func name(from start: Int, to end: Int, _ bytes: Span<UInt8>) -> Located<String>? {
    var index = start
    while index < end {
      if bytes[index] == 0x20 || bytes[index] >= 0x30 && bytes[index] <= 0x39 {
        index += 1
      } else if let skipped = ["the ", "by ", "on "].first(where: { lower(bytes, index, end, $0) })
      {
        index += skipped.utf8.count
      } else {
        break
      }
    }
    guard index < end, bytes[index] >= 0x41, bytes[index] <= 0x5A else { return nil }
    var last = index
    var words = 1
    while last < end, bytes[last] < 0x80, bytes[last] != UInt8(ascii: ","),
      bytes[last] != UInt8(ascii: "("), bytes[last] != UInt8(ascii: ":"),
      !(bytes[last] >= 0x30 && bytes[last] <= 0x39)
    {
      if bytes[last] == 0x20 {
        // A small word ends the name, but not inside it: Isle of Dawn.
        let next = last + 1
        if next < end, bytes[next] >= 0x61, bytes[next] <= 0x7A,
          !lower(bytes, next, end, "of "), !lower(bytes, next, end, "and ")
        {
          break
        }
        words += 1
      }
      last += 1
    }
    while last > index, bytes[last - 1] == 0x20 { last -= 1 }
    guard words <= 6, last - index >= 2 else { return nil }
    return Located(bytes.text(index..<last), at: index..<last)
  }

  private static func lower(
    _ bytes: Span<UInt8>, _ index: Int, _ end: Int, _ word: String
  ) -> Bool {
    var at = index
    for byte in word.utf8 {
      guard at < end, bytes[at] | 0x20 == byte else { return false }
      at += 1
    }
    return true
  }

  private static func firstWord(
    _ word: String, in range: Range<Int>, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    var index = range.lowerBound
    while index + word.utf8.count <= range.upperBound {
      if index == range.lowerBound || bytes[index - 1] == 0x20,
        lower(bytes, index, range.upperBound, word)
      {
        return index..<index + word.utf8.count
      }
      index += 1
    }
    return nil
  }

  private static func isLatin(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    index < bytes.count && bytes[index] < 0x80
  }
}
