/// What a row promises, or what it says came of a promise.
extension RecordRowReader {
  func promise(
    _ indicator: IndicatorName, _ measure: Measure, _ period: Period?, _ cells: inout RowCells
  ) -> NewRecord.Promise? {
    let aim: Target.Aim?
    switch measure {
    case .relative: aim = .relation(relation(&cells))
    case .milestone: aim = .deed(cells.words ?? indicator.told)
    case .other where cells[.value] == nil && cells[.relation] != nil:
      aim = .relation(relation(&cells))
    default: aim = figure(indicator, measure, &cells).map { .figure($0) }
    }
    let force = cells.word(.force, of: Force.self, standard: .plain)
    let plain = plain(PlainField.commitment, &cells)
    if let due = plain["due"], let period, period.isDeadline, period.description != due {
      cells.wrong(.due, "dueTwice", period, due)
    }
    let baseline = readBaseline(&cells)
    guard let aim, let target = cells.target(measure, aim), let force else { return nil }
    return NewRecord.Promise(target: target, force: force, baseline: baseline, plain: plain)
  }

  /// The texts of plain fields, where they go there.
  func plain<Draft>(_ fields: [PlainField<Draft>], _ cells: inout RowCells) -> [String: String] {
    var found: [String: String] = [:]
    for field in fields {
      guard let place = RecordField(rawValue: field.name), let text = cells[place] else { continue }
      found[field.name] = text
      if field.takes(text) { continue }
      cells.wrong(place, "notTheWord", text, Both(field.meaning))
    }
    return found
  }

  func report(
    _ indicator: IndicatorName, _ measure: Measure, _ cells: inout RowCells
  ) -> NewRecord.Report? {
    let finding: Outcome.Finding?
    // The value of a sum-up is how many promises it speaks of.
    let isSaid = cells[.value] == nil || cells[.value] == cells[.blanket]
    switch measure {
    case .relative where cells.saidWord == nil: finding = .relation(relation(&cells))
    case _ where isSaid && (measure == .milestone || cells.saidWord != nil):
      finding = saying(&cells).map { .said($0) }
    case .other where cells[.value] == nil && cells[.relation] != nil:
      finding = .relation(relation(&cells))
    default: finding = figure(indicator, measure, &cells).map { .figure($0) }
    }
    let status = cells.word(.status, of: Outcome.Status.self, standard: .final)
    guard let finding, let status else { return nil }
    if case .figure(let figure) = finding, cells.target(measure, .figure(figure)) == nil {
      return nil
    }
    return NewRecord.Report(
      measure: measure, finding: finding, status: status,
      plain: plain(PlainField.outcome, &cells))
  }

  func figure(_ indicator: IndicatorName, _ measure: Measure, _ cells: inout RowCells) -> Figure? {
    guard cells[.value] != nil else {
      cells.missing(.value)
      return nil
    }
    guard let bound = cells.word(.bound, of: Bound.self, standard: .exactly) else { return nil }
    let words = cells.words
    let figure = FigureFields.own.figure(bound, measure, &cells) { value in
      // A number written out in full has lost which digit was the last one told.
      guard value.exponent == 0, value.mantissa % 10 == 0, let words else { return value }
      return quotes.digits(of: value, in: words) ?? value
    }
    // What a ledger of our own held was looked at there.
    if let figure, cells[.sure] != "yes", !cells.isOwn,
      let odd = Implausibility.of(figure, measure, indicator.id.flatMap { catalogue[$0] })
    {
      let words = odd.sentence
      cells.wrong(.value, "sureColumn", Both(words))
    }
    return figure
  }

  func readBaseline(_ cells: inout RowCells) -> Baseline? {
    guard cells[.baselineValue] != nil else { return nil }
    guard let bound = cells.word(.baselineBound, of: Bound.self, standard: .exactly),
      let figure = FigureFields.baseline.figure(bound, .level, &cells)
    else { return nil }
    let period = cells[.baselinePeriod].flatMap { readPeriod(.baselinePeriod, $0, &cells) }
    return Baseline(figure, period: period)
  }

  func saying(_ cells: inout RowCells) -> Saying? {
    let day = cells[.doneOn].flatMap { text in
      let day = Day(text)
      if day == nil { cells.wrong(.doneOn, "noDateSuch", text) }
      return day
    }
    let progress = cells[.finding] == nil ? nil : cells.decimal(.progress)
    let blanket = cells[.blanket].flatMap { text in
      let count = Int(text)
      if count == nil { cells.wrong(.blanket, "noWholeNumber", text) }
      return count
    }
    guard let text = cells.saidWord else { return Saying(.done, on: day) }
    guard let word = Saying.Word(rawValue: text) else {
      let words = Saying.Word.allCases.map(\.rawValue)
      let list = NearestWord.to(text, in: words).map { [$0] } ?? words
      cells.wrong(.finding, "noneOfWords", text, list)
      return nil
    }
    return Saying(word, on: day, progress: progress, blanket: blanket)
  }

  /// A saying without a number: as told, or as the report reader understands its words.
  func relation(_ cells: inout RowCells) -> Relation {
    let told = cells[.relation]
    guard let told, Relation.kindNames.contains(told) else {
      if let told, let near = NearestWord.to(told, in: Relation.kindNames) {
        cells.wrong(.relation, "unknownWord", told, near)
      }
      // Tables for people have the words themselves there.
      let words = told ?? cells.words ?? cells[.indicator] ?? ""
      return Relation(quotes.relation(words), words: words)
    }
    let words = cells.words ?? cells[.indicator] ?? ""
    let parts = [told, cells[.relationTo] ?? "", cells[.relationBy] ?? ""]
    if let relation = Relation(cells: parts, words: words) { return relation }
    cells.wrong(.relation, "relationColumnsDisagree")
    return Relation(.other, words: words)
  }
}
