import OutturnModel

/// One indicator of one place told in one measure, over the years.
struct IndicatorSeries: Sendable {
  let place: PlacePath
  let indicator: IndicatorName
  var multiple: SmallMultiple

  /// Whether it was promised year after year and nothing was ever reported: there is no chart to draw
  /// of that.
  var isSilent: Bool { multiple.entries.allSatisfy { $0.assessment.verdict == .noReport } }

  /// The targets alone, by year.
  func targets(_ words: Wording) -> HTML {
    multiple.entries.map { entry -> HTML in
      "\(entry.year) <b>\(words.target(entry.assessment.commitment.target))</b>"
    }.joined(by: "\(words.pick("，", ", "))")
  }

  /// The chart with its figures beneath.
  func figure(_ words: Wording) -> HTML {
    guard let last = multiple.entries.last else { return HTML() }
    let target = words.target(last.assessment.commitment.target)
    let outcome = words.outcome(of: last.assessment)
    let latest: HTML = """
      <p class="hush">\(last.year)\(words.colon)\(target) → \(outcome) \
      \(Icons.verdict(last.assessment.verdict, words.verdict(last.assessment.verdict)))</p>
      """
    // One year alone has nothing to be drawn beside.
    if multiple.entries.count == 1 { return latest }
    if isSilent {
      let verdict = Icons.verdict(.noReport, words.verdict(.noReport))
      return "<p class=\"hush\">\(targets(words)) → \(verdict)</p>"
    }
    let drawing = multiple.drawing(words)?.inline ?? HTML()
    let figure: HTML = "<figure class=\"chart\">\(drawing)</figure>"
    return "\(latest)\(figure)\(table(words))"
  }

  /// The figures of the chart.
  private func table(_ words: Wording) -> HTML {
    var rows = HTML()
    for entry in multiple.entries {
      rows += """
        <tr><th scope="row">\(entry.year)</th><td>\(words.target(entry.assessment.commitment.target))</td>\
        <td>\(words.outcome(of: entry.assessment))</td><td>\(words.verdict(entry.assessment.verdict))</td></tr>
        """
    }
    return """
      <details><summary>\(words.pick("数据", "Figures"))</summary><table><thead><tr>\
      \(HTML.heads(words.columns("series")))\
      </tr></thead><tbody>\(rows)</tbody></table></details>
      """
  }

  /// What the marks mean.
  static func caption(_ words: Wording) -> String {
    words.pick(
      "短横为目标，方格为结果，其符号为评价；没有方格的年份没有可比的结果。",
      "A short line is the target, a square the outcome with the sign of its verdict; a year without a square has no outcome to compare."
    )
  }
}

/// The series of one place, as its years come in.
struct PlaceSeries {
  private struct Key: Hashable {
    let indicator: String
    let measure: Measure
  }

  private(set) var all: [IndicatorSeries] = []
  private var places: [Key: Int] = [:]

  /// Adds a year. A second promise about the same indicator in one year is left to the year's page.
  mutating func add(_ section: ScorecardSection) {
    for assessment in section.assessments {
      let indicator = assessment.commitment.indicator
      let key = Key(
        indicator: indicator.id?.rawValue ?? Catalogue.key(indicator.told),
        measure: assessment.commitment.target.measure)
      if let place = places[key] {
        if all[place].multiple.entries.last?.year == section.year { continue }
        _ = all[place].multiple.add(assessment, year: section.year)
      } else if let multiple = SmallMultiple(assessment, year: section.year) {
        places[key] = all.count
        all.append(IndicatorSeries(place: section.place, indicator: indicator, multiple: multiple))
      }
    }
  }
}
