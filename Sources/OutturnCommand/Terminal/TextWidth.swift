/// Columns that text takes on a terminal, and text cut or broken to fit them.
enum TextWidth {
  /// Columns of one scalar: 0 for marks that join the one before, 2 for East Asian wide forms.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch value {
    case 0x300...0x36F, 0x200B...0x200D, 0x20D0...0x20F0, 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }

  static func of(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += of(scalar) }
    return width
  }

  /// The text cut to `limit` columns, the last one an ellipsis; as it is when it fits.
  static func truncated(_ text: String, to limit: Int) -> String {
    guard of(text) > limit else { return text }
    guard limit > 0 else { return "" }
    var cut = String.UnicodeScalarView()
    var width = 0
    for scalar in text.unicodeScalars {
      let next = width + of(scalar)
      if next > limit - 1 { break }
      cut.append(scalar)
      width = next
    }
    return String(cut) + "…"
  }

  /// The text in lines of at most `limit` columns, broken at spaces where there are any, else
  /// between wide characters, else anywhere. A closing mark never begins a line.
  static func wrapped(_ text: String, to limit: Int) -> [String] {
    let limit = max(limit, 2)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += wrappedLine(paragraph, to: limit)
    }
    return lines
  }

  private static func wrappedLine(_ text: Substring, to limit: Int) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var lines: [String] = []
    var start = 0
    var index = 0
    var width = 0
    /// The last place where the line may end, as an index of the next line's first scalar.
    var lastBreak: Int?
    while index < scalars.count {
      if index > start, mayBreak(scalars[index - 1], scalars[index]) { lastBreak = index }
      let next = width + of(scalars[index])
      if next > limit, scalars[index] != " ", index > start {
        let end = lastBreak ?? index
        lines.append(trimmed(scalars[start..<end]))
        start = end
        lastBreak = nil
        width = 0
        for scalar in scalars[start..<index] { width += of(scalar) }
        continue
      }
      width = next
      index += 1
    }
    lines.append(trimmed(scalars[start...]))
    return lines
  }

  /// Whether a line may end between two neighbours.
  static func mayBreak(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left == " " { return right != " " }
    guard of(left) == 2 || of(right) == 2, right != " " else { return false }
    return !closing.contains(right) && !opening.contains(left) && of(right) > 0
  }

  private static let closing: Set<Unicode.Scalar> = [
    "，", "。", "；", "：", "、", "！", "？", "）", "”", "’", "》", "】", "」", "%", ")", ",", ".", ";", ":",
  ]
  private static let opening: Set<Unicode.Scalar> = ["（", "“", "‘", "《", "【", "「", "(", "\""]

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var end = scalars.endIndex
    while end > scalars.startIndex, scalars[end - 1] == " " { end -= 1 }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[scalars.startIndex..<end])
    return String(text)
  }
}
