/// The cells of a table as text, wherever they came from.
package struct TableGrid: Sendable {
  package struct Row: Sendable {
    /// The line of the file or the row of the sheet, from 1.
    package let line: Int
    package var cells: [String]

    package subscript(column: Int) -> String { column < cells.count ? cells[column] : "" }
    package var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
    package var filled: Int { cells.count { !$0.isEmpty } }
  }

  /// The sheet's name, or nil for a table of text.
  package let sheet: String?
  package var rows: [Row]
  /// Lines of text that stand around the table.
  package var around: [String] = []
  /// Cells shown as one, as columns and lines.
  package var merges: [(lines: ClosedRange<Int>, columns: ClosedRange<Int>)] = []

  package init(sheet: String?, rows: [Row]) {
    self.sheet = sheet
    self.rows = rows.map { row in
      Row(line: row.line, cells: row.cells.map(TableGrid.clean))
    }
  }

  /// A sheet of a workbook.
  package init(_ sheet: Sheet) {
    self.init(
      sheet: sheet.name,
      rows: sheet.rows.map { Row(line: $0.number, cells: $0.cells.map(\.shown)) })
    merges = sheet.merges.map { ($0.rows, $0.columns) }
  }

  /// The widest row's number of cells.
  package var width: Int { rows.map(\.cells.count).max() ?? 0 }

  /// Where a cell stands: `Sheet!D4`, or `D4` in a table of text.
  package func place(_ column: Int, _ line: Int) -> String {
    let cell = Sheet.letters(ofColumn: column) + "\(line)"
    return sheet.map { "\($0)!\(cell)" } ?? cell
  }

  /// A cell in one line, without white space at its ends and without marks of emphasis.
  private static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var wasSpace = false
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace
      if isSpace, wasSpace { continue }
      scalars.append(isSpace && scalar != "\u{A0}" ? " " : scalar)
      wasSpace = isSpace
    }
    var told = String(scalars).trimmedOfSpaces
    for mark in ["**", "__", "*", "_", "`"] {
      if told.hasPrefix(mark), told.hasSuffix(mark), told.utf8.count > mark.utf8.count * 2 {
        told = String(told.dropFirst(mark.count).dropLast(mark.count))
      }
    }
    return told
  }
}
