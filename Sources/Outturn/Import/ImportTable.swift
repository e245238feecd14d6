import OutturnFormats
import OutturnJSON
import OutturnModel
import OutturnReading
import OutturnScorecard

/// A file's rows under their own names, as they come: before a map says what they mean.
package struct ImportTable {
  package struct Row {
    /// The line it begins on, from 1.
    package let line: Int
    /// The cells by name; empty ones and null are left out.
    package let cells: [String: String]
  }

  /// The names of a table's columns; nil for JSON Lines, where each line names its own.
  package let header: [String]?
  package let rows: [Row]
  /// Lines that are no rows: each with what is wrong.
  package let problems: [RowProblem]

  /// Reads a file in UTF-8, UTF-16 or GB18030.
  ///
  /// - Throws: `Failure` for what is no table at all, with its place.
  package init(_ bytes: [UInt8], as form: ImportForm, named name: String) throws(Failure) {
    guard bytes.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      throw Failure(zh: "“\(name)”是空文件", en: "\"\(name)\" is empty")
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
      let rows = sheet.rows.map { row in
        let missing = Array(repeating: "", count: max(0, width - row.cells.count))
        return TableGrid.Row(line: row.number, cells: row.cells.map(\.shown) + missing)
      }
      self = try ImportTable(rows, named: name)
      return
    }
    let text = try FileTables.text(bytes, name).utf8
    switch form {
    case .jsonl: self = try ImportTable(jsonLines: text, named: name)
    case .tsv: self = try ImportTable(separated: text, by: 0x09, named: name)
    case .csv, .xlsx, .markdown, .stratml, .iati:
      self = try ImportTable(separated: text, by: nil, named: name)
    }
  }

  private init(header: [String]?, rows: [Row], problems: [RowProblem]) {
    self.header = header
    self.rows = rows
    self.problems = problems
  }

  // MARK: Tables

  private init(separated text: [UInt8], by delimiter: UInt8?, named name: String) throws(Failure) {
    var reader = CSVReader(delimiter: delimiter ?? CSVReader.delimiter(ofFirstLine: text))
    var read: [TableGrid.Row] = []
    do throws(CSVError) {
      try reader.read(text) { read.append(TableGrid.Row(line: $0.line, cells: $0.cells)) }
      try reader.finish { read.append(TableGrid.Row(line: $0.line, cells: $0.cells)) }
    } catch {
      throw Failure(error, in: text, named: name)
    }
    try self.init(read, named: name)
  }

  private init(_ read: [TableGrid.Row], named name: String) throws(Failure) {
    guard let first = read.first else {
      throw Failure(zh: "“\(name)”是空文件", en: "\"\(name)\" is empty")
    }
    let header = first.cells.map(ImportTable.trimmed)
    var seen: Set<String> = []
    for title in header where !title.isEmpty && !seen.insert(title).inserted {
      throw Failure(
        zh: "表头中有两个“\(title)”列", en: "two columns are called \"\(title)\"",
        at: Failure.Spot(file: name, line: first.line))
    }
    var rows: [Row] = []
    var problems: [RowProblem] = []
    for row in read.dropFirst() {
      guard row.cells.count == header.count else {
        problems.append(
          RowProblem(
            row.line, zh: "有 \(row.cells.count) 格，而表头有 \(header.count) 格",
            en: "it has \(row.cells.count) cells, and the header has \(header.count)"))
        continue
      }
      let pairs = zip(header, row.cells.map(ImportTable.trimmed)).filter { !$1.isEmpty }
      if pairs.isEmpty { continue }
      rows.append(
        Row(line: row.line, cells: Dictionary(pairs, uniquingKeysWith: { one, _ in one })))
    }
    self.init(header: header, rows: rows, problems: problems)
  }

  // MARK: JSON Lines

  private init(jsonLines text: [UInt8], named name: String) throws(Failure) {
    var rows: [Row] = []
    var problems: [RowProblem] = []
    do throws(JSONError) {
      for line in try JSONLines(text, file: name, limits: .standard) {
        do throws(JSONError) {
          rows.append(Row(line: line.number, cells: try ImportTable.cells(of: line)))
        } catch {
          let path = error.path.map { "\($0): " } ?? ""
          let told = "\(path)\(error.problem.sentence)"
          problems.append(RowProblem(line.number, zh: told, en: told))
        }
      }
    } catch {
      throw Failure(error)
    }
    self.init(header: nil, rows: rows, problems: problems)
  }

  /// The members of a line; numbers as the text they were written in.
  private static func cells(of line: JSONLines.Line) throws(JSONError) -> [String: String] {
    let object = try line.document().root.object()
    var cells: [String: String] = [:]
    for member in object.members {
      switch member.node.value {
      case .string(let text): cells[member.key] = trimmed(text)
      case .number(let text): cells[member.key] = text
      case .null: continue
      case .bool, .array, .object:
        throw try object.required(member.key).invalid(
          "a text, a number or null is expected here")
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
    case .strayQuote:
      Localized(
        zh: "引号出现在没有加引号的格中：整格应加引号，格内的引号应写两个",
        en: "a quote stands inside a plain cell: put the cell in quotes and double the inner one")
    case .textAfterQuote:
      Localized(
        zh: "右引号之后还有文字：格内的引号应写两个",
        en: "text follows the closing quote: double a quote that belongs to the cell")
    case .unclosedQuote:
      Localized(
        zh: "从这里开始的引号没有收尾", en: "the quote that begins here is never closed")
    case .notUTF8: Localized(zh: "这一格不是 UTF-8", en: "the cell is not UTF-8")
    case .cellTooLong(let bytes):
      Localized(
        zh: "这一格超过 \(bytes) 字节，可能有引号没有收尾",
        en: "the cell is longer than \(bytes) bytes: look for a quote that is not closed")
    case .tooManyCells(let cells):
      Localized(
        zh: "这一行超过 \(cells) 格，可能分隔符不对",
        en: "the row has more than \(cells) cells: look for the wrong delimiter")
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
