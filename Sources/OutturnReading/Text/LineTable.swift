/// Finds and measures the lines of a text; blank lines are only marked on the line after them.
///
/// One pass, linear; 20 bytes a line that is not blank.
enum LineTable {
  static func lines(of bytes: Span<UInt8>) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity(bytes.count / 96)
    var index = 0
    var before: TextLine.Traits = .afterBlank
    while index < bytes.count {
      let line = measure(bytes, from: index, before: before)
      if let line {
        index = Int(line.next)
        lines.append(line)
        before = []
      } else {
        index = endOfLine(bytes, index)
        before.insert(.afterBlank)
      }
      if index > 0, bytes[index - 1] == 0x0C { before.insert(.afterFormFeed) }
      if index > 2, bytes[index - 1] == 0xA9, isSeparator(bytes, index - 3) {
        before.insert(.afterSeparator)
      }
    }
    return lines
  }

  /// Where the line after the one that holds `index` begins.
  private static func endOfLine(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    var end = index
    while end < bytes.count, !isLineEnd(bytes, end) { end += 1 }
    return afterLineEnd(bytes, end)
  }

  private static func afterLineEnd(_ bytes: Span<UInt8>, _ end: Int) -> Int {
    guard end < bytes.count else { return bytes.count }
    if bytes[end] == 0xE2 { return end + 3 }
    return bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
      ? end + 2 : end + 1
  }

  @inline(__always)
  private static func isLineEnd(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    return byte == 0x0A || byte == 0x0D || byte == 0x0C || byte == 0xE2 && isSeparator(bytes, index)
  }

  /// U+2028 or U+2029.
  private static func isSeparator(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
  }

  /// Measures the line that begins at `from`; `nil` if it is blank.
  private static func measure(
    _ bytes: Span<UInt8>, from: Int, before: TextLine.Traits
  ) -> TextLine? {
    var start = from
    var indent = 0
    while start < bytes.count, !isLineEnd(bytes, start) {
      switch TextForm(at: start, in: bytes, end: bytes.count) {
      case .space(let length):
        indent += length == 3 ? 2 : 1
        start += length
        continue
      case .drop(let length):
        start += length
        continue
      default: break
      }
      break
    }
    guard start < bytes.count, !isLineEnd(bytes, start) else { return nil }

    var scan = LineScan()
    var index = start
    while true {
      index = LineScan.mark(index, in: bytes)
      if index >= bytes.count || isLineEnd(bytes, index) { break }
      scan.take(bytes[index], at: index, in: bytes)
      index += 1
    }
    scan.count(start..<index, in: bytes)
    let end = trimmedEnd(bytes, start, index)
    var traits = before.union(scan.traits)
    let first = bytes[start]
    if first >= 0x61, first <= 0x7A { traits.insert(.lowerCase) }
    if HeadingStart(at: start, in: bytes, end: end) != nil { traits.insert(.numbered) }
    let ending = LineEnding.ending(
      of: start..<end, in: bytes, latin: traits.contains(.latin))
    if let stop = scan.lastStop, stop < end - 8 { traits.insert(.holdsStop) }
    return TextLine(
      start: start, end: end, next: afterLineEnd(bytes, index), indent: indent,
      width: scan.width, ending: ending, traits: traits)
  }

  /// The end of a line without the spaces at its end.
  private static func trimmedEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
      let last = bytes[end - 1]
      if last <= 0x20 || last == 0x7F {
        end -= 1
      } else if end - start >= 3, bytes[end - 3] == 0xE3, bytes[end - 2] == 0x80, last == 0x80 {
        end -= 3
      } else if end - start >= 2, bytes[end - 2] == 0xC2, last == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return end
  }
}

/// What one pass over a line counts.
private struct LineScan {
  var width = 0
  var letters = 0
  var wide = 0
  var lastStop: Int?
  private var marks: TextLine.Traits = []

  var traits: TextLine.Traits {
    letters > 2 * wide ? marks.union(.latin) : marks
  }

  /// The first byte from `start` on that ends a line or tells something of it, or the text's end.
  static func mark(_ start: Int, in bytes: Span<UInt8>) -> Int {
    bytes.next(start, bytes.count) { bytes in
      bytes.marks(0x0A) | bytes.marks(0x0C) | bytes.marks(0x0D) | bytes.marks(0x2E)
        | bytes.marks(0x3A) | bytes.marks(0x40)
        | bytes.marks(0xE2) | bytes.marks(0xE3) | bytes.marks(0xEF)
    }
  }

  /// Counts the characters of the line.
  mutating func count(_ line: Range<Int>, in bytes: Span<UInt8>) {
    wide = bytes.count(in: line) { $0 >= 0xE0 }
    width = bytes.count(in: line) { $0 & 0xC0 != 0x80 } + wide
    letters = bytes.count(in: line) { $0.isLetter } + bytes.count(in: line) { $0 &- 0xC0 < 0x20 }
    if bytes.count(in: line, where: { $0 &- 0x30 < 10 }) > 0 { marks.insert(.holdsDigit) }
  }

  /// Takes in a mark.
  mutating func take(_ byte: UInt8, at index: Int, in bytes: Span<UInt8>) {
    if byte < 0x80 { return takePoint(byte, at: index, in: bytes) }
    if byte == 0xE3 {
      if bytes[index + 1] == 0x80, bytes[index + 2] == 0x82 { lastStop = index }
    } else if byte == 0xEF, bytes[index + 1] == 0xBC {
      let third = bytes[index + 2]
      switch third {
      case 0x81, 0x9F: lastStop = index
      case 0x8C: marks.insert(.holdsComma)
      case 0x90...0x99: marks.insert(.holdsDigit)
      default: break
      }
    }
  }

  private mutating func takePoint(_ byte: UInt8, at index: Int, in bytes: Span<UInt8>) {
    guard index + 1 < bytes.count else { return }
    let next = bytes[index + 1]
    if byte == 0x2E, next == 0x20 || next == 0x0A {
      lastStop = index
    } else if byte == 0x3A {
      if next == 0x2F { marks.insert(.holdsAddress) }
    } else if (next | 0x20) >= 0x61, (next | 0x20) <= 0x7A, index > 0 {
      let last = bytes[index - 1]
      if (last | 0x20) >= 0x61 && (last | 0x20) <= 0x7A || last >= 0x30 && last <= 0x39 {
        marks.insert(.holdsAddress)
      }
    }
  }
}
