/// Finds fast how far bytes are surely UTF-8 (RFC 3629 §4), taking eight at a time: plain ASCII
/// whole, and of other text one scalar at a step.
enum UTF8Scan {
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// How many bytes at the beginning are UTF-8 and end with a whole scalar. What follows is a rest
  /// of less than eight bytes, or begins with a fault.
  static func checkedPrefix(of buffer: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    var index = 0
    while index + 8 <= buffer.count {
      let word = unsafe word(base, index)
      if word & highs == 0 {
        index += 8
      } else if word & 0x80 == 0 {
        index += (word & highs).trailingZeroBitCount >> 3
      } else {
        let length = scalarLength(word)
        if length == 0 { return index }
        index += length
      }
    }
    return index
  }

  /// The length of the scalar that begins in the lowest byte, which is not ASCII; 0 if none does.
  @inline(__always) private static func scalarLength(_ word: UInt64) -> Int {
    let lead = word & 0xFF
    let second = word >> 8 & 0xFF
    if word & 0xC0_C0F0 == 0x80_80E0 {
      // Neither overlong nor a surrogate.
      let isRight =
        (lead != 0xE0 || second >= 0xA0) && (lead != 0xED || second < 0xA0)
      return isRight ? 3 : 0
    }
    if word & 0xC0E0 == 0x80C0 { return lead >= 0xC2 ? 2 : 0 }
    if word & 0xC0C0_C0F8 == 0x8080_80F0 {
      let isRight =
        lead == 0xF0 ? second >= 0x90 : lead < 0xF4 || lead == 0xF4 && second < 0x90
      return isRight ? 4 : 0
    }
    return 0
  }

  @inline(__always) private static func word(_ base: UnsafePointer<UInt8>, _ index: Int) -> UInt64 {
    UInt64(
      littleEndian: unsafe UnsafeRawPointer(base).loadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }
}
