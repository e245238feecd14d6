/// Finds what ends a run of plain characters in a string, eight bytes at a time.
enum StringScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The first index at which a quote, a backslash or a control character stands, else `end`.
  ///
  /// - Parameters:
  ///   - start: Where to begin; at most `end`.
  ///   - end: Where to stop; at most the count of `bytes`.
  @inline(__always) static func plainEnd(
    _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var index = start
    let raw = bytes.bytes
    while index + 8 <= end {
      let word = UInt64(
        littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let marks = marks(word)
      // The lowest mark is always right; those above it may be echoes of its borrow.
      if marks != 0 { return index + marks.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      index += 1
    }
    return index
  }

  /// The high bit of each byte that is a quote, a backslash or below 0x20.
  @inline(__always) private static func marks(_ word: UInt64) -> UInt64 {
    let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let isQuote = (quote &- ones) & ~quote
    let isBackslash = (backslash &- ones) & ~backslash
    let isControl = (word &- (ones &* 0x20)) & ~word
    return (isQuote | isBackslash | isControl) & highs
  }
}
