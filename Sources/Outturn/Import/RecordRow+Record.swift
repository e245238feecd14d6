/// Records as rows: what `amend` changes a field of, and what `log` and `diff` tell apart.
extension RecordRow {
  package init(_ record: Commitment, place: PlacePath) {
    self.init(line: 0, cells: [:])
    start("commitment", record.indicator, record.period, place, record.evidence)
    cells[.measure] = record.target.measure.rawValue
    switch record.target.aim {
    case .figure(let figure): put(figure, as: .own, bound: .bound)
    case .relation(let relation): put(relation)
    case .deed(let deed): cells[.text] = deed
    case .parts: break
    }
    cells[.force] = record.force.rawValue
    put(PlainField.commitment, record.draft)
    if let baseline = record.baseline {
      put(baseline.figure, as: .baseline, bound: .baselineBound)
      cells[.baselinePeriod] = baseline.period?.description
    }
  }

  package init(_ record: Outcome, place: PlacePath) {
    self.init(line: 0, cells: [:])
    start("outcome", record.indicator, record.period, place, record.evidence)
    cells[.measure] = record.measure.rawValue
    switch record.finding {
    case .figure(let figure): put(figure, as: .own, bound: .bound)
    case .relation(let relation): put(relation)
    case .said(let saying):
      cells[.finding] = saying.word.rawValue
      cells[.doneOn] = saying.on?.description
      cells[.progress] = saying.progress?.description
      cells[.blanket] = saying.blanket.map(String.init)
    }
    put(PlainField.outcome, record.draft)
    cells[.status] = record.status.rawValue
  }

  /// The fields in which two rows are different, with what each says.
  package static func differences(
    from old: RecordRow, to new: RecordRow
  ) -> [(field: RecordField, old: String?, new: String?)] {
    RecordField.allCases.compactMap { field in
      let pair = (old.cells[field], new.cells[field])
      return pair.0 == pair.1 ? nil : (field, pair.0, pair.1)
    }
  }

  private mutating func start(
    _ kind: String, _ indicator: IndicatorName, _ period: Period, _ place: PlacePath,
    _ evidence: Evidence?
  ) {
    cells[.kind] = kind
    cells[.place] = place.description
    cells[.period] = period.description
    cells[.indicator] = indicator.told
    cells[.indicatorID] = indicator.id?.rawValue
    cells[.source] = evidence?.source.rawValue
    cells[.quote] = evidence?.clause?.text
    cells[.start] = (evidence?.clause?.span?.start).map(String.init)
    cells[.end] = (evidence?.clause?.span?.end).map(String.init)
    cells[.cell] = evidence?.cell
    if let evidence, !evidence.also.isEmpty { cells[.alsoIn] = evidence.alsoText }
  }

  private mutating func put<Draft>(_ fields: [PlainField<Draft>], _ draft: Draft) {
    for field in fields {
      if let place = RecordField(rawValue: field.name) { cells[place] = field.text(of: draft) }
    }
  }

  private mutating func put(_ figure: Figure, as fields: FigureFields, bound: RecordField) {
    cells[bound] = figure.bound.rawValue
    cells[fields.value] = figure.value.asWritten
    cells[fields.upper] = figure.upper?.asWritten
    cells[fields.unit] = figure.unit.symbol
    cells[fields.text] = figure.text
  }

  private mutating func put(_ relation: Relation) {
    let parts = relation.cells
    cells[.relation] = parts[0]
    cells[.relationTo] = parts[1].isEmpty ? nil : parts[1]
    cells[.relationBy] = parts[2].isEmpty ? nil : parts[2]
    cells[.text] = relation.words
  }
}
