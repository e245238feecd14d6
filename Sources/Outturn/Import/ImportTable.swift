/// A file's rows under their own names, as they come: before a map says what they mean. A row is read
/// when it is asked for, so that a long file takes no more memory than its bytes.
package struct ImportTable {
  package struct Row {
    /// The line it begins on, from 1.
    package let line: Int
    /// The cells by name; empty ones and null are left out.
    package let cells: [String: String]
  }

  /// Where a row begins.
  private struct Start {
    let offset: Int
    let line: Int
  }

  private enum Rows {
    case sheet([TableGrid.Row])
    /// Separated values, or lines of JSON.
    case text([UInt8], by: UInt8?, [Start])
  }

  /// The names of a table's columns; nil for JSON Lines, where each line names its own.
  package let header: [String]?
  private let rows: Rows

  /// The most bytes of a text.
  private static let limit = 1 << 30

  /// Reads a file in UTF-8, UTF-16 or GB18030.
  ///
  /// - Throws: `Failure` for what is no table at all, with its place.
  package init(_ bytes: [UInt8], as form: ImportForm, named name: String) throws(Failure) {
    guard bytes.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      throw Failure("nothingInFile", name)
    }
    if form == .xlsx {
      let sheet: Sheet
      do throws(SheetError) {
        sheet = try WorkbookReader(bytes).sheet(named: nil)
      } catch {
        throw Failure(error, in: name)
      }
      // A sheet keeps no cells behind a row's last one.
      let width = sheet.rows.first?.cells.count ?? 0
      let read = sheet.rows.map { row in
        let missing = Array(repeating: "", count: max(0, width - row.cells.count))
        return TableGrid.Row(line: row.number, cells: row.cells.map(\.shown) + missing)
      }
      header = try Self.header(read.first?.cells, line: read.first?.line, named: name)
      rows = .sheet(read.dropFirst().filter { !$0.isBlank })
      return
    }
    let text = try FileTables.text(bytes, name, limit: Self.limit).utf8
    if form == .jsonl {
      header = nil
      rows = .text(text, by: nil, Self.lines(text))
      return
    }
    let delimiter = form == .tsv ? 0x09 : CSVReader.delimiter(ofFirstLine: text)
    var reader = CSVReader(delimiter: delimiter)
    var first: CSVReader.Row?
    var starts: [Start] = []
    let take: (CSVReader.Row) -> Void = { row in
      if first == nil {
        first = row
      } else if row.cells.contains(where: { !Self.trimmed($0).isEmpty }) {
        starts.append(Start(offset: row.start, line: row.line))
      }
    }
    do throws(CSVError) {
      try reader.read(text, row: take)
      try reader.finish(row: take)
    } catch {
      throw Failure(error, in: text, named: name)
    }
    header = try Self.header(first?.cells, line: first?.line, named: name)
    rows = .text(text, by: delimiter, starts)
  }

  /// Where lines begin that are not blank.
  private static func lines(_ text: [UInt8]) -> [Start] {
    var starts: [Start] = []
    var (line, start, isBlank) = (1, 0, true)
    for (offset, byte) in text.enumerated() {
      if byte == 0x0A {
        (line, start, isBlank) = (line + 1, offset + 1, true)
      } else if isBlank, byte > 0x20 {
        starts.append(Start(offset: start, line: line))
        isBlank = false
      }
    }
    return starts
  }

  private static func header(
    _ cells: [String]?, line: Int?, named name: String
  ) throws(Failure) -> [String] {
    guard let header = cells?.map(trimmed) else { throw Failure("nothingInFile", name) }
    var seen: Set<String> = []
    for title in header where !title.isEmpty && !seen.insert(title).inserted {
      throw Failure("twoColumnsCalled", title, at: Failure.Spot(file: name, line: line))
    }
    return header
  }

  // MARK: Rows

  /// How many rows it has, without the header and without blank ones.
  package var count: Int {
    switch rows {
    case .sheet(let rows): rows.count
    case .text(_, _, let starts): starts.count
    }
  }

  /// A row.
  ///
  /// - Throws: `RowProblem` for a line that is none.
  package func row(_ index: Int) throws(RowProblem) -> Row {
    guard let header else {
      let line = line(index)
      do throws(JSONError) {
        return Row(line: line, cells: try Self.members(bytes(index)))
      } catch {
        let path = error.path.map { "\($0): " } ?? ""
        let told = "\(path)\(error.problem.sentence)"
        throw RowProblem(line, nil, Localized(same: told))
      }
    }
    let cells = cells(index)
    guard cells.count == header.count else {
      throw RowProblem(line(index), "cellsHeader", cells.count, header.count)
    }
    let pairs = zip(header, cells.map(Self.trimmed)).filter { !$1.isEmpty }
    return Row(line: line(index), cells: Dictionary(pairs, uniquingKeysWith: { one, _ in one }))
  }

  /// The header and some rows as they stand in the file.
  package func extract(_ indices: [Int]) -> String {
    guard let header else {
      return indices.map { String(decoding: bytes($0), as: UTF8.self) }.joined()
    }
    let writer = CSVWriter(marksForExcel: true)
    return indices.reduce(writer.opening + writer.row(header)) { $0 + writer.row(cells($1)) }
  }

  private func line(_ index: Int) -> Int {
    switch rows {
    case .sheet(let rows): rows[index].line
    case .text(_, _, let starts): starts[index].line
    }
  }

  /// The bytes of a row of text, with what follows up to the next one.
  private func bytes(_ index: Int) -> ArraySlice<UInt8> {
    guard case .text(let text, _, let starts) = rows else { return [] }
    return text[
      starts[index].offset..<(index + 1 < starts.count ? starts[index + 1].offset : text.count)]
  }

  private func cells(_ index: Int) -> [String] {
    switch rows {
    case .sheet(let rows): return rows[index].cells
    case .text(_, let delimiter, _):
      var reader = CSVReader(delimiter: delimiter ?? 0x2C)
      var cells: [String] = []
      // The first reading has found the text to be whole.
      try? reader.read(bytes(index)) { cells = $0.cells }
      try? reader.finish { cells = $0.cells }
      return cells
    }
  }

  /// The members of a line; numbers as the text they were written in.
  private static func members(_ line: ArraySlice<UInt8>) throws(JSONError) -> [String: String] {
    let object = try JSONDocument(Array(line), file: "").root.object()
    var cells: [String: String] = [:]
    for member in object.members {
      switch member.node.value {
      case .string(let text): cells[member.key] = trimmed(text)
      case .number(let text): cells[member.key] = text
      case .null: continue
      case .bool, .array, .object:
        throw try object.required(member.key).invalid("a text, a number or null is expected here")
      }
    }
    return cells.filter { !$0.value.isEmpty }
  }

  /// Without white space at the ends.
  private static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20
    else { return text }
    let start = text.drop { $0.isWhitespace }
    return String(
      start[
        ..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)
      ])
  }
}

extension Failure {
  /// A mistake in a table of separated values, with its line.
  package init(_ error: CSVError, in text: [UInt8], named name: String) {
    let sentence = Failure.sentence(error.problem)
    self.init(
      zh: sentence.zh, en: sentence.en,
      at: Spot(file: name, line: error.position.line, column: error.position.column),
      excerpt: Failure.excerpt(error.position, text))
  }

  private static func sentence(_ problem: CSVError.Problem) -> Localized {
    switch problem {
    case .strayQuote: Localized("quoteInPlainCell")
    case .textAfterQuote: Localized("textAfterQuote")
    case .unclosedQuote: Localized("quoteNeverClosed")
    case .notUTF8: Localized("cellNotUtf")
    case .cellTooLong(let bytes): Localized("cellTooLong", bytes)
    case .tooManyCells(let cells): Localized("tooManyCells", cells)
    }
  }

  private static func excerpt(_ position: CSVError.Position, _ text: [UInt8]) -> String {
    var line = 1
    var start = 0
    for (offset, byte) in text.enumerated() where byte == 0x0A && line < position.line {
      line += 1
      start = offset + 1
    }
    let rest = text[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    let told = String(decoding: rest, as: UTF8.self)
    let before = told.unicodeScalars.prefix(max(0, position.column - 1))
    return SourceExcerpt(line: told, number: position.line, at: String(before).utf8.count).rendered
  }
}
