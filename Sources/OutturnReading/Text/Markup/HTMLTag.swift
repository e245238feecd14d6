/// One tag of HTML.
struct HTMLTag {
  /// What a tag does to the text around it.
  enum Effect {
    /// Nothing: bold, a link, a span.
    case inline
    /// Ends a paragraph.
    case block
    /// Ends a heading, an item of a list or a row: no sentence goes on over it.
    case item
    /// Ends a line.
    case line
    /// Ends a cell of a table.
    case cell
    /// Its content is no text of the page: a script, a style, the head, the menu.
    case hidden
    /// Line ends inside it count.
    case preformatted
  }

  /// The name in lower case, at most eight letters packed big-endian; enough to tell those apart
  /// that matter.
  let name: UInt64
  let isClosing: Bool
  /// Where the tag ends, after its `>`.
  let end: Int

  /// A tag longer than this is text.
  private static let longest = 8192

  /// The tag at a `<`, or `nil` if what stands there is text.
  init?(at start: Int, in bytes: Span<UInt8>) {
    guard let name = Self.name(at: start, in: bytes) else { return nil }
    var index = start + 1
    var quote: UInt8 = 0
    let limit = min(bytes.count, start + Self.longest)
    while index < limit {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "<") {
        return nil
      } else if byte == UInt8(ascii: ">") {
        self.name = name
        self.isClosing = bytes[start + 1] == UInt8(ascii: "/")
        self.end = index + 1
        return
      }
      index += 1
    }
    return nil
  }

  /// The packed name of the tag at a `<`, or `nil` if no name follows.
  static func name(at start: Int, in bytes: Span<UInt8>) -> UInt64? {
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
    var name: UInt64 = 0
    var count = 0
    while index < bytes.count, count < 8 {
      let byte = bytes[index]
      let letter = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      let isLetter = letter >= 0x61 && letter <= 0x7A
      guard isLetter || count > 0 && letter >= 0x31 && letter <= 0x36 else { break }
      name = name << 8 | UInt64(letter)
      count += 1
      index += 1
    }
    return count > 0 ? name : nil
  }

  /// A name as `name` holds it.
  static func packed(_ name: StaticString) -> UInt64 {
    name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
  }

  static func isKnown(_ name: UInt64) -> Bool {
    effects[name] != nil
  }

  var effect: Effect { Self.effects[name] ?? .inline }

  private static let effects: [UInt64: Effect] = {
    let names: [(Effect, [StaticString])] = [
      (.inline, ["span", "strong", "b", "font", "a", "em", "i", "u", "img", "sup", "sub", "meta"]),
      (
        .block,
        [
          "p", "div", "html", "body", "section", "article", "main", "header", "form", "dl", "hr",
          "blockquo", "center", "figure",
        ]
      ),
      (
        .item,
        ["table", "tbody", "tr", "ul", "ol", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"]
      ),
      (.line, ["br"]),
      (.cell, ["td", "th"]),
      (
        .hidden,
        [
          "script", "style", "head", "nav", "footer", "noscript", "template", "textarea", "select",
          "button", "svg", "iframe", "aside",
        ]
      ),
      (.preformatted, ["pre"]),
    ]
    var effects: [UInt64: Effect] = [:]
    for (effect, list) in names {
      for name in list {
        effects[packed(name)] = effect
      }
    }
    return effects
  }()
}
