/// How lines end.
enum LineEnding {
  /// The ending of a line, closing quotes and parentheses left aside.
  static func ending(
    of range: Range<Int>, in bytes: Span<UInt8>, latin: Bool
  ) -> TextLine.Ending {
    var end = range.upperBound
    while end > range.lowerBound {
      let last = bytes[end - 1]
      if last < 0x80 {
        if last == UInt8(ascii: ")") || last == UInt8(ascii: "\"") || last == UInt8(ascii: "'")
          || last == UInt8(ascii: "]") || last == 0x20 || last == UInt8(ascii: "*")
        {
          end -= 1
          continue
        }
        return ascii(last, latin: latin)
      }
      guard end - range.lowerBound >= 3 else { return .open }
      let (first, second) = (bytes[end - 3], bytes[end - 2])
      if isCloser(first, second, last) {
        end -= 3
        continue
      }
      return wide(first, second, last)
    }
    return .open
  }

  private static func ascii(_ byte: UInt8, latin: Bool) -> TextLine.Ending {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: "."): latin ? .stop : .open
    case UInt8(ascii: ","), UInt8(ascii: "("): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ":"): .colon
    default: .open
    }
  }

  /// ” ’ ） 」 』 》 】
  private static func isCloser(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xEF, 0xBC, 0x89), (0xE3, 0x80, 0x8D),
      (0xE3, 0x80, 0x8F), (0xE3, 0x80, 0x8B), (0xE3, 0x80, 0x91), (0xE3, 0x80, 0x80):
      true
    default: false
    }
  }

  private static func wide(
    _ first: UInt8, _ second: UInt8, _ third: UInt8
  ) -> TextLine.Ending {
    switch (first, second, third) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): .stop
    case (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81), (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x98),
      (0xEF, 0xBC, 0x88), (0xE3, 0x80, 0x8A):
      .comma
    case (0xEF, 0xBC, 0x9B): .semicolon
    case (0xEF, 0xBC, 0x9A): .colon
    default: .open
    }
  }
}
