/// A text that is known to be UTF-8 without a byte-order mark and no longer than allowed, kept
/// unchanged in one place for as long as anything reads it.
///
/// Cursors, documents and lines all stand on a source; any number of them may share one, also on
/// several threads.
public final class JSONSource: Sendable {
  /// The text's name, for messages.
  public let file: String
  /// The bounds that are kept while it is read.
  public let limits: JSONLimits
  /// The text. It is written only while the source is made.
  nonisolated(unsafe) let buffer: UnsafeBufferPointer<UInt8>

  /// How many bytes the text has.
  public var count: Int { buffer.count }

  /// Takes a copy of a text.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - file: Its name, for messages only.
  ///   - limits: The bounds to keep.
  /// - Throws: ``JSONProblem/overLimit(_:allowed:)``, ``JSONProblem/byteOrderMark``,
  ///   ``JSONProblem/invalidUTF8(_:)``.
  public init(_ bytes: [UInt8], file: String, limits: JSONLimits = .standard) throws(JSONError) {
    let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe room.initialize(fromContentsOf: bytes)
    unsafe buffer = UnsafeBufferPointer(room)
    self.file = file
    self.limits = limits
    if let (problem, offset) = firstProblem {
      throw JSONError(problem, marking: offset..<(offset + 1), in: self)
    }
  }

  deinit { unsafe buffer.deallocate() }

  private var firstProblem: (JSONProblem, offset: Int)? {
    if count > limits.bytes { return (.overLimit(.bytes, allowed: limits.bytes), limits.bytes) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if unsafe buffer.starts(with: mark) { return (.byteOrderMark, 0) }
    let fault = unsafe UTF8Check.fault(in: buffer)
    return fault.map { (.invalidUTF8($0.fault), $0.offset) }
  }

  /// Hands some of the bytes to a function: to hash a line, say.
  ///
  /// - Parameter range: Which bytes; it is cut to the source.
  public func withSpan<Result>(of range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
    withSpan { body($0.extracting(range.clamped(to: 0..<count))) }
  }

  /// Hands the bytes to a function.
  @inline(__always) func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let buffer = unsafe buffer
    return body(unsafe buffer.span)
  }

  /// The text of some bytes of the source, which begin and end between characters.
  @inline(__always) func text(_ range: Range<Int>) -> String {
    withSpan { JSONText.plain($0.extracting(range)) }
  }
}
