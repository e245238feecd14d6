/// A text as an array of Unicode scalars, with the byte each one begins at.
///
/// One Chinese character is one element, so stages count and cut in characters without decoding.
struct ScalarText: Sendable {
  /// The scalars.
  let scalars: [Unicode.Scalar]
  /// The byte at which each scalar begins in the UTF-8 text, and at last the text's length.
  private let offsets: [UInt32]

  /// Decodes valid UTF-8.
  init(utf8: [UInt8]) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [UInt32] = []
    scalars.reserveCapacity(utf8.count / 2)
    offsets.reserveCapacity(utf8.count / 2 + 1)
    var place = 0
    while place < utf8.count {
      let lead = UInt32(utf8[place])
      var value: UInt32
      let length: Int
      switch lead {
      case 0..<0x80: (value, length) = (lead, 1)
      case 0x80..<0xE0: (value, length) = (lead & 0x1F, 2)
      case 0xE0..<0xF0: (value, length) = (lead & 0x0F, 3)
      default: (value, length) = (lead & 0x07, 4)
      }
      for step in 1..<max(length, 1) {
        let next = place + step < utf8.count ? UInt32(utf8[place + step]) : 0
        value = value << 6 | (next & 0x3F)
      }
      scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      offsets.append(UInt32(truncatingIfNeeded: place))
      place += length
    }
    offsets.append(UInt32(truncatingIfNeeded: utf8.count))
    self.scalars = scalars
    self.offsets = offsets
  }

  /// Takes a string apart.
  init(_ text: String) {
    self.init(utf8: Array(text.utf8))
  }

  /// The bytes of a range of scalars.
  func bytes(of range: Range<Int>) -> Range<Int> {
    Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
  }

  /// The first scalar that begins at a byte or after it.
  func scalar(atByte byte: Int) -> Int {
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A range of scalars as a string.
  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}

extension Unicode.Scalar {
  /// Whether it is one of `0`…`9`.
  var isDigit: Bool { value &- 0x30 < 10 }
  /// Whether it is an ASCII letter.
  var isLatinLetter: Bool { (value | 0x20) &- 0x61 < 26 }
  /// Whether it is a CJK ideograph.
  var isIdeograph: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
      || (0x20000...0x3FFFF).contains(value)
  }
}
