import OutturnModel

/// Ambition against delivery: how far a target lay beyond last year's outturn, and how far the
/// outcome lay beyond the target. An easy target that was kept is seen to be easy.
///
/// Rates and growths are compared in percentage points, amounts in percent. Better is always right
/// and up, whichever direction is good for the indicator.
struct AmbitionPlot {
  /// One promise.
  struct Point {
    let assessment: Assessment
    let last: Quantity
    let ambition: ExactDecimal
    let delivery: ExactDecimal
  }

  let context: ScorecardContext
  let words: Wording
  /// The promises that are drawn: those whose outcome lay farthest from the target, where there
  /// are more than can be told apart.
  let points: [Point]
  /// How many could be compared.
  let comparable: Int

  /// How many of the year's promises can be assessed at all.
  private let assessed: Int

  /// Keeps the assessments whose target, outcome and last year's figure can be compared. Last year's
  /// figure is what the place reported for that year, whether or not it had been promised; else the
  /// baseline that the promise names.
  init(_ section: ScorecardSection, _ context: ScorecardContext, _ words: Wording) {
    self.context = context
    self.words = words
    self.assessed = section.tally.summary.assessed
    let before = Dictionary(
      section.scrutiny.ambitions.map { ($0.commitment, $0.before.figure.quantity) },
      uniquingKeysWith: { first, _ in first })
    let comparable: [Point] = section.assessments.compactMap { assessment in
      let commitment = assessment.commitment
      guard assessment.verdict.isAssessed, let target = commitment.target.figure,
        let outcome = assessment.found(in: target.unit),
        let last = (before[commitment.id] ?? commitment.baseline?.figure.quantity)?
          .converted(to: target.unit)
      else { return nil }
      let falls = context.direction(of: commitment.indicator) == .lower
      func way(_ from: ExactDecimal, _ to: ExactDecimal) -> ExactDecimal? {
        let step = falls ? from - to : to - from
        if target.unit.dimension.isProportion { return step.rounded(toPlaces: 2) }
        guard from > .zero else { return nil }
        return (step * 100).divided(by: from, places: 1)
      }
      guard let ambition = way(last.value, target.value),
        let delivery = way(target.value, outcome)
      else { return nil }
      return Point(assessment: assessment, last: last, ambition: ambition, delivery: delivery)
    }
    self.comparable = comparable.count
    let outstanding = comparable.enumerated().sorted {
      let (left, right) = ($0.element.delivery.magnitude, $1.element.delivery.magnitude)
      return left != right ? left > right : $0.offset < $1.offset
    }
    let kept = Set(outstanding.prefix(AmbitionPlot.most).map(\.offset))
    self.points = comparable.enumerated().filter { kept.contains($0.offset) }.map(\.element)
  }

  /// So few that their table may stand open under the chart.
  private static let few = 8
  /// The most dots that can be told apart.
  private static let most = 24

  /// Whether there are enough dots to be held against each other.
  var isTelling: Bool { points.count >= 3 }

  /// The chart with its table; where fewer than three promises can be compared, one sentence that
  /// says so; nothing for a year of which nothing can be assessed yet.
  var html: HTML {
    let title = words.pick("雄心与兑现", "Ambition and delivery")
    guard isTelling else {
      return assessed == 0
        ? HTML() : "<h2 id=\"ambition\">\(title)</h2><p class=\"hush\">\(absence)</p>"
    }
    var rows = HTML()
    for (index, point) in points.enumerated() {
      let commitment = point.assessment.commitment
      rows += """
        <tr><td class="num">\(index + 1)</td><th scope="row">\(context.name(of: commitment.indicator, in: words.language))</th>\
        <td class="num">\(words.amount(point.last))</td><td>\(words.target(commitment.target))</td>\
        <td>\(words.outcome(of: point.assessment))</td><td class="num">\(told(point.ambition, point))</td>\
        <td class="num">\(told(point.delivery, point))</td></tr>
        """
    }
    return """
      <h2 id="ambition">\(title)</h2><figure class="chart plot">\(drawing.inline)<figcaption>\(caption)</figcaption></figure>\
      <details\(points.count <= AmbitionPlot.few ? " open" as HTML : HTML())><summary>\(words.pick("图中数据", "The figures of this chart"))</summary><div class="scroll" role="region" tabindex="0" aria-labelledby="ambition"><table>\
      <thead><tr>\(HTML.heads(words.columns("plot")))</tr></thead><tbody>\(rows)</tbody></table></div></details>
      """
  }

  /// Why there is no chart.
  private var absence: String {
    let found = points.count
    if assessed < 3 {
      return words.pick(
        "没有画图：可评价的只有\(assessed)项，至少要有三项才能相互比较。",
        "Not drawn: only \(assessed == 1 ? "one" : "two") can be assessed, and it takes three to compare them."
      )
    }
    return words.pick(
      "没有画图：可评价的\(assessed)项中，\(found == 0 ? "没有一项" : "只有\(found)项")查得到同口径的上年结果；至少要有三项才能相互比较。",
      "Not drawn: of the \(assessed) that can be assessed, \(found == 0 ? "none has" : found == 1 ? "one has" : "two have") "
        + "a figure of the year before told in the same measure; it takes three to compare them.")
  }

  private var caption: String {
    let left = comparable - points.count
    let rest =
      left == 0
      ? ""
      : words.pick(
        "另有\(left)项离目标较近，未画出。", " \(left) more that came nearer to the target are not drawn.")
    return rule + rest
  }

  private var rule: String {
    words.pick(
      "横轴：目标比上年结果更进多少；纵轴：结果比目标更进多少。增速和比率以百分点计，绝对量以百分比计；越右越有雄心，越上兑现越好。编号见下表；超出范围的点画在边上。",
      "Across: how far the target lay beyond last year's outturn. Up: how far the outcome lay beyond the target. "
        + "Rates in points, amounts in percent; better is right and up. Numbers as in the table below; "
        + "points beyond the range stand at its edge.")
  }

  private func told(_ value: ExactDecimal, _ point: Point) -> String {
    let unit = point.last.unit.dimension.isProportion ? Unit.point : .percent
    return words.signed(Quantity(value.normalized, unit))
  }

  /// The plot: 640 by 380, zero lines crossing in it.
  var drawing: Drawing {
    let x = Scale(points.map(\.ambition), from: 50, to: 620)
    let y = Scale(points.map(\.delivery), from: 340, to: 20)
    var dots = HTML()
    for (index, point) in points.enumerated() {
      let (cx, cy) = (x.place(point.ambition), y.place(point.delivery))
      let name = context.name(of: point.assessment.commitment.indicator, in: words.language)
      dots += """
        <use href="#i-\(point.assessment.verdict)" x="\(cx - 7)" y="\(cy - 7)"><title>\(name)</title></use>\
        <text x="\(cx + 10)" y="\(cy + 4)">\(index + 1)</text>
        """
    }
    let label = words.pick(
      "\(points.count)项承诺的雄心与兑现散点图，数据见图下表格",
      "ambition and delivery of \(points.count) promises; the table below has the figures")
    let shapes: HTML = """
      <path class="axis" d="M50 20V340H620V20z" fill="none"/>\
      <path class="null" d="M\(x.place(.zero)) 20V340M50 \(y.place(.zero))H620"/>\
      <text x="54" y="36">\(words.pick("目标保守，结果超出", "modest target, surpassed"))</text>\
      <text class="far" x="616" y="36">\(words.pick("目标进取，结果超出", "bold target, surpassed"))</text>\
      <text x="54" y="332">\(words.pick("目标保守，仍未达到", "modest target, missed"))</text>\
      <text class="far" x="616" y="332">\(words.pick("目标进取，未达到", "bold target, missed"))</text>\
      <text x="50" y="358">\(number(x.low))</text><text class="far" x="620" y="358">\(number(x.high))</text>\
      <text class="mid" x="335" y="374">\(words.pick("雄心（目标减上年）→", "ambition (target less last year) →"))</text>\
      <text x="50" y="13">\(words.pick("↑ 兑现（结果减目标）", "↑ delivery (outcome less target)"))</text>\
      <text class="far" x="44" y="344">\(number(y.low))</text><text class="far" x="44" y="28">\(number(y.high))</text>\
      \(dots)
      """
    return Drawing(width: 640, height: 380, label: label, shapes: shapes)
  }

  private func number(_ value: ExactDecimal) -> String {
    words.number(value.rounded(toPlaces: 1).normalized)
  }
}

/// A straight scale from values to whole pixels.
struct Scale {
  let low: ExactDecimal
  let high: ExactDecimal
  private let start: Int
  private let end: Int

  init(_ low: ExactDecimal, _ high: ExactDecimal, from start: Int, to end: Int) {
    self.low = low
    self.high = high
    self.start = start
    self.end = end
  }

  /// A scale that holds zero, its ends at the outermost values but one in ten.
  init(_ values: [ExactDecimal], from start: Int, to end: Int) {
    let sorted = values.sorted()
    let cut = sorted.count / 10
    let low = min(.zero, sorted.isEmpty ? .zero : sorted[cut])
    let high = max(.zero, sorted.isEmpty ? .one : sorted[sorted.count - 1 - cut])
    let room = (high - low) * ExactDecimal(mantissa: 15, exponent: -2)
    self.init(
      low == high ? -.one : low - room, low == high ? .one : high + room, from: start, to: end)
  }

  /// The pixel of a value; values beyond the ends stand at the ends.
  func place(_ value: ExactDecimal) -> Int {
    let held = min(high, max(low, value))
    guard let share = (held - low).divided(by: high - low, places: 4) else {
      return (start + end) / 2
    }
    return start + Int(clamping: (share * ExactDecimal(mantissa: Int128(end - start))).wholeValue)
  }
}
