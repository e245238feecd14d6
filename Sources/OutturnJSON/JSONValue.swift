/// A value to be written.
///
///     let value: JSONValue = ["id": "a1", "due": 3, "tags": ["x", "y"]]
///     let bytes = try value.canonical()
///
/// Two values are equal when they have the same canonical form: the order of members does not
/// count, and texts are compared scalar by scalar.
public enum JSONValue: Sendable {
  /// An object; no key stands twice in it.
  case object(JSONObject)
  /// An array.
  case array([JSONValue])
  /// A string.
  case string(String)
  /// A whole number. Canonical JSON holds it only within ±(2^53 − 1).
  case integer(Int64)
  /// Any number, as a text that JSON's grammar allows. It has no canonical form here, where
  /// decimals are strings; it is for output to other programs.
  case number(JSONNumber)
  /// `true` or `false`.
  case bool(Bool)
  /// `null`.
  case null

  /// What was read, to be written again: whole numbers within Int64 become integers (`-0`
  /// becomes 0, as RFC 8785 has it), others keep their text.
  public init(_ node: JSONNode) {
    switch node.value {
    case .object(let members):
      self = .object(JSONObject(distinct: members.map { ($0.key, JSONValue($0.node)) }))
    case .array(let items): self = .array(items.map { JSONValue($0) })
    case .string(let text): self = .string(text)
    case .number(let text):
      self = Int64(text).map { .integer($0) } ?? .number(JSONNumber(checked: text))
    case .bool(let value): self = .bool(value)
    case .null: self = .null
    }
  }
}

extension JSONValue: Equatable {
  /// Whether two values have the same canonical form, or the same numbers' texts where they have
  /// none.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.object(let left), .object(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameScalars(as: right)
    case (.integer(let left), .integer(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.bool(let left), .bool(let right)): left == right
    case (.null, .null): true
    default: false
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// An object; of a key that stands twice the later value counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements))
  }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int64) { self = .integer(value) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}
