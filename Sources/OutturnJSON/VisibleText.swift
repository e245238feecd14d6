/// Makes text from a source harmless to print: what could move a cursor, colour a terminal, turn
/// the direction of writing or hide is shown by its number instead.
public enum VisibleText {
  /// How one scalar is shown: itself, or its number in angle brackets (`<U+001B>`).
  public static func of(_ scalar: Unicode.Scalar) -> String {
    isHarmless(scalar) ? String(scalar) : "<\(codePoint(scalar.value))>"
  }

  /// A whole text, each scalar as ``of(_:)`` shows it, at most `limit` scalars and then `…`.
  public static func of(_ text: String, limit: Int = 60) -> String {
    var shown = ""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      if count == limit { return shown + "…" }
      shown += of(scalar)
    }
    return shown
  }

  /// The text between back quotes, as messages quote what a source says.
  public static func quoted(_ text: String, limit: Int = 60) -> String {
    "`\(of(text, limit: limit))`"
  }

  /// Whether a scalar can be printed as it is.
  ///
  /// Not harmless: controls (C0, DEL, C1), format characters (general category Cf: marks of
  /// direction, zero-width ones), line and paragraph separators, and code points without a
  /// character.
  public static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    // The ranges of Chinese text, answered without the table of properties.
    if (0x4E00...0x9FFF).contains(scalar.value) || (0x3001...0x3029).contains(scalar.value) {
      return true
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      return false
    default: return true
    }
  }

  /// `U+001B`.
  static func codePoint(_ value: UInt32) -> String { "U+" + padded(value, to: 4) }

  /// `\uD800`.
  static func escape(_ unit: UInt16) -> String { "\\u" + padded(UInt32(unit), to: 4) }

  /// `FF`.
  static func hex(_ byte: UInt8) -> String { padded(UInt32(byte), to: 2) }

  private static func padded(_ value: UInt32, to width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
