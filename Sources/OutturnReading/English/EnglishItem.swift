/// The beginning of a line: a bullet or a number, and where its words begin.
struct EnglishItem {
  let start: Int
  let isItem: Bool
  /// Whether a line without a bullet can still be an item of the list before it.
  let mayContinue: Bool

  init(_ line: Range<Int>, in text: [Unicode.Scalar]) {
    var place = line.lowerBound
    var isItem = false
    while place < line.upperBound,
      "•-*·▪◦●○‣–—■\u{F0B7}\u{F0A7}\u{F0D8}".unicodeScalars.contains(text[place])
        || text[place] == " "
    {
      if text[place] != " " {
        // -5% is a number.
        if text[place] == "-", place + 1 < line.upperBound, text[place + 1].isDigit { break }
        isItem = true
      }
      place += 1
    }
    // 3.02.A02.07) and (a) and 12.
    var index = place
    if index < line.upperBound, text[index] == "(" { index += 1 }
    var digits = 0
    var letters = 0
    while index < line.upperBound,
      text[index].isDigit || text[index] == "." || text[index].isLatinLetter, index - place < 16
    {
      if text[index].isDigit { digits += 1 }
      if text[index].isLatinLetter { letters += 1 }
      index += 1
    }
    if index < line.upperBound, text[index] == ")", digits > 0 || letters == 1 {
      isItem = true
      place = index + 1
    } else if digits > 0, letters == 0, index > place, text[index - 1] == ".",
      index < line.upperBound, text[index] == " "
    {
      place = index + 1
    }
    while place < line.upperBound, text[place] == " " { place += 1 }
    start = place
    self.isItem = isItem
    let last = line.upperBound - 1
    let isSmall = place < line.upperBound && (text[place].value &- 0x61 < 26 || text[place].isDigit)
    mayContinue =
      isSmall || last > place && (text[last] == "," || text[last] == ";")
      || place < line.upperBound && line.count < 160 && !text[place..<line.upperBound].contains(":")
  }
}
