/// Reads records out of a table that was made by others.
package struct TableReader: Sendable {
  /// What holds where the table says nothing.
  package struct Standard: Sendable {
    package var time = TableTime()
    /// What results are about, where that is another time.
    package var past: TableTime?
    /// The month in which financial years begin.
    package var yearStart = 1

    package init(yearStart: Int = 1) { self.yearStart = yearStart }

    /// What a column is about that tells no time.
    func time(of role: ColumnMeaning.Role) -> TableTime {
      role == .target || role == .baseline ? time : past ?? time
    }
  }

  package let grid: TableGrid
  package let standard: Standard
  package let words: TableWords
  package let cells: CellReader
  package let names: NameReader
  package var reading: TableReading
  package var last = Carried()

  /// What blanks below stand for.
  package struct Carried {
    var order: Int?
    var name = ""
    var responsible: String?
    var support: String?
    var section: String?
  }

  /// Reads a table; nil where it has no header that is understood.
  package static func read(
    _ grid: TableGrid, _ standard: Standard, words: TableWords = .shipped,
    as layout: TableLayout? = nil
  ) -> TableReading? {
    guard let layout = layout ?? TableLayout(grid, words: words) else { return nil }
    var reader = TableReader(grid, layout, standard, words)
    reader.run()
    return reader.reading
  }

  package init(
    _ grid: TableGrid, _ layout: TableLayout, _ standard: Standard, _ words: TableWords
  ) {
    self.grid = grid
    self.words = words
    var standard = standard
    // What the caller gives stands before what titles say; a part of the year only titles tell.
    standard.time = standard.time.filled(from: layout.time, withPart: true)
    self.standard = standard
    let figures = layout.columns.filter { $0.holdsFigures || $0.role == .goal }.map(\.index)
    let texts = grid.rows[layout.firstRow...].lazy.flatMap { row in figures.map { row[$0] } }
    var style = NumberStyle(texts)
    // A sheet shows the numbers that it stores with a point.
    if grid.sheet != nil { style.points += 1 }
    cells = CellReader(style: style, words: words)
    names = NameReader(words: words)
    reading = TableReading(layout: layout)
  }

  package var layout: TableLayout { reading.layout }

  package mutating func run() {
    reading.usesFinancialYears = (layout.columns.map(\.time.base) + [standard.time.base]).contains {
      if case .financial? = $0 { true } else { false }
    }
    let header = layout.headerRows.map { grid.rows[$0].cells.filter { !$0.isEmpty } }
    for row in grid.rows[layout.firstRow...] where !row.isBlank {
      if header.contains(row.cells.filter { !$0.isEmpty }) { continue }
      read(row)
    }
    checkShares()
    if layout.first(.kind) != nil { joinKinds() }
  }

  // MARK: A row

  package mutating func read(_ row: TableGrid.Row) {
    if isNote(row) { return }
    let name = takeName(row)
    takeOffices(row)
    guard !name.isEmpty else { return }
    if layout.first(.goal) != nil, layout.first(.indicator) == nil || layout.all(.target).isEmpty {
      return readGoals(row)
    }
    var out = TableRow(line: row.line)
    let figures = layout.columns.filter(\.holdsFigures)
    let hasFigure = figures.contains { row[$0.index].unicodeScalars.contains(where: \.isDigit) }
    if !hasFigure, row.filled == 1 {
      last.section = name
      return
    }
    let told = names.read(name, hasFigure: hasFigure)
    guard !words.isWord(FoldedText(name).text, "line.total") else { return }
    let context = rowContext(row, told)
    // Commitments first: what an actual cell can be follows from them.
    for column in figures where role(column, row) == .target {
      read(row, column, .target, context, &out)
    }
    for column in figures where role(column, row) != .target && role(column, row) != .baseline {
      read(row, column, role(column, row), context, &out)
    }
    readBaseline(row, context, &out)
    removeRepeats(&out)
    readMet(row, &out)
    if !out.records.isEmpty { reading.rows.append(out) }
  }

  /// What holds for all cells of a row.
  package struct Context {
    let name: NameReading
    let figures: RowFigures
    let time: TableTime
    /// A bound in a column of its own.
    let bound: Bound?
    /// How firmly, in a column of its own: 约束性, 预期性.
    let force: Force?
  }

  package func rowContext(_ row: TableGrid.Row, _ name: NameReading) -> Context {
    let word = layout.first(.unit).map { filledAbove(row, $0.index) } ?? ""
    var figures = RowFigures(
      name: name, unit: UnitReading.read(word, words), common: layout.unit, words: words)
    figures.unitWord = word.isEmpty ? nil : FoldedText(word).text
    var time = TableTime()
    for column in layout.all(.period) {
      time = time.filled(from: TableTime.read(FoldedText(row[column.index])).time, withPart: true)
    }
    let bound = layout.first(.bound).flatMap { column in
      words.found("bound", in: FoldedText(row[column.index])).first
        .flatMap { Bound(rawValue: $0.entry.meaning) }
    }
    return Context(
      name: name, figures: figures, time: time,
      bound: bound ?? name.bound,
      force: layout.first(.force).flatMap { column in
        words.found("force", in: FoldedText(row[column.index])).first
          .flatMap { Force(rawValue: $0.entry.meaning) }
      })
  }

  package func role(_ column: ColumnMeaning, _ row: TableGrid.Row) -> ColumnMeaning.Role {
    guard column.role == .value, let kind = layout.first(.kind) else { return column.role }
    let told = FoldedText(row[kind.index]).text
    return words.isWord(told, "kind.commitment") ? .target : .actual
  }

  package func isNote(_ row: TableGrid.Row) -> Bool {
    guard row.filled <= 2, let first = row.cells.first(where: { !$0.isEmpty }) else { return false }
    let text = FoldedText(first)
    guard let (_, range) = words.beginning("line", of: text) else { return false }
    return range.upperBound == text.count
      || [":", "：", " ", "=", "."].contains(text.scalars[range.upperBound])
  }

  /// The row's name; a blank in its first part means the one above.
  package mutating func takeName(_ row: TableGrid.Row) -> String {
    var parts = layout.columns.filter { $0.role == .indicator || $0.role == .goal }.map {
      filledAbove(row, $0.index)
    }
    if parts.isEmpty { parts = [row.cells.first ?? ""] }
    if let order = layout.first(.order) {
      let text = FoldedText(row[order.index]).trimmed
      if let number = Int(FoldedText.string(text.scalars.prefix { $0.isDigit })) {
        last.order = number
        last.name = ""
        last.responsible = nil
        last.support = nil
      }
    } else if parts.first?.isEmpty == false {
      last.responsible = nil
      last.support = nil
    }
    if let first = parts.first, !first.isEmpty { last.name = first }
    return parts.last { !$0.isEmpty } ?? last.name
  }

  package mutating func takeOffices(_ row: TableGrid.Row) {
    let told = layout.all(.responsible).map { filledAbove(row, $0.index) }.filter { !$0.isEmpty }
    if !told.isEmpty { last.responsible = told.joined(separator: ", ") }
    if let support = layout.first(.support).map({ filledAbove(row, $0.index) }), !support.isEmpty {
      last.support = support
    }
  }

  /// A cell, or the one that is shown for it in a merged block.
  package func filledAbove(_ row: TableGrid.Row, _ column: Int) -> String {
    if !row[column].isEmpty { return row[column] }
    guard
      let merge = grid.merges.first(where: {
        $0.lines.contains(row.line) && $0.columns.contains(column) && $0.columns.count == 1
      })
    else { return "" }
    return grid.rows.first { $0.line == merge.lines.lowerBound }?[column] ?? ""
  }
}
