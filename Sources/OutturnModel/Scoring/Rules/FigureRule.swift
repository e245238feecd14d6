/// A rule that holds an outcome's figure against a target's figure: one a kind of bound.
protocol FigureRule {
  /// Its name and version, as an assessment cites it.
  static var rule: Assessment.Rule { get }
  /// Whether the tolerance δ plays a part.
  static var isTolerant: Bool { get }
  /// When falling short can still be partly met.
  static var partly: PartlyMet { get }
  /// Where one value stands.
  static func stand(_ point: Point, _ terms: Terms) -> Stand
  /// The distance from the target, positive when good.
  static func gap(_ value: ExactDecimal, _ terms: Terms) -> ExactDecimal
}

/// When a target that was not reached counts as partly met.
enum PartlyMet {
  /// Never.
  case never
  /// From the policy's floor of the achievement ratio, or of the progress where a baseline is known;
  /// where less is better, of the progress only: a ratio means nothing when zero is far.
  case byRatio
  /// From the policy's floor of the progress from a known baseline only.
  case byProgress
}

extension FigureRule {
  static var isTolerant: Bool { false }

  /// The worst and the best that an outcome may be.
  ///
  /// Where nearness is good, an extent that holds values on both sides of the target may be best
  /// inside it, so its ends alone do not tell.
  static func range(_ extent: Extent, _ terms: Terms) -> (worst: Stand, best: Stand) {
    let low = stand(extent.low, terms)
    if extent.isSingle { return (low, low) }
    let high = stand(extent.high, terms)
    if terms.good == .near {
      let holdsTarget = extent.low <= .at(terms.upper) && extent.high >= .at(terms.target)
      return (min(low, high), holdsTarget ? .reached : max(low, high))
    }
    return (min(low, high), max(low, high))
  }
}

/// The rule for a bound: the table from how a target is bounded to what judges it.
func figureRule(for bound: Bound, _ terms: Terms) -> any FigureRule.Type {
  switch bound {
  case .atLeast: AtLeast.self
  case .moreThan: MoreThan.self
  case .atMost: AtMost.self
  case .lessThan: LessThan.self
  case .nearly: Nearly.self
  case .between: Between.self
  case .about: About.self
  case .exactly, .none:
    switch terms.good {
    case .more: ExactlyMore.self
    case .less: ExactlyLess.self
    case .near: terms.isKnown ? ExactlyNear.self : ExactlyThat.self
    }
  }
}
