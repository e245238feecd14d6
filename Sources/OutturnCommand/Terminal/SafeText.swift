/// Makes text harmless for a terminal, as `VisibleText` does, with its line breaks if wanted.
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
    // Most text is ASCII and Chinese without controls; its bytes say so quickly.
    guard text.utf8.contains(where: mayHarm) else { return text }
    var clean = ""
    for scalar in text.unicodeScalars {
      if keepingLines, scalar == "\n" || scalar == "\t" {
        clean.unicodeScalars.append(scalar)
      } else {
        clean += VisibleText.of(scalar)
      }
    }
    return clean
  }

  /// Whether a byte is none of printable ASCII, a continuation, or the lead of a Chinese character.
  private static func mayHarm(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x7E, 0x80...0xBF, 0xE4...0xE9: false
    default: true
    }
  }
}
