import OutturnModel

/// All promises of a scorecard as one bar, part of the whole, so that silence is seen.
enum VerdictBar {
  /// The order in which the parts stand: kept to not kept, then what could not be assessed.
  static let order: [Verdict] = [
    .exceeded, .met, .metLate, .partlyMet, .notMet, .noReport, .notComparable, .pending,
    .notTestable, .withdrawn,
  ]

  /// The bar with its key.
  static func figure(_ summary: Scorecard.Summary, _ words: Wording) -> HTML {
    "<figure class=\"whole\">\(svg(summary, words))<figcaption>\(legend(summary, words))</figcaption></figure>"
  }

  /// The bar; its label tells the same in words.
  static func svg(_ summary: Scorecard.Summary, _ words: Wording) -> HTML {
    guard summary.total > 0 else { return HTML() }
    let parts = parts(summary).map { part -> HTML in
      "<rect data-v=\"\(part.verdict)\" x=\"\(part.left)\" y=\"1\" width=\"\(part.width)\" height=\"18\"/>"
    }.joined()
    return
      "<svg viewBox=\"0 0 1000 20\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"\(phrase(summary, words))\">\(parts)</svg>"
  }

  /// The parts of the bar in thousandths, with a gap between them.
  static func parts(_ summary: Scorecard.Summary) -> [(verdict: Verdict, left: Int, width: Int)] {
    var before = 0
    return order.filter { summary[$0] > 0 }.map { verdict in
      let left = before * 1000 / summary.total
      before += summary[verdict]
      return (verdict, left, max(2, before * 1000 / summary.total - left - 3))
    }
  }

  /// The counts as a list with signs: the bar's key and its equivalent in words.
  static func legend(_ summary: Scorecard.Summary, _ words: Wording) -> HTML {
    let items = order.filter { summary[$0] > 0 }.map { verdict -> HTML in
      "<li data-v=\"\(verdict)\">\(Icons.sign(verdict))<b>\(summary[verdict])</b> \(words.verdict(verdict))</li>"
    }
    return "<ul class=\"legend\">\(items.joined())</ul>"
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
