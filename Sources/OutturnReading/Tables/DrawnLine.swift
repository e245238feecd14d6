/// A line of text as a row of a table: pieces that a | or a tab parts, or two spaces at least.
struct DrawnLine {
  enum Kind { case pipes, tabs, spaces }

  struct Piece {
    /// Bytes of the text, without the spaces around.
    var range: Range<Int>
    /// The columns of the screen that it takes.
    var columns: Range<Int>
  }

  let kind: Kind
  let pieces: [Piece]
  /// Whether it begins with a |.
  var isFramed = false

  /// A line under a table's head, or between its rows: |---|:--:|, =====.
  func isRule(in bytes: Span<UInt8>) -> Bool {
    !pieces.isEmpty
      && pieces.allSatisfy { piece in
        !piece.range.isEmpty
          && piece.range.allSatisfy { "-=_: ".utf8.contains(bytes[$0]) }
      }
  }

  /// Reads a line; a single piece for one that is no row.
  init(_ line: Range<Int>, in bytes: Span<UInt8>) {
    var scan = DrawnLineScan()
    var index = line.lowerBound
    while index < line.upperBound { index += scan.take(at: index, in: bytes) }
    if scan.pipes.count > 1 || scan.pipes.count == 1 && scan.firstText < scan.pipes[0] {
      kind = .pipes
      isFramed = scan.firstText == scan.pipes[0]
      pieces = Self.parts(line, at: scan.pipes, isFramed: isFramed, bytes)
    } else if scan.tabs.contains(where: { $0 > scan.firstText && $0 < scan.lastText }) {
      kind = .tabs
      pieces = Self.parts(line, at: scan.tabs, isFramed: false, bytes)
    } else {
      kind = .spaces
      pieces = scan.finished()
    }
  }

  private static func parts(
    _ line: Range<Int>, at marks: [Int], isFramed: Bool, _ bytes: Span<UInt8>
  ) -> [Piece] {
    var pieces: [Piece] = []
    var start = line.lowerBound
    for mark in marks + [line.upperBound] {
      let range = trimmed(start..<max(start, mark), bytes)
      let isOutside = isFramed && start == line.lowerBound || mark == line.upperBound
      if !(isOutside && range.isEmpty) {
        pieces.append(Piece(range: range, columns: pieces.count..<pieces.count + 1))
      }
      start = mark + 1
    }
    return pieces
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}

/// One pass over a line.
private struct DrawnLineScan {
  var pipes: [Int] = []
  var tabs: [Int] = []
  var firstText = Int.max
  var lastText = -1
  private var pieces: [DrawnLine.Piece] = []
  private var column = 0
  private var gap = 0
  private var isEscaped = false

  /// Takes one character in; returns its length.
  mutating func take(at index: Int, in bytes: Span<UInt8>) -> Int {
    let byte = bytes[index]
    if byte == 0x20 || byte == 0x09 || byte == 0x0D {
      if byte == 0x09 { tabs.append(index) }
      column += 1
      gap += 1
      return 1
    }
    if byte == 0xE3, bytes.holds("\u{3000}", at: index, end: bytes.count) {
      column += 2
      gap += 2
      return 3
    }
    let length = min(bytes.characterLength(at: index), bytes.count - index)
    if byte == UInt8(ascii: "|"), !isEscaped { pipes.append(index) }
    isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    if firstText == Int.max { firstText = index }
    lastText = index
    let width = byte >= 0xE3 ? 2 : 1
    if gap < 2, let last = pieces.indices.last {
      pieces[last].range = pieces[last].range.lowerBound..<index + length
      pieces[last].columns = pieces[last].columns.lowerBound..<column + width
    } else {
      pieces.append(.init(range: index..<index + length, columns: column..<column + width))
    }
    column += width
    gap = 0
    return length
  }

  func finished() -> [DrawnLine.Piece] { pieces }
}
