/// A place in a text, counted as people and editors count.
public struct SourcePosition: Sendable, Equatable {
  /// Bytes before the place.
  public let offset: Int
  /// The line, from 1. A line ends at a line feed.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int

  /// A place that is already counted.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// Counts lines and columns up to a byte.
  ///
  /// - Parameters:
  ///   - offset: A byte offset; one past the end counts as the end.
  ///   - bytes: The whole text, UTF-8. Bytes that are no UTF-8 count too, one column for each
  ///     that does not continue another.
  /// - Complexity: O(*offset*).
  public init(of offset: Int, in bytes: Span<UInt8>) {
    let place = min(max(0, offset), bytes.count)
    var line = 1
    var lineStart = 0
    var index = 0
    while index < place {
      if bytes[index] == 0x0A {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
    var column = 1
    index = lineStart
    while index < place {
      if !UTF8.isContinuation(bytes[index]) { column += 1 }
      index += 1
    }
    if Self.isInsideScalar(place, from: lineStart, in: bytes) { column -= 1 }
    self.init(offset: place, line: line, column: column)
  }

  /// Whether a scalar that began before a place reaches over it.
  private static func isInsideScalar(
    _ place: Int, from lineStart: Int, in bytes: Span<UInt8>
  ) -> Bool {
    guard place < bytes.count, UTF8.isContinuation(bytes[place]) else { return false }
    var start = place - 1
    while start > lineStart, start > place - 3, UTF8.isContinuation(bytes[start]) { start -= 1 }
    guard start >= lineStart,
      let (_, length) = UTF8Check.scalar(at: start, before: bytes.count, in: bytes)
    else { return false }
    return start + length > place
  }
}
