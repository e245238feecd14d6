extension LinkingForm {
  /// What speaks for and against an outcome's answering this commitment, given how alike what stands
  /// beside them is.
  func signals(_ outcome: LinkingForm, neighbours: Int) -> Strengths {
    var signals = Strengths()
    signals[.start] = 1000
    // One indicator of the catalogue is one name, whatever it is called.
    let isOne = indicator != nil && indicator == outcome.indicator
    let isGeneric = !isOne && (isGeneric || outcome.isGeneric)
    let isSame = isOne || !name.isEmpty && name.tokens == outcome.name.tokens
    let likeness = isOne ? 1000 : name.likeness(to: outcome.name)
    let containment =
      isOne ? 1000 : name.containment(with: outcome.name) * (isGeneric ? 3 : 10) / 10
    signals[.generic] = isGeneric ? 1000 : 0
    signals[.sameName] = isSame ? (isGeneric ? 300 : 1000) : 0
    signals[.name] = Int32(likeness)
    signals[.contained] = Int32(containment)
    signals[.remainder] = isOne ? 0 : Int32(name.remainder(to: outcome.name))
    signals[.clause] = Int32(clause.likeness(to: outcome.clause))
    let inClause = max(
      self.isGeneric ? 0 : name.contained(in: outcome.clause),
      outcome.isGeneric ? 0 : outcome.name.contained(in: clause))
    signals[.nameInClause] = Int32(inClause)
    if let indicator, let told = outcome.indicator {
      signals[indicator == told ? .catalogue : .twoIndicators] = 1000
    }
    weighApart(outcome, &signals)
    weighNumbers(outcome, containment, inClause, &signals)
    signals[.neighbours] = Int32(neighbours)
    signals[.nameAndNeighbours] = Int32(containment * neighbours / 1000)
    if last > outcome.last || first < outcome.first { signals[.onTheWay] = 1000 }
    signals[.words] = outcome.isWords ? 1000 : 0
    return signals
  }

  private func weighApart(_ outcome: LinkingForm, _ signals: inout Strengths) {
    let shared = LikeText.common(apart, outcome.apart)
    let (own, other) = (apart.count - shared, outcome.apart.count - shared)
    if own > 0, other > 0 {
      signals[.bothSided] = 1000
    } else if own + other > 0 {
      signals[.oneSided] = 1000
    }
    if marks.isEmpty != outcome.marks.isEmpty { signals[.marks] = 400 }
  }

  private func weighNumbers(
    _ outcome: LinkingForm, _ containment: Int, _ inClause: Int, _ signals: inout Strengths
  ) {
    if measure == outcome.measure || isStanding(by: outcome) { signals[.measure] = 1000 }
    if isDifference != outcome.isDifference, kind == outcome.kind { signals[.difference] = 1000 }
    if isAdded && outcome.isStock || isStock && outcome.isAdded { signals[.stock] = 1000 }
    if kind == .relative, outcome.kind == .amount { signals[.otherMeasure] = 1000 }
    guard let quantity, let told = outcome.quantity else { return }
    if quantity.unit.dimension != told.unit.dimension { signals[.otherUnit] = 1000 }
    if kind != outcome.kind {
      signals[.otherMeasure] = 1000
      return
    }
    guard let nearness = quantity.nearness(to: told) else { return }
    signals[.number] = Int32(nearness)
    let isEqual = nearness == 1000
    // A round number is met again by chance.
    signals[.sameNumber] = isEqual ? sameNumber(quantity.value) : 0
    signals[.nameAndNumber] = Int32(containment * nearness / 1000)
    signals[.sameNameAndNumber] = signals[.sameName] * Int32(nearness) / 1000
    signals[.clauseAndNumber] = signals[.sameNumber] * Int32(inClause) / 1000
  }

  /// Whether what is promised against something else is told by what can be held against it.
  func isStanding(by outcome: LinkingForm) -> Bool {
    kind == .relative && (outcome.kind == .growth || outcome.kind == .relative)
  }

  private func sameNumber(_ value: ExactDecimal) -> Int32 {
    switch value.digits {
    case 1: 400
    case 2: 700
    default: 1000
    }
  }
}

extension LinkingRun {
  /// What speaks for and against an outcome's answering a commitment.
  func signals(_ commitment: Int, _ outcome: Int) -> Strengths {
    promised[commitment].signals(
      told[outcome],
      neighbours: likeness(besidePromised[commitment], besideTold[outcome]))
  }

  /// How alike the neighbours are, in thousandths: the two that are most alike.
  private func likeness(_ promised: [LikeText], _ told: [LikeText]) -> Int {
    var best = 0
    for mine in promised {
      for its in told {
        let isShort = min(mine.tokens.count, its.tokens.count) < 3
        best = max(best, mine.containment(with: its) * (isShort ? 3 : 10) / 10)
      }
    }
    return best
  }
}

extension ExactDecimal {
  /// How many digits stand before the zeros at its end.
  var digits: Int {
    var (rest, count) = (normalized.mantissa.magnitude, 1)
    while rest > 9 {
      rest /= 10
      count += 1
    }
    return count
  }
}

extension Quantity {
  /// How near another quantity is, in thousandths: the same is 1000, four times as much nothing.
  ///
  /// - Returns: nil where the dimensions differ or one of them is not above zero.
  func nearness(to other: Quantity) -> Int? {
    guard value > .zero, other.value > .zero, let order = compare(with: other),
      let told = other.converted(to: unit)
    else { return nil }
    if order == 0 { return 1000 }
    let (less, more) = order < 0 ? (value, told.value) : (told.value, value)
    guard let ratio = more.divided(by: less, places: 3) else { return 0 }
    // The logarithm to the base of four, from a few of its points.
    let points: [(ratio: Int128, nearness: Int)] = [
      (1000, 999), (1100, 931), (1250, 839), (1500, 707), (2000, 500), (3000, 208), (4000, 0),
    ]
    for (lower, upper) in zip(points, points.dropFirst()) where ratio.mantissa <= upper.ratio {
      let share = Int((ratio.mantissa - lower.ratio) * 1000 / (upper.ratio - lower.ratio))
      return lower.nearness - (lower.nearness - upper.nearness) * share / 1000
    }
    return 0
  }
}
