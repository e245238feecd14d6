extension Derivation {
  /// How the figure came about, with the numbers that a reader needs to do it again.
  public var sentence: Localized {
    switch self {
    case .growth(let now, let before, let period):
      return now.unit.dimension.isMoney
        ? both(now, before, period, zh: "由两年总量推算（现价）", en: "from the two levels, at current prices")
        : both(now, before, period, zh: "由两年总量推算", en: "from the two levels")
    case .points(let now, let before, let period):
      return both(now, before, period, zh: "由两年占比推算", en: "from the two shares")
    case .increment(let now, let before, let period):
      return both(now, before, period, zh: "由两年总量推算", en: "from the two totals")
    case .level(let before, let period, let growth):
      let (a, b) = (QuantityWords.sentence(before), QuantityWords.sentence(growth))
      return Localized(
        zh: "由\(period)年的\(a.zh)和增速\(b.zh)推算",
        en: "from \(a.en) in \(period) and growth of \(b.en)")
    case .share(let before, let period, let points):
      let (a, b) = (QuantityWords.sentence(before), QuantityWords.sentence(points))
      return Localized(
        zh: "由\(period)年的\(a.zh)和变动\(b.zh)推算",
        en: "from \(a.en) in \(period) and a change of \(b.en)")
    case .ratio(let part, let whole, let name):
      let (a, b) = (QuantityWords.sentence(part), QuantityWords.sentence(whole))
      return Localized(zh: "由\(a.zh)占\(name)\(b.zh)推算", en: "from \(a.en) of \(b.en) (\(name))")
    case .sum(let parts): return Derivation.added(parts)
    case .years(let parts, let missing):
      let sum = Derivation.added(parts)
      if missing.isEmpty { return sum }
      let years = missing.map(String.init)
      return sum
        + Localized(
          zh: "，缺\(years.joined(separator: "、"))年",
          en: ", without \(years.joined(separator: ", "))")
    case .mean(let rates):
      let told = Derivation.list(rates, zh: "、", en: ", ")
      return Localized(zh: "各年\(told.zh)的几何平均", en: "the geometric mean of \(told.en)")
    case .compounded(let rates):
      let told = Derivation.list(rates, zh: "、", en: ", ")
      return Localized(zh: "各年\(told.zh)累计", en: "\(told.en) compounded")
    case .weaker(let parts):
      let told = Derivation.list(parts, zh: "、", en: " and ")
      return Localized(zh: "取\(told.zh)中较弱者", en: "the weaker of \(told.en)")
    }
  }

  private static func list(_ parts: [Figure], zh: String, en: String) -> Localized {
    parts.map { QuantityWords.sentence($0) }.joined(zh: zh, en: en)
  }

  private static func added(_ parts: [Figure]) -> Localized {
    let told = list(parts, zh: "＋", en: " + ")
    return Localized(zh: "\(told.zh)相加", en: "the sum of \(told.en)")
  }

  private func both(
    _ now: Figure, _ before: Figure, _ period: Period, zh: String, en: String
  ) -> Localized {
    let (a, b) = (QuantityWords.sentence(now), QuantityWords.sentence(before))
    return Localized(
      zh: "\(zh)：\(a.zh)，\(period)年为\(b.zh)", en: "\(en): \(a.en), after \(b.en) in \(period)")
  }
}
