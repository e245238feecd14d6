/// An element as read.
struct XMLNode {
  /// Its name without prefix.
  let name: String
  /// Its attributes by name, prefixes kept (`xml:lang`).
  let attributes: [String: String]
  /// The elements in it, in order.
  private(set) var children: [XMLNode]
  /// Its own text, joined.
  private(set) var text: String
  /// The line it begins on, from 1.
  let line: Int

  init(name: String, attributes: [String: String], line: Int) {
    self.name = name
    self.attributes = attributes
    self.children = []
    self.text = ""
    self.line = line
  }

  /// The first child with a name.
  func first(_ name: String) -> XMLNode? { children.first { $0.name == name } }
  /// The children with a name.
  func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }
  /// The text of the first child with a name, without white space around it.
  func string(_ name: String) -> String? {
    guard let text = first(name)?.text.trimmedOfSpaces, !text.isEmpty else { return nil }
    return text
  }

  mutating func append(_ child: XMLNode) { children.append(child) }
  mutating func append(text more: String) { text += more }
}

extension String {
  /// The text without white space at its ends.
  var trimmedOfSpaces: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
