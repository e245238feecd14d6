/// Makes Markdown plain: headings and list items become lines, marks and links fall away.
enum MarkdownStripper {
  static func strip(_ bytes: Span<UInt8>) -> (bytes: [UInt8], map: OffsetMap) {
    var writer = StageWriter(capacity: bytes.count)
    var isInList = false
    var start = 0
    while start < bytes.count {
      let end = bytes.next(start, bytes.count) { $0.marks(0x0A) | $0.marks(0x0D) }
      var next = min(end + 1, bytes.count)
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { next = end + 2 }
      line(start..<end, of: bytes, &writer, &isInList)
      if end < bytes.count { writer.replace(end..<next, by: CollectionOfOne(0x0A)) }
      start = next
    }
    return writer.finish()
  }

  private static func line(
    _ range: Range<Int>, of bytes: Span<UInt8>, _ writer: inout StageWriter, _ isInList: inout Bool
  ) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == 0x3E {
      start += 1
    }
    if start == end || isRule(start..<end, bytes) {
      // A blank line ends a list; without one an item goes on.
      if isInList { writer.breakLine(.item, at: start) }
      isInList = false
      return
    }
    if bytes[start] == UInt8(ascii: "#") {
      var after = start
      while after < end, bytes[after] == UInt8(ascii: "#") { after += 1 }
      if after - start <= 6, after < end, bytes[after] == 0x20 {
        start = after + 1
        while end > start, bytes[end - 1] == UInt8(ascii: "#") || bytes[end - 1] == 0x20 {
          end -= 1
        }
        writer.breakLine(.item, at: range.lowerBound)
        inline(start..<end, of: bytes, &writer)
        writer.breakLine(.item, at: end)
        return
      }
    }
    if bytes[start] == UInt8(ascii: "|") {
      writer.breakLine(.item, at: range.lowerBound)
    } else if isListMark(start, end, bytes) {
      writer.breakLine(.item, at: range.lowerBound)
      start += 2
      isInList = true
    } else if start > range.lowerBound {
      // The indent stays a sign of a paragraph.
      writer.copy(range.lowerBound..<firstMark(range, bytes), of: bytes)
    }
    if let bold = boldHeading(start..<end, bytes) {
      writer.breakLine(.item, at: start)
      inline(bold, of: bytes, &writer)
      writer.breakLine(.item, at: bold.upperBound)
      start = bold.upperBound + 2
    }
    inline(start..<end, of: bytes, &writer)
  }

  /// The words in bold that a line begins with and that a space parts from its text, where no mark ends
  /// them: a heading. **扎实做好2031年工作** 今年是…
  private static func boldHeading(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int>? {
    let mark = UInt8(ascii: "*")
    let start = range.lowerBound + 2
    guard start < range.upperBound, bytes[start - 2] == mark, bytes[start - 1] == mark else {
      return nil
    }
    var end = start
    while end + 2 < range.upperBound, bytes[end] != mark { end += 1 }
    // Six to sixty Chinese characters.
    guard (18...180).contains(end - start), end + 2 < range.upperBound, bytes[end + 1] == mark,
      bytes[end + 2] == 0x20
    else { return nil }
    for stop in ["。", "；", "：", "，", "、", "！", "？", ".", ":", ",", ";"] as [StaticString]
    where bytes.ends(stop, in: start..<end) {
      return nil
    }
    return start..<end
  }

  private static func firstMark(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  private static func isListMark(_ start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Bool {
    guard start + 1 < end, bytes[start + 1] == 0x20 else { return false }
    return bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "*")
      || bytes[start] == UInt8(ascii: "+")
  }

  /// A line of - = * _ ` | : only: a rule, a fence, the line under a table's head.
  private static func isRule(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    var marks = 0
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: ":"):
        marks += 1
      case 0x20, 0x09: break
      default: return false
      }
    }
    return marks >= 3
  }

  private static func inline(
    _ range: Range<Int>, of bytes: Span<UInt8>, _ writer: inout StageWriter
  ) {
    var index = range.lowerBound
    var runStart = index
    func end(_ index: Int) -> Int { min(index, range.upperBound) }
    while index < range.upperBound {
      index = bytes.next(index, range.upperBound) { bytes in
        bytes.marks(0x2A) | bytes.marks(0x5F) | bytes.marks(0x60) | bytes.marks(0x7C)
          | bytes.marks(0x5C) | bytes.marks(0x21) | bytes.marks(0x5B)
      }
      guard index < range.upperBound else { break }
      let byte = bytes[index]
      var skip: Range<Int>?
      var replacement: UInt8?
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        var after = index
        while after < range.upperBound, bytes[after] == byte { after += 1 }
        if after - index >= 2 || !isBetweenWords(index, in: range, bytes) { skip = index..<after }
      case UInt8(ascii: "`"):
        if !isRupee(index, in: range, bytes) { skip = index..<index + 1 }
      case UInt8(ascii: "|"):
        skip = index..<index + 1
        replacement = 0x09
      case UInt8(ascii: "\\"):
        if index + 1 < range.upperBound, isMark(bytes[index + 1]) {
          writer.copy(runStart..<index, of: bytes)
          runStart = index + 1
          index += 2
          continue
        }
      case UInt8(ascii: "!"):
        if index + 1 < range.upperBound, bytes[index + 1] == UInt8(ascii: "["),
          let link = MarkdownLink(at: index + 1, in: bytes, end: range.upperBound)
        {
          skip = index..<link.end
        }
      case UInt8(ascii: "["):
        if let link = MarkdownLink(at: index, in: bytes, end: range.upperBound) {
          writer.copy(runStart..<index, of: bytes)
          writer.copy(link.text, of: bytes)
          index = link.end
          runStart = index
          continue
        }
      default: break
      }
      guard let skip else {
        index += 1
        continue
      }
      writer.copy(runStart..<index, of: bytes)
      if let replacement { writer.replace(skip, by: CollectionOfOne(replacement)) }
      index = end(skip.upperBound)
      runStart = index
    }
    writer.copy(runStart..<range.upperBound, of: bytes)
  }

  /// Whether a backtick stands for a lost sign of money: before a number, and no other closes it.
  private static func isRupee(
    _ index: Int, in range: Range<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    func isBeforeNumber(_ index: Int) -> Bool {
      var next = index + 1
      while next < range.upperBound, bytes[next] == 0x20 { next += 1 }
      return next >= range.upperBound || bytes[next] >= 0x30 && bytes[next] <= 0x39
    }
    guard isBeforeNumber(index) else { return false }
    var next = index + 1
    while next < range.upperBound, bytes[next] != UInt8(ascii: "`") { next += 1 }
    return next >= range.upperBound || next + 1 < range.upperBound && isBeforeNumber(next)
  }

  /// Whether a single mark stands between Latin letters or figures, as in 7*24.
  private static func isBetweenWords(
    _ index: Int, in range: Range<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
    return isWord(bytes[index - 1]) && isWord(bytes[index + 1])
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isWord(byte)
  }
}

/// A link of Markdown: [text](address).
struct MarkdownLink {
  let text: Range<Int>
  let end: Int

  /// Text and address are at most so many bytes long.
  private static let longest = 1000

  init?(at start: Int, in bytes: Span<UInt8>, end: Int) {
    var index = start + 1
    let limit = min(end, start + Self.longest)
    while index < limit, bytes[index] != UInt8(ascii: "]") {
      if bytes[index] == UInt8(ascii: "[") { return nil }
      index += 1
    }
    guard index + 1 < limit, bytes[index + 1] == UInt8(ascii: "(") else { return nil }
    text = start + 1..<index
    index += 2
    while index < limit, bytes[index] != UInt8(ascii: ")") {
      if bytes[index] == UInt8(ascii: "(") { return nil }
      index += 1
    }
    guard index < limit else { return nil }
    self.end = index + 1
  }
}
