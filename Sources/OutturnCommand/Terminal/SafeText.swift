/// Makes text from outside harmless for a terminal: control characters, which could move the
/// cursor or change the title, and characters that reverse reading direction become visible signs.
enum SafeText {
  /// Text of one line: line breaks and tabs become signs too.
  static func oneLine(_ text: String) -> String {
    clean(text, keepingLines: false)
  }

  /// Text of several lines: line breaks and tabs stay.
  static func lines(_ text: String) -> String {
    clean(text, keepingLines: true)
  }

  private static func clean(_ text: String, keepingLines: Bool) -> String {
    // Most text is clean; a look at its bytes says so without taking it apart.
    guard text.utf8.contains(where: { mayHarm($0, keepingLines) }) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if keepingLines, value == 0x0A || value == 0x09 {
        clean.append(scalar)
      } else if value < 0x20, let sign = Unicode.Scalar(0x2400 + value) {
        clean.append(sign)  // The control pictures: U+241B for escape.
      } else if value == 0x7F {
        clean.append("\u{2421}")
      } else if isHidden(value) {
        clean.append(contentsOf: "<U+\(hex(value))>".unicodeScalars)
      } else {
        clean.append(scalar)
      }
    }
    return String(clean)
  }

  private static func mayHarm(_ byte: UInt8, _ keepingLines: Bool) -> Bool {
    if byte < 0x20 { return !(keepingLines && (byte == 0x0A || byte == 0x09)) }
    // 0xC2 begins C1 controls, 0xE2 the directional marks, 0xD8 and 0xEF two lone ones.
    return byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xD8 || byte == 0xEF
  }

  /// C1 controls, line and paragraph separators, directional marks and the byte order mark.
  private static func isHidden(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
