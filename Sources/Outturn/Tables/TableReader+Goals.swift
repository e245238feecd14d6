/// Goals told in sentences, and what is reported on them.
extension TableReader {
  package mutating func readGoals(_ row: TableGrid.Row) {
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
      if goal.isShare {
        name.measure = .share
      } else {
        name.measure = names.read(goal.name).measure
      }
      if figure.change != nil { name.measure = nil }
      let context = rowContext(row, name)
      guard
        case .success(let (measure, made)) = context.figures.make(
          figure, in: column, text: sentence)
      else {
        skip(row, column, .words)
        continue
      }
      out.records.append(
        record(row, column, .target, goal.name, measure, .figure(made), period) { $0.isGoal = true }
      )
      for result in results { readResult(row, result, goal.name, measure, made, context, &out) }
    }
    if !out.records.isEmpty { reading.rows.append(out) }
  }

  /// What a cell reports on a goal: the figure of the goal's unit.
  package mutating func readResult(
    _ row: TableGrid.Row, _ column: ColumnMeaning, _ name: String, _ measure: Measure,
    _ target: Figure, _ context: Context, _ out: inout TableRow
  ) {
    let text = row[column.index]
    let time = column.time.filled(from: context.time, withPart: true)
      .filled(from: standard.time(of: column.role), withPart: false)
    guard !text.isEmpty, let period = time.period(yearStart: standard.yearStart) else { return }
    var candidates: [CellFigure] = []
    let folded = FoldedText(text)
    var start = 0
    while case .number(let number)? = CellNumber.first(in: folded, from: start, cells.style) {
      start = number.range.upperBound
      if TextToken.all(folded[number.range])[0].year != nil { continue }
      if case .figures(let figures) = cells.read(
        folded[number.range.lowerBound..<folded.count].told),
        let figure = figures.first
      {
        candidates.append(figure)
      }
    }
    let made = candidates.compactMap { figure -> (Measure, Figure)? in
      guard case .success(let made) = context.figures.make(figure, in: column, text: text) else {
        return nil
      }
      return made
    }
    guard
      let (told, figure) = made.first(where: { $0.1.unit.dimension == target.unit.dimension })
        ?? made.first
    else { return skip(row, column, .words) }
    let same = figure.unit.dimension == target.unit.dimension
    guard let plain = try? Figure(.exactly, figure.value.magnitude, unit: figure.unit, text: text)
    else { return }
    out.records.append(
      record(row, column, column.role, name, same ? measure : told, .figure(plain), period) { _ in }
    )
  }
}
