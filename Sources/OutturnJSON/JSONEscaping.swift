/// Writes strings as RFC 8785 §3.2.2.2 does: only what must be escaped is, in one way only.
enum JSONEscaping {
  /// Appends a text in quotes and tells whether something in it had to be escaped.
  @discardableResult
  @inline(__always) static func append(_ text: String, to bytes: inout [UInt8]) -> Bool {
    append(text.utf8Span.span, to: &bytes)
  }

  /// Appends a text that is UTF-8 in quotes and tells whether something in it had to be escaped.
  static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) -> Bool {
    unsafe text.withUnsafeBufferPointer { text in
      bytes.append(UInt8(ascii: "\""))
      defer { bytes.append(UInt8(ascii: "\"")) }
      guard let base = text.baseAddress else { return false }
      var start = 0
      var stop = unsafe StringScan.plainEnd(base, from: 0, to: text.count)
      let hasEscapes = stop < text.count
      while stop < text.count {
        unsafe bytes.append(contentsOf: text[start..<stop])
        unsafe appendEscape(of: text[stop], to: &bytes)
        start = stop + 1
        stop = unsafe StringScan.plainEnd(base, from: start, to: text.count)
      }
      unsafe bytes.append(contentsOf: text[start..<stop])
      return hasEscapes
    }
  }

  private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digit(byte >> 4))
      bytes.append(digit(byte & 0xF))
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
