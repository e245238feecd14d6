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
    let bytes = utf8.span
    let count = bytes.count(in: bytes.indices) { $0 & 0xC0 != 0x80 }
    var offsets = [UInt32](repeating: UInt32(truncatingIfNeeded: utf8.count), count: count + 1)
    var starts = offsets.mutableSpan
    scalars = Array(unsafeUninitializedCapacity: count) { scalars, initialized in
      var place = 0
      while place < bytes.count, initialized < count {
        if bytes[place] < 0x80 {
          scalars.initializeElement(at: initialized, to: Unicode.Scalar(bytes[place]))
          starts[initialized] = UInt32(truncatingIfNeeded: place)
          initialized &+= 1
          place &+= 1
          continue
        }
        let (scalar, length) = Self.scalar(at: place, in: bytes)
        scalars.initializeElement(at: initialized, to: scalar)
        starts[initialized] = UInt32(truncatingIfNeeded: place)
        initialized += 1
        place += length
      }
    }
    self.offsets = offsets
  }

  @inline(__always)
  private static func scalar(
    at place: Int, in bytes: Span<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int) {
    func trail(_ step: Int) -> UInt32 {
      place + step < bytes.count ? UInt32(bytes[place + step] & 0x3F) : 0
    }
    let lead = bytes[place]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let value: UInt32
    let length: Int
    if lead < 0xE0 {
      (value, length) = (UInt32(lead & 0x1F) << 6 | trail(1), 2)
    } else if lead < 0xF0 {
      (value, length) = (UInt32(lead & 0x0F) << 12 | trail(1) << 6 | trail(2), 3)
    } else {
      (value, length) = (
        UInt32(lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4
      )
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
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
