import OutturnModel

extension Review {
  /// The promises that are due and have no answer, each with what the sources say of it.
  public func silence(_ sections: [ScorecardSection]) -> ReviewTable {
    table(
      words.pick("到期而没有结果的承诺", "Due and without an answer"),
      [
        words.pick("来源所说", "What the sources say"), words.pick("指标", "Indicator"),
        words.pick("目标", "Target"), words.pick("时期", "Period"), words.pick("出处", "Source"),
        words.pick("提及", "Mention"), words.pick("编号", "ID"),
      ], over: sections
    ) { section in
      section.silences.flatMap { silence in
        silence.assessments.map { assessment in
          let commitment = assessment.commitment
          return [
            words.title(silence), name(commitment.indicator), words.target(commitment.target),
            "\(commitment.when)", source(commitment.evidence?.source),
            assessment.mention?.clause ?? "", commitment.id.rawValue,
          ]
        }
      }
    }
  }

  /// Reported figures that contradict each other, with the sum over all values that round to them.
  public func sums(_ sections: [ScorecardSection]) -> ReviewTable {
    table(
      words.pick("数字对不上", "Sums that do not add up"),
      [
        words.pick("检查", "Check"), words.pick("所报", "As told"), words.pick("算式", "Arithmetic"),
        words.pick("出处", "Sources"), words.pick("编号", "IDs"),
      ], over: sections
    ) { section in
      section.discrepancies.map { discrepancy in
        [
          words.kind(discrepancy.kind), discrepancy.sentence.text(in: words.language),
          discrepancy.arithmetic.text(in: words.language), sources(of: discrepancy),
          discrepancy.outcomes.map(\.rawValue).joined(separator: " "),
        ]
      }
    }
  }

  /// Where the figures of a discrepancy stand, each source once.
  func sources(of discrepancy: Discrepancy) -> String {
    var seen: [SourceID] = []
    for id in discrepancy.terms.compactMap(\.evidence?.source) where !seen.contains(id) {
      seen.append(id)
    }
    return seen.map { source($0) }.joined(separator: words.pick("；", "; "))
  }
}

extension Wording {
  /// A check of sums in words.
  public func kind(_ kind: Discrepancy.Kind) -> String {
    switch kind {
    case .growthOfLevels: pick("增速与两年总量", "growth against the two levels")
    case .stockAndAdded: pick("存量与新增", "stock against last year's and what was added")
    case .pointsOfShares: pick("变动与两年占比", "points against the two shares")
    case .partsOfTotal: pick("总计与分项", "total against its parts")
    case .shareOfWhole: pick("占比与部分、整体", "share against part and whole")
    case .toldDifferently: pick("同一数字两种说法", "one figure told differently")
    }
  }
}
