/// A name or a clause as linking compares it: the words of the frame left out, synonyms put in,
/// each Chinese scalar and each Latin word one token.
final class LikeText: Sendable {
  /// What is left, in order.
  let tokens: [UInt32]
  /// Each token, sorted.
  let sorted: [UInt32]
  /// Pairs of neighbouring tokens, sorted; the token itself where there is only one.
  let pairs: [UInt64]

  /// - Parameter unit: The unit whose symbol goes with the numbers of a clause, which are left out.
  convenience init(_ text: String, words: LikeWords, withoutNumbersOf unit: Unit?? = .none) {
    self.init(
      spelt: LikeText.spelt(LikeWords.plain(text), words), words: words, withoutNumbersOf: unit)
  }

  /// Of a text as ``spelt(_:_:)`` gives it.
  convenience init(spelt: [UInt32], words: LikeWords, withoutNumbersOf unit: Unit?? = .none) {
    if case .some(let unit) = unit {
      self.init(tokens: LikeText.tokens(LikeText.withoutNumbers(spelt, unit), words))
    } else {
      self.init(tokens: LikeText.tokens(spelt, words))
    }
  }

  private init(tokens: [UInt32]) {
    self.tokens = tokens
    sorted = tokens.sorted()
    if tokens.count > 1 {
      pairs = zip(tokens, tokens.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }.sorted()
    } else {
      pairs = tokens.map { UInt64($0) }
    }
  }

  var isEmpty: Bool { tokens.isEmpty }

  /// How much of this text stands in another one, in thousandths.
  func contained(in other: LikeText) -> Int {
    if isEmpty || other.isEmpty { return 0 }
    return 600 * LikeText.common(pairs, other.pairs) / pairs.count
      + 400 * LikeText.common(sorted, other.sorted) / sorted.count
  }

  /// How much of the shorter one stands in the longer one, in thousandths.
  func containment(with other: LikeText) -> Int {
    if isEmpty || other.isEmpty { return 0 }
    return 600 * LikeText.common(pairs, other.pairs) / min(pairs.count, other.pairs.count)
      + 400 * LikeText.common(sorted, other.sorted) / min(sorted.count, other.sorted.count)
  }

  /// How alike two texts are, in thousandths.
  func likeness(to other: LikeText) -> Int {
    if isEmpty || other.isEmpty { return 0 }
    return 1200 * LikeText.common(pairs, other.pairs) / (pairs.count + other.pairs.count)
      + 800 * LikeText.common(sorted, other.sorted) / (sorted.count + other.sorted.count)
  }

  /// How much either text has that the other lacks, in thousandths of the shorter one: nothing where
  /// one stands in the other.
  func remainder(to other: LikeText) -> Int {
    if isEmpty || other.isEmpty { return 1000 }
    let both = LikeText.common(sorted, other.sorted)
    let (shorter, longer) = (
      min(sorted.count, other.sorted.count), max(sorted.count, other.sorted.count)
    )
    return 1000 * min(shorter - both, longer - both) / shorter
  }

  /// How many items two sorted lists share.
  static func common<T: Comparable>(_ left: [T], _ right: [T]) -> Int {
    // Without branches: which item is the less cannot be foreseen.
    func bit(_ condition: Bool) -> Int { Int(unsafeBitCast(condition, to: UInt8.self)) }
    var (a, b, common) = (0, 0, 0)
    while a < left.count, b < right.count {
      let (one, other) = (left[a], right[b])
      common &+= bit(one == other)
      a &+= bit(one <= other)
      b &+= bit(other <= one)
    }
    return common
  }
}

extension LikeText {
  /// A plain text with the first of its synonyms for each word.
  static func spelt(_ plain: [UInt32], _ words: LikeWords) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(plain.count)
    var place = 0
    while place < plain.count {
      if let (length, first) = words.synonyms.match(plain, at: place),
        isWhole(plain, place, length)
      {
        result += first
        place += length
      } else {
        result.append(plain[place])
        place += 1
      }
    }
    return result
  }

  /// Whether a match neither begins nor ends inside a Latin word.
  private static func isWhole(_ text: [UInt32], _ place: Int, _ length: Int) -> Bool {
    let end = place + length
    if isLetter(text[place]), place > 0, isLetter(text[place - 1]) { return false }
    if isLetter(text[end - 1]), end < text.count, isLetter(text[end]) { return false }
    return true
  }

  static func isLetter(_ value: UInt32) -> Bool { (0x61...0x7A).contains(value) }
  static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  /// What is left without words of the frame; a Latin word or a number is one token.
  private static func tokens(_ text: [UInt32], _ words: LikeWords) -> [UInt32] {
    var tokens: [UInt32] = []
    tokens.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      let value = text[place]
      if isLetter(value) || isDigit(value) {
        var end = place + 1
        let letters = isLetter(value)
        while end < text.count,
          letters ? isLetter(text[end]) : isDigit(text[end]) || text[end] == 0x2E
        {
          end += 1
        }
        let word = letters ? words.stem(text[place..<end]) : Array(text[place..<end])
        if !words.isFrame(latin: word) { tokens.append(token(word)) }
        place = end
      } else if let (length, _) = words.frame.match(text, at: place) {
        place += length
      } else {
        if value > 0x7F, !LikeWords.isMark(value) { tokens.append(value) }
        place += 1
      }
    }
    return tokens
  }

  /// A word as one token: above all scalars.
  private static func token(_ word: [UInt32]) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for value in word { hash = (hash ^ value) &* 16_777_619 }
    return hash | 0x8000_0000
  }

  /// A clause without its numbers, their powers and the unit of its figure.
  private static func withoutNumbers(_ text: [UInt32], _ unit: Unit?) -> [UInt32] {
    let symbol = unit.map { LikeWords.plain($0.symbol) } ?? []
    var result: [UInt32] = []
    result.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      guard isDigit(text[place]) else {
        result.append(text[place])
        place += 1
        continue
      }
      while place < text.count, isDigit(text[place]) || text[place] == 0x2E { place += 1 }
      while place < text.count, LikeWords.isPower(text[place]) { place += 1 }
      if !symbol.isEmpty, text[place...].starts(with: symbol) { place += symbol.count }
    }
    return result
  }
}
