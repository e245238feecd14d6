/// A plain figure for a thing to build or reach where more is better: as ``AtLeast``.
enum ExactlyMore: FigureRule {
  static let rule = Assessment.Rule("exactly")
  static let partly = PartlyMet.byRatio

  static func stand(_ point: Point, _ terms: Terms) -> Stand { AtLeast.stand(point, terms) }
  static func gap(_ value: ExactDecimal, _ terms: Terms) -> ExactDecimal {
    AtLeast.gap(value, terms)
  }
}

/// A plain figure where less is better: as ``AtMost``.
enum ExactlyLess: FigureRule {
  static let rule = Assessment.Rule("exactly")
  static let partly = PartlyMet.byProgress

  static func stand(_ point: Point, _ terms: Terms) -> Stand { AtMost.stand(point, terms) }
  static func gap(_ value: ExactDecimal, _ terms: Terms) -> ExactDecimal {
    AtMost.gap(value, terms)
  }
}

/// A plain figure where neither direction is good: as ``About``, for a plan is not meant to the digit.
enum ExactlyNear: FigureRule {
  static let rule = Assessment.Rule("exactly")
  static let isTolerant = true
  static let partly = PartlyMet.never

  static func stand(_ point: Point, _ terms: Terms) -> Stand { About.stand(point, terms) }
  static func gap(_ value: ExactDecimal, _ terms: Terms) -> ExactDecimal {
    About.gap(value, terms)
  }
}

/// A plain figure where nobody knows which direction is good: only the figure itself is met.
enum ExactlyThat: FigureRule {
  static let rule = Assessment.Rule("exactly")
  static let partly = PartlyMet.never

  static func stand(_ point: Point, _ terms: Terms) -> Stand {
    point == .at(terms.target) ? .reached : .short
  }

  static func gap(_ value: ExactDecimal, _ terms: Terms) -> ExactDecimal {
    -(value - terms.target).magnitude
  }
}
