/// A value read from the mended text, and the bytes of the mended text it was read from.
public struct Located<Value: Sendable & Equatable>: Sendable, Equatable {
  /// What was read.
  public let value: Value
  /// Where it stands, in bytes of the mended text.
  public let range: Range<Int>

  /// Puts a value and its place together.
  public init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}
