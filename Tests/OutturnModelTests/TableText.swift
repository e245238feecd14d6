/// A tab-separated table as a person edits it, with every fault that a slip of the hand can make.
struct TableText {
  /// The rows that are whole: their line numbers and cells.
  private(set) var rows: [(line: Int, cells: [String])] = []
  /// What is wrong, each with its line.
  private(set) var faults: [String] = []

  /// Reads the bytes of a table whose rows have exactly `columns` cells.
  init(_ bytes: some Collection<UInt8>, columns: Int) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      faults.append("the file is not UTF-8")
      return
    }
    if text.unicodeScalars.first == "\u{FEFF}" { faults.append("1: byte-order mark") }
    if text.utf8.contains(UInt8(ascii: "\r")) { faults.append("line ends with a carriage return") }
    if text.utf8.last != UInt8(ascii: "\n") { faults.append("the last line does not end") }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let line = String(Substring(bytes))
      if line.isEmpty || line.hasPrefix("#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == columns else {
        faults.append("\(index + 1): \(cells.count) columns, not \(columns): \(line)")
        continue
      }
      for cell in cells {
        if cell.isEmpty { faults.append("\(index + 1): empty cell; write - for none") }
        if TableText.isRagged(cell) { faults.append("\(index + 1): stray white space in \(cell)") }
      }
      rows.append((index + 1, cells))
    }
  }

  /// The items of a list cell; a lone - is the empty list. Faults in it are noted.
  mutating func items(_ cell: String, line: Int) -> [String] {
    if cell == "-" { return [] }
    let items = cell.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    for item in items where item.isEmpty || item == "-" || TableText.isRagged(item) {
      faults.append("\(line): empty item or stray white space in the list \(cell)")
    }
    return items
  }

  /// Notes a fault.
  mutating func fault(_ line: Int, _ what: String) { faults.append("\(line): \(what)") }

  /// White space at either end, doubled, or other than a plain space.
  private static func isRagged(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var wasSpace = true
    for scalar in scalars {
      let isSpace = scalar.properties.isWhitespace
      if isSpace && (wasSpace || scalar != " ") { return true }
      wasSpace = isSpace
    }
    return wasSpace && !scalars.isEmpty
  }
}
