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

  /// A table that stands in a text or a web page.
  package init(_ table: ReportTable) {
    self.init(sheet: nil, rows: table.rows.map { Row(line: $0.line, cells: $0.cells.map(\.text)) })
    around = table.around
    merges = table.merges
  }
}
