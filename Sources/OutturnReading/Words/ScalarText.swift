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
    let ascii = utf8.prefix(4096).count { $0 < 0x80 }
    let room = ascii > 3500 ? utf8.count : utf8.count / 2
    scalars.reserveCapacity(room)
    offsets.reserveCapacity(room + 1)
    var place = 0
    while place < utf8.count {
      if utf8[place] < 0x80 {
        scalars.append(Unicode.Scalar(utf8[place]))
        offsets.append(UInt32(truncatingIfNeeded: place))
        place += 1
        continue
      }
      let lead = UInt32(utf8[place])
      var value: UInt32
      let length: Int
      switch lead {
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
    String(scalars: scalars[range])
  }
}

extension String {
  /// Scalars as a string; short plain ones without a detour.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    for scalar in scalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar)?.map { $0 } ?? [])
      }
    }
    self.init(decoding: bytes, as: UTF8.self)
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
