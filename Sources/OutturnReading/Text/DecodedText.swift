/// A report's text as decoded, before anything is mended: what evidence offsets refer to.
///
/// The text is held as valid UTF-8 with its line endings as they were; a byte-order mark is not
/// part of it. Offsets told to people and written to files count Unicode scalars of this text;
/// inside the reader positions are byte offsets.
public struct DecodedText: Sendable, Equatable {
  /// The text in UTF-8, valid by construction.
  public let utf8: [UInt8]
  /// How the bytes it came from were encoded.
  public let encoding: SourceEncoding
  /// The number of Unicode scalars.
  public let scalarCount: Int

  /// Scalars before each block of `blockSize` bytes.
  private let blocks: [UInt32]
  private static let blockBits = 6
  private static let blockSize = 1 << blockBits

  /// Takes bytes that are known to be valid UTF-8.
  init(validUTF8 utf8: [UInt8], encoding: SourceEncoding) {
    var blocks: [UInt32] = []
    blocks.reserveCapacity(utf8.count >> Self.blockBits + 1)
    var count = 0
    var start = 0
    while start < utf8.count {
      blocks.append(UInt32(truncatingIfNeeded: count))
      let end = min(start + Self.blockSize, utf8.count)
      count += Self.scalars(in: utf8, start, end)
      start = end
    }
    self.utf8 = utf8
    self.encoding = encoding
    self.scalarCount = count
    self.blocks = blocks
  }

  /// Takes a text that is already a string.
  public init(_ text: String) {
    self.init(validUTF8: Array(text.utf8), encoding: .utf8)
  }

  private static func scalars(in utf8: [UInt8], _ start: Int, _ end: Int) -> Int {
    utf8.span.count(in: start..<end) { $0 & 0xC0 != 0x80 }
  }

  /// The number of Unicode scalars before a byte offset (clamped to the text).
  ///
  /// - Complexity: O(1): one look into a table and at most 63 bytes counted.
  public func scalarOffset(ofByte offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < utf8.count else { return scalarCount }
    let block = offset >> Self.blockBits
    return Int(blocks[block]) + Self.scalars(in: utf8, block << Self.blockBits, offset)
  }

  /// The byte offset of a Unicode scalar (clamped to the text).
  ///
  /// - Complexity: O(log *n*).
  public func byteOffset(ofScalar offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < scalarCount else { return utf8.count }
    var low = 0
    var high = blocks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(blocks[middle]) <= offset { low = middle } else { high = middle }
    }
    var left = offset - Int(blocks[low])
    var index = low << Self.blockBits
    while index < utf8.count {
      if utf8[index] & 0xC0 != 0x80 {
        if left == 0 { return index }
        left -= 1
      }
      index += 1
    }
    return utf8.count
  }

  /// The Unicode scalar offsets of a byte range.
  public func scalarRange(ofBytes range: Range<Int>) -> Range<Int> {
    let lower = scalarOffset(ofByte: range.lowerBound)
    return lower..<max(lower, scalarOffset(ofByte: range.upperBound))
  }

  /// The text of a range of Unicode scalar offsets.
  public func text(ofScalars range: Range<Int>) -> String {
    let lower = byteOffset(ofScalar: range.lowerBound)
    let upper = max(lower, byteOffset(ofScalar: range.upperBound))
    return String(decoding: utf8[lower..<upper], as: UTF8.self)
  }
}
