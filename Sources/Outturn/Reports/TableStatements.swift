/// Reads the tables of a report as `import` reads tables: targets are promised, actuals reported.
struct TableStatements {
  private let report: PreparedReport
  private let reader: ReportReader
  private let options: ReportReader.Options

  init(_ report: PreparedReport, _ reader: ReportReader, _ options: ReportReader.Options) {
    self.report = report
    self.reader = reader
    self.options = options
  }

  /// A cell with more is prose, which the reader of sentences understands.
  private static let longest = 40

  /// The report's sentences, with those of its tables in place of what they say as sentences.
  func joined(with sentences: [Statement]) -> [Statement] {
    var told: [Statement] = []
    var taken: [Range<Int>] = []
    var texts: Set<[String]> = []
    for table in ReportTable.all(in: report.decoded) {
      let cells = table.rows.lazy.flatMap(\.cells)
      let statements = read(table)
      guard !statements.isEmpty else {
        taken += unclear(table)
        continue
      }
      let read = Set(statements.map(\.range))
      taken += cells.filter { read.contains($0.range) || $0.range.count <= Self.longest }
        .map(\.range)
      // A report that stands twice in its file is read once.
      if texts.insert(cells.map(\.text)).inserted { told += statements }
    }
    taken.sort { $0.lowerBound < $1.lowerBound }
    let kept = sentences.filter { !Self.isIn(taken, $0.figureRange) }
    let all = (kept + told).enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    return told.isEmpty ? kept : all.map(\.element)
  }

  /// Whether a range begins in one of some that follow each other.
  private static func isIn(_ ranges: [Range<Int>], _ range: Range<Int>) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= range.lowerBound
  }

  /// The figures of rows that hold several: which is promised, and which found, no header tells.
  private func unclear(_ table: ReportTable) -> [Range<Int>] {
    let reader = CellReader(style: NumberStyle())
    return table.rows.flatMap { row in
      let figures = row.cells.filter { cell in
        guard cell.range.count <= Self.longest, case .figures(let list) = reader.read(cell.text)
        else { return false }
        return list.allSatisfy(\.lead.isEmpty)
      }
      return figures.count > 1 ? figures.map(\.range) : []
    }
  }

  /// What a table says; nothing where its header does not tell which figures are promised or reported.
  private func read(_ table: ReportTable) -> [Statement] {
    let grid = TableGrid(table)
    guard let layout = TableLayout(grid), tellsKind(layout), holdsFigures(grid, layout) else {
      return []
    }
    var standard = TableReader.Standard()
    let years = report.years(at: table.range.lowerBound, options)
    if layout.time.base == nil {
      let promised = layout.first(.target) == nil ? nil : years.promised
      standard.time = (promised ?? years.reported).map { TableTime($0) } ?? TableTime()
      standard.past = years.reported.map { TableTime($0) }
    }
    var cells: [[Int]: ReportTable.Cell] = [:]
    for row in table.rows {
      for (column, cell) in row.cells.enumerated() { cells[[row.line, column]] = cell }
    }
    return TableReader.read(grid, standard, as: layout)?.records.compactMap { record in
      guard let cell = cells[[record.line, record.column]] else { return nil }
      // Years without a word for what they hold: what lies ahead of the report is promised.
      let isAhead =
        ColumnMeaning(record.column, record.header).role == .value
        && years.reported.map { record.period.volumeYear > $0.volumeYear } ?? false
      return statement(record, isPromise: record.isCommitment || isAhead, cell.range)
    } ?? []
  }

  /// Whether words of the header, or years, tell what is promised and what was found.
  private func tellsKind(_ layout: TableLayout) -> Bool {
    layout.first(.goal) != nil && layout.columns.contains(where: \.holdsFigures)
      || layout.columns.contains { column in
        let told = ColumnMeaning(column.index, column.header)
        return column.holdsFigures && column.role != .baseline && told.holdsFigures
          && (told.role != .value || told.time.base != nil || layout.first(.kind) != nil)
      }
  }

  /// Whether figures stand in the columns of figures, and not sentences.
  private func holdsFigures(_ grid: TableGrid, _ layout: TableLayout) -> Bool {
    let columns = layout.columns.filter(\.holdsFigures).map(\.index)
    let cells = grid.rows[layout.firstRow...].flatMap { row in columns.map { row[$0] } }
      .filter { !$0.isEmpty }
    return cells.count { $0.unicodeScalars.count > Self.longest } * 2 < cells.count
  }

  private func statement(_ record: TableRecord, isPromise: Bool, _ range: Range<Int>) -> Statement {
    var figure: Figure?
    if case .figure(let told) = record.content { figure = told }
    var finding: Saying?
    if !isPromise, case .said(let saying) = record.finding { finding = saying }
    return Statement(
      isPromise ? .commitment : .outcome, record.due ?? record.period, record.name,
      reader.indicator(named: record.name), record.measure, figure: figure, force: record.force,
      finding: finding, quote: report.decoded.text(ofScalars: range), at: range,
      row: Statement.Row(
        responsible: record.responsible, support: record.support, order: record.order,
        baseline: record.baseline, status: record.status))
  }
}

extension ReportFile {
  /// What the report says: in its sentences, and in its tables.
  public func statements(
    _ reader: ReportReader, options: ReportReader.Options = ReportReader.Options()
  ) -> [Statement] {
    TableStatements(report, reader, options)
      .joined(with: reader.read(report, options: options).statements)
  }
}
