/// Makes a new record of a row, or tells all that is wrong with it.
package struct RecordRowReader {
  let catalogue: Catalogue
  let places: PlaceFinder
  let sources: Set<SourceID>
  let quotes: QuoteReader
  let phrases: NotationParser

  /// - Parameter sources: The sources that the ledger has.
  package init(catalogue: Catalogue, places: PlaceFinder, sources: Set<SourceID>) {
    self.catalogue = catalogue
    self.places = places
    self.sources = sources
    quotes = QuoteReader(catalogue)
    phrases = NotationParser(catalogue: catalogue)
  }

  /// Reads a row.
  ///
  /// - Parameter seeksNearest: Whether the nearest word is told for one that is wrong.
  /// - Returns: The record, or what is wrong with the row: one thing at least.
  package func read(
    _ row: RecordRow, seeksNearest: Bool = true
  ) -> Swift.Result<NewRecord, RowProblems> {
    var cells = RowCells(row, seeksNearest: seeksNearest)
    let record = readRecord(&cells)
    if let record, cells.problems.isEmpty { return .success(record) }
    return .failure(RowProblems(list: cells.problems))
  }

  private func readRecord(_ cells: inout RowCells) -> NewRecord? {
    expandStatement(&cells)
    let kind = cells.word(.kind, of: Statement.Kind.self)
    let place = cells.required(.place).flatMap { readPlace($0, &cells) }
    let period = cells.required(.period).flatMap { readPeriod(.period, $0, &cells) }
    let indicator = readIndicator(&cells)
    let measure = cells.word(.measure, of: Measure.self)
    let evidence = readEvidence(&cells)
    guard let kind, let measure, let indicator else { return nil }
    let content: NewRecord.Content?
    switch kind {
    case .commitment: content = promise(indicator, measure, period, &cells).map { .commitment($0) }
    case .outcome: content = report(indicator, measure, &cells).map { .outcome($0) }
    }
    guard let place, let period, let content else { return nil }
    return NewRecord(
      place: place, period: period, indicator: indicator, evidence: evidence, content: content)
  }

  // MARK: What both kinds have

  private func readPlace(_ text: String, _ cells: inout RowCells) -> PlacePath? {
    do throws(Failure) {
      return try places.forRecording(text, of: RecordField.place.rawValue)
    } catch {
      cells.wrong(.place, "noPlaceInRow", text)
      return nil
    }
  }

  func readPeriod(_ field: RecordField, _ text: String, _ cells: inout RowCells) -> Period? {
    if let period = Period(text) { return period }
    let ends = text.split(separator: "/").compactMap { Int($0) }
    if ends.count == 2, ends[1] < ends[0] {
      cells.wrong(field, "endsBeforeBegins", text)
    } else {
      cells.wrong(field, "noPeriodSuchQ", text)
    }
    return nil
  }

  func readIndicator(_ cells: inout RowCells) -> IndicatorName? {
    guard let told = cells.required(.indicator) else { return nil }
    guard let text = cells[.indicatorID] else {
      return IndicatorName(told, id: catalogue.indicator(named: told)?.id)
    }
    guard let id = IndicatorID(rawValue: text), catalogue[id] != nil else {
      let near = cells.nearest(text, in: catalogue.indicators.map(\.id.rawValue))
      cells.wrong(.indicatorID, "noIndicatorInRow", text, near)
      return nil
    }
    return IndicatorName(told, id: id)
  }

  private func readEvidence(_ cells: inout RowCells) -> Evidence? {
    let span = readSpan(&cells)
    guard let text = cells[.source] else {
      for field in [RecordField.quote, .alsoIn] where cells[field] != nil {
        cells.wrong(field, "noSourceGo", field.rawValue)
      }
      return nil
    }
    guard let source = known(text, .source, &cells) else { return nil }
    var also: [SourceID] = []
    for text in (cells[.alsoIn] ?? "").split(whereSeparator: { ";, ".contains($0) }) {
      guard let other = known(String(text), .alsoIn, &cells) else { return nil }
      if other != source, !also.contains(other) { also.append(other) }
    }
    let clause = cells[.quote].flatMap { Evidence.Clause($0, span: span) }
    if cells[.quote] != nil, clause == nil {
      cells.wrong(.quote, "quoteTooLong", Evidence.Clause.maximumLength)
    }
    return Evidence(source: source, clause: clause, cell: cells[.cell], also: also)
  }

  private func known(_ text: String, _ field: RecordField, _ cells: inout RowCells) -> SourceID? {
    if let source = SourceID(rawValue: text), sources.contains(source) { return source }
    let near = cells.nearest(text, in: sources.map(\.rawValue).sorted())
    cells.wrong(field, "noSourceInRow", text, near)
    return nil
  }

  func readSpan(_ cells: inout RowCells) -> Evidence.Span? {
    guard cells[.start] != nil || cells[.end] != nil else { return nil }
    guard let start = cells[.start].flatMap({ Int($0) }),
      let end = cells[.end].flatMap({ Int($0) }),
      let span = Evidence.Span(start: start, end: end)
    else {
      cells.wrong(.start, "startAndEnd")
      return nil
    }
    return span
  }

  // MARK: The short notation

  /// Puts what a phrase says where the row says nothing itself.
  func expandStatement(_ cells: inout RowCells) {
    guard let text = cells[.statement] else { return }
    let reading: NotationReading
    do throws(NotationError) {
      reading = try phrases.parse(text, defaultPeriod: cells[.period].flatMap { Period($0) })
    } catch {
      cells.wrong(.statement, Failure(error, in: text).message)
      return
    }
    cells.fill(.indicator, reading.indicator.told)
    cells.fill(.indicatorID, reading.indicator.id?.rawValue)
    cells.fill(.measure, reading.target.measure.rawValue)
    cells.fill(.period, reading.period?.description)
    cells.fill(.force, reading.force.rawValue)
    switch reading.target.aim {
    case .figure(let figure):
      cells.fill(.bound, figure.bound.rawValue)
      cells.fill(.value, figure.value.asWritten)
      cells.fill(.upper, figure.upper?.asWritten)
      cells.fill(.unit, figure.unit.symbol)
      cells.fill(.text, figure.text)
    case .relation(let relation):
      let parts = relation.cells
      cells.fill(.text, relation.words)
      cells.fill(.relation, parts[0])
      cells.fill(.relationTo, parts[1])
      cells.fill(.relationBy, parts[2])
    case .deed, .parts: break
    }
  }
}

/// All that is wrong with a row.
package struct RowProblems: Error {
  package let list: [RowProblem]
}
