/// The part of a line that an excerpt shows.
struct ExcerptWindow {
  private(set) var text = ""
  private(set) var indent = 0
  private(set) var span = 1

  private struct Cell {
    let text: String
    let width: Int
    let start: Int
  }

  /// - Parameter range: In bytes; its lower bound lies inside `bytes` or at the end.
  init(_ bytes: Span<UInt8>, around range: Range<Int>, columns: Int) {
    let place = range.lowerBound
    // No cell has more columns than four times its bytes, none less than a sixth (a mark of three
    // bytes may have none: then less is shown, which does no harm).
    let reach = columns * 4
    let lineStart = Self.start(of: place, in: bytes, reach: reach)
    let lineEnd = Self.end(of: place, in: bytes, reach: reach)
    let cells = Self.cells(bytes, from: lineStart.offset, to: lineEnd.offset)
    let target = cells.firstIndex { $0.start > place }.map { max(0, $0 - 1) }
    let at = place >= lineEnd.offset ? cells.count : target ?? max(0, cells.count - 1)

    // Two thirds of the width stand before the place, more where little follows it.
    let after = Self.width(cells[at...])
    let before = max(columns * 2 / 3, columns - after - 1)
    var first = at
    var used = 0
    while first > 0, used + cells[first - 1].width <= before {
      first -= 1
      used += cells[first].width
    }
    var last = at
    var shown = used
    while last < cells.count, shown + cells[last].width <= columns {
      shown += cells[last].width
      last += 1
    }
    let cutLeft = first > 0 || !lineStart.isLineEdge
    let cutRight = last < cells.count || !lineEnd.isLineEdge
    text =
      (cutLeft ? "…" : "") + cells[first..<last].map(\.text).joined() + (cutRight ? "…" : "")
    indent = used + (cutLeft ? 1 : 0)
    span = max(1, Self.width(cells[at..<last].prefix { $0.start < range.upperBound }))
  }

  private static func width(_ cells: ArraySlice<Cell>) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }

  private static func start(
    of place: Int, in bytes: Span<UInt8>, reach: Int
  ) -> (offset: Int, isLineEdge: Bool) {
    var start = place
    while start > 0, bytes[start - 1] != 0x0A {
      if place - start >= reach, !UTF8.isContinuation(bytes[start]) { return (start, false) }
      // Bytes that are no UTF-8 may continue without end.
      if place - start >= reach + 4 { return (start, false) }
      start -= 1
    }
    return (start, true)
  }

  private static func end(
    of place: Int, in bytes: Span<UInt8>, reach: Int
  ) -> (offset: Int, isLineEdge: Bool) {
    var end = place
    while end < bytes.count, bytes[end] != 0x0A {
      if end - place >= reach, !UTF8.isContinuation(bytes[end]) { return (end, false) }
      if end - place >= reach + 4 { return (end, false) }
      end += 1
    }
    // The carriage return of a line end is no part of the line.
    if end < bytes.count, end > place, bytes[end - 1] == 0x0D { end -= 1 }
    return (end, true)
  }

  private static func cells(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> [Cell] {
    var cells: [Cell] = []
    var index = start
    while index < end {
      guard let (scalar, length) = UTF8Check.scalar(at: index, before: end, in: bytes) else {
        let shown = "<\(VisibleText.hex(bytes[index]))>"
        cells.append(Cell(text: shown, width: DisplayWidth.of(shown), start: index))
        index += 1
        continue
      }
      // A tab is one space, so that the caret stands right whatever tabs are set.
      let shown = scalar == "\t" ? " " : VisibleText.of(scalar)
      cells.append(Cell(text: shown, width: DisplayWidth.of(shown), start: index))
      index += length
    }
    return cells
  }
}
