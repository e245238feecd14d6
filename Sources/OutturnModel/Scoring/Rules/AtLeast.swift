/// 以上, 不低于: met when A ≥ T, exceeded when A > T + e; the gap is A − T.
enum AtLeast: FigureRule {
  static let rule = Assessment.Rule("at-least")
  static let partly = PartlyMet.byRatio

  static func stand(_ point: Point, _ terms: Terms) -> Stand {
    if point < .at(terms.target) { return .short }
    return terms.mayExceed && point > .at(terms.target + terms.margin) ? .beyond : .reached
  }

  static func gap(_ value: ExactDecimal, _ terms: Terms) -> ExactDecimal { value - terms.target }
}
