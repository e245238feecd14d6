extension SheetCell {
  /// A cell of a table of text with the type that its text shows: plain numbers, percentages and
  /// days; all else is text.
  public init(typing text: String) {
    if text.isEmpty {
      self = .empty
    } else if Self.isNumber(text[...]) {
      self = .number(text)
    } else if text.hasSuffix("%"), Self.isNumber(text.dropLast()) {
      self = .percent(String(text.dropLast()))
    } else if text.utf8.count == 10, DateEpoch.serial(text) != nil, Self.isDay(text) {
      self = .date(text)
    } else {
      self = .text(text)
    }
  }

  /// Digits with a point and a minus at most, without zeros in front; few enough to be kept whole.
  private static func isNumber(_ text: Substring) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, digits.utf8.count <= 16,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return false }
    return parts[0] == "0" || !parts[0].hasPrefix("0")
  }

  private static func isDay(_ text: String) -> Bool {
    text.utf8.enumerated().allSatisfy { index, byte in
      index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
    }
  }
}

extension Sheet {
  /// A table of comma-separated values as a sheet, its cells typed.
  ///
  /// - Throws: ``CSVError``.
  public init(name: String, csv: [UInt8]) throws(CSVError) {
    var rows: [Row] = []
    var reader = CSVReader()
    let take: (CSVReader.Row) -> Void = { row in
      rows.append(Row(number: rows.count + 1, cells: row.cells.map { SheetCell(typing: $0) }))
    }
    try reader.read(csv, row: take)
    try reader.finish(row: take)
    self.init(name: name, rows: rows)
  }
}
