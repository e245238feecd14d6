import OutturnModel

/// All promises of a scorecard as one bar, part of the whole, so that silence is seen.
enum VerdictBar {
  /// The order in which the parts stand: kept to not kept, then what could not be assessed.
  static let order: [Verdict] = [
    .exceeded, .met, .metLate, .partlyMet, .notMet, .noReport, .notComparable, .pending,
    .notTestable, .withdrawn,
  ]

  /// The bar; `label` tells the same in words.
  static func svg(_ summary: Scorecard.Summary, label: String) -> HTML {
    guard summary.total > 0 else { return HTML() }
    var out: HTML =
      "<svg viewBox=\"0 0 1000 20\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"\(label)\">"
    for part in parts(summary) {
      out +=
        "<rect data-v=\"\(part.verdict)\" x=\"\(part.left)\" y=\"1\" width=\"\(part.width)\" height=\"18\"/>"
    }
    out += "</svg>"
    return out
  }

  /// The parts of the bar in thousandths, with a gap between them.
  static func parts(
    _ summary: Scorecard.Summary
  ) -> [(verdict: Verdict, left: Int, width: Int)] {
    var before = 0
    return order.filter { summary[$0] > 0 }.map { verdict in
      let left = before * 1000 / summary.total
      before += summary[verdict]
      return (verdict, left, max(2, before * 1000 / summary.total - left - 3))
    }
  }

  /// The counts as a list with signs: the bar's key and its equivalent in words.
  static func legend(_ summary: Scorecard.Summary, _ words: Wording) -> HTML {
    var out: HTML = "<ul class=\"legend\">"
    for verdict in order where summary[verdict] > 0 {
      out +=
        "<li data-v=\"\(verdict)\">\(Icons.sign(verdict))<b>\(summary[verdict])</b> \(words.verdict(verdict))</li>"
    }
    out += "</ul>"
    return out
  }

  /// The counts in one phrase.
  static func phrase(_ summary: Scorecard.Summary, _ words: Wording) -> String {
    order.filter { summary[$0] > 0 }.map { verdict in
      words.pick(
        "\(words.verdict(verdict))\(summary[verdict])项",
        "\(summary[verdict]) \(words.verdict(verdict))")
    }.joined(separator: words.comma)
  }
}
