import OutturnModel

extension SentenceScanner {
  /// `urban jobs >= 2000`, `1950 new parks`: what looks like a year counts, where a person typed it
  /// behind a bound or before what is new.
  func isTypedNumber(_ numeral: Numeral, from start: Int, before end: Int) -> Bool {
    guard keepsBareNumbers, numeral.range.count == 4 else { return false }
    let stop = numeral.range.upperBound
    for word in ["new ", "more ", "additional "] {
      let scalars = word.unicodeScalars
      if stop + scalars.count < end, text[stop] == " ",
        text[(stop + 1)..<(stop + 1 + scalars.count)].elementsEqual(scalars)
      {
        return true
      }
    }
    var place = numeral.range.lowerBound
    while place > start, text[place - 1] == " " { place -= 1 }
    let word = lexicon.before.longestBackward(in: text, endingAt: place, from: start)
    if case .bound? = word?.meaning { return true }
    return false
  }
}
