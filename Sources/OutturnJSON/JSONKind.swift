/// What sort of value stands at a place, by its phrase in messages.
public enum JSONKind: String, Sendable, Equatable {
  /// An object, `{…}`.
  case object = "an object"
  /// An array, `[…]`.
  case array = "an array"
  /// A string.
  case string = "a string"
  /// A number.
  case number = "a number"
  /// `true` or `false`.
  case bool = "true or false"
  /// `null`.
  case null
}
