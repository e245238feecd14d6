/// Text made safe to stand in XML and HTML, in content and in quoted attributes.
public enum Markup {
  /// The text with `& < > " '` as references; a scalar that XML forbids becomes U+FFFD.
  ///
  /// - Complexity: O(*n*); text that needs nothing is given back as it is.
  public static func escaped(_ text: String) -> String {
    let bytes = text.utf8Span.span
    guard let first = bytes.indices.first(where: { needsCare(bytes, at: $0) }) else { return text }
    var out = String(text.utf8.prefix(first)) ?? ""
    out.reserveCapacity(text.utf8.count + 16)
    for scalar in text.utf8.dropFirst(first).asScalars {
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

  /// Whether a scalar that begins at this byte may have to be written otherwise.
  private static func needsCare(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F: true
    // C1 controls, and the two scalars at the end of the plane.
    case 0xC2: bytes[index + 1] < 0xA0
    case 0xEF: bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    default: false
    }
  }

  /// Whether XML 1.0 lets the scalar stand, controls beyond its minimum left out.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// The text with U+FFFD for what turns the direction of the text behind it (U+202A to U+202E,
  /// U+2066 to U+2069), which in a page could make one clause look like another.
  public static func withoutDirections(_ text: String) -> String {
    let bytes = text.utf8Span.span
    let turns = bytes.indices.contains { index in
      guard bytes[index] == 0xE2, index + 2 < bytes.count else { return false }
      return bytes[index + 1] == 0x80 && (0xAA...0xAE).contains(bytes[index + 2])
        || bytes[index + 1] == 0x81 && (0xA6...0xA9).contains(bytes[index + 2])
    }
    guard turns else { return text }
    return text.unicodeScalars.reduce(into: "") { out, scalar in
      let isTurn =
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      out.unicodeScalars.append(isTurn ? "\u{FFFD}" : scalar)
    }
  }
}

extension Substring.UTF8View {
  /// The scalars of bytes that begin and end between scalars.
  fileprivate var asScalars: Substring.UnicodeScalarView { Substring(self).unicodeScalars }
}
