/// Numbers as a reader meets them, digit for digit: 万 and 亿 in Chinese, million and billion in
/// English, nothing rounded.
package enum NumberWords {
  /// A number in Chinese: `1314万`, `7994.2亿`, `2005`.
  static func zh(_ value: ExactDecimal) -> String {
    let size = value.magnitude
    var scale = 0
    if value.exponent > 0 {
      scale = min(12, (value.exponent + 3) / 4 * 4)
      while scale > 0, size < ExactDecimal(mantissa: 1, exponent: scale) { scale -= 4 }
    } else if size >= ExactDecimal(mantissa: 1, exponent: 8) {
      scale = size >= ExactDecimal(mantissa: 1, exponent: 12) ? 12 : 8
    }
    let name =
      switch scale {
      case 4: "万"
      case 8: "亿"
      case 12: "万亿"
      default: ""
      }
    let digits = value.scaled(byPowerOfTen: -scale)
    return (value.exponent > 0 || scale == 0 ? digits.description : digits.shortest) + name
  }

  /// A number in English: `13.14 million`, `799.42 billion`, `18,000`, `2,005`.
  static func en(_ value: ExactDecimal) -> String {
    let size = value.magnitude
    for (scale, name) in [(12, " trillion"), (9, " billion"), (6, " million")]
    where size >= ExactDecimal(mantissa: 1, exponent: scale) {
      return value.scaled(byPowerOfTen: -scale).shortest + name
    }
    return grouped(value.description)
  }

  /// Commas between groups of three digits before the point.
  package static func grouped(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, whole.utf8.count > 3 else { return text }
    var digits = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.utf8.count - index) % 3 == 0 { digits.append(",") }
      digits.append(digit)
    }
    return sign + digits + (parts.count > 1 ? "." + parts[1] : "")
  }
}
