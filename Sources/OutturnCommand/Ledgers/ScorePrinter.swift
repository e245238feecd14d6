/// Writes a scorecard, a part of one, or several beside each other, in any format.
struct ScorePrinter {
  let format: OutputFormat
  let hasBars: Bool
  let hasSensitivity: Bool

  /// The whole scorecard.
  func write(
    _ document: ScorecardDocument, weighted: WeightedCard? = nil, to output: inout Output
  ) {
    let language = output.language
    switch format {
    case .json:
      ScorecardJSON(document.context, language: language)
        .write(document, weighted: weighted) { output.raw($0) }
    case .jsonl:
      ScorecardJSON(document.context, language: language)
        .writeLines(document.assessments) { output.raw($0) }
    case .csv:
      let table = RecordTables.scorecard
      output.raw(table.opening(as: CSVWriter()))
      for section in document.sections {
        output.raw(table.rows(section.assessments, in: language, as: CSVWriter()))
      }
    case .markdown:
      MarkdownScorecard(document.context, language: language).write(document) { output.raw($0) }
    default: renderer(document.context, output).write(document) { output.rendered($0) }
    }
    if hasSensitivity, format == .text || format == .markdown {
      write(.sensitivity, of: document, to: &output)
    }
  }

  /// The counts alone.
  func write(_ tallied: TalliedLedger, to output: inout Output) {
    let json = ScorecardJSON(tallied.context, language: output.language)
    switch format {
    case .json: TallyTable.writeList(tallied.tallies, json) { output.raw($0) }
    case .jsonl: TallyTable.writeLines(tallied.tallies, json) { output.raw($0) }
    case .csv: TallyTable.write(tallied.tallies, as: CSVWriter()) { output.raw($0) }
    case .markdown:
      output.raw(
        MarkdownScorecard(tallied.context, language: output.language).overview(tallied.tallies))
    default:
      let renderer = renderer(tallied.context, output)
      output.rendered(renderer.opening())
      output.rendered(renderer.closing(tallied.tallies))
      if let (place, year, _) = tallied.tallies.last {
        let choice = "outturn score --place \(place) --period \(year)"
        output.note("eachPromiseBelow", choice)
      }
    }
  }

  /// One part of it.
  func write(_ part: ScorecardPart, of document: ScorecardDocument, to output: inout Output) {
    let language = output.language
    if format == .json {
      ScorecardJSON(document.context, language: language).write(part, of: document) {
        output.raw($0)
      }
      return
    }
    let tables = Review(document.context, language: language).tables(part, of: document.sections)
    write(tables, document.context, to: &output)
  }

  /// Scorecards of the same records under several profiles: what changes.
  func compare(_ documents: [ScorecardDocument], to output: inout Output) {
    guard let first = documents.first else { return }
    if format == .json {
      ScorecardJSON(first.context, language: output.language).write(profiles: documents) {
        output.raw($0)
      }
      return
    }
    write(Review.profiles(documents, language: output.language), first.context, to: &output)
  }

  private func write(
    _ tables: [ReviewTable], _ context: ScorecardContext, to output: inout Output
  ) {
    let shown = tables.filter { !$0.isEmpty }
    switch format {
    case .csv: output.raw(shown.map { $0.csv() }.joined(separator: "\r\n"))
    case .markdown:
      let renderer = MarkdownScorecard(context, language: output.language)
      // Each ends with an empty line, which only parts them.
      output.raw(String(shown.map { renderer.render($0) }.joined().dropLast()))
    default:
      let renderer = renderer(context, output)
      let text = shown.map { renderer.render($0) }.joined()
      output.rendered(String(text.drop { $0 == "\n" }))
    }
    if shown.isEmpty, format != .csv { output.note("nothingList") }
  }

  /// The renderer for text.
  func renderer(_ context: ScorecardContext, _ output: Output) -> TerminalScorecard {
    let presentation = output.presentation
    return TerminalScorecard(
      context,
      style: TerminalStyle(
        language: presentation.language, width: presentation.width,
        colour: presentation.hasColor, bars: hasBars))
  }
}
