extension Discrepancy {
  /// What does not agree: `trains 2020: 11.3% told, but more than 1,130 (2020) and 1,000 (2019)
  /// give 12.943% or more.`
  public var sentence: Localized {
    let told = QuantityWords.sentence(told.figure, told.measure)
    let from = others.map { term in
      let figure = QuantityWords.sentence(term.figure, term.measure)
      return Localized(zh: "\(figure.zh)（\(term.period)）", en: "\(figure.en) (\(term.period))")
    }.joined(zh: "、", en: " and ")
    let range = Interval(low: lowest, high: highest).sentence(unit)
    return Localized(
      zh: "\(indicator.told)\(period)：所报\(told.zh)，而由\(from.zh)得\(range.zh)。",
      en:
        "\(indicator.told) \(period): \(told.en) told, but \(from.en) \(others.count == 1 ? "gives" : "give") \(range.en)."
    )
  }

  /// The same sum over all values that round to the figures told: `(1,130 or more) ÷ (999.5 to
  /// 1,000.5) × 100% − 100% = 12.943% or more; 11.3% stands for 11.25% to 11.35%.`
  public var arithmetic: Localized {
    let spans = others.map { Interval($0.figure).sentence($0.figure.unit) }
    let range = Interval(low: lowest, high: highest).sentence(unit)
    let plain = QuantityWords.sentence(told.figure, told.measure)
    let span = Interval(told.figure).sentence(told.figure.unit)
    let sum = Localized(
      zh: formula(spans.map { "（\($0.zh)）" }), en: formula(spans.map { "(\($0.en))" }))
    return Localized(
      zh: "\(sum.zh) = \(range.zh)；\(plain.zh)代表\(span.zh)。",
      en: "\(sum.en) = \(range.en); \(plain.en) stands for \(span.en).")
  }

  private func formula(_ spans: [String]) -> String {
    let (first, second) = (spans.first ?? "", spans.dropFirst().first ?? "")
    return switch kind {
    case .growthOfLevels where told.measure == .decrease: "100% − \(first) ÷ \(second) × 100%"
    case .growthOfLevels: "\(first) ÷ \(second) × 100% − 100%"
    case .stockAndAdded, .partsOfTotal: spans.joined(separator: " + ")
    case .pointsOfShares: "\(first) − \(second)"
    case .shareOfWhole: "\(first) ÷ \(second) × 100%"
    case .toldDifferently: first
    }
  }
}

extension Interval {
  /// Both ends in words: `999.5 to 1,000.5`, `12.943% or more`.
  func sentence(_ unit: Unit) -> Localized {
    func words(_ value: ExactDecimal) -> Localized {
      QuantityWords.sentence(value.normalizedPlaces, unit)
    }
    switch (low, high) {
    case (let low?, let high?) where low == high: return words(low)
    case (let low?, let high?):
      return Localized(
        zh: "\(words(low).zh)至\(words(high).zh)", en: "\(words(low).en) to \(words(high).en)")
    case (let low?, nil): return Localized(zh: words(low).zh + "以上", en: words(low).en + " or more")
    case (nil, let high?):
      return Localized(zh: words(high).zh + "以下", en: words(high).en + " or less")
    case (nil, nil): return .empty
    }
  }
}
