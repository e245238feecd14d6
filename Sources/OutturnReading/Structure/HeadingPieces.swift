/// The pieces that a heading's number is made of. Each function steps over the piece at `index` if it
/// is there, and leaves `index` alone if it is not.
enum HeadingPieces {
  typealias Bytes = Span<UInt8>

  /// The ASCII form of the character at a place and its length; 0 where it has none.
  @inline(__always)
  static func ascii(_ index: Int, _ bytes: Bytes, _ end: Int) -> (byte: UInt8, length: Int) {
    guard index < end else { return (0, 0) }
    let byte = bytes[index]
    if byte < 0x80 { return (byte, 1) }
    guard byte == 0xEF else { return (0, 0) }
    if case .folded(let folded) = TextForm(at: index, in: bytes, end: end) { return (folded, 3) }
    return (0, 0)
  }

  static func take(_ wanted: UInt8, _ index: inout Int, _ bytes: Bytes, _ end: Int) -> Bool {
    let (byte, length) = ascii(index, bytes, end)
    guard length > 0, byte == wanted else { return false }
    index += length
    return true
  }

  static func skipSpaces(_ index: inout Int, _ bytes: Bytes, _ end: Int) {
    while index < end, case .space(let length) = TextForm(at: index, in: bytes, end: end) {
      index += length
    }
  }

  static func isDigit(_ index: Int, _ bytes: Bytes, _ end: Int) -> Bool {
    let byte = ascii(index, bytes, end).byte
    return byte >= 0x30 && byte <= 0x39
  }

  /// A number of at most four ASCII or full-width digits.
  static func arabic(_ index: inout Int, _ bytes: Bytes, _ end: Int) -> Int? {
    var value = 0
    var at = index
    var count = 0
    while isDigit(at, bytes, end) {
      let (byte, length) = ascii(at, bytes, end)
      value = value * 10 + Int(byte - 0x30)
      at += length
      count += 1
      if count > 4 { return nil }
    }
    guard count > 0 else { return nil }
    index = at
    return value
  }

  /// A Chinese numeral up to 九十九, as headings have them.
  static func chinese(_ index: inout Int, _ bytes: Bytes, _ end: Int) -> Int? {
    var at = index
    var value = 0
    var digit = 0
    var count = 0
    while at + 2 < end, count < 3, let next = chineseDigit(at, bytes) {
      if next == 10 {
        value += (digit == 0 ? 1 : digit) * 10
        digit = 0
      } else {
        guard digit == 0 else { return nil }
        digit = next
      }
      at += 3
      count += 1
    }
    guard count > 0 else { return nil }
    index = at
    return value + digit
  }

  /// One of 一 to 九.
  static func chineseOneToNine(_ index: inout Int, _ bytes: Bytes, _ end: Int) -> Int? {
    guard index + 3 <= end, let digit = chineseDigit(index, bytes), digit < 10 else { return nil }
    index += 3
    return digit
  }

  /// 一 to 九 and 十.
  private static func chineseDigit(_ index: Int, _ bytes: Bytes) -> Int? {
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE4, 0xB8, 0x80): 1
    case (0xE4, 0xBA, 0x8C): 2
    case (0xE4, 0xB8, 0x89): 3
    case (0xE5, 0x9B, 0x9B): 4
    case (0xE4, 0xBA, 0x94): 5
    case (0xE5, 0x85, 0xAD): 6
    case (0xE4, 0xB8, 0x83): 7
    case (0xE5, 0x85, 0xAB): 8
    case (0xE4, 0xB9, 0x9D): 9
    case (0xE5, 0x8D, 0x81): 10
    default: nil
    }
  }

  /// A Roman numeral up to XXXIX.
  static func roman(_ index: inout Int, _ bytes: Bytes, _ end: Int) -> Int? {
    var at = index
    var value = 0
    var last = 0
    while at < end, at - index < 6 {
      let one =
        switch bytes[at] {
        case UInt8(ascii: "I"): 1
        case UInt8(ascii: "V"): 5
        case UInt8(ascii: "X"): 10
        default: 0
        }
      if one == 0 { break }
      value += one > last ? one - 2 * last : one
      last = one
      at += 1
    }
    guard at > index, value > 0 else { return nil }
    index = at
    return value
  }

  /// ① to ⑳.
  static func circled(_ index: inout Int, _ bytes: Bytes, _ end: Int) -> Int? {
    guard index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x91 else { return nil }
    let third = bytes[index + 2]
    guard third >= 0xA0, third <= 0xB3 else { return nil }
    index += 3
    return Int(third) - 0x9F
  }

  /// One long dash: — ― – ─.
  static func dash(_ index: inout Int, _ bytes: Bytes, _ end: Int) -> Bool {
    guard index + 2 < end, bytes[index] == 0xE2 else { return false }
    switch (bytes[index + 1], bytes[index + 2]) {
    case (0x80, 0x93), (0x80, 0x94), (0x80, 0x95), (0x94, 0x80), (0x94, 0x81):
      index += 3
      return true
    default:
      return false
    }
  }

  /// A star, square, circle or triangle as a list mark (U+25A0 to U+2606, •, ※).
  static func bullet(_ index: inout Int, _ bytes: Bytes, _ end: Int) -> Bool {
    guard index + 2 < end, bytes[index] == 0xE2 else { return false }
    switch (bytes[index + 1], bytes[index + 2]) {
    case (0x96, 0xA0...0xBF), (0x97, 0x80...0xBF), (0x98, 0x80...0x86), (0x80, 0xA2), (0x80, 0xBB):
      index += 3
      return true
    default:
      return false
    }
  }

  /// 、
  static func enumerationMark(_ index: inout Int, _ bytes: Bytes, _ end: Int) -> Bool {
    literal([0xE3, 0x80, 0x81], &index, bytes, end)
  }

  /// 第
  static func ordinal(_ index: inout Int, _ bytes: Bytes, _ end: Int) -> Bool {
    literal([0xE7, 0xAC, 0xAC], &index, bytes, end)
  }

  /// 部分, 章, 篇
  static func part(_ index: inout Int, _ bytes: Bytes, _ end: Int) -> Bool {
    literal([0xE9, 0x83, 0xA8, 0xE5, 0x88, 0x86], &index, bytes, end)
      || literal([0xE7, 0xAB, 0xA0], &index, bytes, end)
      || literal([0xE7, 0xAF, 0x87], &index, bytes, end)
  }

  /// Part, Chapter or Section.
  static func englishPart(_ index: inout Int, _ bytes: Bytes, _ end: Int) -> Bool {
    for word in ["part ", "chapter ", "section "] where letters(word, index, bytes, end) {
      index += word.utf8.count
      return true
    }
    return false
  }

  private static func letters(_ word: String, _ index: Int, _ bytes: Bytes, _ end: Int) -> Bool {
    var at = index
    for byte in word.utf8 {
      guard at < end, bytes[at] | 0x20 == byte else { return false }
      at += 1
    }
    return true
  }

  private static func literal(
    _ wanted: InlineArray<3, UInt8>, _ index: inout Int, _ bytes: Bytes, _ end: Int
  ) -> Bool {
    guard index + 3 <= end, bytes[index] == wanted[0], bytes[index + 1] == wanted[1],
      bytes[index + 2] == wanted[2]
    else { return false }
    index += 3
    return true
  }

  private static func literal(
    _ wanted: InlineArray<6, UInt8>, _ index: inout Int, _ bytes: Bytes, _ end: Int
  ) -> Bool {
    guard index + 6 <= end else { return false }
    for offset in 0..<6 where bytes[index + offset] != wanted[offset] { return false }
    index += 6
    return true
  }
}
