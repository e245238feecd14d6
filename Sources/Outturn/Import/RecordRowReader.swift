import OutturnJSON
import OutturnLedger
import OutturnModel
import OutturnReading
import OutturnScorecard

/// Makes a new record of a row, or tells all that is wrong with it.
package struct RecordRowReader {
  private let catalogue: Catalogue
  private let places: PlaceFinder
  private let sources: Set<SourceID>
  private let quotes: QuoteReader
  private let phrases: NotationParser

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
    case .commitment:
      content = promise(indicator, measure, period, &cells).map { .commitment($0) }
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
      cells.wrong(
        .place, zh: "“\(text)”不是地方的路径，也不是账本中某地的名称",
        en: "\"\(text)\" is no path and no name of a place of the ledger")
      return nil
    }
  }

  private func readPeriod(
    _ field: RecordField, _ text: String, _ cells: inout RowCells
  ) -> Period? {
    if let period = Period(text) { return period }
    let ends = text.split(separator: "/").compactMap { Int($0) }
    if ends.count == 2, ends[1] < ends[0] {
      cells.wrong(field, zh: "“\(text)”未始先终", en: "\"\(text)\" ends before it begins")
    } else {
      cells.wrong(
        field, zh: "“\(text)”不是时期，应如 2017、2017-Q3、2017-06-30 或 2018/2022",
        en: "\"\(text)\" is no period such as 2017, 2017-Q3, 2017-06-30 or 2018/2022")
    }
    return nil
  }

  private func readIndicator(_ cells: inout RowCells) -> IndicatorName? {
    guard let told = cells.required(.indicator) else { return nil }
    guard let text = cells[.indicatorID] else {
      return IndicatorName(told, id: catalogue.indicator(named: told)?.id)
    }
    guard let id = IndicatorID(rawValue: text), catalogue[id] != nil else {
      let near = cells.nearest(text, in: catalogue.indicators.map(\.id.rawValue))
      cells.wrong(
        .indicatorID, zh: "目录中没有指标“\(text)”" + (near.map { "，是不是 \($0)？" } ?? ""),
        en: "the catalogue has no indicator \"\(text)\""
          + (near.map { "; did you mean \($0)?" } ?? ""))
      return nil
    }
    return IndicatorName(told, id: id)
  }

  private func readEvidence(_ cells: inout RowCells) -> Evidence? {
    let span = readSpan(&cells)
    guard let text = cells[.source] else {
      if cells[.quote] != nil {
        cells.wrong(
          .quote, zh: "有原文而没有来源", en: "there is a quote and no source it is from")
      }
      return nil
    }
    guard let source = SourceID(rawValue: text), sources.contains(source) else {
      let near = cells.nearest(text, in: sources.map(\.rawValue).sorted())
      cells.wrong(
        .source,
        zh: "账本中没有来源“\(text)”" + (near.map { "，是不是 \($0)？" } ?? "，请先用 outturn source add 加入"),
        en: "the ledger has no source \"\(text)\""
          + (near.map { "; did you mean \($0)?" } ?? "; add it first with outturn source add"))
      return nil
    }
    guard let quote = cells[.quote] else { return Evidence(source: source, cell: cells[.cell]) }
    guard let clause = Evidence.Clause(quote, span: span) else {
      cells.wrong(
        .quote, zh: "原文超过 \(Evidence.Clause.maximumLength) 字，只应有一个分句",
        en:
          "the quote has more than \(Evidence.Clause.maximumLength) characters: give the clause only"
      )
      return nil
    }
    return Evidence(source: source, clause: clause, cell: cells[.cell])
  }

  private func readSpan(_ cells: inout RowCells) -> Evidence.Span? {
    guard cells[.start] != nil || cells[.end] != nil else { return nil }
    guard let start = cells[.start].flatMap({ Int($0) }),
      let end = cells[.end].flatMap({ Int($0) }),
      let span = Evidence.Span(start: start, end: end)
    else {
      cells.wrong(
        .start, zh: "start 与 end 应是整数，且 start 在前",
        en: "start and end must be whole numbers, start before end")
      return nil
    }
    return span
  }

  // MARK: What is promised or found

  private func promise(
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
      cells.wrong(
        .due, zh: "期限一处写 \(period)，一处写 \(due)",
        en: "it is due in \(period) by one column and in \(due) by another")
    }
    let baseline = readBaseline(&cells)
    guard let aim, let target = cells.target(measure, aim), let force else { return nil }
    return NewRecord.Promise(
      target: target, force: force, baseline: baseline, plain: plain)
  }

  /// The texts of plain fields, where they go there.
  private func plain<Draft>(
    _ fields: [PlainField<Draft>], _ cells: inout RowCells
  ) -> [String: String] {
    var found: [String: String] = [:]
    for field in fields {
      guard let place = RecordField(rawValue: field.name), let text = cells[place] else { continue }
      found[field.name] = text
      if field.takes(text) { continue }
      cells.wrong(
        place, zh: "“\(text)”不是\(field.meaning.zh)",
        en: "\"\(text)\" is not the \(field.meaning.en)")
    }
    return found
  }

  private func report(
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

  private func figure(
    _ indicator: IndicatorName, _ measure: Measure, _ cells: inout RowCells
  ) -> Figure? {
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
      cells.wrong(
        .value, zh: "\(words.zh)；原文确实如此的，在 sure 一栏填 yes",
        en: "\(words.en); put yes in a column sure where the source says so")
    }
    return figure
  }

  private func readBaseline(_ cells: inout RowCells) -> Baseline? {
    guard cells[.baselineValue] != nil else { return nil }
    guard let bound = cells.word(.baselineBound, of: Bound.self, standard: .exactly),
      let figure = FigureFields.baseline.figure(bound, .level, &cells)
    else { return nil }
    let period = cells[.baselinePeriod].flatMap { readPeriod(.baselinePeriod, $0, &cells) }
    return Baseline(figure, period: period)
  }

  private func saying(_ cells: inout RowCells) -> Saying? {
    let day = cells[.doneOn].flatMap { text in
      let day = Day(text)
      if day == nil {
        cells.wrong(.doneOn, zh: "“\(text)”不是日期", en: "\"\(text)\" is no date such as 2026-01-02")
      }
      return day
    }
    let progress = cells[.finding] == nil ? nil : cells.decimal(.progress)
    let blanket = cells[.blanket].flatMap { text in
      let count = Int(text)
      if count == nil {
        cells.wrong(.blanket, zh: "“\(text)”不是整数", en: "\"\(text)\" is no whole number")
      }
      return count
    }
    guard let text = cells.saidWord else { return Saying(.done, on: day) }
    guard let word = Saying.Word(rawValue: text) else {
      let words = Saying.Word.allCases.map(\.rawValue)
      let list = NearestWord.to(text, in: words).map { [$0] } ?? words
      cells.wrong(
        .finding, zh: "“\(text)”不在其列：\(list.joined(separator: "、"))",
        en: "\"\(text)\" is none of \(list.joined(separator: ", "))")
      return nil
    }
    return Saying(word, on: day, progress: progress, blanket: blanket)
  }

  /// A saying without a number: as told, or as the report reader understands its words.
  private func relation(_ cells: inout RowCells) -> Relation {
    let told = cells[.relation]
    guard let told, Relation.kindNames.contains(told) else {
      if let told, let near = NearestWord.to(told, in: Relation.kindNames) {
        cells.wrong(
          .relation, zh: "没有“\(told)”，是不是 \(near)？",
          en: "\"\(told)\" is unknown; did you mean \(near)?")
      }
      // Tables for people have the words themselves there.
      let words = told ?? cells.words ?? cells[.indicator] ?? ""
      return Relation(quotes.relation(words), words: words)
    }
    let words = cells.words ?? cells[.indicator] ?? ""
    let parts = [told, cells[.relationTo] ?? "", cells[.relationBy] ?? ""]
    if let relation = Relation(cells: parts, words: words) { return relation }
    cells.wrong(
      .relation, zh: "relation、relationTo、relationBy 三者不合",
      en: "relation, relationTo and relationBy do not go together")
    return Relation(.other, words: words)
  }

  // MARK: The short notation

  /// Puts what a phrase says where the row says nothing itself.
  private func expandStatement(_ cells: inout RowCells) {
    guard let text = cells[.statement] else { return }
    let reading: NotationReading
    do throws(NotationError) {
      reading = try phrases.parse(
        text, defaultPeriod: cells[.period].flatMap { Period($0) })
    } catch {
      let told = Failure(error, in: text).message
      cells.wrong(.statement, zh: told.zh, en: told.en)
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
