/// A strict reader that steps through JSON (RFC 8259) where it lies, making nothing it is not
/// asked for.
///
///     var cursor = try JSONCursor(bytes, file: "2020.json")
///     var items = try cursor.array()
///     while try cursor.next(&items) {
///       var members = try cursor.object()
///       while let key = try cursor.next(&members) {
///         if cursor.matches(key, "id") { id = try cursor.string() } else { try cursor.skip() }
///       }
///     }
///     try cursor.finish()
///
/// The source has been found to be UTF-8; everything else is checked when the cursor gets there.
/// After each key and each `next` on items exactly one value must be taken or skipped. After an
/// error the cursor is of no more use.
///
/// A cursor is a value: a copy is a bookmark. All times are linear in the bytes stepped over.
public struct JSONCursor: Sendable {
  /// The whole text; offsets count in it.
  public let source: JSONSource
  /// The part of the source that this cursor reads.
  public let range: Range<Int>
  /// The offset of the next byte to read.
  public internal(set) var position: Int
  /// How many arrays and objects are open around the position.
  public internal(set) var depth = 0

  /// The source's bytes, which live as long as the source does.
  nonisolated(unsafe) let base: UnsafePointer<UInt8>
  let end: Int
  let limits: JSONLimits

  /// A cursor at the beginning of a text.
  ///
  /// - Parameters:
  ///   - bytes: The text, which is copied.
  ///   - file: Its name, for messages only.
  ///   - limits: The bounds to keep.
  /// - Throws: What ``JSONSource/init(_:file:limits:)`` throws.
  public init(_ bytes: [UInt8], file: String, limits: JSONLimits = .standard) throws(JSONError) {
    self.init(try JSONSource(bytes, file: file, limits: limits))
  }

  /// A cursor at the beginning of a source.
  public init(_ source: JSONSource) {
    self.init(source, range: 0..<source.count)
  }

  /// A cursor over a part of a source: one line, or one share of the work. Positions and excerpts
  /// are those of the whole source.
  ///
  /// - Parameter range: What to read; it is cut to the source.
  public init(_ source: JSONSource, range: Range<Int>) {
    self.source = source
    self.range = range.clamped(to: 0..<source.count)
    position = self.range.lowerBound
    end = self.range.upperBound
    limits = source.limits
    // An empty source may have no address; nothing is read from it.
    unsafe base = source.buffer.baseAddress ?? JSONCursor.nowhere
  }

  private static var nowhere: UnsafePointer<UInt8> {
    let word: StaticString = "\0"
    return unsafe word.utf8Start
  }

  /// The kind of the value that comes next, which stays to be read.
  ///
  /// - Throws: ``JSONProblem/expected(_:found:)`` if no value begins there. That the value is
  ///   whole is not yet known.
  public mutating func kind() throws(JSONError) -> JSONKind {
    switch token() {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    default: throw unexpected(.value)
    }
  }

  /// Makes sure that nothing but white space follows.
  public mutating func finish() throws(JSONError) {
    _ = token()
    if position < end { throw unexpectedContent() }
  }

  /// The byte at an offset that lies below `end`.
  @inline(__always) func byte(_ offset: Int) -> UInt8 {
    assert(offset >= range.lowerBound && offset < end)
    return unsafe base[offset]
  }

  /// Moves over white space and returns the byte there, 0 at the end of the text.
  @inline(__always) mutating func token() -> UInt8 {
    while position < end {
      let byte = byte(position)
      if byte > 0x20 { return byte }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
    return 0
  }
}
