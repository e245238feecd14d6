/// Reads comma- or tab-separated values strictly, as the bytes come in.
///
///     var reader = CSVReader()
///     try reader.read(bytes) { row in … }
///     try reader.finish { row in … }
///
/// Cells may be quoted and then hold delimiters, line ends and doubled quotes. A quote inside a
/// plain cell, text behind a closing quote and a quote that is never closed are errors with line
/// and column. A byte-order mark at the beginning is left out, empty lines are skipped, and the
/// apostrophe of ``CSVEscape`` is taken away. The text must be UTF-8; other encodings are the
/// caller's business.
public struct CSVReader: Sendable {
  /// The byte between cells.
  public let delimiter: UInt8
  /// What a row may have.
  public let limits: Limits

  /// How large cells and rows may be.
  public struct Limits: Hashable, Sendable {
    /// The most bytes of a cell.
    public let cellBytes: Int
    /// The most cells of a row.
    public let cells: Int

    /// Makes limits.
    public init(cellBytes: Int = 1 << 20, cells: Int = 1024) {
      self.cellBytes = cellBytes
      self.cells = cells
    }
  }

  /// A row as read.
  public struct Row: Hashable, Sendable {
    /// The line it begins on, from 1.
    public let line: Int
    /// The offset of its first byte among those that were read.
    public let start: Int
    /// The cells.
    public let cells: [String]
  }

  private enum State {
    case cellStart
    case plain
    case quoted
    case afterQuote
  }

  private var state = State.cellStart
  private var cells: [String] = []
  private var cell: [UInt8] = []
  private var position = CSVError.Position(line: 1, column: 1)
  private var rowLine = 1
  private var offset = 0
  private var rowStart = 0
  private var quoteAt = CSVError.Position(line: 1, column: 1)
  private var cellAt = CSVError.Position(line: 1, column: 1)
  private var wasReturn = false
  private var wasQuoted = false
  private var mark = 0
  private var wasReturnInQuotes = false

  /// Makes a reader.
  public init(delimiter: UInt8 = UInt8(ascii: ","), limits: Limits = Limits()) {
    self.delimiter = delimiter
    self.limits = limits
  }

  /// The delimiter of a text by its first line: the tab, semicolon or comma that stands in it most
  /// often outside quotes; the comma where none does.
  public static func delimiter(ofFirstLine bytes: some Sequence<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if (byte == 0x0A || byte == 0x0D) && !isQuoted { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates = [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
  }

  /// Reads further bytes and gives out the rows that they complete.
  ///
  /// - Throws: ``CSVError`` with the place of what is wrong.
  public mutating func read(_ bytes: ArraySlice<UInt8>, row: (Row) -> Void) throws(CSVError) {
    for byte in bytes {
      offset += 1
      try take(byte, row)
    }
  }

  /// Reads further bytes and gives out the rows that they complete.
  ///
  /// - Throws: ``CSVError`` with the place of what is wrong.
  public mutating func read(_ bytes: some Sequence<UInt8>, row: (Row) -> Void) throws(CSVError) {
    try read(Array(bytes)[...], row: row)
  }

  /// Reads the end of the text, which completes a row without a line end.
  ///
  /// - Throws: ``CSVError`` when a quote is still open.
  public mutating func finish(row: (Row) -> Void) throws(CSVError) {
    if state == .quoted { throw CSVError(.unclosedQuote, at: quoteAt) }
    try endRow(row)
  }

  private mutating func take(_ byte: UInt8, _ row: (Row) -> Void) throws(CSVError) {
    if mark < 3, skipsMark(byte) { return }
    if byte == 0x0A, wasReturn, state != .quoted {
      wasReturn = false
      return
    }
    wasReturn = byte == 0x0D
    switch (state, byte) {
    case (.quoted, UInt8(ascii: "\"")): state = .afterQuote
    case (.afterQuote, UInt8(ascii: "\"")):
      cell.append(byte)
      state = .quoted
    case (.quoted, _): try append(byte)
    case (_, delimiter): try endCell()
    case (_, 0x0A), (_, 0x0D):
      try endRow(row)
      position = CSVError.Position(line: position.line + 1, column: 1)
      rowLine = position.line
      rowStart = offset
      cellAt = position
      return
    case (.cellStart, UInt8(ascii: "\"")):
      state = .quoted
      quoteAt = position
      wasQuoted = true
    case (.plain, UInt8(ascii: "\"")): throw CSVError(.strayQuote, at: position)
    case (.afterQuote, _): throw CSVError(.textAfterQuote, at: position)
    default:
      state = .plain
      try append(byte)
    }
    advance(over: byte)
  }

  private mutating func advance(over byte: UInt8) {
    if byte == 0x0A || (byte == 0x0D && state == .quoted) {
      // CR LF inside quotes is one line end.
      if byte == 0x0D || !wasReturnInQuotes { position.line += 1 }
      position.column = 1
      wasReturnInQuotes = byte == 0x0D
    } else {
      if byte & 0xC0 != 0x80 { position.column += 1 }
      wasReturnInQuotes = false
    }
    if state == .cellStart { cellAt = position }
  }

  private mutating func append(_ byte: UInt8) throws(CSVError) {
    if cell.count == limits.cellBytes { throw CSVError(.cellTooLong(limits.cellBytes), at: cellAt) }
    cell.append(byte)
  }

  private mutating func endCell() throws(CSVError) {
    if cells.count == limits.cells { throw CSVError(.tooManyCells(limits.cells), at: position) }
    guard let text = String(validating: cell, as: UTF8.self) else {
      throw CSVError(.notUTF8, at: cellAt)
    }
    cells.append(CSVEscape.unescaped(text))
    cell.removeAll(keepingCapacity: true)
    state = .cellStart
  }

  private mutating func endRow(_ row: (Row) -> Void) throws(CSVError) {
    let isBlank = cells.isEmpty && cell.isEmpty && !wasQuoted
    if !isBlank {
      try endCell()
      row(Row(line: rowLine, start: rowStart, cells: cells))
      cells.removeAll(keepingCapacity: true)
    }
    state = .cellStart
    wasQuoted = false
  }

  /// Whether the byte belongs to a byte-order mark at the very beginning.
  private mutating func skipsMark(_ byte: UInt8) -> Bool {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    if byte == bytes[mark] {
      mark += 1
      return true
    }
    // What looked like a mark was text: give it back.
    if mark > 0 {
      cell.append(contentsOf: bytes[0..<mark])
      state = .plain
      position.column += 1
    }
    mark = 3
    return false
  }
}
