/// A whole JSON text as a tree: for files that people edit, and for all that is not large.
///
///     let document = try JSONDocument(bytes, file: "ledger.json")
///     let ledger = try document.root.object()
///     try ledger.rejectUnknownKeys(["format", "name", "places"])
///     let name = try ledger.required("name").string()
///     for place in try ledger.required("places").array() { … }
public struct JSONDocument: Sendable {
  /// The text.
  public let source: JSONSource
  /// The tree.
  public let node: JSONNode
  let start: Int

  /// Reads a text that holds one value.
  ///
  /// - Parameters:
  ///   - bytes: The text, UTF-8 without byte-order mark.
  ///   - file: Its name, for messages only.
  ///   - limits: The bounds to keep.
  /// - Complexity: O(*n*).
  public init(_ bytes: [UInt8], file: String, limits: JSONLimits = .standard) throws(JSONError) {
    try self.init(JSONCursor(bytes, file: file, limits: limits))
  }

  /// Reads the one value that a cursor has before it and nothing after it: a line, say.
  public init(_ cursor: JSONCursor) throws(JSONError) {
    var cursor = cursor
    source = cursor.source
    start = cursor.range.lowerBound
    node = try cursor.tree()
    try cursor.finish()
  }

  /// The root, ready to be asked.
  public var root: JSONElement { JSONElement(document: self, node: node) }
}
