import OutturnFormats

extension TableGrid {
  /// A table of separated values; rows may be of any length.
  ///
  /// - Throws: `CSVError` with the place of what is wrong.
  package init(separated text: [UInt8], by delimiter: UInt8?) throws(CSVError) {
    var rows: [Row] = []
    var reader = CSVReader(delimiter: delimiter ?? CSVReader.delimiter(ofFirstLine: text))
    let take: (CSVReader.Row) -> Void = { rows.append(Row(line: $0.line, cells: $0.cells)) }
    try reader.read(text, row: take)
    try reader.finish(row: take)
    self.init(sheet: nil, rows: rows)
  }

  /// The tables of a Markdown text, with the lines around them as their titles.
  package static func all(inMarkdown text: String) -> [TableGrid] {
    var tables: [TableGrid] = []
    var rows: [Row] = []
    var around: [String] = []
    func close() {
      if rows.count > 1 {
        var grid = TableGrid(sheet: nil, rows: rows)
        // The nearest lines say most.
        grid.around = around.suffix(12).reversed()
        tables.append(grid)
      }
      rows = []
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let told = String(line).trimmedOfSpaces
      guard told.hasPrefix("|") else {
        close()
        if !told.isEmpty { around.append(told) }
        continue
      }
      let cells = Self.cells(told)
      let isRule = cells.allSatisfy { !$0.isEmpty && $0.allSatisfy { "-: ".contains($0) } }
      if !isRule || rows.isEmpty { rows.append(Row(line: index + 1, cells: cells)) }
    }
    close()
    return tables
  }

  private static func cells(_ line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.dropFirst() {
      if isEscaped {
        cell.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        cells.append(cell.trimmedOfSpaces)
        cell = ""
      } else {
        cell.append(character)
      }
    }
    if !cell.trimmedOfSpaces.isEmpty { cells.append(cell.trimmedOfSpaces) }
    return cells
  }
}
