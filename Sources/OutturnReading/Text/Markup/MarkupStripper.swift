/// Takes HTML or Markdown away from a text, keeping the way back.
enum MarkupStripper {
  struct Result {
    let bytes: [UInt8]
    let map: OffsetMap
    let markup: Markup
  }

  /// The text without its markup, or `nil` where it has none.
  static func strip(_ bytes: [UInt8]) -> Result? {
    switch kind(of: bytes.span) {
    case .html:
      let (text, map) = HTMLStripper.strip(bytes.span)
      return Result(bytes: text, map: map, markup: .html)
    case .markdown:
      let (text, map) = MarkdownStripper.strip(bytes.span)
      return Result(bytes: text, map: map, markup: .markdown)
    case nil:
      return nil
    }
  }

  /// HTML is told by three tags that it knows, Markdown by a heading, a link or two bold marks.
  static func kind(of bytes: Span<UInt8>) -> Markup? {
    var tags = 0
    var marks = 0
    var index = 0
    while true {
      index = bytes.next(index, bytes.count) { bytes in
        bytes.marks(0x3C) | bytes.marks(0x23) | bytes.marks(0x2A) | bytes.marks(0x5D)
      }
      guard index < bytes.count else { break }
      switch bytes[index] {
      case UInt8(ascii: "<"):
        if HTMLTag.name(at: index, in: bytes).map(HTMLTag.isKnown) == true {
          tags += 1
          if tags == 3 { return .html }
        }
      case UInt8(ascii: "#"):
        if isHeading(at: index, in: bytes) { marks += 2 }
      case UInt8(ascii: "*"):
        if index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "*"), bytes[index + 2] > 0x20 {
          marks += 1
          index += 1
        }
      case UInt8(ascii: "]"):
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "(") { marks += 2 }
      default:
        break
      }
      index += 1
    }
    return marks >= 2 ? .markdown : nil
  }

  /// One to six # at the beginning of a line with a space after them.
  private static func isHeading(at index: Int, in bytes: Span<UInt8>) -> Bool {
    guard index == 0 || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D else { return false }
    var after = index
    while after < bytes.count, bytes[after] == UInt8(ascii: "#"), after - index < 7 { after += 1 }
    return after - index <= 6 && after < bytes.count && bytes[after] == 0x20
  }
}

/// A text that is written piece by piece with the way back to its source.
struct StageWriter: ~Copyable {
  private var output: [UInt8] = []
  private var map = OffsetMap()

  init(capacity: Int) {
    output.reserveCapacity(capacity)
  }

  var last: UInt8? { output.last }

  mutating func copy(_ range: Range<Int>, of bytes: Span<UInt8>) {
    guard !range.isEmpty else { return }
    bytes.extracting(range).withUnsafeBufferPointer { output.append(contentsOf: $0) }
    map.copy(range.count, from: range.lowerBound)
  }

  /// Writes bytes that stand for a range of the source.
  mutating func replace(_ range: Range<Int>, by replacement: some Sequence<UInt8>) {
    let before = output.count
    output.append(contentsOf: replacement)
    map.lump(output.count - before, from: range.lowerBound, sourceLength: range.count)
  }

  /// How far apart what follows stands.
  enum Break {
    case line
    /// A blank line, over which a sentence may still go on.
    case paragraph
    /// U+2029, over which nothing goes on: between items of a list, rows, headings.
    case item
  }

  /// Ends the line; never leaves more than one line blank.
  mutating func breakLine(_ kind: Break, at source: Int) {
    guard let last = output.last else { return }
    if kind == .item {
      if last == 0xA9, output.count >= 3, output[output.count - 2] == 0x80 { return }
      output.append(contentsOf: [0xE2, 0x80, 0xA9])
      map.lump(3, from: source, sourceLength: 0)
      return
    }
    var wanted = kind == .paragraph ? 2 : 1
    var index = output.count - 1
    while wanted > 0, index >= 0, output[index] == 0x0A {
      wanted -= 1
      index -= 1
    }
    for _ in 0..<wanted {
      output.append(0x0A)
      map.lump(1, from: source, sourceLength: 0)
    }
  }

  consuming func finish() -> (bytes: [UInt8], map: OffsetMap) {
    (output, map)
  }
}
