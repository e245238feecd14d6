/// A value that was read, and where it stands.
public struct JSONNode: Sendable {
  /// What it is.
  public let value: Value
  /// The bytes it takes in its source, quotes and brackets included.
  public let range: Range<Int>

  /// The value itself.
  public enum Value: Sendable {
    /// The members in the order of the source; no key stands twice.
    case object([JSONMember])
    /// The items.
    case array([JSONNode])
    /// The text, escapes resolved.
    case string(String)
    /// A number as it was written.
    case number(String)
    /// `true` or `false`.
    case bool(Bool)
    /// `null`.
    case null
  }

  /// The value's kind.
  public var kind: JSONKind {
    switch value {
    case .object: .object
    case .array: .array
    case .string: .string
    case .number: .number
    case .bool: .bool
    case .null: .null
    }
  }
}

/// A key and its value in an object.
public struct JSONMember: Sendable {
  /// The key, escapes resolved.
  public let key: String
  /// The bytes of the key, quotes included.
  public let keyRange: Range<Int>
  /// The value.
  public let node: JSONNode
}
