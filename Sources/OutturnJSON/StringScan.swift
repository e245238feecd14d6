/// Finds what ends a run of plain characters in a string, eight bytes at a time.
enum StringScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The first offset at which a quote, a backslash or a control character stands, else `end`.
  ///
  /// - Parameters:
  ///   - base: The bytes; all below `end` can be read.
  ///   - start: Where to begin; at most `end`.
  ///   - end: Where to stop.
  @inline(__always) static func plainEnd(
    _ base: UnsafePointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var index = start
    while index + 8 <= end {
      let word = unsafe UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let marks = marks(UInt64(littleEndian: word))
      // The lowest mark is always right; those above it may be echoes of its borrow.
      if marks != 0 { return index + marks.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < end {
      let byte = unsafe base[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      index += 1
    }
    return index
  }

  /// Whether all bytes are below 0x80.
  @inline(__always) static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    let count = bytes.count
    guard count >= 8 else {
      var all: UInt8 = 0
      for index in 0..<count { unsafe all |= base[index] }
      return all < 0x80
    }
    var all: UInt64 = 0
    var index = 0
    while index + 8 <= count {
      unsafe all |= UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      index += 8
    }
    // The last eight bytes, some of them for the second time.
    unsafe all |= UnsafeRawPointer(base).loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    return all & highs == 0
  }

  /// The high bit of each byte that is a quote, a backslash or below 0x20.
  @inline(__always) private static func marks(_ word: UInt64) -> UInt64 {
    // With its second bit turned over the quote is 0x20, and all below 0x20 stay there.
    let turned = word ^ (ones &* 0x02)
    let isQuoteOrControl = (turned &- (ones &* 0x21)) & ~turned
    let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let isBackslash = (backslash &- ones) & ~backslash
    return (isQuoteOrControl | isBackslash) & highs
  }
}
