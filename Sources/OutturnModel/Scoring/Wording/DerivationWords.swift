extension Derivation {
  /// How the figure came about, with the numbers that a reader needs to do it again.
  public var sentence: LocalizedSentence {
    switch self {
    case .growth(let now, let before, let period):
      return now.unit.dimension.isMoney
        ? both(
          now, before, period, zh: "由两年总量推算（现价）", en: "from the two levels, at current prices")
        : both(now, before, period, zh: "由两年总量推算", en: "from the two levels")
    case .points(let now, let before, let period):
      return both(now, before, period, zh: "由两年占比推算", en: "from the two shares")
    case .increment(let now, let before, let period):
      return both(now, before, period, zh: "由两年总量推算", en: "from the two totals")
    case .level(let before, let period, let growth):
      let (a, b) = (QuantityWords.sentence(before), QuantityWords.sentence(growth))
      return LocalizedSentence(
        zh: "由\(period)年的\(a.zh)和增速\(b.zh)推算",
        en: "from \(a.en) in \(period) and growth of \(b.en)")
    case .share(let before, let period, let points):
      let (a, b) = (QuantityWords.sentence(before), QuantityWords.sentence(points))
      return LocalizedSentence(
        zh: "由\(period)年的\(a.zh)和变动\(b.zh)推算",
        en: "from \(a.en) in \(period) and a change of \(b.en)")
    case .ratio(let part, let whole, let name):
      let (a, b) = (QuantityWords.sentence(part), QuantityWords.sentence(whole))
      return LocalizedSentence(
        zh: "由\(a.zh)占\(name)\(b.zh)推算", en: "from \(a.en) of \(b.en) (\(name))")
    case .sum(let parts):
      let words = parts.map { QuantityWords.sentence($0) }
      return LocalizedSentence(
        zh: words.map(\.zh).joined(separator: "＋") + "相加",
        en: "the sum of " + words.map(\.en).joined(separator: " + "))
    case .years(let parts, let missing):
      let words = parts.map { QuantityWords.sentence($0) }
      let sum = LocalizedSentence(
        zh: words.map(\.zh).joined(separator: "＋") + "相加",
        en: "the sum of " + words.map(\.en).joined(separator: " + "))
      if missing.isEmpty { return sum }
      let years = missing.map(String.init)
      return sum
        + LocalizedSentence(
          zh: "，缺\(years.joined(separator: "、"))年",
          en: ", without \(years.joined(separator: ", "))")
    case .mean(let rates):
      let words = rates.map { QuantityWords.sentence($0) }
      return LocalizedSentence(
        zh: "各年" + words.map(\.zh).joined(separator: "、") + "的几何平均",
        en: "the geometric mean of " + words.map(\.en).joined(separator: ", "))
    case .compounded(let rates):
      let words = rates.map { QuantityWords.sentence($0) }
      return LocalizedSentence(
        zh: "各年" + words.map(\.zh).joined(separator: "、") + "累计",
        en: words.map(\.en).joined(separator: ", ") + " compounded")
    case .weaker(let parts):
      let words = parts.map { QuantityWords.sentence($0) }
      return LocalizedSentence(
        zh: "取" + words.map(\.zh).joined(separator: "、") + "中较弱者",
        en: "the weaker of " + words.map(\.en).joined(separator: " and "))
    }
  }

  private func both(
    _ now: Figure, _ before: Figure, _ period: Period, zh: String, en: String
  ) -> LocalizedSentence {
    let (a, b) = (QuantityWords.sentence(now), QuantityWords.sentence(before))
    return LocalizedSentence(
      zh: "\(zh)：\(a.zh)，\(period)年为\(b.zh)", en: "\(en): \(a.en), after \(b.en) in \(period)")
  }
}
