/// Finds the tables that a text draws with signs or with spaces.
struct DrawnTables {
  private struct Line {
    let number: Int
    let drawn: DrawnLine
  }

  private let text: DecodedText
  /// Whether it is a web page, in which only | draws tables besides the tags.
  private let isPage: Bool

  init(_ text: DecodedText, isPage: Bool) {
    self.text = text
    self.isPage = isPage
  }

  /// A line that is wider is prose.
  private static let widest = 400

  func tables() -> [ReportTable] {
    let bytes = text.utf8.span
    var found: [ReportTable] = []
    var block: [Line] = []
    var above: [String] = []
    var blanks = 0
    var start = 0
    var number = 0
    func close() {
      // Lines at its end that are no rows may be the next one's title.
      let rows = block.lastIndex { $0.drawn.pieces.count > 1 }.map { $0 + 1 } ?? 0
      let behind = block[rows...].compactMap(\.drawn.pieces.first).map { bytes.text($0.range) }
      block.removeSubrange(rows...)
      if let table = table(block, above, bytes) { found.append(table) }
      if !block.isEmpty { above = behind }
      block = []
    }
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      number += 1
      let line = DrawnLine(start..<end, in: bytes)
      start = end + 1
      if line.pieces.isEmpty {
        blanks += 1
        if blanks > 1 || block.last?.drawn.kind == .pipes { close() }
        continue
      }
      if line.kind == .spaces, line.isRule(in: bytes) { continue }
      let isApart = blanks > 0
      blanks = 0
      let isRow =
        line.pieces.count > 1 && (!isPage || line.kind == .pipes)
        && (line.kind == .pipes || (line.pieces.last?.columns.upperBound ?? 0) < Self.widest)
      if let last = block.last {
        if isRow, line.kind == last.drawn.kind {
          block.append(Line(number: number, drawn: line))
          continue
        }
        // A name that goes on, or a heading between rows.
        if !isRow, last.drawn.kind == .spaces, line.kind == .spaces,
          last.drawn.pieces.count > 1 || !isApart,
          let only = line.pieces.first, only.columns.upperBound <= 60,
          HeadingStart(at: only.range.lowerBound, in: bytes, end: only.range.upperBound) == nil
        {
          block.append(Line(number: number, drawn: line))
          continue
        }
        close()
      }
      if isRow {
        block = [Line(number: number, drawn: line)]
      } else if let told = line.pieces.first {
        let whole = told.range.lowerBound..<(line.pieces.last?.range.upperBound ?? 0)
        if above.count == 12 { above.removeFirst() }
        above.append(whole.count < 600 ? bytes.text(whole) : "")
      }
    }
    close()
    return found
  }

  private func table(
    _ block: [Line], _ above: [String], _ bytes: Span<UInt8>
  ) -> ReportTable? {
    guard let kind = block.first?.drawn.kind else { return nil }
    let rows: [ReportTable.Row]
    switch kind {
    case .pipes:
      let isRuled = block.count > 1 && block[1].drawn.isRule(in: bytes)
      guard isRuled || block.allSatisfy(\.drawn.isFramed) else { return nil }
      rows = block.filter { !$0.drawn.isRule(in: bytes) }.map { line in
        row(line.number, line.drawn.pieces.map { [$0] }, bytes)
      }
    case .tabs: rows = block.map { line in row(line.number, line.drawn.pieces.map { [$0] }, bytes) }
    case .spaces: rows = aligned(block, bytes)
    }
    guard rows.count > 1 || kind == .pipes else { return nil }
    return ReportTable(rows: rows, around: ReportTable.titles(above), merges: [])
  }

  private func row(
    _ number: Int, _ cells: [[DrawnLine.Piece]], _ bytes: Span<UInt8>
  ) -> ReportTable.Row {
    ReportTable.Row(
      line: number,
      cells: cells.map { pieces in
        let range =
          (pieces.first?.range.lowerBound ?? 0)..<(pieces.last?.range.upperBound ?? 0)
        let told = pieces.map { bytes.text($0.range) }.joined(separator: " ")
        return ReportTable.Cell(
          text: told.replacing("\\|", with: "|").replacing("<br>", with: " "),
          range: text.scalarRange(ofBytes: range))
      })
  }

  /// Rows by the columns that most of them share.
  private func aligned(_ block: [Line], _ bytes: Span<UInt8>) -> [ReportTable.Row] {
    var counts: [Int: Int] = [:]
    for line in block where line.drawn.pieces.count > 1 {
      counts[line.drawn.pieces.count, default: 0] += 1
    }
    guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), most.value > 1
    else { return [] }
    let width = most.key
    let anchors = block.filter { $0.drawn.pieces.count == width }
    let columns = (0..<width).map { column in
      let pieces = anchors.map { $0.drawn.pieces[column].columns }
      return (pieces.map(\.lowerBound).min() ?? 0)..<(pieces.map(\.upperBound).max() ?? 0)
    }
    var rows: [(number: Int, cells: [[DrawnLine.Piece]])] = []
    for line in block {
      var cells = [[DrawnLine.Piece]](repeating: [], count: width)
      if line.drawn.pieces.count == width {
        cells = line.drawn.pieces.map { [$0] }
      } else {
        for piece in line.drawn.pieces { cells[nearest(piece.columns, columns)].append(piece) }
      }
      // A name that is broken goes on in small letters, with its figures above or below.
      if let last = rows.last, let start = cells[0].first?.range.lowerBound,
        bytes[start] &- 0x61 < 26 || bytes[start] == UInt8(ascii: "("), !last.cells[0].isEmpty,
        cells.count(where: { !$0.isEmpty }) == 1 || last.cells.count(where: { !$0.isEmpty }) == 1
      {
        for column in 0..<width { rows[rows.count - 1].cells[column] += cells[column] }
      } else {
        rows.append((line.number, cells))
      }
    }
    return rows.map { row($0.number, $0.cells, bytes) }
  }

  /// The column that a piece shares most of the screen with, or stands nearest to.
  private func nearest(_ piece: Range<Int>, _ columns: [Range<Int>]) -> Int {
    let shared = columns.map { piece.clamped(to: $0).count }
    if let most = shared.max(), most > 0, let first = shared.firstIndex(of: most) { return first }
    let middle = piece.lowerBound + piece.upperBound
    let distances = columns.map { abs($0.lowerBound + $0.upperBound - middle) }
    return distances.min().flatMap(distances.firstIndex) ?? 0
  }
}
