/// 以内, 不超过: met when A ≤ T, exceeded when A < T − e; the gap is T − A.
///
/// Falling short is partly met only by progress from a known baseline: a ratio means nothing when
/// less is better and zero is far.
enum AtMost: FigureRule {
  static let rule = Assessment.Rule("at-most")
  static let partly = PartlyMet.byProgress

  static func stand(_ point: Point, _ terms: Terms) -> Stand {
    if point > .at(terms.upper) { return .short }
    return terms.mayExceed && point < .at(terms.upper - terms.margin) ? .beyond : .reached
  }

  static func gap(_ value: ExactDecimal, _ terms: Terms) -> ExactDecimal { terms.upper - value }
}
