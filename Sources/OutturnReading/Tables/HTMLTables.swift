/// Finds the tables of a web page, with cells that go over several columns or rows.
struct HTMLTables {
  private let text: DecodedText

  init(_ text: DecodedText) { self.text = text }

  /// A table that is being read; those inside it are tables of their own.
  private struct Open {
    let start: Int
    var rows: [[Int: ReportTable.Cell]] = []
    var merges: [ReportTable.Merge] = []
    /// The next free column, and up to which row columns are taken by cells above.
    var next = 0
    var taken: [Int: Int] = [:]
    var caption = ""
    /// Where the open cell's content begins, its row and column; none for the caption.
    var content: Int?
    var place: (row: Int, column: Int)?
  }

  /// The most columns or rows that one cell takes.
  private static let mostSpanned = 100
  /// The most columns that are read.
  private static let mostColumns = 500

  func tables() -> [ReportTable] {
    let bytes = text.utf8.span
    var found: [ReportTable] = []
    var open: [Open] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let tag = HTMLTag(at: index, in: bytes) else {
        index += 1
        continue
      }
      if tag.name == HTMLTag.packed("table") {
        if !tag.isClosing {
          // A cell that holds a table is there for the layout.
          if let outer = open.indices.last { open[outer].content = nil }
          open.append(Open(start: index))
        } else if var table = open.popLast() {
          close(&table, at: index, bytes)
          found.append(finished(table, bytes))
        }
      } else if var table = open.popLast() {
        take(tag, at: index, in: &table, bytes)
        open.append(table)
      }
      index = tag.end
    }
    return found.filter { $0.rows.count > 1 }
  }

  private func take(_ tag: HTMLTag, at index: Int, in table: inout Open, _ bytes: Span<UInt8>) {
    let isCell = tag.name == HTMLTag.packed("td") || tag.name == HTMLTag.packed("th")
    if tag.name == HTMLTag.packed("tr") {
      close(&table, at: index, bytes)
      if !tag.isClosing {
        table.rows.append([:])
        table.next = 0
      }
    } else if isCell {
      close(&table, at: index, bytes)
      guard !tag.isClosing else { return }
      if table.rows.isEmpty { table.rows.append([:]) }
      let row = table.rows.count - 1
      while table.taken[table.next, default: 0] > row { table.next += 1 }
      let column = table.next
      guard column < Self.mostColumns else { return }
      let width = number("colspan", in: index..<tag.end, bytes)
      let height = number("rowspan", in: index..<tag.end, bytes)
      for beside in column..<column + width { table.taken[beside] = row + height }
      table.next = column + width
      if width > 1 || height > 1 {
        table.merges.append((row + 1...row + height, column...column + width - 1))
      }
      table.place = (row, column)
      table.content = tag.end
    } else if tag.name == HTMLTag.packed("caption") {
      close(&table, at: index, bytes)
      if !tag.isClosing { table.content = tag.end }
    }
  }

  /// What an attribute of a tag says, at least 1.
  private func number(_ name: StaticString, in tag: Range<Int>, _ bytes: Span<UInt8>) -> Int {
    guard var index = bytes.firstIndex(of: name, in: tag) else { return 1 }
    index += name.utf8CodeUnitCount
    while index < tag.upperBound, [0x20, 0x22, 0x27, 0x3D].contains(bytes[index]) { index += 1 }
    var value = 0
    while index < tag.upperBound, bytes[index] &- 0x30 < 10, value < Self.mostSpanned {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return min(max(value, 1), Self.mostSpanned)
  }

  private func close(_ table: inout Open, at end: Int, _ bytes: Span<UInt8>) {
    defer { (table.content, table.place) = (nil, nil) }
    guard let start = table.content, start <= end else { return }
    let (plain, map) = HTMLStripper.strip(bytes.extracting(start..<end))
    let told = String(decoding: plain, as: UTF8.self)
    guard let place = table.place else {
      table.caption = told
      return
    }
    guard let first = plain.firstIndex(where: { $0 > 0x20 }),
      let last = plain.lastIndex(where: { $0 > 0x20 })
    else { return }
    let range = map.sourceRange(of: first..<last + 1)
    table.rows[place.row][place.column] = ReportTable.Cell(
      text: told,
      range: text.scalarRange(ofBytes: start + range.lowerBound..<start + range.upperBound))
  }

  private func finished(_ table: Open, _ bytes: Span<UInt8>) -> ReportTable {
    let blank = ReportTable.Cell(text: "", range: 0..<0)
    let rows = table.rows.enumerated().map { index, cells in
      ReportTable.Row(
        line: index + 1,
        cells: cells.isEmpty ? [] : (0...(cells.keys.max() ?? 0)).map { cells[$0] ?? blank })
    }
    // What is shown above, as far as it may be a title.
    var start = max(0, table.start - 1000)
    while start < table.start, bytes[start] != UInt8(ascii: "<") { start += 1 }
    let above = String(
      decoding: HTMLStripper.strip(bytes.extracting(start..<table.start)).bytes, as: UTF8.self)
    let lines = (above + "\n" + table.caption).split(whereSeparator: \.isNewline).map(String.init)
    return ReportTable(
      rows: rows.filter { !$0.cells.isEmpty }, around: ReportTable.titles(lines),
      merges: table.merges)
  }
}
