/// What cannot well be: a figure that a person should look at again.
public enum Implausibility: Hashable, Sendable {
  /// A part told to be more than its whole: a share of 650%.
  case shareAboveWhole(Figure)
  /// A growth told in pieces, not in percent.
  case growthOfThings(Figure)
  /// A part of a thing that has none: 1.250 schools.
  case fractionOfThings(Figure)
  /// A thousandfold jump against the year before.
  case jump(Figure, before: Figure, year: Int)

  /// What is odd about a figure by itself.
  public static func of(
    _ figure: Figure, _ measure: Measure, _ indicator: Indicator?
  ) -> Implausibility? {
    let isShare = measure == .share || (indicator?.kind == .share && measure == .level)
    if isShare, figure.unit.dimension.isProportion,
      let percent = figure.quantity.converted(to: .percent)?.value, percent > .hundred
    {
      return .shareAboveWhole(figure)
    }
    let isThings = figure.unit.dimension == .count || figure.unit.dimension == .person
    if measure == .growth, isThings { return .growthOfThings(figure) }
    let isCounted = measure == .level || measure == .increment || measure == .decrease
    if isCounted, isThings, figure.value.normalized.exponent < 0,
      figure.quantity.converted(to: figure.unit)?.value.normalized.exponent ?? 0 < 0,
      figure.unit.factor == .one
    {
      return .fractionOfThings(figure)
    }
    return nil
  }

  /// The outcomes that are a thousand times what was told of the year before, or a thousandth.
  public static func jumps(_ outcomes: [Outcome]) -> [(outcome: Outcome, what: Implausibility)] {
    let index = OutcomeIndex(outcomes)
    let scorer = Scorer(catalogue: Catalogue([]))
    return outcomes.sorted { $0.isTold(before: $1) }.compactMap { outcome in
      guard outcome.withdrawal == nil, outcome.measure == .level || outcome.measure == .increment,
        case .year(let year) = outcome.period, let figure = outcome.figure, year > 1,
        let before = scorer.figure(
          of: outcome.indicator, in: .year(year - 1), outcome.measure, from: index,
          split: outcome.split),
        let then = before.quantity.converted(to: figure.unit)?.value.magnitude, !then.isZero,
        !figure.value.isZero
      else { return nil }
      let now = figure.value.magnitude
      guard now >= then * 1000 || then >= now * 1000 else { return nil }
      return (outcome, .jump(figure, before: before, year: year - 1))
    }
  }

  /// What is odd, in a few words.
  public var sentence: Localized {
    switch self {
    case .shareAboveWhole(let figure):
      let told = QuantityWords.sentence(figure)
      return Localized(
        zh: "占比\(told.zh)，超过100%", en: "a share of \(told.en) is more than the whole")
    case .growthOfThings(let figure):
      let told = QuantityWords.sentence(figure)
      return Localized(
        zh: "增速\(told.zh)，单位却是件数", en: "a growth of \(told.en) is told in things, not in percent")
    case .fractionOfThings(let figure):
      let told = figure.value.description + figure.unit.symbol
      return Localized(zh: "\(told)，件数带小数", en: "\(told) counts things in fractions")
    case .jump(let figure, let before, let year):
      let (now, then) = (QuantityWords.sentence(figure), QuantityWords.sentence(before))
      return Localized(
        zh: "\(now.zh)，而\(year)年为\(then.zh)，相差千倍以上",
        en: "\(now.en), and \(then.en) in \(year): a thousandfold jump")
    }
  }
}

/// One thing told twice with different values, so that something has to decide which counts.
public struct DoubleOutcome: Hashable, Sendable {
  /// The one told first, as far as that is known.
  public let first: Outcome
  /// The other one.
  public let second: Outcome

  /// The doubles among outcomes: the same indicator, time, measure and split, values that do not
  /// agree.
  public static func all(
    _ outcomes: [Outcome], sources: [SourceID: Source] = [:]
  ) -> [DoubleOutcome] {
    struct Key: Hashable {
      let indicator: IndicatorKey
      let period: Period
      let measure: Measure
      let split: String?
    }
    let scorer = Scorer(catalogue: Catalogue([]), sources: sources)
    var byKey: [Key: [Outcome]] = [:]
    for outcome in outcomes where outcome.withdrawal == nil && outcome.figure != nil {
      let key = Key(
        indicator: IndicatorKey(outcome.indicator, scorer.words.linking), period: outcome.period,
        measure: outcome.measure, split: outcome.split)
      byKey[key, default: []].append(outcome)
    }
    return byKey.values.filter { $0.count > 1 }.flatMap { told -> [DoubleOutcome] in
      let sorted = told.sorted(by: scorer.tells)
      guard let first = sorted.first, let figure = first.figure else { return [] }
      return sorted.dropFirst().compactMap { other in
        guard let second = other.figure, !figure.tells(second, scorer.policy),
          !second.tells(figure, scorer.policy)
        else { return nil }
        return DoubleOutcome(first: first, second: other)
      }
    }.sorted { $0.first.isTold(before: $1.first) }
  }
}
