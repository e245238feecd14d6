/// Cuts a line of English into sentences.
struct EnglishSentenceCutter {
  let text: [Unicode.Scalar]
  let vocabulary: EnglishVocabulary

  /// Where the sentence that begins at a place ends.
  func end(of start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit {
      let scalar = text[index]
      if index - start > 3000, scalar == " " { return index }
      if scalar == "!" || scalar == "?" || scalar == "." && isStop(index, from: start, limit) {
        var stop = index + 1
        while stop < limit, isCloser(text[stop]) { stop += 1 }
        if stop >= limit || text[stop] == " " || text[stop] == "\n" || isCloser(text[stop - 1]) {
          return stop
        }
      }
      index += 1
    }
    return limit
  }

  private func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "”" || scalar == "’" || scalar == ")" || scalar == "'"
      || scalar == "]"
  }

  private func isStop(_ index: Int, from start: Int, _ limit: Int) -> Bool {
    var next = index + 1
    while next < limit, isCloser(text[next]) { next += 1 }
    guard next < limit else { return true }
    guard text[next] == " " || text[next] == "\n" else { return next > index + 1 }
    while next < limit, text[next] == " " || text[next] == "\n" { next += 1 }
    guard next < limit else { return true }
    let after = text[next]
    if after.value &- 0x61 < 26 { return false }
    var begin = index
    while begin > start, text[begin - 1].isLatinLetter || text[begin - 1] == "." { begin -= 1 }
    let count = index - begin
    // An initial: J. Smith. A number's: 33. Our government.
    if count == 1, text[begin].isCapital, text[begin] != "I" { return false }
    if count == 0, index > start, text[index - 1].isDigit {
      var digit = index - 1
      while digit > start, text[digit - 1].isDigit { digit -= 1 }
      if digit == start { return false }
    }
    guard count > 0, count <= 7 else { return true }
    let word = vocabulary.entry(begin..<index)
    // No. 5, but: they said no.
    if ["no", "art", "sec", "p"].contains(word.lower) { return !after.isDigit }
    return !word.word.classes.contains(.abbreviation)
  }
}
