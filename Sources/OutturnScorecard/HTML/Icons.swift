import OutturnModel

/// The signs of the verdicts as small pictures, so that they do not depend on fonts.
enum Icons {
  /// The definitions, once a page: `<use href="#i-met">` draws one, 14 by 14.
  static let definitions: HTML =
    "<svg width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\(shapes)</defs></svg>"

  /// The definitions of a few signs, for a page that shows no others.
  static func definitions(of verdicts: Set<Verdict>) -> HTML {
    if verdicts.isEmpty { return HTML() }
    let symbols = verdicts.sorted { $0.rawValue < $1.rawValue }.map { symbol[$0] ?? HTML() }
    return
      "<svg width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\(symbols.joined())</defs></svg>"
  }

  /// The signs and the hatching, to be put among a drawing's definitions.
  static let shapes = HTML(
    trusted: """
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <path class="hatch" d="M0 0v6"/></pattern>\(symbols)
      """)

  /// A verdict's sign before its word.
  static func sign(_ verdict: Verdict) -> HTML {
    "<svg aria-hidden=\"true\"><use href=\"#i-\(verdict)\"/></svg>"
  }

  /// Sign and word, in the verdict's colour.
  static func verdict(_ verdict: Verdict, _ words: String) -> HTML {
    "<span class=\"v\" data-v=\"\(verdict)\">\(sign(verdict))\(words)</span>"
  }

  private static let symbols = Verdict.allCases.map { symbol[$0]?.text ?? "" }.joined()

  private static let symbol: [Verdict: HTML] = Dictionary(
    uniqueKeysWithValues: Verdict.allCases.map { verdict in
      let text =
        "<symbol id=\"i-\(verdict.rawValue)\" viewBox=\"0 0 14 14\" width=\"15\" height=\"15\"><g data-v=\"\(verdict.rawValue)\">\(drawing(verdict))</g></symbol>"
      return (verdict, HTML(trusted: text))
    })

  private static let solid =
    "<rect class=\"full\" x=\"1\" y=\"1\" width=\"12\" height=\"12\" rx=\"2\"/>"
  private static let hollow =
    "<rect class=\"edge\" x=\"1.7\" y=\"1.7\" width=\"10.6\" height=\"10.6\" rx=\"2\"/>"

  private static func drawing(_ verdict: Verdict) -> String {
    switch verdict {
    case .exceeded: solid + "<path class=\"sign\" d=\"M3.5 6.5l2 2 5-5M4.5 11h5\"/>"
    case .met: solid + "<path class=\"sign\" d=\"M3.5 7.2l2.4 2.4 4.6-5\"/>"
    case .metLate: solid + "<path class=\"sign\" d=\"M7 3.5v3.8l2.6 1.6\"/>"
    case .partlyMet: hollow + "<path class=\"full\" d=\"M1.7 12.3h10.6v-10.6z\"/>"
    case .notMet: solid + "<path class=\"sign\" d=\"M4 4l6 6M10 4l-6 6\"/>"
    case .pending: hollow + "<path class=\"sign own\" d=\"M4 7h.01M7 7h.01M10 7h.01\"/>"
    case .noReport:
      "<rect class=\"edge\" x=\"1.7\" y=\"1.7\" width=\"10.6\" height=\"10.6\" rx=\"2\" stroke-dasharray=\"2 1.6\"/>"
        + "<path class=\"sign own\" d=\"M5.3 5.4a1.8 1.8 0 1 1 2.6 1.7c-.7.3-.9.6-.9 1.2M7 10.6h.01\"/>"
    case .notComparable: hollow + "<path class=\"sign own\" d=\"M4 5.5h6M4 8.5h6M5 11l4-8\"/>"
    case .notTestable: hollow + "<path class=\"sign own\" d=\"M4 7h6\"/>"
    case .withdrawn: hollow + "<path class=\"sign own\" d=\"M3.5 10.5l7-7\"/>"
    }
  }
}
