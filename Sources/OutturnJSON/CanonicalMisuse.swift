/// What made a canonical text impossible: a mistake of the program that writes it, or a value that
/// has no canonical form.
public enum CanonicalMisuse: Error, Sendable, Equatable, CustomStringConvertible {
  /// A key that should have come before the one before it.
  case keyOutOfOrder(String, after: String)
  /// A key twice in one object.
  case keyTwice(String)
  /// A key outside an object, or behind another key.
  case keyOutOfPlace(String)
  /// A value in an object without a key, or a second value at the root.
  case valueOutOfPlace
  /// An end that does not fit what is open.
  case endOutOfPlace
  /// A text that has no value, or whose objects and arrays are not all closed.
  case unfinished
  /// A whole number beyond ±(2^53 − 1), which other readers would round.
  case integerTooLarge(Int64)
  /// A number that is not a whole one.
  case notAnInteger(String)

  /// The misuse as a clause in English.
  public var description: String {
    switch self {
    case .keyOutOfOrder(let key, let after):
      "the key \(VisibleText.quoted(key)) must stand before \(VisibleText.quoted(after))"
    case .keyTwice(let key): "the key \(VisibleText.quoted(key)) is written twice in one object"
    case .keyOutOfPlace(let key): "the key \(VisibleText.quoted(key)) is written out of place"
    case .valueOutOfPlace: "a value is written where none can stand"
    case .endOutOfPlace: "an object or array is ended that is not the innermost open one"
    case .unfinished: "the text is not a whole value"
    case .integerTooLarge(let value):
      "the number \(value) is beyond 2^53 - 1 and has to be written as a string"
    case .notAnInteger(let text):
      "the number \(VisibleText.quoted(text)) is not whole and has to be written as a string"
    }
  }
}
