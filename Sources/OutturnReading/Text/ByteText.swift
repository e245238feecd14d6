extension UInt8 {
  /// Whether it is an ASCII letter.
  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}

/// Small looks into UTF-8 bytes, all bounded by `end`.
extension Span where Element == UInt8 {
  /// How many bytes of a range meet a condition; without branches, so that many are counted at once.
  @inline(__always)
  func count(in range: Range<Int>, where isCounted: (UInt8) -> Bool) -> Int {
    extracting(range).withUnsafeBufferPointer { bytes in
      var count: UInt32 = 0
      for byte in bytes { count &+= isCounted(byte) ? 1 : 0 }
      return Int(count)
    }
  }

  /// Whether a literal stands at a byte.
  @inline(__always)
  func holds(_ literal: StaticString, at index: Int, end: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard index >= 0, index + length <= end else { return false }
    return literal.withUTF8Buffer { letters in
      for offset in 0..<length where self[index + offset] != letters[offset] { return false }
      return true
    }
  }

  /// Whether a range ends in a literal.
  func ends(_ literal: StaticString, in range: Range<Int>) -> Bool {
    holds(
      literal, at: range.upperBound - literal.utf8CodeUnitCount, end: range.upperBound)
      && range.count >= literal.utf8CodeUnitCount
  }

  /// Where a literal first stands in a range.
  func firstIndex(of literal: StaticString, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + literal.utf8CodeUnitCount <= range.upperBound {
      if holds(literal, at: index, end: range.upperBound) { return index }
      index += 1
    }
    return nil
  }

  /// The length of the character at a byte, by its first byte.
  @inline(__always)
  func characterLength(at index: Int) -> Int {
    let byte = self[index]
    return byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for index in range { bytes.append(self[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
