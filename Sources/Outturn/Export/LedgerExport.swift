/// A part of a ledger in one of the formats, written as its places are read. Only what needs to
/// know all before its first line (markdown, json, badge) is put together in memory.
///
///     let export = try LedgerExport(ledger, RecordChoice(), as: .csv, on: day, in: .en)
///     let left = try export.write { text += $0 }
public struct LedgerExport {
  /// The format.
  public let form: ExportForm
  private let stream: ScoredStream
  private let sheet: ExportSheet
  private let shape: ExportShape
  private let chart: ChartFile.Kind
  private let csv: CSVWriter
  private let language: Language

  /// Makes ready to export what the filter asks for.
  ///
  /// - Parameters:
  ///   - sheet: Which table `csv` writes.
  ///   - shape: What `form` is written as.
  ///   - chart: Which chart is drawn.
  ///   - marksForExcel: Whether CSV begins with the mark that Excel knows UTF-8 by.
  /// - Throws: ``OutturnLedger/LedgerError/altered(_:)`` where a file is not what its journal says.
  public init(
    _ ledger: Ledger, _ choice: RecordChoice, as form: ExportForm, sheet: ExportSheet = .scorecard,
    shape: ExportShape = .markdown, chart: ChartFile.Kind = .verdicts, marksForExcel: Bool = false,
    profile: Profile = .standard, on day: Day, in language: Language
  ) throws {
    stream = try ScoredStream(ledger, choice, profile: profile, on: day)
    self.form = form
    self.sheet = sheet
    self.shape = shape
    self.chart = chart
    csv = CSVWriter(marksForExcel: marksForExcel)
    self.language = language
  }

  private var context: ScorecardContext { stream.context }

  /// Writes a format that is one file.
  ///
  /// - Returns: What the format had no place for.
  public func write(to sink: (String) -> Void) throws -> [Localized] {
    switch form {
    case .csv: return try write(sheet, to: sink)
    case .form: return try writeForm(to: sink)
    case .jsonl:
      let json = ScorecardJSON(context, language: language)
      return try forEachSection { json.writeLines($0.assessments, to: sink) }.sentences(.scorecard)
    case .stratml:
      var losses = ExportLosses()
      try StratMLWriter(context, language: language).write(of: stream.places, to: sink) { text in
        losses = try forEachSectionWithAll { sink(text($0)) }
      }
      return losses.sentences(.exchange)
    case .iati:
      var losses = ExportLosses()
      try IATIWriter(context).write(to: sink) { text in
        losses = try forEachSectionWithAll { sink(text($0)) }
      }
      return losses.sentences(.exchange)
    case .markdown:
      let (document, losses) = try document()
      MarkdownScorecard(context, language: language).write(document, to: sink)
      return losses.sentences(.scorecard)
    case .json:
      let (document, losses) = try document()
      ScorecardJSON(context, language: language).write(document, to: sink)
      return losses.sentences(.scorecard)
    case .chart:
      let sections = try document().document.sections
      guard let svg = ChartFile(context, language: language).svg(chart, of: sections) else {
        throw Failure(
          "nothingCouldDrawn", chart.rawValue,
          hint: chart == .ambition
            ? Localized("threeFiguresForChart")
            : Localized("chooseAnotherPart"))
      }
      sink(svg)
      return []
    case .badge:
      let label = context.title.text(in: language)
      sink(Badge(language: language).svg(label: label, tally: try document().document.tally))
      return []
    case .html, .datapackage: return []
    }
  }

  /// Writes a format that is a folder of files.
  ///
  /// - Returns: What the format had no place for.
  public func write(to folder: some ExportFolder) throws -> [Localized] {
    if form == .html {
      return try SiteExport(stream: stream, primary: language).write(to: folder)
        .sentences(.scorecard)
    }
    let tables = ExportSheet.allCases.filter { $0 != .form }
    for table in tables { try folder.write("\(table.rawValue).csv", opening(of: table)) }
    let losses = try forEach { part in
      for table in tables {
        let rows = rows(part, of: table)
        if !rows.isEmpty { try folder.write("\(table.rawValue).csv", rows, continues: true) }
      }
    }
    try folder.write("datapackage.json", DataPackage(context, language: language).descriptor())
    return losses.sentences(.tables)
  }

  // MARK: Place by place

  private func forEach(_ body: (ScoredStream.Part) throws -> Void) throws -> ExportLosses {
    var losses = ExportLosses()
    try stream.forEachPlace { parts, _ in
      losses.add(parts)
      for part in parts { try body(part) }
    }
    return losses
  }

  private func forEachSection(_ body: (ScorecardSection) throws -> Void) throws -> ExportLosses {
    try forEach { if !$0.section.assessments.isEmpty { try body($0.section) } }
  }

  /// Each section with what was told beside its promises too: a later reader may need it.
  private func forEachSectionWithAll(
    _ body: (ScorecardSection) throws -> Void
  ) throws -> ExportLosses {
    var losses = ExportLosses()
    try stream.forEachPlace { parts, _ in
      losses.add(parts)
      let answering = Set(parts.flatMap(\.section.assessments).flatMap(\.outcomes).map(\.id))
      for part in parts {
        var section = part.section
        section.beside = part.volume.outcomes.filter {
          !answering.contains($0.id) && $0.withdrawal == nil
        }
        if !section.assessments.isEmpty || !section.beside.isEmpty { try body(section) }
      }
    }
    return losses
  }

  private func document() throws -> (document: ScorecardDocument, losses: ExportLosses) {
    var sections: [ScorecardSection] = []
    let losses = try forEachSection { sections.append($0) }
    return (ScorecardDocument(context: context, sections: sections), losses)
  }

  private func write(_ sheet: ExportSheet, to sink: (String) -> Void) throws -> [Localized] {
    sink(opening(of: sheet))
    var isFirst = true
    let losses = try forEach { part in
      let rows = rows(part, of: sheet)
      // An empty line stands between the forms of two years.
      if sheet == .form, !isFirst, !rows.isEmpty { sink("\r\n") }
      isFirst = isFirst && rows.isEmpty
      sink(rows)
    }
    switch sheet {
    case .form: return losses.sentences(.form)
    case .scorecard: return losses.sentences(.scorecard)
    case .commitments, .outcomes, .links: return losses.sentences(.tables)
    case .sources, .places, .indicators: return []
    }
  }

  private func writeForm(to sink: (String) -> Void) throws -> [Localized] {
    let writer = OfficialForm(context, language: language)
    let losses: ExportLosses
    switch shape {
    case .csv: return try write(.form, to: sink)
    case .markdown: losses = try forEachSection { sink(writer.markdown($0)) }
    case .html:
      sink(writer.htmlOpening)
      losses = try forEachSection { sink(writer.html($0)) }
      sink(OfficialForm.htmlClosing)
    }
    return losses.sentences(.form)
  }

  private func whole<Record>(_ table: RecordTable<Record>, _ records: [Record]) -> String {
    table.opening(as: csv) + table.rows(records, in: language, as: csv)
  }

  /// What a table begins with; what stands outside the volumes is there at once.
  private func opening(of sheet: ExportSheet) -> String {
    switch sheet {
    case .scorecard: return RecordTables.scorecard.opening(as: csv)
    case .commitments: return RecordTables.commitments.opening(as: csv)
    case .outcomes: return RecordTables.outcomes.opening(as: csv)
    case .links: return RecordTables.links.opening(as: csv)
    case .sources: return whole(RecordTables.sources, context.sources)
    case .places: return whole(RecordTables.places, context.places)
    case .indicators: return whole(RecordTables.indicators, context.catalogue.indicators)
    case .form: return csv.opening
    }
  }

  private func rows(_ part: ScoredStream.Part, of sheet: ExportSheet) -> String {
    let volume = part.volume
    return switch sheet {
    case .scorecard: RecordTables.scorecard.rows(part.section.assessments, in: language, as: csv)
    case .commitments:
      RecordTables.commitments.rows(volume.commitments, at: volume.place, in: language, as: csv)
    case .outcomes:
      RecordTables.outcomes.rows(volume.outcomes, at: volume.place, in: language, as: csv)
    case .links: RecordTables.links.rows(volume.links, as: csv)
    case .sources, .places, .indicators: ""
    case .form:
      part.section.assessments.isEmpty
        ? "" : OfficialForm(context, language: language).csv(part.section, as: csv)
    }
  }
}

extension ExportLosses {
  /// Counts the years of one place.
  mutating func add(_ parts: [ScoredStream.Part]) {
    add(volumes: parts.map(\.volume), sections: parts.map(\.section))
  }
}
