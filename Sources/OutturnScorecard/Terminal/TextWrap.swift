import OutturnJSON

/// Breaks text into lines of a number of columns.
///
/// A line may end at a space, or on either side of a wide character, but never before a closing
/// mark such as 。 or ，. A word longer than a line is broken where the line ends.
enum TextWrap {
  /// The lines of a text; at least one, none wider than `columns` unless a single scalar is.
  static func lines(_ text: String, to columns: Int) -> [String] {
    if DisplayWidth.of(text) <= columns { return [text] }
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var width = 0
    var cut: (index: Int, width: Int)?
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let size = DisplayWidth.of(scalar)
      if let last, line.count > 0, canBreak(after: last, before: scalar) {
        cut = (line.count, width)
      }
      if width + size > columns, line.count > 0 {
        if let (index, kept) = cut {
          lines.append(trimmed(line.prefix(index)))
          line = String.UnicodeScalarView(line.dropFirst(index))
          width -= kept
        } else {
          lines.append(trimmed(line[...]))
          line = String.UnicodeScalarView()
          width = 0
        }
        cut = nil
      }
      last = scalar
      if scalar == " ", line.isEmpty { continue }
      line.append(scalar)
      width += size
    }
    if !line.isEmpty || lines.isEmpty { lines.append(trimmed(line[...])) }
    return lines
  }

  private static func canBreak(after last: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
    if next == " " || closing.contains(next) || opening.contains(last) { return false }
    return last == " " || DisplayWidth.of(last) == 2 || DisplayWidth.of(next) == 2
  }

  private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> String {
    var kept = scalars
    while kept.last == " " { kept.removeLast() }
    return String(kept)
  }

  private static let closing: Set<Unicode.Scalar> = [
    "。", "，", "、", "；", "：", "？", "！", "）", "》", "」", "』", "”", "’", "】", "％", "%", ")",
    ",", ".", ";", ":",
  ]
  private static let opening: Set<Unicode.Scalar> = [
    "（", "《", "「", "『", "“", "‘", "【", "(",
  ]
}
