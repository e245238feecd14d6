/// 低于: met when A < T; exceeded begins one unit of T's last place further, as for ``MoreThan``.
enum LessThan: FigureRule {
  static let rule = Assessment.Rule("less-than")
  static let partly = PartlyMet.byProgress

  static func stand(_ point: Point, _ terms: Terms) -> Stand {
    if point >= .at(terms.upper) { return .short }
    let line = terms.upper - terms.margin - terms.step
    return terms.mayExceed && point < .at(line) ? .beyond : .reached
  }

  static func gap(_ value: ExactDecimal, _ terms: Terms) -> ExactDecimal { terms.upper - value }
}
