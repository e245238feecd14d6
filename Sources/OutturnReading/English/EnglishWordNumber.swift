import OutturnModel

/// Reads numbers in English words: three, twenty-five, three hundred and fifty, twelve and a half.
struct EnglishWordNumber: EnglishTokens {
  let tokens: [EnglishToken]

  /// The number that begins at a token, and where it ends.
  func number(at index: Int) -> (value: ExactDecimal, next: Int)? {
    guard var value = small(index) else { return nil }
    var next = index + 1
    while let token = token(next) {
      if case .scale(2)? = token.word.number, value < ExactDecimal(mantissa: 100),
        token.lower == "hundred"
      {
        value = value.scaled(byPowerOfTen: 2)
        next += 1
        let after =
          token.lower == "hundred" && self.token(next)?.isA(.and) == true ? next + 1 : next
        if let rest = small(after) {
          value = value + rest
          next = after + 1
        }
      } else if token.lower == "dozen" {
        value = value * ExactDecimal(mantissa: 12)
        next += 1
      } else if case .small(let units)? = token.word.number, units < 10,
        case .tens? = self.token(next - 1)?.word.number
      {
        value = value + ExactDecimal(mantissa: Int128(units))
        next += 1
      } else {
        break
      }
    }
    // twelve and a half
    if isA(next, .and), isA(next + 1, .a), token(next + 2)?.lower == "half" {
      value = value + ExactDecimal(mantissa: 5, exponent: -1)
      next += 3
    }
    return (value, next)
  }

  private func small(_ index: Int) -> ExactDecimal? {
    guard let token = token(index), token.kind == .word else { return nil }
    switch token.word.number {
    case .small(let value)?, .tens(let value)?: return ExactDecimal(mantissa: Int128(value))
    default: break
    }
    // twenty-five, six-and-a-half
    guard token.lower.utf8.contains(0x2D) else { return nil }
    if token.lower.hasSuffix("-and-a-half"),
      case .small(let whole)? = EnglishLexicon.shipped.word(String(token.lower.dropLast(11))).number
    {
      return ExactDecimal(mantissa: Int128(whole * 10 + 5), exponent: -1)
    }
    let parts = token.lower.split(separator: "-")
    guard parts.count == 2,
      case .tens(let tens)? = EnglishLexicon.shipped.word(String(parts[0])).number,
      case .small(let ones)? = EnglishLexicon.shipped.word(String(parts[1])).number, ones < 10
    else { return nil }
    return ExactDecimal(mantissa: Int128(tens + ones))
  }
}
