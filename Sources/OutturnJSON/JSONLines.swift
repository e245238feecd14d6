/// The lines of a JSON Lines text, each with a cursor whose errors are placed in the whole file.
///
///     var lines = try JSONLines(bytes, file: "2020.journal.jsonl")
///     while let line = lines.next() {
///       var cursor = line.cursor
///       …
///       try cursor.finish()
///     }
///
/// A line ends at a line feed, before which a carriage return may stand; the last line needs no
/// line feed. Lines of nothing but white space are left out, but counted.
public struct JSONLines: Sendable, IteratorProtocol, Sequence {
  /// One line.
  public struct Line: Sendable {
    /// Its number, from 1.
    public let number: Int
    /// Its bytes in the file, without what ends it.
    public let range: Range<Int>
    /// Whether a line feed ends it; a last line without one may have broken off.
    public let isEnded: Bool
    /// A cursor at its beginning that reads no further than its end.
    public let cursor: JSONCursor

    /// Its value as a tree.
    public func document() throws(JSONError) -> JSONDocument { try JSONDocument(cursor) }
  }

  private let source: JSONSource
  private var position: Int
  private var number: Int

  /// The lines of a text.
  ///
  /// - Throws: What ``JSONSource/init(_:file:limits:)`` throws: that all is UTF-8 is checked at
  ///   once.
  public init(_ bytes: [UInt8], file: String, limits: JSONLimits = .standard) throws(JSONError) {
    self.init(try JSONSource(bytes, file: file, limits: limits))
  }

  /// The lines of a source.
  public init(_ source: JSONSource) {
    self.source = source
    position = 0
    number = 0
  }

  /// The next line that has something in it.
  public mutating func next() -> Line? {
    while position < source.count {
      let start = position
      let stop = source.withSpan { LineScan.end(of: $0, from: start) }
      let isEnded = stop < source.count
      position = stop + 1
      number += 1
      let range = trimmed(start..<stop)
      guard !range.isEmpty else { continue }
      let cursor = JSONCursor(source, range: range)
      return Line(number: number, range: range, isEnded: isEnded, cursor: cursor)
    }
    return nil
  }

  /// Without a carriage return at the end; empty if there is only white space.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    source.withSpan { bytes in
      var end = range.upperBound
      if end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
      for index in range.lowerBound..<end where bytes[index] != 0x20 && bytes[index] != 0x09 {
        return range.lowerBound..<end
      }
      return range.lowerBound..<range.lowerBound
    }
  }
}

/// Finds line ends, eight bytes at a time.
enum LineScan {
  /// The index of the first line feed at or after `start`, or the count.
  static func end(of bytes: Span<UInt8>, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = start
    while index + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
          fromByteOffset: index, as: UInt64.self))
      let feeds = word ^ (ones &* 0x0A)
      let marks = (feeds &- ones) & ~feeds & (ones &* 0x80)
      if marks != 0 { return index + marks.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return index
  }
}
