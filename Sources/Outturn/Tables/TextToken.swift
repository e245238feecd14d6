/// A piece of a text: a run of digits, a run of letters, or one other scalar that is no space.
package struct TextToken: Sendable {
  package enum Kind: Sendable { case digits, letters, other }

  package let kind: Kind
  /// The folded text.
  package let text: String
  package let range: Range<Int>

  /// The number that digits make.
  package var number: Int? { kind == .digits && text.utf8.count <= 9 ? Int(text) : nil }
  /// A year of our time in four digits.
  package var year: Int? {
    text.utf8.count == 4 ? number.flatMap { (1950...2100).contains($0) ? $0 : nil } : nil
  }

  /// The tokens of a text.
  package static func all(_ text: FoldedText) -> [TextToken] {
    var tokens: [TextToken] = []
    var index = 0
    while index < text.count {
      let scalar = text.scalars[index]
      var end = index + 1
      let kind: Kind = scalar.isDigit ? .digits : scalar.isLatinLetter ? .letters : .other
      if kind != .other {
        while end < text.count,
          kind == .digits ? text.scalars[end].isDigit : text.scalars[end].isLatinLetter
        { end += 1 }
      }
      if scalar != " " {
        tokens.append(
          TextToken(
            kind: kind, text: FoldedText.string(text.scalars[index..<end]), range: index..<end))
      }
      index = end
    }
    return tokens
  }

  /// The month that an English name or its beginning stands for.
  package static func month(_ text: String) -> Int? {
    guard text.utf8.count >= 3 else { return nil }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    if text == "sept" { return 9 }
    return names.firstIndex { $0 == text || (text.utf8.count == 3 && $0.hasPrefix(text)) }
      .map { $0 + 1 }
  }

  /// The number that a Chinese numeral up to twelve stands for.
  package static let numerals = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]
}
