/// UTF-16 made UTF-8.
enum UTF16Text {
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
