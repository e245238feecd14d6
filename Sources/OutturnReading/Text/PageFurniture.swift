/// Finds page numbers and the headers and footers that return on every page.
///
/// A line that returns is furniture only if it stands where no line of text would: in the middle of
/// sentences, at page breaks or beside page numbers. A sub-heading that returns between whole
/// paragraphs stays.
enum PageFurniture {
  /// Marks the lines to leave out; returns how many, and the first.
  static func drop(from lines: inout [TextLine], in bytes: Span<UInt8>) -> (times: Int, first: Int)?
  {
    var times = 0
    var first: Int?
    func drop(_ index: Int, _ lines: inout [TextLine]) {
      guard !lines[index].has(.dropped) else { return }
      lines[index].drop()
      times += 1
      first = min(first ?? index, index)
    }
    for index in pageNumbers(lines, in: bytes) { drop(index, &lines) }
    for index in returning(lines, in: bytes) { drop(index, &lines) }
    return first.map { (times, $0) }
  }

  // MARK: Page numbers

  private static func pageNumbers(_ lines: [TextLine], in bytes: Span<UInt8>) -> [Int] {
    var found: [Int] = []
    var bare: [(line: Int, number: Int)] = []
    for index in lines.indices where lines[index].width <= 24 && lines[index].has(.holdsDigit) {
      switch PageNumber(lines[index].range, in: bytes) {
      case .decorated: found.append(index)
      case .bare(let number): bare.append((index, number))
      case nil: break
      }
    }
    var run = 0
    while run < bare.count {
      var end = run + 1
      while end < bare.count, bare[end].number == bare[end - 1].number + 1,
        bare[end].line > bare[end - 1].line + 1
      {
        end += 1
      }
      if end - run >= 3 {
        found.append(contentsOf: bare[run..<end].map(\.line))
      } else {
        found.append(
          contentsOf: bare[run..<end].map(\.line).filter {
            isAtPageBreak($0, lines) || isInSentence($0, lines, bytes)
          })
      }
      run = end
    }
    return found
  }

  private static func isAtPageBreak(_ index: Int, _ lines: [TextLine]) -> Bool {
    index + 1 < lines.count
      && (lines[index].has(.afterFormFeed) || lines[index + 1].has(.afterFormFeed))
  }

  /// Whether a number alone parts a sentence whose figures are whole without it: the next line begins
  /// with a figure of its own, or blank lines stand on both sides.
  private static func isInSentence(
    _ index: Int, _ lines: [TextLine], _ bytes: Span<UInt8>
  ) -> Bool {
    guard index > 0, index + 1 < lines.count else { return false }
    let (before, next) = (lines[index - 1], lines[index + 1])
    guard before.ending == .open || before.ending == .comma, !before.has(.dropped),
      next.has(.holdsComma) || next.has(.holdsStop) || next.ending == .stop
    else { return false }
    if lines[index].has(.afterBlank), next.has(.afterBlank) { return true }
    return HeadingPieces.isDigit(Int(next.start), bytes, Int(next.end))
  }

  // MARK: Returning lines

  private struct Returning {
    var lines: [Int] = []
    var interrupting = 0
  }

  private static func returning(_ lines: [TextLine], in bytes: Span<UInt8>) -> [Int] {
    var seen: [UInt64: Returning] = [:]
    for index in lines.indices where isCandidate(lines[index]) {
      let hash = hash(lines[index].range, in: bytes)
      seen[hash, default: Returning()].lines.append(index)
      if interrupts(index, lines) { seen[hash]?.interrupting += 1 }
    }
    var found: [Int] = []
    for returning in seen.values
    where returning.lines.count >= 3 && returning.interrupting * 2 >= returning.lines.count {
      guard let first = returning.lines.first else { continue }
      found.append(
        contentsOf: returning.lines.filter {
          reads(lines[$0].range, like: lines[first].range, bytes)
            && !($0 == first && isTitle($0, lines, bytes))
        })
    }
    return found.sorted()
  }

  /// Whether a line is the title 《…》 that later pages only repeat: it stands at the head of the text.
  private static func isTitle(
    _ index: Int, _ lines: [TextLine], _ bytes: Span<UInt8>
  ) -> Bool {
    let line = lines[index].range
    return index < 3 && bytes.holds("《", at: line.lowerBound, end: line.upperBound)
      && bytes.ends("》", in: line)
      && lines[..<index].allSatisfy { $0.ending == .open && !$0.has(.holdsStop) }
  }

  private static func isCandidate(_ line: TextLine) -> Bool {
    line.width >= 6 && line.width <= 80 && !line.has(.dropped) && !line.has(.holdsComma)
      && (line.ending == .open) && !line.has(.holdsStop)
  }

  /// Whether a line stands where no line of text would.
  private static func interrupts(_ index: Int, _ lines: [TextLine]) -> Bool {
    if lines[index].has(.afterFormFeed) { return true }
    if index + 1 < lines.count, lines[index + 1].has(.afterFormFeed) { return true }
    let before = index - 1
    if before >= 0, lines[before].has(.dropped) { return true }
    if index + 1 < lines.count, lines[index + 1].has(.dropped) { return true }
    guard before >= 0, index + 1 < lines.count else { return false }
    return lines[before].width >= 20
      && (lines[before].ending == .open || lines[before].ending == .comma)
  }

  private static func hash(_ range: Range<Int>, in bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
  }

  private static func reads(
    _ first: Range<Int>, like second: Range<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    guard first.count == second.count else { return false }
    for offset in 0..<first.count
    where bytes[first.lowerBound + offset] != bytes[second.lowerBound + offset] {
      return false
    }
    return true
  }
}

/// A line that holds nothing but the number of a page.
enum PageNumber: Equatable {
  /// With dashes, slashes or words: — 3 —, 第3页, 3 / 20, Page 3 of 20.
  case decorated
  /// A number alone.
  case bare(Int)

  init?(_ range: Range<Int>, in bytes: Span<UInt8>) {
    var number: Int?
    var digits = 0
    var isDecorated = false
    var index = range.lowerBound
    while index < range.upperBound {
      let (byte, length) = HeadingPieces.ascii(index, bytes, range.upperBound)
      switch byte {
      case 0x30...0x39:
        digits += 1
        guard digits <= 8 else { return nil }
        number = (number ?? 0) * 10 + Int(byte - 0x30)
        index += length
      case 0x20:
        index += length
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "|"):
        isDecorated = true
        index += length
      default:
        if case .space(let length) = TextForm(at: index, in: bytes, end: range.upperBound) {
          index += length
        } else if HeadingPieces.dash(&index, bytes, range.upperBound)
          || Self.pageWord(&index, bytes, range.upperBound)
        {
          isDecorated = true
        } else {
          return nil
        }
      }
    }
    guard let number else { return nil }
    self = isDecorated ? .decorated : .bare(number)
  }

  /// 第, 页, 共, ·, Page, of
  private static func pageWord(_ index: inout Int, _ bytes: Span<UInt8>, _ end: Int) -> Bool {
    for word in ["第", "页", "共", "page", "of", "p."] {
      var at = index
      var equal = true
      for byte in word.utf8 {
        guard at < end, byte < 0x80 ? bytes[at] | 0x20 == byte | 0x20 : bytes[at] == byte else {
          equal = false
          break
        }
        at += 1
      }
      if equal {
        index = at
        return true
      }
    }
    return false
  }
}
