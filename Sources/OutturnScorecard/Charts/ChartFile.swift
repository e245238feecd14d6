import OutturnModel

/// A chart of a scorecard as an SVG file of its own, drawn as in the pages.
public struct ChartFile: Sendable {
  /// The charts there are.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// All promises by verdict, as part of the whole.
    case verdicts
    /// A square a promise, by field.
    case fields
    /// How far targets lay beyond last year, and outcomes beyond the target.
    case ambition
    /// A bullet graph a promise that has a figure: target against outturn.
    case bullets
    /// Target and outturn of an indicator by year.
    case series
  }

  let context: ScorecardContext
  let words: Wording

  /// Makes drawings; the language is that of their words.
  public init(_ context: ScorecardContext, language: Language) {
    self.context = context
    self.words = Wording(language)
  }

  /// The chart of the sections; nil where they have nothing that it could draw.
  public func svg(_ kind: Kind, of sections: [ScorecardSection]) -> String? {
    switch kind {
    case .verdicts: verdicts(sections)?.file
    case .fields: fields(sections)?.file
    case .ambition: ambition(sections)?.file
    case .bullets: bullets(sections)?.file
    case .series: series(sections)?.file
    }
  }

  private func verdicts(_ sections: [ScorecardSection]) -> Drawing? {
    let summary = Tally(merging: sections.map(\.tally)).summary
    guard summary.total > 0 else { return nil }
    var shapes = HTML()
    for part in VerdictBar.parts(summary) {
      shapes +=
        "<rect class=\"whole\" data-v=\"\(part.verdict)\" x=\"\(part.left * 640 / 1000)\" width=\"\(max(2, part.width * 640 / 1000))\" height=\"32\"/>"
    }
    var y = 42
    for verdict in VerdictBar.order where summary[verdict] > 0 {
      shapes +=
        "<use href=\"#i-\(verdict)\" y=\"\(y)\"/><text x=\"22\" y=\"\(y + 12)\">\(summary[verdict]) \(words.verdict(verdict))</text>"
      y += 21
    }
    return Drawing(width: 640, height: y, label: VerdictBar.phrase(summary, words), shapes: shapes)
  }

  private func fields(_ sections: [ScorecardSection]) -> Drawing? {
    let strip = SectorStrip(sections.flatMap(\.assessments), context, words)
    guard !strip.rows.isEmpty else { return nil }
    var shapes = HTML()
    var label: [String] = []
    var y = 0
    for row in strip.rows {
      let summary = Scorecard.Summary(row.verdicts)
      let (squares, _, height) = SectorStrip.squares(summary)
      let name = words.sector(row.sector)
      let kept =
        summary.assessed == 0
        ? words.pick("可评价0/\(summary.due)", "0 of \(summary.due) assessed")
        : words.pick(
          "可评价\(summary.assessed)/\(summary.due)，完成\(summary.fulfilled)/\(summary.assessed)",
          "\(summary.assessed) of \(summary.due) assessed, \(summary.fulfilled) kept")
      shapes += """
        <text y="\(y + 12)">\(name)</text><g transform="translate(180 \(y))">\(squares)</g>\
        <text class="far" x="660" y="\(y + 12)">\(kept)</text>
        """
      label.append("\(name)\(words.colon)\(VerdictBar.phrase(summary, words))")
      y += height + 6
    }
    return Drawing(
      width: 660, height: y, label: label.joined(separator: words.pick("；", "; ")), shapes: shapes)
  }

  /// The latest year that has enough to compare.
  private func ambition(_ sections: [ScorecardSection]) -> Drawing? {
    let plots = sections.reversed().lazy.map {
      (section: $0, plot: AmbitionPlot($0, context, words))
    }
    guard let (section, plot) = plots.first(where: \.plot.isTelling) else { return nil }
    var drawing = plot.drawing
    let place = context.name(of: section.place, in: words.language)
    let title = words.pick("\(place) \(section.year)年", "\(place) \(section.year)")
    var y = drawing.height + 16
    var key: HTML = "<text x=\"620\" y=\"13\" class=\"far\">\(title)</text>"
    for (index, point) in plot.points.enumerated() {
      let name = context.name(of: point.assessment.commitment.indicator, in: words.language)
      key += "<text y=\"\(y)\">\(index + 1) \(name)</text>"
      y += 18
    }
    drawing = Drawing(
      width: drawing.width, height: y, label: "\(title)\(words.colon)\(drawing.label)",
      shapes: "\(drawing.shapes)\(key)")
    return drawing
  }

  private func bullets(_ sections: [ScorecardSection]) -> Drawing? {
    var shapes = HTML()
    var label: [String] = []
    var y = 0
    for assessment in sections.flatMap(\.assessments) {
      guard let bar = BulletBar(assessment), bar.outcome != nil else { continue }
      let name = context.name(of: assessment.commitment.indicator, in: words.language)
      let target = words.target(assessment.commitment.target)
      let outcome = words.outcome(of: assessment)
      shapes += """
        <use href="#i-\(assessment.verdict)" y="\(y)"/><text x="22" y="\(y + 12)">\(name)</text>\
        <g data-v="\(assessment.verdict)" transform="translate(300 \(y)) scale(.24 1)">\
        <rect class="track" width="1000" height="16"/>\(BulletGraph.shapes(bar))</g>\
        <text class="soft" x="552" y="\(y + 12)">\(target) → \(outcome)</text>
        """
      label.append("\(name)\(words.colon)\(target) → \(outcome)")
      y += 26
    }
    if y == 0 { return nil }
    return Drawing(
      width: 820, height: y, label: label.joined(separator: words.pick("；", "; ")), shapes: shapes)
  }

  private func series(_ sections: [ScorecardSection]) -> Drawing? {
    var series = PlaceSeries()
    for section in sections where section.place == sections.first?.place { series.add(section) }
    return series.all.max { $0.multiple.entries.count < $1.multiple.entries.count }
      .flatMap { $0.multiple.drawing(words) }
  }
}
