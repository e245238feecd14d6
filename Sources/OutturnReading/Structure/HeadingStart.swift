/// The number that a heading or a list item begins with.
///
/// Works on text before and after mending, so full-width forms and spaces are taken as well.
struct HeadingStart: Equatable {
  let numbering: HeadingNumbering
  /// The bytes of the number with its punctuation and the spaces after it.
  let length: Int

  /// The number at a byte of the text, or `nil` if the text there begins with none.
  init?(at start: Int, in bytes: Span<UInt8>, end: Int) {
    var index = start
    guard let numbering = Self.numbering(&index, bytes, end) else { return nil }
    HeadingPieces.skipSpaces(&index, bytes, end)
    guard index < end else { return nil }
    self.numbering = numbering
    self.length = index - start
  }

  private static func numbering(
    _ index: inout Int, _ bytes: Span<UInt8>, _ end: Int
  ) -> HeadingNumbering? {
    let (byte, length) = HeadingPieces.ascii(index, bytes, end)
    switch byte {
    case UInt8(ascii: "("):
      index += length
      return inParentheses(&index, bytes, end)
    case 0x30...0x39:
      return arabic(&index, bytes, end)
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"):
      guard let number = HeadingPieces.roman(&index, bytes, end),
        HeadingPieces.take(UInt8(ascii: "."), &index, bytes, end), index < end,
        bytes[index] == 0x20
      else { return nil }
      return .chinese(number)
    case UInt8(ascii: "-"):
      return HeadingPieces.take(byte, &index, bytes, end)
        && HeadingPieces.take(byte, &index, bytes, end) ? .dash : nil
    case UInt8(ascii: "P"), UInt8(ascii: "C"), UInt8(ascii: "S"):
      return englishPart(&index, bytes, end)
    case 1...:
      return nil
    default:
      return wide(&index, bytes, end)
    }
  }

  private static func wide(
    _ index: inout Int, _ bytes: Span<UInt8>, _ end: Int
  ) -> HeadingNumbering? {
    if let number = HeadingPieces.circled(&index, bytes, end) {
      return .arabicInParentheses(number)
    }
    if HeadingPieces.dash(&index, bytes, end) {
      while HeadingPieces.dash(&index, bytes, end) {}
      return .dash
    }
    if HeadingPieces.bullet(&index, bytes, end) { return .dash }
    if HeadingPieces.ordinal(&index, bytes, end) {
      let number =
        HeadingPieces.chinese(&index, bytes, end) ?? HeadingPieces.arabic(&index, bytes, end)
      guard let number, HeadingPieces.part(&index, bytes, end) else { return nil }
      return .part(number)
    }
    return chinese(&index, bytes, end)
  }

  private static func inParentheses(
    _ index: inout Int, _ bytes: Span<UInt8>, _ end: Int
  ) -> HeadingNumbering? {
    let close = UInt8(ascii: ")")
    HeadingPieces.skipSpaces(&index, bytes, end)
    if let number = HeadingPieces.chinese(&index, bytes, end) {
      HeadingPieces.skipSpaces(&index, bytes, end)
      return HeadingPieces.take(close, &index, bytes, end) ? .chineseInParentheses(number) : nil
    }
    if let number = HeadingPieces.arabic(&index, bytes, end), number < 100 {
      HeadingPieces.skipSpaces(&index, bytes, end)
      return HeadingPieces.take(close, &index, bytes, end) ? .arabicInParentheses(number) : nil
    }
    return nil
  }

  private static func chinese(
    _ index: inout Int, _ bytes: Span<UInt8>, _ end: Int
  ) -> HeadingNumbering? {
    guard let number = HeadingPieces.chinese(&index, bytes, end),
      HeadingPieces.enumerationMark(&index, bytes, end)
        || HeadingPieces.take(UInt8(ascii: "."), &index, bytes, end)
    else { return nil }
    // 一、二、三产业 and 一、二季度 are no headings.
    var ahead = index
    return HeadingPieces.chinese(&ahead, bytes, end) == nil ? .chinese(number) : nil
  }

  private static func arabic(
    _ index: inout Int, _ bytes: Span<UInt8>, _ end: Int
  ) -> HeadingNumbering? {
    guard let number = HeadingPieces.arabic(&index, bytes, end), number < 100 else { return nil }
    if HeadingPieces.take(UInt8(ascii: ")"), &index, bytes, end) {
      return .arabicInParentheses(number)
    }
    if HeadingPieces.enumerationMark(&index, bytes, end) {
      return HeadingPieces.isDigit(index, bytes, end) ? nil : .arabic(number)
    }
    guard HeadingPieces.take(UInt8(ascii: "."), &index, bytes, end) else { return nil }
    guard let second = HeadingPieces.arabic(&index, bytes, end) else { return .arabic(number) }
    // 1.2 Heading: a capital must follow a space, so that 1.2万 stays a figure.
    _ = HeadingPieces.take(UInt8(ascii: "."), &index, bytes, end)
    guard second < 100, index + 1 < end, bytes[index] == 0x20 else { return nil }
    let next = bytes[index + 1]
    return next >= 0x41 && next <= 0x5A ? .arabicInParentheses(second) : nil
  }

  private static func englishPart(
    _ index: inout Int, _ bytes: Span<UInt8>, _ end: Int
  ) -> HeadingNumbering? {
    guard HeadingPieces.englishPart(&index, bytes, end) else { return nil }
    let number = HeadingPieces.arabic(&index, bytes, end) ?? HeadingPieces.roman(&index, bytes, end)
    guard let number else { return nil }
    _ =
      HeadingPieces.take(UInt8(ascii: "."), &index, bytes, end)
      || HeadingPieces.take(UInt8(ascii: ":"), &index, bytes, end)
    return .part(number)
  }
}
