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
    // By bytes, not characters: this runs whenever the program starts.
    let bytes = text.utf8
    var rows: [[Substring]] = []
    var cells: [Substring] = []
    var start = bytes.startIndex
    func close(_ end: String.Index) {
      let cell = text[start..<end]
      cells.append(cell == "-" ? text[end..<end] : cell)
    }
    func closeRow(_ end: String.Index) {
      close(end)
      defer { cells.removeAll(keepingCapacity: true) }
      guard cells.count > 1 || cells.first?.isEmpty == false,
        cells.first?.utf8.first != UInt8(ascii: "#")
      else { return }
      while cells.count < columns { cells.append("") }
      rows.append(cells)
    }
    var index = start
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      switch bytes[index] {
      case UInt8(ascii: "\t") where cells.count < columns - 1:
        close(index)
        start = next
      case UInt8(ascii: "\n"):
        closeRow(index)
        start = next
      case UInt8(ascii: "\r") where next < bytes.endIndex && bytes[next] == UInt8(ascii: "\n"):
        closeRow(index)
        start = bytes.index(after: next)
        index = next
      default: break
      }
      index = bytes.index(after: index)
    }
    if start < bytes.endIndex { closeRow(bytes.endIndex) }
    self.rows = rows
  }

  /// Reads a table whose bytes are part of the program.
  public init(_ table: OutturnTable, columns: Int) {
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    self.init(text: String(decoding: bytes, as: UTF8.self), columns: columns)
  }

  /// The items of a cell that holds a list.
  public static func list(_ cell: Substring) -> [String] {
    cell.utf8.split(separator: UInt8(ascii: ";")).map { String(Substring($0)) }
  }
}
