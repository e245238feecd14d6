/// A text for comparing: ASCII capitals small, full-width forms ASCII, dashes and spaces of one
/// kind; scalar for scalar the text it is made of.
package struct FoldedText: Sendable {
  /// The folded scalars.
  package let scalars: [Unicode.Scalar]
  /// The scalars as they were.
  package let original: [Unicode.Scalar]
  /// A bit for some of the scalars that it has: what lacks one of a word's bits lacks the word.
  private let bits: UInt64

  /// A word that is sought, small letters given.
  package struct Word: Sendable {
    package let scalars: [Unicode.Scalar]
    fileprivate let bits: UInt64
    fileprivate let isWhole: Bool

    package init(_ word: String, isWhole: Bool) {
      scalars = Array(word.unicodeScalars)
      bits = FoldedText.bits(scalars)
      self.isWhole = isWhole
    }
  }

  package init(_ text: String) { self.init(Array(text.unicodeScalars)) }

  package init(_ scalars: [Unicode.Scalar]) {
    original = scalars
    self.scalars = scalars.map(FoldedText.folded)
    bits = FoldedText.bits(self.scalars)
  }

  private static func bits(_ scalars: [Unicode.Scalar]) -> UInt64 {
    scalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  package var count: Int { scalars.count }
  package var isEmpty: Bool { scalars.isEmpty }
  /// The folded text.
  package var text: String { FoldedText.string(scalars[...]) }
  /// The text as it was.
  package var told: String { FoldedText.string(original[...]) }

  package subscript(range: Range<Int>) -> FoldedText { FoldedText(Array(original[range])) }

  /// Without white space at its ends.
  package var trimmed: FoldedText {
    guard let first = scalars.firstIndex(where: { $0 != " " }),
      let last = scalars.lastIndex(where: { $0 != " " })
    else { return FoldedText("") }
    return self[first..<(last + 1)]
  }

  /// Without a range of it.
  package func removing(_ range: Range<Int>) -> FoldedText {
    FoldedText(Array(original[..<range.lowerBound]) + Array(original[range.upperBound...]))
  }

  /// Where a word stands.
  package func ranges(of word: Word) -> [Range<Int>] {
    guard word.bits & bits == word.bits, !word.scalars.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    var index = 0
    while index + word.scalars.count <= count {
      if holds(word, at: index) {
        ranges.append(index..<(index + word.scalars.count))
        index += word.scalars.count
      } else {
        index += 1
      }
    }
    return ranges
  }

  /// Whether a word stands at a place.
  package func holds(_ word: Word, at start: Int) -> Bool {
    let end = start + word.scalars.count
    guard word.bits & bits == word.bits, start >= 0, start < end, end <= count else { return false }
    for (offset, scalar) in word.scalars.enumerated() where scalars[start + offset] != scalar {
      return false
    }
    return !word.isWhole
      || isBoundary(start, word.scalars.first) && isBoundary(end, word.scalars.last)
  }

  /// Whether a word can begin or end between two scalars.
  private func isBoundary(_ index: Int, _ edge: Unicode.Scalar?) -> Bool {
    guard index > 0, index < count, let edge, edge.isLatinLetter || edge.isDigit else {
      return true
    }
    let (left, right) = (scalars[index - 1], scalars[index])
    if left.isLatinLetter, right.isLatinLetter { return false }
    return !(left.isDigit && right.isDigit)
  }

  package static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: return Unicode.Scalar(UInt8(scalar.value + 32))
    case 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: return " "
    case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: return "-"
    case 0xFF5E, 0x301C, 0x223C: return "~"
    case 0x2018, 0x2019, 0xFF07: return "'"
    case 0xFF01...0xFF5D:
      let plain = Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
      return plain.isLatinLetter && plain.value < 0x61
        ? Unicode.Scalar(UInt8(plain.value + 32)) : plain
    case 0xFE6A: return "%"
    default: return scalar
    }
  }
}
