/// A range L–U: met from the bad end on, exceeded beyond the good end; the gap is counted from the
/// bad end. Where neither direction is good, met inside and never exceeded.
enum Between: FigureRule {
  static let rule = Assessment.Rule("between")
  static let partly = PartlyMet.never

  static func stand(_ point: Point, _ terms: Terms) -> Stand {
    switch terms.good {
    case .more:
      if point < .at(terms.target) { return .short }
      return terms.mayExceed && point > .at(terms.upper + terms.margin) ? .beyond : .reached
    case .less:
      if point > .at(terms.upper) { return .short }
      return terms.mayExceed && point < .at(terms.target - terms.margin) ? .beyond : .reached
    case .near:
      return point >= .at(terms.target) && point <= .at(terms.upper) ? .reached : .short
    }
  }

  static func gap(_ value: ExactDecimal, _ terms: Terms) -> ExactDecimal {
    switch terms.good {
    case .more: value - terms.target
    case .less: terms.upper - value
    case .near: min(value - terms.target, terms.upper - value)
    }
  }
}
