import OutturnModel

/// Reads numbers in digits and in Chinese and English words.
struct NumeralScanner: Sendable {
  /// The power of ten of a multiplier; nil for a unit that begins like one (千瓦).
  private let multipliers: ScalarTrie<Int?>

  /// - Parameters:
  ///   - multipliers: 万, 亿, million, … with their power of ten.
  ///   - units: The spellings of units; those that begin like a multiplier (千瓦) end a number.
  init(multipliers: [(word: String, power: Int)], units: [String]) {
    let firsts = Set(multipliers.compactMap(\.word.unicodeScalars.first))
    let stops = units.filter { unit in
      unit.unicodeScalars.count > 1 && unit.unicodeScalars.first.map(firsts.contains) == true
    }
    self.multipliers = ScalarTrie(
      multipliers.map { (word: $0.word, meaning: $0.power) }
        + stops.map { (word: $0, meaning: nil) })
  }

  /// The number that begins at `start`, or nil when none does or it has too many digits.
  ///
  /// - Complexity: O(length of the number).
  func numeral(in text: [Unicode.Scalar], at start: Int, before end: Int) -> Numeral? {
    guard start < end else { return nil }
    return text[start].isDigit
      ? digits(in: text, at: start, before: end)
      : ChineseNumeral.scan(text, at: start, before: end)
  }

  /// Where the run of digits, commas and points that begins at `start` ends.
  static func endOfDigits(in text: [Unicode.Scalar], at start: Int, before end: Int) -> Int {
    var place = start
    while place < end {
      if text[place].isDigit {
        place += 1
      } else if text[place] == "." || text[place] == ",", place + 1 < end,
        text[place + 1].isDigit, place > start
      {
        place += 2
      } else {
        break
      }
    }
    return place
  }

  private func digits(
    in text: [Unicode.Scalar], at start: Int, before end: Int
  ) -> Numeral? {
    var mantissa: Int128 = 0
    var whole = 0
    var places = 0
    var isGrouped = false
    var place = start
    let isSpaced = Self.isSpaced(text, at: start, before: end)
    while place < end {
      let scalar = text[place]
      if scalar.isDigit {
        mantissa = mantissa * 10 + Int128(scalar.value - 0x30)
        if places > 0 || (place > start && text[place - 1] == ".") {
          places += 1
        } else {
          whole += 1
        }
        if whole > ExactDecimal.maximumWholeDigits || places > ExactDecimal.maximumPlaces {
          return nil
        }
        place += 1
      } else if scalar == ".", places == 0, place + 1 < end, text[place + 1].isDigit {
        place += 1
      } else if scalar == "," || scalar == "，" && (whole < 4 || isGrouped), places == 0,
        Self.isGroup(text, after: place, before: end)
      {
        isGrouped = true
        place += 1
      } else if isSpaced, scalar == " ", place + 1 < end, text[place + 1].isDigit {
        place += 1
      } else {
        break
      }
    }
    let (power, isMore, next) = multiplier(in: text, at: place, before: end)
    let value = ExactDecimal(mantissa: mantissa, exponent: power - places)
    guard value.magnitude.fitsFigure else { return nil }
    // 1亿3千多万: what follows a multiplier and is less than it goes on with the number.
    if power > 0, !isMore, next < end, text[next].isDigit,
      let rest = digits(in: text, at: next, before: end), rest.isMultiplied,
      rest.value < ExactDecimal(mantissa: 1, exponent: power)
    {
      return Numeral(
        value: value + rest.value, range: start..<rest.range.upperBound, form: .digits,
        isMore: rest.isMore, isMultiplied: true)
    }
    return Numeral(
      value: value, range: start..<next, form: .digits, isMore: isMore, isMultiplied: power > 0)
  }

  /// 4 9 2 5 0: digits set apart by the printer, behind a word.
  private static func isSpaced(
    _ text: [Unicode.Scalar], at start: Int, before end: Int
  ) -> Bool {
    guard start > 0, text[start - 1].isIdeograph else { return false }
    var place = start
    while place + 1 < end, text[place].isDigit, text[place + 1] == " " { place += 2 }
    return place - start > 3
      && (place >= end || !text[place].isDigit || place + 1 >= end
        || !text[place + 1].isDigit)
  }

  /// Whether three digits and no fourth follow a comma.
  private static func isGroup(_ text: [Unicode.Scalar], after comma: Int, before end: Int) -> Bool {
    guard comma + 3 < end, text[comma + 1].isDigit, text[comma + 2].isDigit,
      text[comma + 3].isDigit
    else { return false }
    return comma + 4 >= end || !text[comma + 4].isDigit
  }

  /// 多, 余 and the multipliers that follow a number: 万, 多亿, 余, million.
  private func multiplier(
    in text: [Unicode.Scalar], at start: Int, before end: Int
  ) -> (power: Int, isMore: Bool, end: Int) {
    var power = 0
    var isMore = false
    var place = start
    while place < end {
      if !isMore, text[place] == "多" || text[place] == "余" {
        isMore = true
        place += 1
        continue
      }
      let afterSpace = text[place] == " " || text[place] == "-" ? place + 1 : place
      guard let found = multipliers.longest(in: text, at: afterSpace, before: end),
        let step = found.meaning, power + step <= 16
      else { break }
      let next = afterSpace + found.length
      if text[afterSpace].isLatinLetter, next < end, text[next].isLatinLetter { break }
      if afterSpace > place, text[place] == "-", !text[afterSpace].isLatinLetter { break }
      power += step
      place = next
    }
    return (power, isMore, place)
  }
}

extension ExactDecimal {
  /// Whether the value has no more digits than a figure may have.
  var fitsFigure: Bool {
    guard exponent > 0 else { return true }
    var limit: Int128 = 1
    for _ in 0..<max(0, ExactDecimal.maximumWholeDigits - exponent) { limit *= 10 }
    return exponent <= ExactDecimal.maximumWholeDigits && mantissa < limit
  }
}
