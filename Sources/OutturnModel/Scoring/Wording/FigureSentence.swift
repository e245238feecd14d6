/// `8.2% against 9% or more: 0.8 points short.`
struct FigureSentence {
  let commitment: Commitment
  let judgement: Judgement
  let basis: Judgement.Basis
  let figure: Figure
  let target: Localized

  var sentence: Localized {
    let actual = actual
    let line = line
    return Localized(
      zh: "实际\(actual.zh)，目标\(line.zh)：\(tail.zh)。",
      en: "\(actual.en) against \(line.en): \(tail.en).")
  }

  /// What was found; in the target's unit too where the report used another one.
  private var actual: Localized {
    var words = QuantityWords.sentence(figure, basis.measure)
    if let unit = commitment.target.figure?.unit, unit != figure.unit, let value = basis.value {
      let same = QuantityWords.sentence(value, unit)
      words = Localized(zh: "\(words.zh)（合\(same.zh)）", en: "\(words.en) (= \(same.en))")
    }
    if let derivation = basis.derivation?.sentence {
      words = Localized(zh: "\(words.zh)（\(derivation.zh)）", en: "\(words.en) (\(derivation.en))")
    }
    return words
  }

  /// What it was held against: the target, with the figure that a relation stands for.
  private var line: Localized {
    guard let reference = basis.reference else { return target }
    let value = QuantityWords.sentence(reference.figure)
    return Localized(
      zh: "\(target.zh)（\(reference.name)\(reference.period)：\(value.zh)）",
      en: "\(target.en) (\(reference.name) \(reference.period): \(value.en))")
  }

  private var tail: Localized {
    guard let gap = judgement.gap else { return judgement.verdict.name }
    var words = distance(gap)
    if let tolerance = judgement.tolerance, gap.value.isNegative, basis.good != .near {
      let width = QuantityWords.sentence(tolerance.normalized, gap.unit)
      words +=
        judgement.verdict.isFulfilled
        ? Localized(zh: "，在容差\(width.zh)之内", en: ", within the tolerance of \(width.en)")
        : Localized(zh: "，超出容差\(width.zh)", en: ", past the tolerance of \(width.en)")
    }
    if let ratio = judgement.ratio {
      let percent = ratio.shownAsPercent
      words +=
        commitment.baseline != nil && Comparison.isState(commitment.target.measure)
        ? Localized(zh: "，走完从基数起的\(percent)%", en: ", \(percent)% of the way from the baseline")
        : Localized(zh: "，为目标的\(percent)%", en: ", \(percent)% of the target")
    }
    if judgement.isReversed { words += Localized(zh: "，方向相反", en: ", the wrong way") }
    if judgement.direction?.direction == .limit, judgement.verdict == .met, !gap.value.isNegative {
      words += Localized(zh: "，在限额内", en: ", within the limit")
    }
    if judgement.cause == .rounding {
      let reason = Reason(.rounding).text
      words += Localized(zh: "；" + reason.zh, en: "; " + reason.en)
    }
    if let trend = judgement.trend { words += trend.tail }
    for rival in judgement.rivals { words += rival.tail(commitment.target.measure) }
    if let range = judgement.range {
      words +=
        judgement.verdict == .notComparable
        ? Localized(
          zh: "；所报只是界限，介于“\(range.worst.name.zh)”与“\(range.best.name.zh)”之间",
          en: "; a bound that leaves it between \(range.worst.name.en) and \(range.best.name.en)")
        : Localized(zh: "；至少“\(range.worst.name.zh)”", en: "; at least \(range.worst.name.en)")
    }
    return words
  }

  private func distance(_ gap: Quantity) -> Localized {
    let size = QuantityWords.distance(Quantity(gap.value.normalizedPlaces, gap.unit))
    if judgement.rule.name == "between" {
      if gap.value.isZero { return Localized(zh: "正在界上", en: "just at the end") }
      if gap.value.isNegative { return Localized(zh: "差\(size.zh)", en: "\(size.en) outside") }
      return isUpperEnd
        ? Localized(zh: "低于上限\(size.zh)", en: "\(size.en) under the upper end")
        : Localized(zh: "高于下限\(size.zh)", en: "\(size.en) over the lower end")
    }
    if gap.value.isZero { return Localized(zh: "正好相等", en: "exactly that") }
    if gap.unit.dimension == .rank {
      return gap.value.isNegative
        ? Localized(zh: "落后\(size.zh)", en: "\(size.en) worse")
        : Localized(zh: "领先\(size.zh)", en: "\(size.en) better")
    }
    switch (basis.good, gap.value.isNegative) {
    case (.more, true): return Localized(zh: "差\(size.zh)", en: "\(size.en) short")
    case (.more, false): return Localized(zh: "超出\(size.zh)", en: "\(size.en) more")
    case (.less, true): return Localized(zh: "超出\(size.zh)", en: "\(size.en) too much")
    case (.less, false): return Localized(zh: "低\(size.zh)", en: "\(size.en) less")
    case (.near, true):
      return Localized(zh: "在容差之外\(size.zh)", en: "\(size.en) outside the tolerance")
    case (.near, false):
      return Localized(zh: "在容差之内，尚余\(size.zh)", en: "within the tolerance by \(size.en)")
    }
  }

  private var isUpperEnd: Bool {
    guard let value = basis.value, let gap = judgement.gap,
      let upper = commitment.target.figure?.upper
    else { return false }
    return upper - value == gap.value
  }
}

extension ExactDecimal {
  /// The value without zeros behind the point that a subtraction left there.
  package var normalizedPlaces: ExactDecimal { exponent < 0 ? normalized : self }

  /// A ratio in percent to two places; never rounded onto 100% from beside it.
  var shownAsPercent: String {
    let percent = self * 100
    var places = 2
    while places < 9, percent != .hundred, percent.rounded(toPlaces: places) == .hundred {
      places += 1
    }
    return percent.rounded(toPlaces: places).shortest
  }
}
