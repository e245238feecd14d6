/// The line of a source where something is wrong, made harmless, clipped around the place, with
/// carets under it.
///
///     3 | {"指标":"地区生产总值" "unit":"%"}
///       |                       ^
///
/// It takes any text with lines: JSON, CSV, the short notation, a journal.
public struct SourceExcerpt: Sendable, Equatable {
  /// The line's number, from 1.
  public let line: Int
  /// The line as shown, `…` standing for what was clipped at either side.
  public let text: String
  /// The display columns before the place.
  public let indent: Int
  /// The display columns of the place that was marked, at least 1.
  public let span: Int

  /// The excerpt around a place in a whole text.
  ///
  /// - Parameters:
  ///   - bytes: The text, UTF-8. Bytes that are none are shown by their numbers (`<FF>`).
  ///   - range: The byte offsets to mark. What lies past the end, or past the end of the line
  ///     where the range begins, is left out.
  ///   - columns: The most display columns of the line to show. Default: 100.
  /// - Complexity: O(*range.lowerBound* + *columns*).
  public init(of bytes: Span<UInt8>, marking range: Range<Int>, columns: Int = 100) {
    let place = SourcePosition(of: range.lowerBound, in: bytes)
    self.init(
      line: place.line, of: bytes, marking: place.offset..<max(place.offset, range.upperBound),
      columns: columns)
  }

  /// The excerpt around one byte offset in a whole text.
  public init(of bytes: Span<UInt8>, at offset: Int, columns: Int = 100) {
    self.init(of: bytes, marking: offset..<(max(offset, 0) + 1), columns: columns)
  }

  /// The excerpt of one line that is already at hand, as a text, with its number.
  ///
  /// - Parameters:
  ///   - text: The line; what follows a line feed in it is left out.
  ///   - number: The number to show, from 1.
  ///   - offset: The place to mark, in bytes of the line's UTF-8.
  ///   - length: How many bytes to mark. Default: 1.
  public init(
    line text: String, number: Int = 1, at offset: Int, length: Int = 1, columns: Int = 100
  ) {
    let bytes = Array(text.utf8)
    let start = min(max(0, offset), bytes.count)
    self.init(
      line: number, of: bytes.span, marking: start..<(start + max(0, length)), columns: columns)
  }

  /// The two lines to print, without a line feed at their end.
  public var rendered: String {
    let number = String(line)
    let margin = String(repeating: " ", count: number.utf8.count)
    return "\(number) | \(text)\n\(margin) | " + String(repeating: " ", count: indent)
      + String(repeating: "^", count: span)
  }

  private init(line: Int, of bytes: Span<UInt8>, marking range: Range<Int>, columns: Int) {
    let window = ExcerptWindow(bytes, around: range, columns: max(16, columns))
    self.line = line
    text = window.text
    indent = window.indent
    span = window.span
  }
}
