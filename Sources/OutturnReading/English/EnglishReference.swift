/// Finds the full name that a short one points back to: the Fund for the Solidarity Fund.
struct EnglishReference {
  let sentence: EnglishSentence

  /// How far back it looks, in scalars.
  private static let reach = 1500

  /// The full name; nil where the words already say it.
  func resolved(_ part: Range<Int>) -> String? {
    guard part.count == 1, let token = sentence.token(part.lowerBound), token.kind == .word,
      token.lower.utf8.count > 2,
      sentence.isA(part.lowerBound - 1, .the), !token.isA(.fiscal) || token.isCapital
    else { return nil }
    let text = sentence.text
    let word = Array(text[token.range])
    var place = token.range.lowerBound - 1
    let limit = max(0, place - Self.reach)
    while place - word.count > limit {
      place -= 1
      guard isWord(word, at: place, in: text) else { continue }
      // Capital words before it.
      var start = place
      while start > limit + 2, text[start - 1] == " " {
        var begin = start - 1
        while begin > limit, text[begin - 1].isLatinLetter || text[begin - 1] == "-" { begin -= 1 }
        guard begin < start - 1, text[begin].isCapital, start - 1 - begin > 2 else {
          break
        }
        start = begin
      }
      if start < place {
        var name = String.UnicodeScalarView()
        name.append(contentsOf: text[start..<place + word.count])
        let told = String(name)
        if told.hasPrefix("The ") {
          return told.split(separator: " ").count > 2 ? String(told.dropFirst(4)) : nil
        }
        return told
      }
    }
    return nil
  }

  private func isWord(_ word: [Unicode.Scalar], at place: Int, in text: [Unicode.Scalar]) -> Bool {
    guard place > 0, place + word.count < text.count, text[place].isCapital,
      !text[place - 1].isLatinLetter, !text[place + word.count].isLatinLetter
    else { return false }
    for offset in word.indices where text[place + offset].value | 0x20 != word[offset].value | 0x20
    { return false }
    return true
  }
}
