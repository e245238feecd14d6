/// 左右: met when A is no more than δ on the bad side of T, exceeded when it is past T + δ on the
/// good side. Where neither direction is good, met within δ on either side and never exceeded.
///
/// A softer word is never judged harder: short of it an amount is partly met as under 以上.
enum About: FigureRule {
  static let rule = Assessment.Rule("about")
  static let isTolerant = true
  static let partly = PartlyMet.byRatio

  static func stand(_ point: Point, _ terms: Terms) -> Stand {
    var lower: ExactDecimal { terms.target - terms.tolerance }
    var upper: ExactDecimal { terms.target + terms.tolerance }
    switch terms.good {
    case .more:
      if point < .at(lower) { return .short }
      return terms.mayExceed && point > .at(upper + terms.margin) ? .beyond : .reached
    case .less:
      if point > .at(upper) { return .short }
      return terms.mayExceed && point < .at(lower - terms.margin) ? .beyond : .reached
    case .near:
      return point >= .at(lower) && point <= .at(upper) ? .reached : .short
    }
  }

  static func gap(_ value: ExactDecimal, _ terms: Terms) -> ExactDecimal {
    switch terms.good {
    case .more: value - terms.target
    case .less: terms.target - value
    case .near: terms.tolerance - (value - terms.target).magnitude
    }
  }
}
