/// Text broken into lines that fit.
package enum TextWrap {
  /// The text in lines of at most `limit` columns, broken at spaces where there are any, else
  /// between wide characters, else anywhere. A closing mark never begins a line.
  package static func lines(_ text: String, to limit: Int) -> [String] {
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
      let next = width + DisplayWidth.of(scalars[index])
      if next > limit, scalars[index] != " ", index > start {
        let end = lastBreak ?? index
        lines.append(trimmed(scalars[start..<end]))
        start = end
        lastBreak = nil
        width = 0
        for scalar in scalars[start..<index] { width += DisplayWidth.of(scalar) }
        continue
      }
      width = next
      index += 1
    }
    lines.append(trimmed(scalars[start...]))
    return lines
  }

  /// Whether a line may end between two neighbours.
  package static func mayBreak(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left == " " { return right != " " }
    guard DisplayWidth.of(left) == 2 || DisplayWidth.of(right) == 2, right != " " else {
      return false
    }
    return !closing.contains(right) && !opening.contains(left) && DisplayWidth.of(right) > 0
  }

  private static let closing: Set<Unicode.Scalar> = [
    "，", "。", "；", "：", "、", "！", "？", "）", "”", "’", "》", "】", "」", "』", "％", "%", ")", ",", ".",
    ";",
    ":",
  ]
  private static let opening: Set<Unicode.Scalar> = ["（", "“", "‘", "《", "【", "「", "『", "(", "\""]

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var end = scalars.endIndex
    while end > scalars.startIndex, scalars[end - 1] == " " { end -= 1 }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[scalars.startIndex..<end])
    return String(text)
  }
}
