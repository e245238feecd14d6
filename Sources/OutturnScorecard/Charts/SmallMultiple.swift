import OutturnModel

/// One indicator of one place over the years: a mark for each target, a dot for each outcome.
struct SmallMultiple: Sendable {
  /// One year.
  struct Entry: Sendable {
    let year: Int
    let assessment: Assessment
    let target: ExactDecimal
    let upper: ExactDecimal?
    let outcome: ExactDecimal?
  }

  let unit: Unit
  let measure: Measure
  /// The years in order.
  private(set) var entries: [Entry]

  /// Begins a series with its first year, or nil when its target is no figure.
  init?(_ assessment: Assessment, year: Int) {
    guard let figure = assessment.commitment.target.figure else { return nil }
    self.unit = figure.unit
    self.measure = assessment.commitment.target.measure
    self.entries = []
    if !add(assessment, year: year) { return nil }
  }

  /// Adds a year, if its target is told as the others are.
  mutating func add(_ assessment: Assessment, year: Int) -> Bool {
    let target = assessment.commitment.target
    guard target.measure == measure, let figure = target.figure,
      let value = figure.quantity.converted(to: unit)?.value
    else { return false }
    let upper = figure.upper.flatMap { Quantity($0, figure.unit).converted(to: unit)?.value }
    entries.append(
      Entry(
        year: year, assessment: assessment, target: value, upper: upper,
        outcome: assessment.found(in: unit)))
    return true
  }

  /// The drawing, 240 by 96: the years in their distances, the greatest and the least figure told
  /// at the right.
  func drawing(_ words: Wording) -> Drawing? {
    let values = entries.flatMap { [$0.target, $0.upper, $0.outcome].compactMap { $0 } }
    guard let first = entries.first, let last = entries.last, let least = values.min(),
      let most = values.max()
    else { return nil }
    let scale = Scale(least, most, from: 70, to: 14)
    let span = last.year - first.year
    let start = span > 0 ? 12 : 87
    // Twenty years stand closer than the signs are wide.
    let half = span > 10 ? 4 : 6
    var marks = HTML()
    var line: HTML = ""
    var drawn: Int?
    for entry in entries {
      let x = start + (span > 0 ? (entry.year - first.year) * 150 / span : 0)
      let y = scale.place(entry.target)
      if let upper = entry.upper {
        let top = scale.place(upper)
        marks +=
          "<path class=\"range\" d=\"M\(x - half) \(top)h\(2 * half)v\(max(1, y - top))h-\(2 * half)z\"/>"
      }
      marks += "<path class=\"goal\" d=\"M\(x - half - 1) \(y)h\(2 * half + 2)\"/>"
      guard let outcome = entry.outcome else { continue }
      let there = scale.place(outcome)
      // A year without an outcome breaks the line.
      line += drawn == entry.year - 1 ? "L\(x) \(there)" : "M\(x) \(there)"
      drawn = entry.year
      marks +=
        "<use href=\"#i-\(entry.assessment.verdict)\" x=\"\(x - half)\" y=\"\(there - half)\" width=\"\(2 * half)\" height=\"\(2 * half)\"/>"
    }
    var texts: HTML =
      "<text x=\"181\" y=\"\(scale.place(most) + 4)\">\(told(most, words))</text>"
    var axes: HTML = "<path class=\"axis\" d=\"M0 \(scale.place(most))H174"
    if least < most {
      axes += "M0 \(scale.place(least))H174"
      texts +=
        "<text x=\"181\" y=\"\(scale.place(least) + 4)\">\(told(least, words))</text>"
    }
    axes += "\"/>"
    texts += "<text x=\"\(start - 12)\" y=\"92\">\(first.year)</text>"
    if span > 0 { texts += "<text class=\"far\" x=\"174\" y=\"92\">\(last.year)</text>" }
    return Drawing(
      width: 240, height: 96, label: phrase(words),
      shapes: "\(axes)<path class=\"path\" d=\"\(line)\"/>\(marks)\(texts)")
  }

  /// A figure of the axis, short enough to stand beside it.
  private func told(_ value: ExactDecimal, _ words: Wording) -> String {
    let whole = words.amount(value, unit)
    return whole.count <= 9 ? whole : words.number(value)
  }

  /// The years in one phrase, for those who do not see the drawing.
  func phrase(_ words: Wording) -> String {
    entries.map { entry in
      let target = words.target(entry.assessment.commitment.target)
      let outcome = words.outcome(of: entry.assessment)
      return words.pick(
        "\(entry.year)年目标\(target)，结果\(outcome)",
        "\(entry.year): target \(target), outcome \(outcome)")
    }.joined(separator: words.pick("；", "; "))
  }
}
