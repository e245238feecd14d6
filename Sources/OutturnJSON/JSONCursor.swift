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
/// That the bytes are UTF-8 is checked once, when the cursor is made; everything else when the
/// cursor gets there. After each key and each `next` on items exactly one value must be taken or
/// skipped. After an error the cursor is of no more use.
///
/// A cursor is a value: a copy is a bookmark. All times are linear in the bytes stepped over.
public struct JSONCursor: Sendable {
  /// The whole source; offsets count in it.
  public let bytes: [UInt8]
  /// The part of the source that this cursor reads.
  public let range: Range<Int>
  /// The file's name, for messages.
  public let file: String
  /// The bounds that are kept.
  public let limits: JSONLimits
  /// The offset of the next byte to read.
  public internal(set) var position: Int
  /// How many arrays and objects are open around the position.
  public internal(set) var depth = 0

  let end: Int

  /// A cursor at the beginning of a source.
  ///
  /// - Parameters:
  ///   - bytes: The source, which is kept, not copied.
  ///   - file: Its name, for messages only.
  ///   - limits: The bounds to keep.
  /// - Throws: ``JSONProblem/overLimit(_:allowed:)``, ``JSONProblem/byteOrderMark``,
  ///   ``JSONProblem/invalidUTF8(_:)``.
  public init(
    _ bytes: [UInt8], file: String, limits: JSONLimits = .standard
  ) throws(JSONError) {
    try self.init(bytes, range: bytes.indices, file: file, limits: limits)
  }

  /// A cursor over a part of a source: one line, or one share of the work. Positions and excerpts
  /// are those of the whole source.
  ///
  /// - Parameter range: What to read; it is cut to the source.
  public init(
    _ bytes: [UInt8], range: Range<Int>, file: String, limits: JSONLimits = .standard
  ) throws(JSONError) {
    self.init(checked: bytes, range: range.clamped(to: bytes.indices), file: file, limits: limits)
    try checkEncoding()
  }

  /// A cursor over a part that is known to be UTF-8.
  init(checked bytes: [UInt8], range: Range<Int>, file: String, limits: JSONLimits) {
    self.bytes = bytes
    self.range = range
    self.file = file
    self.limits = limits
    position = range.lowerBound
    end = range.upperBound
  }

  private func checkEncoding() throws(JSONError) {
    if range.count > limits.bytes {
      throw failure(.overLimit(.bytes, allowed: limits.bytes), at: position + limits.bytes)
    }
    if range.count >= 3, bytes[position] == 0xEF, bytes[position + 1] == 0xBB,
      bytes[position + 2] == 0xBF
    {
      throw failure(.byteOrderMark, at: position)
    }
    if let fault = UTF8Check.fault(in: bytes.span, range) {
      throw failure(.invalidUTF8(fault.fault), at: fault.offset)
    }
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

  /// Moves over white space and returns the byte there, 0 at the end of the text.
  @inline(__always) mutating func token() -> UInt8 {
    while position < end {
      let byte = bytes[position]
      if byte > 0x20 { return byte }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
    return 0
  }
}
