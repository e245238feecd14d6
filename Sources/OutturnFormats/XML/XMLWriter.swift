/// Writes XML with indentation; whatever it is given, the result is well formed.
public struct XMLWriter: Sendable {
  /// What was written so far.
  public private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var open: [String] = []

  /// Makes a writer that has written the declaration.
  public init() {}

  /// Opens an element.
  public mutating func begin(_ name: String, _ attributes: [(String, String?)] = []) {
    line("<\(name)\(Self.list(attributes))>")
    open.append(name)
  }

  /// Closes the innermost element.
  public mutating func end() {
    guard let name = open.popLast() else { return }
    line("</\(name)>")
  }

  /// An element with text, or without.
  public mutating func element(
    _ name: String, _ content: String? = nil, _ attributes: [(String, String?)] = []
  ) {
    guard let content else { return line("<\(name)\(Self.list(attributes))/>") }
    line("<\(name)\(Self.list(attributes))>\(Markup.escaped(content))</\(name)>")
  }

  /// Takes out what was written so far, to be written elsewhere.
  public mutating func flush() -> String {
    defer { text = "" }
    return text
  }

  private mutating func line(_ markup: String) {
    text += String(repeating: "  ", count: open.count) + markup + "\n"
  }

  private static func list(_ attributes: [(String, String?)]) -> String {
    attributes.reduce(into: "") { text, attribute in
      guard let value = attribute.1 else { return }
      // Line ends and tabs in an attribute would be read as spaces.
      let safe = Markup.escaped(value).unicodeScalars.reduce(into: "") { text, scalar in
        switch scalar {
        case "\n": text += "&#10;"
        case "\t": text += "&#9;"
        default: text.unicodeScalars.append(scalar)
        }
      }
      text += " \(attribute.0)=\"\(safe)\""
    }
  }
}
