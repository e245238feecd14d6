/// Writes rows as comma-separated values (RFC 4180): lines end with CR LF, cells are quoted where
/// they must be, formulas are escaped (``CSVEscape``).
public struct CSVWriter: Sendable {
  /// Whether the text begins with a byte-order mark, by which Excel knows UTF-8.
  public let marksForExcel: Bool

  /// Makes a writer.
  public init(marksForExcel: Bool = false) { self.marksForExcel = marksForExcel }

  /// What stands before the first row.
  public var opening: String { marksForExcel ? "\u{FEFF}" : "" }

  /// One row, its line end included.
  public func row(_ cells: [String]) -> String {
    var out = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { out += "," }
      append(CSVEscape.escaped(cell), to: &out)
    }
    // A row of one empty cell would read back as no row at all.
    if cells == [""] { out = "\"\"" }
    return out + "\r\n"
  }

  private func append(_ cell: String, to out: inout String) {
    let mustQuote = cell.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    let hasEdgeSpace = cell.utf8.first == 0x20 || cell.utf8.last == 0x20
    guard mustQuote || hasEdgeSpace else {
      out += cell
      return
    }
    out += "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { out += "\"" }
      out.unicodeScalars.append(scalar)
    }
    out += "\""
  }
}
