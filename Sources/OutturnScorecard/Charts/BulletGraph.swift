import OutturnModel

/// A bullet graph as SVG: bar, target mark, tolerance band.
enum BulletGraph {
  /// The small one of a table's row; its row tells the same in words, so it is hidden from screen
  /// readers.
  static func small(_ bar: BulletBar) -> HTML {
    "<svg class=\"bullet\" viewBox=\"0 0 1000 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\(shapes(bar))</svg>"
  }

  /// The large one of a promise's own page, with its ends in figures.
  static func large(_ assessment: Assessment, _ bar: BulletBar, _ words: Wording) -> HTML {
    let unit = assessment.commitment.target.figure?.unit ?? .count
    let target = words.target(assessment.commitment.target)
    let outcome = words.outcome(of: assessment)
    let label = words.pick("目标\(target)，结果\(outcome)", "target \(target), outcome \(outcome)")
    let low = words.amount(bar.low.rounded(toPlaces: 2).normalized, unit)
    let high = words.amount(bar.high.rounded(toPlaces: 2).normalized, unit)
    let key = words.pick(
      "竖线：目标\(target)；横条：结果\(outcome)", "line: target, \(target); bar: outcome, \(outcome)")
    let band =
      bar.targetUpper == nil && (bar.tolerance ?? 0) > 0
      ? words.pick("；浅带：容差", "; pale band: tolerance") : ""
    return """
      <figure class="big chart"><svg class="bullet" data-v="\(assessment.verdict)" viewBox="0 0 1000 16" \
      preserveAspectRatio="none" role="img" aria-label="\(label)">\(shapes(bar))</svg>\
      <p class="ends" aria-hidden="true"><span>\(low)</span><span>\(high)</span></p>\
      <figcaption>\(key)\(band)</figcaption></figure>
      """
  }

  /// Bar, mark and band, 1000 by 16.
  static func shapes(_ bar: BulletBar) -> HTML {
    var out = HTML()
    if let upper = bar.targetUpper {
      out +=
        "<path class=\"band\" d=\"M\(bar.target) 1h\(max(1, upper - bar.target))v14H\(bar.target)z\"/>"
    } else if let tolerance = bar.tolerance, tolerance > 0 {
      let left = max(0, bar.target - tolerance)
      let right = min(1000, bar.target + tolerance)
      out += "<path class=\"band\" d=\"M\(left) 1h\(max(1, right - left))v14H\(left)z\"/>"
    }
    if let outcome = bar.outcome {
      let left = min(bar.zero, outcome)
      out +=
        "<path class=\"bar\" d=\"M\(left) 5h\(max(2, max(bar.zero, outcome) - left))v6H\(left)z\"/>"
    }
    if bar.zero > 0 { out += "<path class=\"zero\" d=\"M\(bar.zero) 0v16\"/>" }
    out += "<path class=\"aim\" d=\"M\(bar.target) 0v16\"/>"
    if let upper = bar.targetUpper { out += "<path class=\"aim\" d=\"M\(upper) 0v16\"/>" }
    return out
  }
}
