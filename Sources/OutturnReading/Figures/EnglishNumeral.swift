import OutturnModel

/// Numbers written in English words: thirty, twenty-five, nine million, two in three, a third.
final class EnglishNumeral: Sendable {
  private let cardinals: ScalarTrie<Int>
  private let fractions: ScalarTrie<Int>
  private let multipliers: ScalarTrie<Int>

  /// - Parameters:
  ///   - cardinals: one, two, … ninety with their value.
  ///   - fractions: half, third, quarters, … with what the whole is divided by.
  ///   - multipliers: hundred, million, … with their power of ten.
  init(
    cardinals: [(word: String, meaning: Int)], fractions: [(word: String, meaning: Int)],
    multipliers: [(word: String, meaning: Int)]
  ) {
    self.cardinals = ScalarTrie(cardinals)
    self.fractions = ScalarTrie(fractions)
    self.multipliers = ScalarTrie(multipliers)
  }

  /// Whether a number in words can begin with a letter.
  func begins(with scalar: Unicode.Scalar) -> Bool {
    scalar == "a" || scalar == "A" || cardinals.begins(with: scalar)
      || fractions.begins(with: scalar)
  }

  /// The number that begins at the word at `start`, or nil when none does. Proportions are in percent.
  ///
  /// - Complexity: O(length of the number).
  func numeral(in text: [Unicode.Scalar], at start: Int, before end: Int) -> Numeral? {
    if let part = fraction(in: text, at: start, before: end) { return part }
    guard let first = cardinal(in: text, at: start, before: end) else { return nil }
    if let part = outOf(first, in: text, from: start, before: end) { return part }
    return Numeral(
      value: first.value, range: start..<first.end, form: .words, isMore: false,
      isMultiplied: first.isMultiplied)
  }

  /// 1, 1000, 1 000 000, …
  private static let powers: [Int128] = [1, 1000, 1_000_000, 1_000_000_000, 1_000_000_000_000]

  private func isA(_ scalar: Unicode.Scalar) -> Bool { scalar == "a" || scalar == "A" }

  private struct Cardinal {
    var value: ExactDecimal
    var end: Int
    var isMultiplied = false
  }

  /// A whole word of a table at a place.
  private func word(
    _ table: ScalarTrie<Int>, _ text: [Unicode.Scalar], _ place: Int, _ end: Int
  ) -> (value: Int, end: Int)? {
    guard let found = table.longest(in: text, at: place, before: end) else { return nil }
    let stop = place + found.length
    return stop < end && text[stop].isLatinLetter ? nil : (found.meaning, stop)
  }

  /// twenty-five, two hundred and six, a dozen, nine million.
  private func cardinal(
    in text: [Unicode.Scalar], at start: Int, before end: Int
  ) -> Cardinal? {
    var place = start
    var section = 0
    var total: Int128 = 0
    var isMultiplied = false
    // a hundred
    if isA(text[start]), start + 2 < end, text[start + 1] == " " {
      guard word(multipliers, text, start + 2, end) != nil else { return nil }
      section = 1
      place = start + 1
    } else {
      guard let first = word(cardinals, text, start, end) else { return nil }
      section = first.value
      place = first.end
    }
    while place + 1 < end, text[place] == " " || text[place] == "-" {
      var next = place + 1
      if let power = word(multipliers, text, next, end) {
        guard section > 0, section < 10_000, (2...12).contains(power.value) else { break }
        isMultiplied = true
        if power.value == 2 {
          guard section < 100 else { break }
          section *= 100
        } else {
          total += Int128(section) * Self.powers[power.value / 3]
          section = 0
        }
        place = power.end
        continue
      }
      if isMultiplied, text[next...].starts(with: "and ".unicodeScalars) { next += 4 }
      guard let more = word(cardinals, text, next, end), fits(more.value, behind: section) else {
        break
      }
      section += more.value
      place = more.end
    }
    return Cardinal(
      value: ExactDecimal(mantissa: total + Int128(section)), end: place,
      isMultiplied: isMultiplied)
  }

  /// Whether a number can follow another in one number: five behind twenty, twenty behind a hundred.
  private func fits(_ value: Int, behind section: Int) -> Bool {
    if section % 100 == 0 { return value < 100 }
    return value < 10 && section % 10 == 0 && section % 100 >= 20
  }

  /// two in three, nine out of ten
  private func outOf(
    _ upper: Cardinal, in text: [Unicode.Scalar], from start: Int, before end: Int
  ) -> Numeral? {
    for joint in [" in ", " out of "] {
      let place = upper.end + joint.unicodeScalars.count
      guard place < end, text[upper.end..<place].elementsEqual(joint.unicodeScalars),
        let lower = cardinal(in: text, at: place, before: end)
      else { continue }
      return percent(upper.value, of: lower.value, start..<lower.end)
    }
    return nil
  }

  /// half, a third, two-thirds, three quarters
  private func fraction(
    in text: [Unicode.Scalar], at start: Int, before end: Int
  ) -> Numeral? {
    if let half = word(fractions, text, start, end) {
      return half.value == 2 ? percent(.one, of: 2, start..<half.end) : nil
    }
    var upper = ExactDecimal.one
    var place = start + 1
    if !isA(text[start]) || place >= end || text[place] != " " {
      guard let count = word(cardinals, text, start, end) else { return nil }
      upper = ExactDecimal(mantissa: Int128(count.value))
      place = count.end
    }
    guard place + 1 < end, text[place] == " " || text[place] == "-",
      let lower = word(fractions, text, place + 1, end)
    else { return nil }
    return percent(upper, of: ExactDecimal(mantissa: Int128(lower.value)), start..<lower.end)
  }

  /// A part of a whole in percent, to two places where it does not come out even.
  private func percent(
    _ upper: ExactDecimal, of lower: ExactDecimal, _ range: Range<Int>
  ) -> Numeral? {
    guard lower > .zero, upper <= lower, lower <= 1000, lower.exponent == 0, upper.exponent == 0
    else { return nil }
    let hundredths = (upper.mantissa * 20000 + lower.mantissa) / (2 * lower.mantissa)
    return Numeral(
      value: ExactDecimal(mantissa: hundredths, exponent: -2).normalized, range: range,
      form: .percentWords, isMore: false, isMultiplied: false)
  }
}
