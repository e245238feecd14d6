extension TableReader {
  package mutating func read(
    _ row: TableGrid.Row, _ column: ColumnMeaning, _ role: ColumnMeaning.Role, _ context: Context,
    _ out: inout TableRow
  ) {
    let text = row[column.index]
    guard !text.isEmpty else { return }
    let withPart = role == .actual || role == .preliminary
    let time = column.time.filled(from: context.time, withPart: false)
      .filled(from: standard.time(of: role), withPart: withPart && column.time.isEmpty)
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
              if let force = figure.force ?? context.force { $0.force = force }
            })
        }
      }
    }
  }

  /// What stands before a number and tells it from the row's other ones: 开工, 标准.
  package func extraName(_ figure: CellFigure, _ name: String) -> String {
    var lead = FoldedText(figure.lead)
    guard lead.scalars.contains(where: \.isHan), lead.count <= 12 else { return "" }
    for (_, range) in words.found("lead", in: lead) {
      lead = FoldedText(
        lead.original.enumerated().map { range.contains($0.offset) ? " " : $0.element })
    }
    let told = lead.told.filter { $0 != " " }
    return name.contains(told) ? "" : told
  }

  package mutating func readDeed(
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
    guard let period = date?.period(in: time.year) ?? time.period(yearStart: standard.yearStart)
    else {
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
      record(row, column, role, context.name.name, .milestone, .deed(told, date, progress), period)
      { _ in })
  }

  package func record(
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

  package mutating func skip(
    _ row: TableGrid.Row, _ column: ColumnMeaning, _ reason: TableSkip.Reason
  ) {
    reading.skips.append(
      TableSkip(line: row.line, column: column.index, text: row[column.index], reason: reason))
  }

  /// The row's base goes with its commitments of the same unit.
  package func readBaseline(_ row: TableGrid.Row, _ context: Context, _ out: inout TableRow) {
    guard let column = layout.first(.baseline),
      case .figures(let figures) = cells.read(row[column.index]),
      let figure = figures.first,
      case .success(let (_, base)) = context.figures.make(
        figure, in: column, text: row[column.index])
    else { return }
    let period = column.time.period(yearStart: standard.yearStart)
    for index in out.records.indices where out.records[index].isCommitment {
      guard case .figure(let target) = out.records[index].content,
        target.unit.dimension == base.unit.dimension
      else { continue }
      out.records[index].baseline = Baseline(base, period: period)
    }
  }

  /// A column that says whether a plain target was met shows which way is good.
  package func readMet(_ row: TableGrid.Row, _ out: inout TableRow) {
    guard let column = layout.first(.met) else { return }
    let told = FoldedText(row[column.index]).trimmed.text
    let isMet = words.isWord(told, "met.yes")
    guard isMet || words.isWord(told, "met.no") else { return }
    let links = out.links
    guard links.count == 1, let link = links.first,
      case .figure(let target) = out.records[link.commitment].content, target.bound == .exactly,
      case .figure(let found) = out.records[link.outcome].content, found.value != target.value
    else { return }
    out.records[link.commitment].direction =
      (found.value > target.value) == isMet ? .higher : .lower
  }

  /// The same figure in two columns (preliminary, and audited) is told once.
  package func removeRepeats(_ out: inout TableRow) {
    var kept: [TableRecord] = []
    for record in out.records {
      let isRepeat = kept.contains {
        guard case .figure(let one) = $0.content, case .figure(let two) = record.content else {
          return false
        }
        return $0.isCommitment == record.isCommitment && $0.period == record.period
          && $0.measure == record.measure && $0.name == record.name
          && one.value == two.value && one.upper == two.upper && one.unit == two.unit
      }
      if !isRepeat { kept.append(record) }
    }
    out.records = kept
  }
}
