/// A piece of an XML file, in order.
public enum XMLEvent: Hashable, Sendable {
  /// An element begins: its name without prefix, and its attributes, prefixes kept.
  case start(String, [String: String])
  /// Text in the innermost element; one text may come in several pieces.
  case text(String)
  /// The innermost element, of this name, ends.
  case end(String)
}
