/// What mending does with the character at one place.
enum TextForm: Equatable {
  /// Kept as it is; its length in bytes.
  case plain(Int)
  /// A space of some kind; its length in bytes.
  case space(Int)
  /// Left out: a control character, a zero-width character, a soft hyphen.
  case drop(Int)
  /// A three-byte character that becomes one ASCII byte.
  case folded(UInt8)
  /// A three-byte character that becomes another one that begins with E2.
  case replaced(UInt8, UInt8)

  @inline(__always)
  init(at index: Int, in bytes: Span<UInt8>, end: Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      self = byte > 0x20 && byte != 0x7F ? .plain(1) : Self.isSpace(byte) ? .space(1) : .drop(1)
    } else if byte < 0xE0 {
      self = Self.twoBytes(byte, index + 1 < end ? bytes[index + 1] : 0)
    } else if byte < 0xF0 {
      guard index + 2 < end else {
        self = .plain(end - index)
        return
      }
      self = Self.threeBytes(byte, bytes[index + 1], bytes[index + 2])
    } else {
      self = .plain(min(4, end - index))
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C || byte == 0x0A || byte == 0x0D
  }

  private static func twoBytes(_ first: UInt8, _ second: UInt8) -> TextForm {
    guard first == 0xC2 else { return .plain(2) }
    switch second {
    case 0xA0, 0x85: return .space(2)
    case 0x80...0x9F, 0xAD: return .drop(2)
    default: return .plain(2)
    }
  }

  private static func threeBytes(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> TextForm {
    switch first {
    case 0xE2: return general(second, third)
    case 0xE3:
      guard second == 0x80 else { return .plain(3) }
      if third == 0x80 { return .space(3) }
      return third == 0x9C || third == 0xB0 ? .folded(0x7E) : .plain(3)
    case 0xEF: return halfAndFullWidth(second, third)
    default: return .plain(3)
    }
  }

  /// U+2000 to U+2FFF: spaces, dashes, the ratio sign.
  private static func general(_ second: UInt8, _ third: UInt8) -> TextForm {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F):
      return .space(3)
    case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): return .drop(3)
    case (0x80, 0x90), (0x80, 0x91), (0x88, 0x92): return .folded(0x2D)
    case (0x80, 0x92), (0x80, 0x93), (0x80, 0x95), (0x94, 0x80), (0x94, 0x81):
      return .replaced(0x80, 0x94)
    case (0x88, 0xB6): return .folded(0x3A)
    case (0x88, 0xBC): return .folded(0x7E)
    default: return .plain(3)
    }
  }

  /// U+FE00 to U+FFFF: full-width letters, digits and signs.
  private static func halfAndFullWidth(_ second: UInt8, _ third: UInt8) -> TextForm {
    switch (second, third) {
    case (0xBB, 0xBF): return .drop(3)
    case (0xBC, 0x90...0x99), (0xBC, 0xA1...0xBA): return .folded(third &- 0x60)
    case (0xBD, 0x81...0x9A): return .folded(third &- 0x20)
    case (0xBC, 0x85), (0xB9, 0xAA): return .folded(0x25)
    case (0xBC, 0x88), (0xBC, 0x89), (0xBC, 0x8B), (0xBC, 0x8D), (0xBC, 0x8E), (0xBC, 0x8F),
      (0xBC, 0x9A):
      return .folded(third &- 0x60)
    case (0xBD, 0x9E): return .folded(0x7E)
    case (0xB9, 0xA3): return .folded(0x2D)
    default: return .plain(3)
    }
  }
}
