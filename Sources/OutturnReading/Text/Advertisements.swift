/// Finds what was pasted into a report: web addresses, download prompts, the chrome of a web page,
/// and the remarks that a newspaper page goes on elsewhere.
struct Advertisements {
  /// Byte ranges inside lines to leave out, in order and without overlap.
  private(set) var cuts: [Range<Int>] = []
  /// Indices of the lines that held advertisements.
  private(set) var found: [Int] = []
  /// The lines at which the text goes on from, or on, another page.
  private(set) var turnedFrom: [Int] = []
  private(set) var turnedTo: [Int] = []

  private let words: SectionWords

  init(words: SectionWords) {
    self.words = words
  }

  /// Marks whole lines to leave out and collects the cuts inside others.
  mutating func find(in lines: inout [TextLine], _ bytes: Span<UInt8>) {
    var last: TextLine?
    for index in lines.indices where !lines[index].has(.dropped) {
      let line = lines[index]
      defer { if !lines[index].has(.dropped) { last = line } }
      findTurn(index, line, bytes)
      if line.has(.holdsAddress), let address = WebAddress.first(in: line.range, bytes) {
        found.append(index)
        if isWholeLine(line) {
          lines[index].drop()
        } else {
          cutClauses(from: address, in: line, bytes)
        }
      } else if isWholeLine(line), stands(line, alone: last),
        words.advertisements.first(from: Int(line.start), in: bytes, end: Int(line.end)) != nil
      {
        found.append(index)
        lines[index].drop()
      }
    }
    cuts.sort { $0.lowerBound < $1.lowerBound }
  }

  /// A line short enough to be dropped whole.
  private func isWholeLine(_ line: TextLine) -> Bool {
    line.width <= 120 && line.ending == .open && !line.has(.holdsStop) && !line.has(.holdsComma)
      && !line.has(.numbered)
  }

  private func stands(_ line: TextLine, alone last: TextLine?) -> Bool {
    guard let last else { return true }
    switch last.ending {
    case .stop, .colon: return true
    case .open: return last.width <= 80 && !last.has(.holdsComma) && line.has(.afterBlank)
    case .comma, .semicolon: return false
    }
  }

  /// Cuts each address with its parentheses, and the clause around it if that says no more than where
  /// to look.
  private mutating func cutClauses(
    from address: Range<Int>, in line: TextLine, _ bytes: Span<UInt8>
  ) {
    var next: Range<Int>? = address
    while let address = next {
      var cut = withParentheses(address, in: line.range, bytes)
      let clause = clause(around: cut, in: line.range, bytes)
      if let prompt = words.advertisements.first(
        from: clause.lowerBound, in: bytes, end: clause.upperBound),
        !cut.contains(prompt.range.lowerBound)
      {
        cut = clause
      }
      let start = max(cut.lowerBound, cuts.last?.upperBound ?? 0)
      if start < cut.upperBound { cuts.append(start..<cut.upperBound) }
      next = WebAddress.first(in: cut.upperBound..<max(cut.upperBound, Int(line.end)), bytes)
    }
  }

  private func withParentheses(
    _ range: Range<Int>, in line: Range<Int>, _ bytes: Span<UInt8>
  ) -> Range<Int> {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    if lower > line.lowerBound, bytes[lower - 1] == UInt8(ascii: "("), upper < line.upperBound,
      bytes[upper] == UInt8(ascii: ")")
    {
      return lower - 1..<upper + 1
    }
    if lower - 3 >= line.lowerBound, bytes[lower - 3] == 0xEF, bytes[lower - 2] == 0xBC,
      bytes[lower - 1] == 0x88, upper + 3 <= line.upperBound, bytes[upper] == 0xEF,
      bytes[upper + 1] == 0xBC, bytes[upper + 2] == 0x89
    {
      return lower - 3..<upper + 3
    }
    return range
  }

  /// The clause around a range: up to 。；，！？ or the ends of the line, at most 120 bytes each way.
  private func clause(
    around range: Range<Int>, in line: Range<Int>, _ bytes: Span<UInt8>
  ) -> Range<Int> {
    var lower = range.lowerBound
    while lower > line.lowerBound, range.lowerBound - lower < 120,
      !(lower - 3 >= line.lowerBound && isClauseEnd(lower - 3, bytes))
    {
      lower -= 1
    }
    var upper = range.upperBound
    while upper < line.upperBound, upper - range.upperBound < 120,
      !(upper + 3 <= line.upperBound && isClauseEnd(upper, bytes))
    {
      upper += 1
    }
    if range.lowerBound - lower >= 120 || upper - range.upperBound >= 120 { return range }
    return lower..<upper
  }

  private func isClauseEnd(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x9B),
      (0xEF, 0xBC, 0x8C):
      true
    default: false
    }
  }

  // MARK: Other pages

  /// Looks at a line's beginning and end for （上接…） and （下转…）.
  private mutating func findTurn(_ index: Int, _ line: TextLine, _ bytes: Span<UInt8>) {
    let start = Int(line.start)
    let end = Int(line.end)
    var open = start
    if takeOpening(&open, bytes, end),
      words.turns.longest(at: open, in: bytes, end: end)?.payload == .turnedFrom,
      let close = closing(from: open, bytes, end)
    {
      turnedFrom.append(index)
      cuts.append(start..<close)
      return
    }
    guard isClosing(end, bytes, start) else { return }
    var at = max(start, end - 60)
    while at < end {
      var after = at
      if takeOpening(&after, bytes, end),
        words.turns.longest(at: after, in: bytes, end: end)?.payload == .turnedTo
      {
        turnedTo.append(index)
        cuts.append(at..<end)
        return
      }
      at += 1
    }
  }

  private func takeOpening(_ index: inout Int, _ bytes: Span<UInt8>, _ end: Int) -> Bool {
    HeadingPieces.take(UInt8(ascii: "("), &index, bytes, end)
  }

  private func isClosing(_ end: Int, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    if end - 1 >= start, bytes[end - 1] == UInt8(ascii: ")") { return true }
    return end - 3 >= start && bytes[end - 3] == 0xEF && bytes[end - 2] == 0xBC
      && bytes[end - 1] == 0x89
  }

  private func closing(from start: Int, _ bytes: Span<UInt8>, _ end: Int) -> Int? {
    var index = start
    while index < min(end, start + 60) {
      if HeadingPieces.take(UInt8(ascii: ")"), &index, bytes, end) { return index }
      index += 1
    }
    return nil
  }
}

/// Web addresses in running text.
enum WebAddress {
  /// The first address in a range: http://…, www.… or a bare name with a common ending.
  static func first(in range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      guard isAddressByte(byte) else {
        index += 1
        continue
      }
      var end = index
      while end < range.upperBound, isAddressByte(bytes[end]) { end += 1 }
      while end > index, isTrailing(bytes[end - 1]) { end -= 1 }
      if isAddress(index..<end, bytes) { return index..<end }
      index = max(end, index + 1)
      while index < range.upperBound, isAddressByte(bytes[index]) { index += 1 }
    }
    return nil
  }

  /// What an address is made of: ASCII but spaces, quotes, parentheses, commas.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x26, 0x2A...0x2B, 0x2D...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E:
      true
    default: false
    }
  }

  private static func isTrailing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";")
      || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private static let endings: [StaticString] = [
    ".com", ".cn", ".net", ".org", ".cc", ".top", ".vip", ".info",
  ]

  private static func isAddress(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard range.count >= 5 else { return false }
    for index in range where bytes[index] == UInt8(ascii: ":") {
      if index + 2 < range.upperBound, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F,
        index > range.lowerBound
      {
        return true
      }
    }
    if begins(with: "www.", range, bytes) { return true }
    var at = range.lowerBound + 1
    while at < range.upperBound {
      if bytes[at] == UInt8(ascii: ".") {
        for ending in endings where begins(with: ending, at..<range.upperBound, bytes) {
          let after = at + ending.utf8CodeUnitCount
          if after == range.upperBound || !isWordByte(bytes[after]) { return true }
        }
      }
      at += 1
    }
    return false
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
      || byte == UInt8(ascii: "-")
  }

  private static func begins(
    with word: StaticString, _ range: Range<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    guard range.count >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for (offset, letter) in letters.enumerated() {
        let byte = bytes[range.lowerBound + offset]
        if (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) != letter { return false }
      }
      return true
    }
  }
}
