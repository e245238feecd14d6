/// Short forms that a document gives its names: Tide Credit Scheme (TCS), Tide Credit Scheme, or TCS.
struct EnglishAcronyms {
  private var full: [String: String] = [:]

  /// Notes the short forms that a sentence tells.
  mutating func note(_ sentence: EnglishSentence, isKnown: (String) -> Bool) {
    let tokens = sentence.tokens
    for place in tokens.indices.dropFirst().dropLast()
    where tokens[place].kind == .open || tokens[place].isA(.conjunction) {
      guard tokens[place].kind == .open || tokens[place].isA(.or),
        let short = Self.short(tokens[place + 1], in: sentence), full[short] == nil,
        !isKnown(short)
      else { continue }
      let end = tokens[place - 1].kind == .comma ? place - 1 : place
      guard let name = Self.name(before: end, for: short, in: sentence) else { continue }
      full[short] = name
    }
  }

  /// A name with the short forms in it written out.
  func expanded(_ name: String) -> String {
    guard !full.isEmpty, name.utf8.contains(where: { $0 &- 0x41 < 26 }) else { return name }
    var changed = false
    let words = name.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      guard word.utf8.count > 2, let whole = full[String(word)], !name.contains(whole) else {
        return String(word)
      }
      changed = true
      return whole
    }
    return changed ? words.joined(separator: " ") : name
  }

  /// Whether a token is a short form: three capital letters or more.
  static func short(_ token: EnglishToken, in sentence: EnglishSentence) -> String? {
    guard token.kind == .word, token.isCapital, token.range.count > 2,
      sentence.text[token.range].allSatisfy({ $0.value &- 0x41 < 26 })
    else { return nil }
    return sentence.told(token)
  }

  /// The name in capitals before a token whose letters a short form takes.
  static func name(before end: Int, for short: String, in sentence: EnglishSentence) -> String? {
    let tokens = sentence.tokens
    var start = end
    var best: Int?
    let letters = Array(short.utf8)
    while start > 0, end - start < 8 {
      let token = tokens[start - 1]
      guard token.kind == .word,
        token.isCapital || token.isA([.of, .and, .for, .the, .on])
      else { break }
      start -= 1
      let first = sentence.text[token.range.lowerBound].value
      if token.isCapital, !token.isA(.determiner), first == UInt32(letters[0]), end - start > 1 {
        best = start
      }
    }
    guard let best else { return nil }
    // Each letter stands in the name, in order.
    var next = 0
    for place in best..<end {
      for scalar in sentence.text[tokens[place].range]
      where next < letters.count && scalar.value | 0x20 == UInt32(letters[next]) | 0x20 {
        next += 1
      }
    }
    guard next == letters.count else { return nil }
    return (best..<end).map { sentence.told(tokens[$0]) }.joined(separator: " ")
  }
}
