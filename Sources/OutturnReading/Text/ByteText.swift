/// A condition as 0 or 1, without a branch: what is counted so can be counted many at a time.
@inline(__always)
func bit(_ condition: Bool) -> UInt8 { unsafeBitCast(condition, to: UInt8.self) }

/// Eight bytes of a text, the first one lowest.
struct EightBytes {
  let bits: UInt64

  /// The top bit of each byte that is a given one (not zero); above the first also of some that are not.
  @inline(__always)
  func marks(_ byte: UInt8) -> UInt64 {
    let rest = bits ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}

/// Small looks into UTF-8 bytes, all bounded by `end`.
extension Span where Element == UInt8 {
  /// How many bytes of a range meet a condition.
  @inline(__always)
  func count(in range: Range<Int>, where isCounted: (UInt8) -> Bool) -> Int {
    extracting(range).withUnsafeBufferPointer { bytes in
      var count: UInt32 = 0
      for index in 0..<bytes.count { count &+= UInt32(bit(isCounted(bytes[index]))) }
      return Int(count)
    }
  }

  /// The first byte from `start` on that is sought, or `end`; eight are looked at at once.
  @inline(__always)
  func next(_ start: Int, _ end: Int, where isSought: (EightBytes) -> UInt64) -> Int {
    extracting(start..<end).withUnsafeBytes { bytes in
      var index = 0
      while index < bytes.count {
        var eight: UInt64 = 0
        if index &+ 8 <= bytes.count {
          eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        } else {
          for place in index..<bytes.count {
            eight |= UInt64(bytes[place]) << (8 &* (place &- index))
          }
        }
        let found = isSought(EightBytes(bits: eight))
        if found != 0 { return start &+ index &+ found.trailingZeroBitCount / 8 }
        index &+= 8
      }
      return end
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
