import OutturnModel

extension Review {
  /// Targets beside last year's outturn and the outcome: an easy target is seen to be one.
  public func ambition(_ sections: [ScorecardSection]) -> ReviewTable {
    table(
      words.pick("雄心与兑现", "Ambition and delivery"), notes: ambitionNotes(sections),
      [
        words.pick("指标", "Indicator"), words.pick("上年实绩", "Last year"),
        words.pick("目标", "Target"), words.pick("加码", "Asked more"), words.pick("结果", "Outcome"),
        words.pick("差距", "Gap"), words.pick("评价", "Verdict"), words.pick("提示", "Note"),
      ], right: [3, 5], over: sections
    ) { section in
      let assessments = Dictionary(
        section.assessments.map { ($0.commitment.id, $0) }, uniquingKeysWith: { one, _ in one })
      let soft = Set(section.scrutiny.soft)
      let ambitious = Dictionary(
        section.scrutiny.ambitions.map { ($0.commitment, $0) }, uniquingKeysWith: { one, _ in one })
      return section.assessments.compactMap { assessment in
        let id = assessment.commitment.id
        let ambition = ambitious[id]
        guard ambition != nil || soft.contains(id), assessments[id] != nil else { return nil }
        var notes: [String] = []
        if ambition?.isBelowLastYear == true {
          notes.append(words.pick("低于上年实绩", "below last year"))
        }
        if soft.contains(id) { notes.append(words.pick("目标偏松", "soft target")) }
        return [
          name(assessment.commitment.indicator),
          ambition.map { words.finding(.figure($0.before.figure), .level) } ?? "",
          words.target(assessment.commitment.target),
          ambition.map { words.signed(Quantity($0.stretch.value.shortened, $0.stretch.unit)) }
            ?? "", words.outcome(of: assessment),
          assessment.gap.map { words.signed(Quantity($0.value.shortened, $0.unit)) } ?? "",
          words.verdict(of: assessment), notes.joined(separator: words.comma),
        ]
      }
    }
  }

  /// How much was asked for, in a sentence or two; none where nothing can be held against last year.
  func ambitionNotes(_ sections: [ScorecardSection]) -> [String] {
    let ambitions = sections.flatMap(\.scrutiny.ambitions)
    let soft = sections.reduce(0) { $0 + $1.scrutiny.soft.count }
    var notes: [String] = []
    if !ambitions.isEmpty {
      let below = ambitions.filter(\.isBelowLastYear).count
      let same = ambitions.filter(\.stretch.value.isZero).count
      let above = ambitions.count - below - same
      notes.append(
        words.pick(
          "\(ambitions.count)项目标可与上年实绩相比：\(above)项更高，\(same)项持平，\(below)项更低。",
          "\(ambitions.count) targets can be held against last year's outturn: \(above) ask for more, "
            + "\(same) for the same, \(below) for less."))
    }
    if soft > 0 {
      let ratio = context.policy.softRatio.shortest
      notes.append(
        words.pick(
          "\(soft)项目标偏松：结果达到目标的\(ratio)倍以上。",
          "\(soft) soft: the outcome is \(ratio) times the target or more."))
    }
    return notes
  }

  /// Targets that come back word for word from year to year.
  public func repeated(_ sections: [ScorecardSection]) -> ReviewTable {
    table(
      words.pick("逐年照搬的目标", "Targets repeated word for word"),
      [
        words.pick("指标", "Indicator"), words.pick("年份", "Years"), words.pick("编号", "IDs"),
      ], over: sections
    ) { section in
      section.scrutiny.repeated.map { target in
        [
          name(target.indicator), target.years.map(String.init).joined(separator: " "),
          target.commitments.map(\.rawValue).joined(separator: " "),
        ]
      }
    }
  }

  /// How much a place asks for beyond the places above it (层层加码).
  public func stacked(_ sections: [ScorecardSection]) -> ReviewTable {
    table(
      words.pick("层层加码", "Beyond the places above"),
      [
        words.pick("指标", "Indicator"), words.pick("目标", "Target"), words.pick("上级", "Above"),
        words.pick("加码", "Asked more"), words.pick("上级承诺", "Their promise"),
      ], right: [3], over: sections
    ) { section in
      let commitments = Dictionary(
        section.assessments.map { ($0.commitment.id, $0.commitment) },
        uniquingKeysWith: { one, _ in one })
      return section.scrutiny.stacked.compactMap { target in
        guard let commitment = commitments[target.commitment] else { return nil }
        return [
          name(commitment.indicator), words.target(commitment.target),
          context.name(of: target.above, in: words.language),
          words.signed(Quantity(target.added.value.shortened, target.added.unit)),
          target.aboveCommitment.rawValue,
        ]
      }
    }
  }

  /// Are firm words kept more often? Delivery by how firmly, or with which bound, it was promised.
  public func firmness(
    _ sections: [ScorecardSection], by grouping: Scorecard.Grouping
  ) -> ReviewTable {
    let groups = Scorecard(sections.flatMap(\.assessments))
      .breakdown(by: grouping, catalogue: context.catalogue).filter { $0.summary.due > 0 }
    let isForce = grouping == .force
    return ReviewTable(
      isForce
        ? words.pick("措辞力度与兑现", "Firmness of words and delivery")
        : words.pick("界限用语与兑现", "Bounds and delivery"),
      header: [
        isForce ? words.pick("力度", "Force") : words.pick("界限", "Bound"),
        words.pick("到期", "Due"), words.pick("可评价", "Assessed"), words.pick("完成", "Fulfilled"),
        words.pick("覆盖率", "Coverage"), words.pick("完成率", "Fulfilment"),
        words.pick("未报告", "No report"),
      ], right: [1, 2, 3, 4, 5, 6],
      rows: groups.map { group in
        [
          isForce
            ? Force(rawValue: group.key).map { words.firmness($0) } ?? group.key
            : Bound(rawValue: group.key).map { words.bound($0) } ?? group.key,
          "\(group.summary.due)", "\(group.summary.assessed)", "\(group.summary.fulfilled)",
          words.percent(group.summary.coverage), words.percent(group.summary.fulfilment),
          "\(group.summary[.noReport])",
        ]
      })
  }
}

extension Wording {
  /// A force in words, the plain one too.
  func firmness(_ force: Force) -> String {
    force == .plain ? pick("直述", "plain") : self.force(force)
  }

  /// A bound in words.
  func bound(_ bound: Bound) -> String {
    switch bound {
    case .exactly: pick("确数", "a plain figure")
    case .about: pick("左右", "about")
    case .nearly: pick("近", "nearly")
    case .atLeast: pick("以上", "at least")
    case .moreThan: pick("超过", "more than")
    case .atMost: pick("以内", "at most")
    case .lessThan: pick("低于", "less than")
    case .between: pick("区间", "a range")
    case .none: pick("无数字", "no figure")
    }
  }
}
