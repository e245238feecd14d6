extension ExactDecimal: CustomStringConvertible, LosslessStringConvertible {
  /// Reads plain decimal text: an optional minus, digits, and an optional point with digits.
  ///
  /// Nothing else is taken: no plus, no exponent, no separators, no leading zeros, no spaces.
  ///
  /// - Returns: nil for any other text, or for more digits than a figure may have.
  public init?(_ text: String) {
    var copy = text
    guard let value = copy.withUTF8({ ExactDecimal(utf8: $0) }) else { return nil }
    self = value
  }

  /// Reads plain decimal text from UTF-8 bytes, as ``init(_:)-(String)`` does.
  public init?(utf8 bytes: some Collection<UInt8>) {
    var mantissa: Int128 = 0
    var places = 0
    var whole = 0
    var negative = false
    var pointSeen = false
    var leadingZero = false
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where offset == 0: negative = true
      case UInt8(ascii: ".") where !pointSeen && whole > 0: pointSeen = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int128(byte - UInt8(ascii: "0"))
        if pointSeen {
          places += 1
        } else {
          if leadingZero { return nil }
          leadingZero = whole == 0 && digit == 0
          whole += 1
        }
        if whole > Self.maximumWholeDigits || places > Self.maximumPlaces { return nil }
        mantissa = mantissa * 10 + digit
      default: return nil
      }
    }
    if whole == 0 || (pointSeen && places == 0) { return nil }
    if negative && mantissa == 0 { return nil }
    self.init(mantissa: negative ? -mantissa : mantissa, exponent: -places)
  }

  /// Plain decimal text with the digits as told: `8.40`, `799420000000`.
  public var description: String {
    if mantissa == 0 && exponent >= 0 { return "0" }
    var digits = String(mantissa.magnitude)
    if exponent > 0 {
      digits += String(repeating: "0", count: exponent)
    } else if exponent < 0 {
      let places = -exponent
      if digits.utf8.count <= places {
        digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
      }
      let cut = digits.utf8.index(digits.utf8.endIndex, offsetBy: -places)
      digits = "\(digits[..<cut]).\(digits[cut...])"
    }
    return mantissa < 0 ? "-" + digits : digits
  }

  /// Plain decimal text without trailing zeros behind the point: `8.4`, `799420000000`.
  public var shortest: String { normalized.description }
}
