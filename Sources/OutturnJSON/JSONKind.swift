/// What sort of value stands at a place.
public enum JSONKind: Sendable, Equatable {
  /// An object, `{…}`.
  case object
  /// An array, `[…]`.
  case array
  /// A string.
  case string
  /// A number.
  case number
  /// `true` or `false`.
  case bool
  /// `null`.
  case null

  /// The kind with its article, for messages.
  public var phrase: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .bool: "true or false"
    case .null: "null"
    }
  }
}
