/// An element as read.
public struct XMLNode: Sendable {
  /// Its name without prefix.
  public let name: String
  /// Its attributes by name, prefixes kept (`xml:lang`).
  public let attributes: [String: String]
  /// The elements in it, in order.
  public private(set) var children: [XMLNode]
  /// Its own text, joined.
  public private(set) var text: String
  /// The line it begins on, from 1.
  public let line: Int

  init(name: String, attributes: [String: String], line: Int) {
    self.name = name
    self.attributes = attributes
    self.children = []
    self.text = ""
    self.line = line
  }

  /// The first child with a name.
  public func first(_ name: String) -> XMLNode? { children.first { $0.name == name } }
  /// The children with a name.
  public func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }
  /// The text of the first child with a name, without white space around it.
  public func string(_ name: String) -> String? {
    guard let text = first(name)?.text.trimmedOfSpaces, !text.isEmpty else { return nil }
    return text
  }

  mutating func append(_ child: XMLNode) { children.append(child) }
  mutating func append(text more: String) { text += more }
}

extension String {
  /// The text without white space at its ends.
  public var trimmedOfSpaces: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
