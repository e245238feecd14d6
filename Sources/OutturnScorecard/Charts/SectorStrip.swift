import OutturnModel

/// The verdicts by field: a table whose second column draws one sign a promise.
struct SectorStrip {
  let words: Wording
  let rows: [(sector: String, verdicts: [Verdict])]

  init(_ assessments: [Assessment], _ context: ScorecardContext, _ words: Wording) {
    self.words = words
    var groups: [String: [Verdict]] = [:]
    for assessment in assessments {
      groups[context.sector(of: assessment), default: []].append(assessment.verdict)
    }
    self.rows = groups.map { ($0.key, $0.value) }.sorted {
      SectorTable.shipped.isRead($0.sector, before: $1.sector)
    }
  }

  /// The table, or nothing where all belong to one field.
  var html: HTML {
    guard rows.count > 1 else { return HTML() }
    return """
      <h2 id="sectors">\(words.pick("按领域看", "By field"))</h2><div class="scroll" role="region" tabindex="0" aria-labelledby="sectors"><table class="strip">\
      <thead><tr>\(HTML.heads(words.columns("fields"), right: [2, 3]))</tr></thead><tbody>\
      \(rows.map { line($0.sector, $0.verdicts) }.joined())</tbody></table></div>
      """
  }

  private func line(_ sector: String, _ verdicts: [Verdict]) -> HTML {
    let summary = Scorecard.Summary(verdicts)
    let (squares, width, height) = SectorStrip.squares(summary)
    return """
      <tr><th scope="row">\(words.sector(sector))</th><td><svg width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-label="\(VerdictBar.phrase(summary, words))">\(squares)</svg></td>\
      <td class="num">\(summary.due == 0 ? "–" : "\(summary.assessed) / \(summary.due)")</td>\
      <td class="num">\(summary.assessed == 0 ? "–" : "\(summary.fulfilled) / \(summary.assessed)")</td></tr>
      """
  }
}

extension SectorStrip {
  /// A square a promise, 24 in a row, with the size they take.
  static func squares(_ summary: Scorecard.Summary) -> (shapes: HTML, width: Int, height: Int) {
    let columns = 24
    let shown = VerdictBar.order.flatMap { verdict in
      repeatElement(verdict, count: summary[verdict])
    }
    let squares = shown.enumerated().map { index, verdict -> HTML in
      "<use href=\"#i-\(verdict)\" x=\"\(index % columns * 17)\" y=\"\(index / columns * 17)\"/>"
    }.joined()
    return (squares, min(columns, shown.count) * 17, (shown.count + columns - 1) / columns * 17)
  }
}

extension ScorecardContext {
  /// The sector of an assessment's indicator.
  func sector(of assessment: Assessment) -> String {
    catalogue.sector(of: assessment.commitment.indicator)
  }
}
