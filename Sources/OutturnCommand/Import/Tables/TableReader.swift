import OutturnModel

/// Reads records out of a table that was made by others.
struct TableReader: Sendable {
  /// What holds where the table says nothing.
  struct Standard: Sendable {
    var time = TableTime()
    /// The month in which financial years begin.
    var yearStart = 1
  }

  private let grid: TableGrid
  private let standard: Standard
  private let words: TableWords
  private let cells: CellReader
  private let names: NameReader
  private var reading: TableReading
  private var last = Carried()

  /// What blanks below stand for.
  private struct Carried {
    var order: Int?
    var name = ""
    var responsible: String?
    var support: String?
    var section: String?
  }

  /// Reads a table; nil where it has no header that is understood.
  static func read(
    _ grid: TableGrid, _ standard: Standard, words: TableWords = .shipped,
    as layout: TableLayout? = nil
  ) -> TableReading? {
    guard let layout = layout ?? TableLayout(grid, words: words) else { return nil }
    var reader = TableReader(grid, layout, standard, words)
    reader.run()
    return reader.reading
  }

  private init(
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
    cells = CellReader(style: NumberStyle(Array(texts)), words: words)
    names = NameReader(words: words)
    reading = TableReading(layout: layout)
  }

  private var layout: TableLayout { reading.layout }

  private mutating func run() {
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

  private mutating func read(_ row: TableGrid.Row) {
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
    if !out.records.isEmpty { reading.rows.append(out) }
  }

  private struct Context {
    let name: NameReading
    let figures: RowFigures
    let time: TableTime
    /// A bound in a column of its own.
    let bound: Bound?
  }

  private func rowContext(_ row: TableGrid.Row, _ name: NameReading) -> Context {
    let word = layout.first(.unit).map { filledAbove(row, $0.index) } ?? ""
    var figures = RowFigures(name: name, unit: UnitReading.read(word, words), words: words)
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
      name: name, figures: figures, time: time.filled(from: standard.time, withPart: false),
      bound: bound)
  }

  private func role(_ column: ColumnMeaning, _ row: TableGrid.Row) -> ColumnMeaning.Role {
    guard column.role == .value, let kind = layout.first(.kind) else { return column.role }
    let told = FoldedText(row[kind.index]).text
    return words.isWord(told, "kind.commitment") ? .target : .actual
  }

  private func isNote(_ row: TableGrid.Row) -> Bool {
    guard row.filled <= 2, let first = row.cells.first(where: { !$0.isEmpty }) else { return false }
    let text = FoldedText(first)
    guard let (_, range) = words.beginning("line", of: text) else { return false }
    return range.upperBound == text.count
      || [":", "：", " ", "=", "."].contains(text.scalars[range.upperBound])
  }

  /// The row's name; a blank in its first part means the one above.
  private mutating func takeName(_ row: TableGrid.Row) -> String {
    var parts = layout.columns.filter { $0.role == .indicator || $0.role == .goal }.map { filledAbove(row, $0.index) }
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

  private mutating func takeOffices(_ row: TableGrid.Row) {
    let told = layout.all(.responsible).map { filledAbove(row, $0.index) }.filter { !$0.isEmpty }
    if !told.isEmpty { last.responsible = told.joined(separator: ", ") }
    if let support = layout.first(.support).map({ filledAbove(row, $0.index) }), !support.isEmpty {
      last.support = support
    }
  }

  /// A cell, or the one that is shown for it in a merged block.
  private func filledAbove(_ row: TableGrid.Row, _ column: Int) -> String {
    if !row[column].isEmpty { return row[column] }
    guard let merge = grid.merges.first(where: {
      $0.lines.contains(row.line) && $0.columns.contains(column) && $0.columns.count == 1
    }) else { return "" }
    return grid.rows.first { $0.line == merge.lines.lowerBound }?[column] ?? ""
  }

  // MARK: A cell

  private mutating func read(
    _ row: TableGrid.Row, _ column: ColumnMeaning, _ role: ColumnMeaning.Role, _ context: Context,
    _ out: inout TableRow
  ) {
    let text = row[column.index]
    guard !text.isEmpty else { return }
    let withPart = role == .actual || role == .preliminary
    let time = column.time.filled(from: context.time, withPart: false)
      .filled(from: standard.time, withPart: withPart && column.time.isEmpty)
    switch cells.read(text) {
    case .blank: skip(row, column, .words)
    case .unclear(let number): skip(row, column, .unclear(number))
    case .words: readDeed(row, column, role, nil, time, context, &out)
    case .date(let date): readDeed(row, column, role, date, time, context, &out)
    case .figures(let figures):
      guard let period = time.period(yearStart: standard.yearStart) else {
        return skip(row, column, .noPeriod)
      }
      for figure in figures {
        let lead = extraName(figure, context.name.name)
        var told = column
        if role == .target { told.bound = told.bound ?? context.bound }
        switch context.figures.make(figure, in: told, text: text) {
        case .failure(let error): skip(row, column, .unfit(error.sentence))
        case .success(let (measure, made)):
          out.records.append(
            record(row, column, role, context.name.name + lead, measure, .figure(made), period) {
              if let force = figure.force { $0.force = force }
            })
        }
      }
    }
  }

  /// What stands before a number and tells it from the row's other ones: 开工, 标准.
  private func extraName(_ figure: CellFigure, _ name: String) -> String {
    var lead = FoldedText(figure.lead)
    guard lead.scalars.contains(where: \.isHan), lead.count <= 12 else { return "" }
    for (_, range) in words.found("lead", in: lead) {
      lead = FoldedText(
        lead.original.enumerated().map { range.contains($0.offset) ? " " : $0.element })
    }
    let told = lead.told.filter { $0 != " " }
    return name.contains(told) ? "" : told
  }

  private mutating func readDeed(
    _ row: TableGrid.Row, _ column: ColumnMeaning, _ role: ColumnMeaning.Role, _ date: CellDate?,
    _ time: TableTime, _ context: Context, _ out: inout TableRow
  ) {
    let text = FoldedText(row[column.index])
    let words = words.found("deed", in: text)
    let isDeedRow = out.records.contains {
      if case .deed = $0.content { $0.isCommitment } else { false }
    }
    let hasFigure = out.records.contains { if case .figure = $0.content { true } else { false } }
    // A promise in words has a date at least; words about one are a result.
    guard !hasFigure, date != nil || (isDeedRow && role != .target && !words.isEmpty) else {
      return skip(row, column, .words)
    }
    guard let period = date?.period(in: time.year) ?? time.period(yearStart: standard.yearStart) else {
      return skip(row, column, .noPeriod)
    }
    let progress: TableRecord.Progress =
      switch words.first?.entry.meaning {
      case "begun": .begun
      case "notDone": .notDone
      default: .done
      }
    let told = words.isEmpty ? context.name.name : row[column.index]
    out.records.append(
      record(row, column, role, context.name.name, .milestone, .deed(told, date, progress), period) { _ in })
  }

  private func record(
    _ row: TableGrid.Row, _ column: ColumnMeaning, _ role: ColumnMeaning.Role, _ name: String,
    _ measure: Measure, _ content: TableRecord.Content, _ period: Period,
    _ change: (inout TableRecord) -> Void
  ) -> TableRecord {
    var record = TableRecord(
      isCommitment: role == .target, line: row.line, column: column.index,
      place: grid.place(column.index, row.line), quote: row[column.index], header: column.header,
      name: name, measure: measure, content: content, period: period)
    record.responsible = last.responsible
    record.support = last.support
    record.order = last.order
    record.status = column.status
    record.note = layout.first(.notes).map { row[$0.index] }.flatMap { $0.isEmpty ? nil : $0 }
    record.placeName = layout.first(.place).map { row[$0.index] }
    if record.isCommitment, let due = layout.first(.due).map({ FoldedText(row[$0.index]) }) {
      record.due = CellDate.first(in: due)?.period(in: period.volumeYear)
    }
    change(&record)
    return record
  }

  private mutating func skip(
    _ row: TableGrid.Row, _ column: ColumnMeaning, _ reason: TableSkip.Reason
  ) {
    reading.skips.append(
      TableSkip(line: row.line, column: column.index, text: row[column.index], reason: reason))
  }

  /// The row's base goes with its commitments of the same unit.
  private func readBaseline(_ row: TableGrid.Row, _ context: Context, _ out: inout TableRow) {
    guard let column = layout.first(.baseline), case .figures(let figures) = cells.read(row[column.index]),
      let figure = figures.first,
      case .success(let (_, base)) = context.figures.make(figure, in: column, text: row[column.index])
    else { return }
    let period = column.time.period(yearStart: standard.yearStart)
    for index in out.records.indices where out.records[index].isCommitment {
      guard case .figure(let target) = out.records[index].content,
        target.unit.dimension == base.unit.dimension
      else { continue }
      out.records[index].baseline = Baseline(base, period: period)
    }
  }

  /// The same figure in two columns (preliminary, and audited) is told once.
  private func removeRepeats(_ out: inout TableRow) {
    var kept: [TableRecord] = []
    for record in out.records {
      let isRepeat = kept.contains {
        guard case .figure(let one) = $0.content, case .figure(let two) = record.content else { return false }
        return $0.isCommitment == record.isCommitment && $0.period == record.period
          && $0.measure == record.measure && $0.name == record.name
          && one.value == two.value && one.upper == two.upper && one.unit == two.unit
      }
      if !isRepeat { kept.append(record) }
    }
    out.records = kept
  }

  // MARK: Goals in sentences

  private mutating func readGoals(_ row: TableGrid.Row) {
    guard let column = layout.first(.goal) else { return }
    let sentence = row[column.index]
    let reader = GoalReader(cells: cells, words: words)
    let results = layout.columns.filter { [.actual, .projected, .preliminary].contains($0.role) }
    var out = TableRow(line: row.line)
    for goal in reader.read(sentence) {
      guard let figure = goal.figure else {
        skip(row, column, .words)
        continue
      }
      var time = TableTime()
      time.base = goal.year.map { .year($0) }
      time = time.filled(from: column.time, withPart: true)
        .filled(from: results.first?.time ?? TableTime(), withPart: false)
        .filled(from: standard.time, withPart: false)
      guard let period = time.period(yearStart: standard.yearStart) else {
        skip(row, column, .noPeriod)
        continue
      }
      var name = NameReading(name: goal.name)
      if goal.isShare { name.measure = .share } else { name.measure = names.read(goal.name).measure }
      if figure.change != nil { name.measure = nil }
      let context = rowContext(row, name)
      guard case .success(let (measure, made)) = context.figures.make(figure, in: column, text: sentence)
      else {
        skip(row, column, .words)
        continue
      }
      out.records.append(
        record(row, column, .target, goal.name, measure, .figure(made), period) { $0.isGoal = true })
      for result in results {
        readResult(row, result, goal.name, measure, made, context, &out)
      }
    }
    if !out.records.isEmpty { reading.rows.append(out) }
  }

  /// What a cell reports on a goal: the figure of the goal's unit.
  private mutating func readResult(
    _ row: TableGrid.Row, _ column: ColumnMeaning, _ name: String, _ measure: Measure,
    _ target: Figure, _ context: Context, _ out: inout TableRow
  ) {
    let text = row[column.index]
    let time = column.time.filled(from: context.time, withPart: true)
    guard !text.isEmpty, let period = time.period(yearStart: standard.yearStart) else { return }
    var candidates: [CellFigure] = []
    let folded = FoldedText(text)
    var start = 0
    while case .number(let number)? = CellNumber.first(in: folded, from: start, cells.style) {
      start = number.range.upperBound
      if TextToken.all(folded[number.range])[0].year != nil { continue }
      if case .figures(let figures) = cells.read(folded[number.range.lowerBound..<folded.count].told),
        let figure = figures.first
      {
        candidates.append(figure)
      }
    }
    let made = candidates.compactMap { figure -> (Measure, Figure)? in
      guard case .success(let made) = context.figures.make(figure, in: column, text: text) else { return nil }
      return made
    }
    guard let (told, figure) = made.first(where: { $0.1.unit.dimension == target.unit.dimension }) ?? made.first
    else { return skip(row, column, .words) }
    let same = figure.unit.dimension == target.unit.dimension
    guard let plain = try? Figure(.exactly, figure.value.magnitude, unit: figure.unit, text: text) else { return }
    out.records.append(
      record(row, column, column.role, name, same ? measure : told, .figure(plain), period) { _ in })
  }

  // MARK: The whole table

  /// 0.86 under % is a share of one: scaled where all of the table's are, else told.
  private mutating func checkShares() {
    var bare: [(row: Int, record: Int)] = []
    var isMixed = false
    for (place, row) in reading.rows.enumerated() {
      for (index, record) in row.records.enumerated() {
        guard case .figure(let figure) = record.content, record.measure == .share || record.measure == .rate,
          figure.unit == .percent, !FoldedText(record.quote).scalars.contains("%"),
          !FoldedText(record.quote).scalars.contains(where: \.isLatinLetter)
        else { continue }
        if figure.value.magnitude <= .one, !figure.value.isZero, record.measure == .share, figure.value.exponent < 0 || figure.value == .one {
          bare.append((place, index))
        } else {
          isMixed = true
        }
      }
    }
    for (row, index) in bare.reversed() {
      let record = reading.rows[row].records[index]
      guard case .figure(let figure) = record.content else { continue }
      if !isMixed, let scaled = try? Figure(
        figure.bound, figure.value.scaled(byPowerOfTen: 2),
        upper: figure.upper?.scaled(byPowerOfTen: 2), unit: .percent, text: figure.text)
      {
        reading.rows[row].records[index] = record.with(.figure(scaled))
      } else if bare.count(where: { $0.row == row }) == reading.rows[row].records.count, figure.value.exponent <= -2 {
        reading.rows[row].records.remove(at: index)
        reading.skips.append(
          TableSkip(line: record.line, column: record.column, text: record.quote, reason: .scale))
      }
    }
  }

  /// In a long table target and actual of one thing stand in rows of their own.
  private mutating func joinKinds() {
    var joined: [String: Int] = [:]
    var rows: [TableRow] = []
    for row in reading.rows {
      guard let first = row.records.first else { continue }
      let key = "\(first.name)|\(first.responsible ?? "")|\(first.placeName ?? "")|\(first.period.volumeYear)"
      if let place = joined[key] {
        rows[place].records += row.records
      } else {
        joined[key] = rows.count
        rows.append(row)
      }
    }
    reading.rows = rows
  }
}

extension TableRecord {
  fileprivate func with(_ content: Content) -> TableRecord {
    var copy = TableRecord(
      isCommitment: isCommitment, line: line, column: column, place: place, quote: quote,
      header: header, name: name, measure: measure, content: content, period: period)
    (copy.due, copy.status, copy.force) = (due, status, force)
    (copy.responsible, copy.support, copy.order) = (responsible, support, order)
    (copy.note, copy.baseline, copy.placeName) = (note, baseline, placeName)
    return copy
  }
}
