/// What a person typed, with full-width forms and look-alikes folded scalar by scalar, so that
/// every place in it is a place in the original.
struct TypedText: Sendable {
  /// The text as typed.
  let original: ScalarText
  /// The text to scan.
  var scalars: [Unicode.Scalar]

  init(_ text: String) {
    original = ScalarText(text)
    scalars = original.scalars.map(TypedText.folded)
    // ASCII look-alikes of two scalars: >= and <= stay two; a comma before three digits is kept.
    for place in scalars.indices where scalars[place] == "," {
      let isGroup =
        place > 0 && scalars[place - 1].isDigit && place + 1 < scalars.count
        && scalars[place + 1].isDigit
      if !isGroup { scalars[place] = "，" }
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{FF01}"..."\u{FF5E}":
      // ，；：stay, they divide; everything else becomes ASCII.
      if scalar == "，" || scalar == "；" { return scalar }
      return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case "\t", "\n", "\r", "\u{3000}", "\u{A0}": return " "
    case "–", "—", "―", "～", "〜": return "~"
    case "∶": return ":"
    case "−": return "-"
    default: return scalar
    }
  }

  /// The text to scan, with spaces for plus and minus signs before numbers.
  var withoutSigns: [Unicode.Scalar] {
    var result = scalars
    for place in scalars.indices.dropLast() where scalars[place + 1].isDigit {
      let isFirst = place == 0 || !scalars[place - 1].isDigit
      let isMinus = scalars[place] == "-" && (place == 0 || scalars[place - 1] == " ")
      if isMinus || (scalars[place] == "+" && isFirst) { result[place] = " " }
    }
    return result
  }

  /// Replaces a stretch by spaces, so that it is not read again.
  mutating func blank(_ range: Range<Int>) {
    for place in range { scalars[place] = " " }
  }

  /// The bytes of a range of scalars in the original.
  func bytes(_ range: Range<Int>) -> Range<Int> { original.bytes(of: range) }

  /// The original words of a range, without spaces at the ends.
  func words(_ range: Range<Int>) -> String {
    original.string(trimmed(range))
  }

  /// A range without spaces at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(start) { start += 1 }
    while end > start, isSpace(end - 1) { end -= 1 }
    return start..<end
  }

  private func isSpace(_ place: Int) -> Bool {
    switch scalars[place] {
    case " ", "，", ":", "；": true
    default: false
    }
  }
}
