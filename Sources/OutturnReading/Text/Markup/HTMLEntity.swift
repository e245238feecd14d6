/// A character reference of HTML: &amp; &#8212; &#x2014;
struct HTMLEntity {
  let utf8: [UInt8]
  /// Where it ends, after its `;`.
  let end: Int

  /// The reference at an `&`, or `nil` if what stands there is text.
  init?(at start: Int, in bytes: Span<UInt8>) {
    var index = start + 1
    let limit = min(bytes.count, start + 12)
    while index < limit, bytes[index] != UInt8(ascii: ";") {
      guard bytes[index] < 0x80, bytes[index] > 0x20 else { return nil }
      index += 1
    }
    guard index < limit, index > start + 1 else { return nil }
    end = index + 1
    if bytes[start + 1] == UInt8(ascii: "#") {
      guard let scalar = Self.scalar(start + 2..<index, bytes) else { return nil }
      utf8 = Array(String(Character(scalar)).utf8)
    } else {
      guard let named = Self.named[bytes.text(start + 1..<index)] else { return nil }
      utf8 = Array(named.utf8)
    }
  }

  private static func scalar(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Unicode.Scalar? {
    guard !range.isEmpty else { return nil }
    let isHexadecimal = bytes[range.lowerBound] | 0x20 == UInt8(ascii: "x")
    let digits = bytes.text(isHexadecimal ? range.lowerBound + 1..<range.upperBound : range)
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), value >= 0x20 else {
      return nil
    }
    return Unicode.Scalar(value)
  }

  private static let named: [String: String] = [
    "nbsp": " ", "ensp": " ", "emsp": "\u{3000}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"",
    "apos": "'", "middot": "·", "mdash": "—", "ndash": "–", "ldquo": "“", "rdquo": "”",
    "lsquo": "‘", "rsquo": "’", "hellip": "…", "times": "×", "permil": "‰", "sup2": "²",
    "sup3": "³", "deg": "°", "yen": "¥", "copy": "©", "bull": "•", "divide": "÷", "plusmn": "±",
    "le": "≤", "ge": "≥", "micro": "µ", "euro": "€", "pound": "£",
  ]
}
