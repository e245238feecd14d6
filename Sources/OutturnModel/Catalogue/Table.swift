import OutturnTables

/// A table that ships inside the program: tab-separated lines, `#` begins a comment line.
///
/// Lists inside a cell are separated by `;`, and `-` stands for an empty cell.
public struct Table: Sendable {
  /// The rows, each as its cells.
  public let rows: [[Substring]]

  /// Reads the rows of a tab-separated text; every row has exactly `columns` cells.
  ///
  /// A row with fewer cells is filled up with empty ones.
  public init(text: String, columns: Int) {
    var rows: [[Substring]] = []
    for line in text.split(whereSeparator: \.isNewline) where line.utf8.first != UInt8(ascii: "#") {
      var cells = line.split(
        separator: "\t", maxSplits: columns - 1, omittingEmptySubsequences: false)
      for index in cells.indices where cells[index] == "-" { cells[index] = "" }
      while cells.count < columns { cells.append("") }
      rows.append(cells)
    }
    self.rows = rows
  }

  /// Reads a table whose bytes are part of the program.
  public init(_ table: OutturnTable, columns: Int) {
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    self.init(text: String(decoding: bytes, as: UTF8.self), columns: columns)
  }

  /// The items of a cell that holds a list.
  public static func list(_ cell: Substring) -> [String] {
    cell.split(separator: ";").map(String.init)
  }
}
