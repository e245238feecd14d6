/// A number as a text that JSON's grammar allows (RFC 8259 §6), such as `8.40`.
public struct JSONNumber: Sendable, Equatable, CustomStringConvertible {
  /// The text, as given.
  public let description: String

  /// The number that a decimal text is, or nil if JSON would not have it: `.5`, `01`, `1,000`,
  /// `NaN`, anything with white space, or more than 128 bytes.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    do throws(JSONError) {
      var cursor = try JSONCursor(bytes, file: "")
      guard try cursor.rawNumber() == bytes.indices else { return nil }
    } catch {
      return nil
    }
    description = text
  }

  /// A whole number.
  public init(_ value: Int64) { description = String(value) }

  /// A text that a reader took for a number.
  init(checked text: String) { description = text }
}
