/// 突破, 超过: met when A > T; the gap is A − T.
///
/// Anything above T is what was promised, so exceeded begins past the next digit told: T + e + one
/// unit of T's last place. Else `突破130亿` answered by `突破130亿` would be better than promised.
enum MoreThan: FigureRule {
  static let rule = Assessment.Rule("more-than")
  static let partly = PartlyMet.byRatio

  static func stand(_ point: Point, _ terms: Terms) -> Stand {
    if point <= .at(terms.target) { return .short }
    let line = terms.target + terms.margin + terms.step
    return terms.mayExceed && point > .at(line) ? .beyond : .reached
  }

  static func gap(_ value: ExactDecimal, _ terms: Terms) -> ExactDecimal { value - terms.target }
}
