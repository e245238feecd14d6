/// A rule that holds an outcome's figure against a target's figure: one a kind of bound.
///
/// All have one shape: a band from a lower to an upper end, met from its bad end on, exceeded beyond
/// its good end by more than the margin e. Where neither direction is good, met inside the band and
/// never exceeded. The gap is counted from the target, of a range from its bad end.
enum FigureRule {
  /// 以上, 不低于: T.
  case atLeast
  /// 突破, 超过: above T. Anything above it is what was promised, so exceeded begins past the next
  /// digit told, T + e + one unit of T's last place. Else `突破130亿` answered by `突破130亿` would be
  /// better than promised.
  case moreThan
  /// 以内, 不超过: T.
  case atMost
  /// 低于: below T; exceeded begins one unit of T's last place further, as for ``moreThan``.
  case lessThan
  /// 近: about, from below: T − δ to T.
  case nearly
  /// A range L–U.
  case between
  /// 左右: T − δ to T + δ. A softer word is never judged harder: short of it an amount is partly met
  /// as under 以上.
  case about
  /// A plain figure for a thing to build or reach: T.
  case exactly
  /// A plain figure where neither direction is good: as ``about``, for a plan is not meant to the
  /// digit.
  case exactlyNear
  /// A plain figure where nobody knows which direction is good: only the figure itself is met.
  case exactlyThat

  /// The rule for a bound.
  init(for bound: Bound, _ terms: Terms) {
    self =
      switch bound {
      case .atLeast: .atLeast
      case .moreThan: .moreThan
      case .atMost: .atMost
      case .lessThan: .lessThan
      case .nearly: .nearly
      case .between: .between
      case .about: .about
      case .exactly, .none:
        terms.good != .near ? .exactly : terms.isKnown ? .exactlyNear : .exactlyThat
      }
  }

  /// The rule for a line to be passed on a side, or only reached where an offset was promised.
  init(passing good: Terms.Side, by offset: ExactDecimal) {
    self =
      switch (good, offset.isZero) {
      case (.less, true): .lessThan
      case (.less, false): .atMost
      case (.more, true), (.near, true): .moreThan
      case (.more, false), (.near, false): .atLeast
      }
  }

  /// Its name and version, as an assessment cites it.
  var rule: Assessment.Rule {
    switch self {
    case .atLeast: .init("at-least")
    case .moreThan: .init("more-than")
    case .atMost: .init("at-most")
    case .lessThan: .init("less-than")
    case .nearly: .init("nearly")
    case .between: .init("between")
    case .about: .init("about")
    case .exactly, .exactlyNear, .exactlyThat: .init("exactly")
    }
  }

  /// Whether the tolerance δ plays a part.
  var isTolerant: Bool { self == .about || self == .nearly || self == .exactlyNear }

  /// Whether the end itself is not enough.
  private var isStrict: Bool { self == .moreThan || self == .lessThan }

  private func side(_ terms: Terms) -> Terms.Side {
    switch self {
    case .atLeast, .moreThan, .nearly: .more
    case .atMost, .lessThan: .less
    case .between, .about, .exactly, .exactlyNear, .exactlyThat: terms.good
    }
  }

  private func low(_ terms: Terms) -> ExactDecimal {
    switch self {
    case .atLeast, .moreThan, .between, .exactly, .exactlyThat: terms.target
    case .atMost, .lessThan: terms.upper
    case .nearly, .about, .exactlyNear: terms.target - terms.tolerance
    }
  }

  private func high(_ terms: Terms) -> ExactDecimal {
    switch self {
    case .atLeast, .moreThan, .nearly, .exactly, .exactlyThat: terms.target
    case .atMost, .lessThan, .between: terms.upper
    case .about, .exactlyNear: terms.target + terms.tolerance
    }
  }

  /// Where one value stands.
  func stand(_ point: Point, _ terms: Terms) -> Stand {
    var reach: ExactDecimal { isStrict ? terms.margin + terms.step : terms.margin }
    switch side(terms) {
    case .more:
      let line = Point.at(low(terms))
      if point < line || isStrict && point == line { return .short }
      return terms.mayExceed && point > .at(high(terms) + reach) ? .beyond : .reached
    case .less:
      let line = Point.at(high(terms))
      if point > line || isStrict && point == line { return .short }
      return terms.mayExceed && point < .at(low(terms) - reach) ? .beyond : .reached
    case .near: return point >= .at(low(terms)) && point <= .at(high(terms)) ? .reached : .short
    }
  }

  /// The distance from the target, positive when good.
  func gap(_ value: ExactDecimal, _ terms: Terms) -> ExactDecimal {
    switch side(terms) {
    case .more: value - terms.target
    case .less: terms.upper - value
    case .near where self == .between: min(value - terms.target, terms.upper - value)
    case .near: (isTolerant ? terms.tolerance : .zero) - (value - terms.target).magnitude
    }
  }

  /// The worst and the best that an outcome may be.
  ///
  /// Where nearness is good, an extent that holds values on both sides of the target may be best
  /// inside it, so its ends alone do not tell.
  func range(_ extent: Extent, _ terms: Terms) -> (worst: Stand, best: Stand) {
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
