import OutturnModel

/// One indicator of one place over the years: a mark for each target, a dot for each outcome.
struct SmallMultiple {
  /// One year.
  struct Entry {
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
    var outcome: ExactDecimal?
    if case .figure(let found)? = assessment.outcomes.first?.finding {
      outcome = found.quantity.converted(to: unit)?.value
    }
    let upper = figure.upper.flatMap { Quantity($0, figure.unit).converted(to: unit)?.value }
    entries.append(
      Entry(year: year, assessment: assessment, target: value, upper: upper, outcome: outcome))
    return true
  }

  /// The drawing, 240 by 96; the years stand at equal distances.
  func svg(_ words: Wording, label: String) -> HTML {
    let values = entries.flatMap { [$0.target, $0.upper, $0.outcome].compactMap { $0 } }
    guard let first = entries.first, let last = entries.last, let least = values.min(),
      let most = values.max()
    else { return HTML() }
    let scale = PlainScale(least, most, from: 70, to: 14)
    let step = entries.count > 1 ? 200 / (entries.count - 1) : 0
    var marks = HTML()
    var line: HTML = ""
    var isDrawing = false
    for (index, entry) in entries.enumerated() {
      let x = 20 + (entries.count > 1 ? index * step : 100)
      let y = scale.place(entry.target)
      if let upper = entry.upper {
        let top = scale.place(upper)
        marks += "<path class=\"range\" d=\"M\(x - 7) \(top)h14v\(max(1, y - top))h-14z\"/>"
      }
      marks += "<path class=\"goal\" d=\"M\(x - 7) \(y)h14\"/>"
      guard let outcome = entry.outcome else {
        isDrawing = false
        continue
      }
      let there = scale.place(outcome)
      line += isDrawing ? "L\(x) \(there)" : "M\(x) \(there)"
      isDrawing = true
      marks +=
        "<use href=\"#i-\(entry.assessment.verdict)\" x=\"\(x - 6)\" y=\"\(there - 6)\" width=\"12\" height=\"12\"/>"
    }
    let lastX = entries.count > 1 ? 20 + (entries.count - 1) * step : 120
    return """
      <svg viewBox="0 0 240 96" role="img" aria-label="\(label)"><path class="path" d="\(line)"/>\(marks)\
      <text class="\(entries.count > 1 ? "" : "mid")" x="\(entries.count > 1 ? 12 : 120)" y="92">\(first.year)</text>\
      \(entries.count > 1 ? "<text class=\"far\" x=\"\(lastX + 12)\" y=\"92\">\(last.year)</text>" as HTML : HTML())</svg>
      """
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

/// A straight scale from the least to the greatest of some values.
struct PlainScale {
  private let least: ExactDecimal
  private let most: ExactDecimal
  private let start: Int
  private let end: Int

  init(_ least: ExactDecimal, _ most: ExactDecimal, from start: Int, to end: Int) {
    self.least = least
    self.most = most
    self.start = start
    self.end = end
  }

  func place(_ value: ExactDecimal) -> Int {
    guard let share = (value - least).divided(by: most - least, places: 4) else {
      return (start + end) / 2
    }
    return start + Int(clamping: (share * ExactDecimal(mantissa: Int128(end - start))).wholeValue)
  }
}
