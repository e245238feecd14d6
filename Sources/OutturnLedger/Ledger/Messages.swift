/// The sentences of a table, in both languages, with what they are about put in its places.
///
/// `{0}` is the first of these parts, `{0:record|records}` a number and its noun, `{0?is|are}` the
/// first wording for 1 and for true, `{0~, after §|, alone}` the first wording where there is a part
/// that is neither empty nor 0, with it for `§`, and else the other.
package struct Messages: Sendable {
  /// What a sentence is about; what is nil is told as nothing, and a list with commas.
  package typealias Part = any CustomStringConvertible

  private let rows: [Substring: [Substring]]

  /// - Parameter table: Rows of a name, what is so (Chinese, English) and what to do (the same).
  package init(_ table: Table) {
    rows = Dictionary(table.rows.map { ($0[0], $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is so, and what to do about it where the row says so.
  package func told(_ name: String, _ parts: [Part?]) -> (what: Localized, mend: Localized?) {
    let row = rows[name[...]] ?? []
    func filled(_ index: Int, _ language: Language) -> String {
      guard index < row.count else { return "" }
      return Self.filled(row[index], parts.map { Self.text($0, language) })
    }
    let mend = Localized(zh: filled(3, .zh), en: filled(4, .en))
    return (Localized(zh: filled(1, .zh), en: filled(2, .en)), mend.en.isEmpty ? nil : mend)
  }

  private static func text(_ part: Part?, _ language: Language) -> String {
    switch part {
    case let both as Both: both.text[language]
    case let list as [String]: list.joined(separator: language == .zh ? "、" : ", ")
    case let part?: part.description
    case nil: ""
    }
  }

  private static func filled(_ sentence: Substring, _ parts: [String]) -> String {
    var result = ""
    var rest = sentence
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += place(rest[rest.index(after: open)..<close], parts)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func place(_ place: Substring, _ parts: [String]) -> String {
    let digits = place.prefix(while: \.isNumber)
    guard let index = Int(digits), index < parts.count else { return "{\(place)}" }
    let part = parts[index]
    let words = place.dropFirst(digits.count + 1).split(
      separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    switch place.dropFirst(digits.count).first {
    case ":":
      return "\(part) \(part == "1" ? words[0] : words.count > 1 ? words[1] : words[0] + "s")"
    case "?": return String(part == "1" || part == "true" ? words[0] : words.last ?? "")
    case "~" where part.isEmpty || part == "0": return words.count > 1 ? String(words[1]) : ""
    case "~": return String(words[0]).replacing("§", with: part)
    default: return part
    }
  }
}

/// A part of a sentence that each language tells in its own way.
package struct Both: CustomStringConvertible {
  let text: Localized

  /// Makes a part of a text in both languages.
  package init(_ text: Localized) { self.text = text }

  /// Makes a part of its two texts.
  package init(zh: String, en: String) { text = Localized(zh: zh, en: en) }

  package var description: String { text.en }
}
