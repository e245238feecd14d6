/// UTF-16 made UTF-8.
enum UTF16Text {
  /// The byte order of UTF-16 without a mark, or `nil` if the bytes read as text in neither.
  ///
  /// Nine of ten units must be characters that reports are made of: ASCII, Chinese, punctuation.
  static func isBigEndian(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count & 1 == 0 else { return nil }
    let span = bytes.span
    var little = 0
    var big = 0
    let units = min(bytes.count, 1 << 16) / 2
    for unit in 0..<units {
      let (first, second) = (span[2 * unit], span[2 * unit + 1])
      if isUsual(high: second, low: first) { little += 1 }
      if isUsual(high: first, low: second) { big += 1 }
    }
    if little > big, little * 10 >= units * 9 { return false }
    if big > little, big * 10 >= units * 9 { return true }
    return nil
  }

  private static func isUsual(high: UInt8, low: UInt8) -> Bool {
    switch high {
    case 0: low >= 0x20 && low < 0x7F || low == 0x0A || low == 0x0D || low == 0x09 || low >= 0xA0
    case 0x20: low >= 0x10
    case 0x30: low < 0x30
    case 0x4E...0x9F: true
    case 0xD8...0xDF: true
    case 0xFF: low < 0xF0
    default: false
    }
  }

  /// Decodes UTF-16 from a byte offset on.
  ///
  /// - Throws: `TextDecodingError.brokenUTF16` at a lone surrogate or half a unit.
  static func decode(
    _ bytes: [UInt8], from start: Int, bigEndian: Bool
  ) throws(TextDecodingError) -> DecodedText {
    guard (bytes.count - start) & 1 == 0 else {
      throw .brokenUTF16(offset: bytes.count - 1)
    }
    let span = bytes.span
    let high = bigEndian ? 0 : 1
    var utf8: [UInt8] = []
    utf8.reserveCapacity((bytes.count - start) / 2 * 3)
    var index = start
    while index < span.count {
      let unit = UInt32(span[index + high]) << 8 | UInt32(span[index + 1 - high])
      if unit < 0x80 {
        utf8.append(UInt8(truncatingIfNeeded: unit))
      } else if unit < 0x800 {
        utf8.append(UInt8(truncatingIfNeeded: 0xC0 | unit >> 6))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
      } else if unit & 0xF800 != 0xD800 {
        utf8.append(UInt8(truncatingIfNeeded: 0xE0 | unit >> 12))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
      } else {
        guard unit < 0xDC00, index + 3 < span.count else { throw .brokenUTF16(offset: index) }
        let low = UInt32(span[index + 2 + high]) << 8 | UInt32(span[index + 3 - high])
        guard low & 0xFC00 == 0xDC00 else { throw .brokenUTF16(offset: index) }
        let scalar = 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
        utf8.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        index += 2
      }
      index += 2
    }
    return DecodedText(
      validUTF8: utf8, encoding: bigEndian ? .utf16BigEndian : .utf16LittleEndian)
  }
}
