/// 近: about, from below. Met when A ≥ T − δ, exceeded when A > T + e; the gap is A − T.
enum Nearly: FigureRule {
  static let rule = Assessment.Rule("nearly")
  static let isTolerant = true
  static let partly = PartlyMet.byRatio

  static func stand(_ point: Point, _ terms: Terms) -> Stand {
    if point < .at(terms.target - terms.tolerance) { return .short }
    return terms.mayExceed && point > .at(terms.target + terms.margin) ? .beyond : .reached
  }

  static func gap(_ value: ExactDecimal, _ terms: Terms) -> ExactDecimal { value - terms.target }
}
