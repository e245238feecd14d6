/// Text made safe to stand in XML and HTML, in content and in quoted attributes.
enum Markup {
  /// The text with `& < > " '` as references; a scalar that XML forbids becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var needs = false
    for byte in text.utf8 where byte < 0x40 {
      if byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x27 || byte == 0x3C
        || byte == 0x3E
      {
        needs = true
        break
      }
    }
    if !needs && !text.utf8.contains(where: { $0 == 0xEF || $0 == 0x7F || $0 == 0xC2 }) {
      return text
    }
    var out = ""
    out.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      // A reader would turn a return into a line feed.
      case "\r": out += "&#13;"
      default: out.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return out
  }

  /// Whether XML 1.0 lets the scalar stand, controls beyond its minimum left out.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
