/// A sheet while its XML comes in, piece by piece.
struct SheetGathering {
  private(set) var sheet: Sheet
  private(set) var isTooLarge = false
  private let strings: [String]
  private let formats: [NumberFormat]
  private let epoch: DateEpoch
  private var cellCount = 0
  private var row = Sheet.Row(number: 0, cells: [])
  private var column = 0
  private var type = ""
  private var style = 0
  private var value = ""
  private var isValue = false
  private var phonetic = 0

  init(name: String, strings: [String], formats: [NumberFormat], epoch: DateEpoch) {
    sheet = Sheet(name: name)
    self.strings = strings
    self.formats = formats
    self.epoch = epoch
  }

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start("row", let attributes):
      row = Sheet.Row(number: attributes["r"].flatMap { Int($0) } ?? row.number + 1, cells: [])
      column = -1
    case .end("row"):
      while row.cells.last == .empty { row.cells.removeLast() }
      if !row.cells.isEmpty { sheet.rows.append(row) }
    case .start("c", let attributes):
      column = attributes["r"].flatMap { Sheet.place(of: $0)?.column } ?? column + 1
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      value = ""
    case .start("rPh", _): phonetic += 1
    case .end("rPh"): phonetic -= 1
    case .start("v", _), .start("t", _): isValue = phonetic == 0
    case .end("v"), .end("t"): isValue = false
    case .text(let text): if isValue { value += text }
    case .end("c"): put(cell())
    case .start("mergeCell", let attributes):
      if let block = attributes["ref"].flatMap(Self.block(of:)) { sheet.merges.append(block) }
    default: break
    }
  }

  private mutating func put(_ cell: SheetCell) {
    guard cell != .empty, column < 16_384 else { return }
    cellCount += column + 1 - row.cells.count
    guard cellCount <= WorkbookReader.maximumCells else {
      isTooLarge = true
      return
    }
    while row.cells.count < column { row.cells.append(.empty) }
    if row.cells.count == column { row.cells.append(cell) } else { row.cells[column] = cell }
  }

  private func cell() -> SheetCell {
    switch type {
    case "s":
      Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil }.map(Self.text)
        ?? .empty
    case "b": .boolean(value == "1")
    case "d": .date(String(value.prefix(10)))
    case "e": .text(value)
    case "n" where !value.isEmpty: number
    default: Self.text(value)
    }
  }

  private var number: SheetCell {
    guard let number = StoredNumber(value.trimmedOfSpaces) else { return Self.text(value) }
    let format = formats.indices.contains(style) ? formats[style] : .number(places: 0)
    return format.cell(number, epoch: epoch)
  }

  private static func text(_ text: String) -> SheetCell {
    text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? .empty : .text(text)
  }

  private static func block(of reference: String) -> Sheet.Block? {
    let ends = reference.split(separator: ":").compactMap { Sheet.place(of: $0) }
    guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else {
      return nil
    }
    return Sheet.Block(rows: ends[0].row...ends[1].row, columns: ends[0].column...ends[1].column)
  }
}
