/// Makes a report's bytes text: UTF-8, UTF-16 or GB18030, found out from the bytes themselves.
public enum TextDecoder {
  /// The most bytes of text that are read at once. Reading dense text takes some sixty times its size in
  /// memory, and three bytes of UTF-8 can come of two of GBK.
  public static let limit = 32 << 20

  /// Decodes a report.
  ///
  /// A byte-order mark decides first, then a pattern of NUL bytes (UTF-16), then validity as UTF-8,
  /// then as GB18030. UTF-8 with a few broken bytes is an error and never read as GB18030, where
  /// nearly every pair of bytes is some character.
  ///
  /// - Throws: `TextDecodingError` with the offset of the byte that is wrong.
  public static func decode(
    bytes: [UInt8], limit: Int = limit
  ) throws(TextDecodingError) -> DecodedText {
    if let kind = BinaryKind(magic: bytes) { throw .binary(kind: kind) }
    guard bytes.count <= limit else {
      throw .tooLong(count: bytes.count, limit: limit)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(bytes[3...])
      if let bad = firstInvalidUTF8(rest) {
        throw .brokenUTF8(offset: bad + 3, line: line(of: bad, in: rest))
      }
      return DecodedText(validUTF8: rest, encoding: .utf8WithMark)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try UTF16Text.decode(bytes, from: 2, bigEndian: false)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return try UTF16Text.decode(bytes, from: 2, bigEndian: true)
    }
    if bytes.contains(0) {
      guard let isBigEndian = UTF16Text.isBigEndian(bytes) else { throw .binary(kind: .other) }
      return try UTF16Text.decode(bytes, from: 0, bigEndian: isBigEndian)
    }
    guard let bad = firstInvalidUTF8(bytes) else {
      return DecodedText(validUTF8: bytes, encoding: .utf8)
    }
    if isMostlyUTF8(bytes) {
      throw .brokenUTF8(offset: bad, line: line(of: bad, in: bytes))
    }
    switch CharacterConverter.utf8(from: bytes, named: "GB18030") {
    case .converted(let utf8):
      return DecodedText(validUTF8: utf8, encoding: .gb18030)
    case .invalid(let offset):
      throw .unknownEncoding(utf8Offset: bad, gb18030Offset: offset)
    case .noConverter:
      throw .noConverter(encoding: "GB18030")
    }
  }

  /// The offset of the first byte that is not valid UTF-8, or `nil`.
  static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether well-formed characters outnumber the places with stray bytes by far.
  static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var formed = 0
    var strayPlaces = 0
    var isStray = false
    var index = 0
    while index < span.count {
      let byte = span[index]
      let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
      var trail = 1
      while trail < length, index + trail < span.count, span[index + trail] & 0xC0 == 0x80 {
        trail += 1
      }
      if length > 0, trail == length {
        if length >= 3 { formed += 1 }
        // Two-byte pairs are as likely in GBK: they speak for neither.
        if length != 2 { isStray = false }
        index += length
      } else {
        if !isStray { strayPlaces += 1 }
        isStray = true
        index += 1
      }
    }
    return formed > 8 * strayPlaces
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }
}
