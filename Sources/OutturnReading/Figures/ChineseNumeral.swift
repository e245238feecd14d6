import OutturnModel

/// Numbers written in Chinese characters: 三万, 一千二百, 八点五, 百分之六, 三分之二, 一半.
enum ChineseNumeral {
  /// The number that begins at `start`, or nil when none does.
  static func scan(_ text: [Unicode.Scalar], at start: Int, before end: Int) -> Numeral? {
    guard begins(with: text[start]) else { return nil }
    if let proportion = proportion(text, at: start, before: end) { return proportion }
    guard let first = plain(text, at: start, before: end) else { return nil }
    if let fraction = fraction(text, at: start, of: first, before: end) { return fraction }
    return Numeral(
      value: first.value, range: start..<first.end, form: .words, isMore: first.isMore,
      isMultiplied: first.isMultiplied)
  }

  /// Whether a number can begin with a scalar.
  @inline(__always)
  static func begins(with scalar: Unicode.Scalar) -> Bool { starts.contains(scalar) }

  private static let starts: ScalarSet = "零〇○一二两三四五六七八九十百千万亿半"

  private struct Plain {
    var value: ExactDecimal
    var end: Int
    var isMore: Bool
    var isMultiplied: Bool
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇", "○": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func power(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 1
    case "百": 2
    case "千": 3
    case "万": 4
    case "亿": 8
    default: nil
    }
  }

  /// 一千二百, 三万, 两亿五千万, 八点五, 二〇二三.
  private static func plain(_ text: [Unicode.Scalar], at start: Int, before end: Int) -> Plain? {
    var place = start
    var total = 0  // 亿 and 万 parts already closed
    var section = 0  // below the next 万 or 亿
    var current: Int?
    var run = 0
    var isMultiplied = false
    var isMore = false
    while place < end, place - start < 24 {
      let scalar = text[place]
      if let digit = digit(scalar), !isMore {
        run += 1
        // 二〇二三: digits in a row are read as digits.
        current = run > 1 ? min((current ?? 0) * 10 + digit, 999_999_999) : digit
      } else if let power = power(scalar) {
        if place == start, power > 1 { return nil }
        let scale = power == 8 ? 100_000_000 : [1, 10, 100, 1000, 10000][power]
        if power < 4 {
          section += (current ?? 1) * scale
        } else {
          section += current ?? 0
          if power == 8 {
            total = min((total + section) * scale, 1_000_000_000_000_000)
          } else {
            total = min(total + section * scale, 1_000_000_000_000_000)
          }
          section = 0
        }
        current = nil
        run = 0
        isMultiplied = true
      } else if !isMore, scalar == "多" || scalar == "余", place > start {
        isMore = true
      } else {
        break
      }
      place += 1
    }
    guard place > start else { return nil }
    let whole = total + section + (current ?? 0)
    guard !isMore, place + 1 < end, text[place] == "点", let first = digit(text[place + 1]) else {
      return Plain(
        value: ExactDecimal(mantissa: Int128(whole)), end: place, isMore: isMore,
        isMultiplied: isMultiplied)
    }
    var mantissa = Int128(whole) * 10 + Int128(first)
    var places = 1
    place += 2
    while place < end, places < ExactDecimal.maximumPlaces, let next = digit(text[place]) {
      mantissa = mantissa * 10 + Int128(next)
      places += 1
      place += 1
    }
    var exponent = -places
    while place < end, exponent < 12, let power = power(text[place]) {
      exponent += power
      isMultiplied = true
      place += 1
    }
    return Plain(
      value: ExactDecimal(mantissa: mantissa, exponent: exponent), end: place, isMore: false,
      isMultiplied: isMultiplied)
  }

  /// 百分之八点五, 百分之100, 千分之三, 一半, 半数.
  private static func proportion(
    _ text: [Unicode.Scalar], at start: Int, before end: Int
  ) -> Numeral? {
    let scalar = text[start]
    if start + 1 < end {
      let next = text[start + 1]
      if (scalar == "一" && next == "半") || (scalar == "半" && next == "数") {
        return Numeral(
          value: 50, range: start..<(start + 2), form: .percentWords, isMore: false,
          isMultiplied: false)
      }
    }
    guard scalar == "百" || scalar == "千", start + 3 < end, text[start + 1] == "分",
      text[start + 2] == "之"
    else { return nil }
    let form: Numeral.Form = scalar == "百" ? .percentWords : .permilleWords
    let place = start + 3
    if text[place].isDigit {
      let stop = NumeralScanner.endOfDigits(in: text, at: place, before: end)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text[place..<stop])
      guard let value = ExactDecimal(String(view)) else { return nil }
      return Numeral(
        value: value, range: start..<stop, form: form, isMore: false, isMultiplied: false)
    }
    if text[place] == "百" {
      return Numeral(
        value: .hundred, range: start..<(place + 1), form: form, isMore: false,
        isMultiplied: false)
    }
    guard let plain = plain(text, at: place, before: end) else { return nil }
    return Numeral(
      value: plain.value, range: start..<plain.end, form: form, isMore: plain.isMore,
      isMultiplied: false)
  }

  /// 三分之二: in percent, to two places where it does not come out even.
  private static func fraction(
    _ text: [Unicode.Scalar], at start: Int, of lower: Plain, before end: Int
  ) -> Numeral? {
    guard !lower.isMore, lower.end + 2 < end, text[lower.end] == "分",
      text[lower.end + 1] == "之",
      let upper = plain(text, at: lower.end + 2, before: end), lower.value > .zero,
      lower.value.exponent == 0, upper.value.exponent == 0,
      lower.value.mantissa <= 1000, upper.value.mantissa <= lower.value.mantissa
    else { return nil }
    guard let value = percent(upper.value, of: lower.value) else { return nil }
    return Numeral(
      value: value, range: start..<upper.end, form: .percentWords, isMore: upper.isMore,
      isMultiplied: false)
  }

  /// A part of a whole in percent, to two places (or as many as wanted) where it does not come out
  /// even.
  static func percent(
    _ upper: ExactDecimal, of lower: ExactDecimal, places: Int = 2
  ) -> ExactDecimal? {
    guard lower > .zero, lower.exponent == 0, upper.exponent == 0 else { return nil }
    return ExactDecimal(mantissa: upper.mantissa, exponent: upper.exponent + 2)
      .divided(by: lower, places: places)?.normalized
  }

  /// A mark without a digit of its own: 千亿, 百万.
  static func mark(_ text: [Unicode.Scalar], at start: Int, before end: Int) -> Numeral? {
    var place = start
    var exponent = 0
    while place < end, let power = power(text[place]), power > 1, exponent + power <= 12 {
      exponent += power
      place += 1
    }
    guard place > start else { return nil }
    return Numeral(
      value: ExactDecimal(mantissa: 1, exponent: exponent), range: start..<place, form: .words,
      isMore: false, isMultiplied: true)
  }
}
