/// A string as it stands in the source: where its content is, and whether it holds escapes.
public struct JSONRawString: Sendable, Equatable {
  /// The bytes between the quotes.
  public let range: Range<Int>
  /// Whether a backslash stands among them, so that the bytes are not yet the text.
  public let hasEscapes: Bool
}

/// Turns the content of a string into text.
enum JSONText {
  /// The text of a string's content, escapes resolved.
  ///
  /// - Parameter range: Bytes between two quotes, known to be UTF-8. An escape that is none gives
  ///   U+FFFD; readers have refused it before.
  static func decoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    let content = bytes.extracting(range)
    for index in content.indices where content[index] == UInt8(ascii: "\\") {
      return plain(unescaped(content).span)
    }
    return plain(content)
  }

  /// The text of bytes that are known to be UTF-8.
  @inline(__always) static func plain(_ content: Span<UInt8>) -> String {
    // A string that is known to be ASCII is hashed and compared eight times as fast.
    let isASCII = unsafe content.withUnsafeBufferPointer { unsafe StringScan.isASCII($0) }
    return String(copying: unsafe UTF8Span(unchecked: content, isKnownASCII: isASCII))
  }

  /// The bytes of a string's content with its escapes resolved.
  static func unescaped(_ content: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = 0
    while index < content.count {
      let run = plainEnd(content, from: index)
      if run > index {
        unsafe content.extracting(index..<run).withUnsafeBufferPointer {
          unsafe result.append(contentsOf: $0)
        }
        index = run
        continue
      }
      let byte = content[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < content.count else {
        result.append(byte)
        continue
      }
      let escape = content[index]
      index += 1
      if escape == UInt8(ascii: "u") {
        append(unicodeEscape(content, &index), to: &result)
      } else {
        result.append(simple(escape) ?? escape)
      }
    }
    return result
  }

  /// What a one-letter escape stands for, or nil if there is no such escape.
  @inline(__always) static func simple(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The number that four hexadecimal digits at an index make, or nil if there are not four.
  static func hexadecimal(_ content: Span<UInt8>, at index: Int, before end: Int) -> UInt16? {
    guard index + 4 <= end else { return nil }
    var value: UInt16 = 0
    for place in index..<(index + 4) {
      let byte = content[place]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  private static func unicodeEscape(_ content: Span<UInt8>, _ index: inout Int) -> Unicode.Scalar {
    guard let unit = hexadecimal(content, at: index, before: content.count) else {
      return "\u{FFFD}"
    }
    index += 4
    if let scalar = Unicode.Scalar(UInt32(unit)) { return scalar }
    guard UTF16.isLeadSurrogate(unit), index + 6 <= content.count,
      content[index] == UInt8(ascii: "\\"), content[index + 1] == UInt8(ascii: "u"),
      let low = hexadecimal(content, at: index + 2, before: content.count),
      UTF16.isTrailSurrogate(low)
    else { return "\u{FFFD}" }
    index += 6
    let value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func plainEnd(_ content: Span<UInt8>, from start: Int) -> Int {
    unsafe content.withUnsafeBufferPointer { content in
      guard let base = content.baseAddress else { return start }
      return unsafe StringScan.plainEnd(base, from: start, to: content.count)
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
