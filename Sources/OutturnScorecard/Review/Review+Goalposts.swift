import OutturnModel

extension Review {
  /// Targets that were restated: what they were, what they became, when, by which document, why.
  public func moved(_ sections: [ScorecardSection]) -> ReviewTable {
    table(
      words.pick("调整过的目标", "Moved goalposts"),
      [
        words.pick("指标", "Indicator"), words.pick("原目标", "Original"),
        words.pick("改为", "Restated"), words.pick("移动", "Moved"), words.pick("日期", "Date"),
        words.pick("出处", "Source"), words.pick("理由", "Why"), words.pick("按原目标", "By the original"),
        words.pick("按新目标", "By the new"),
      ], right: [3], over: sections
    ) { section in
      let assessments = Dictionary(
        section.assessments.map { ($0.commitment.id, $0) }, uniquingKeysWith: { one, _ in one })
      return section.scrutiny.moved.compactMap { goalpost in
        guard let assessment = assessments[goalpost.commitment] else { return nil }
        let revised = assessment.alternatives.first {
          $0.basis == .revisedTarget(goalpost.restatement.date)
        }
        return [
          name(assessment.commitment.indicator), words.target(goalpost.original),
          words.target(goalpost.restatement.target),
          goalpost.moved.map { words.signed(Quantity($0.value.shortened, $0.unit)) } ?? "",
          "\(goalpost.restatement.date)", source(goalpost.restatement.source),
          goalpost.restatement.why, words.verdict(assessment.judgement.verdict),
          revised.map { words.verdict($0.judgement.verdict) } ?? "",
        ]
      }
    }
  }

  /// Outcomes that were told again with another figure, and the verdicts that this turns over.
  public func revised(_ sections: [ScorecardSection]) -> ReviewTable {
    table(
      words.pick("修订过的结果", "Outcomes told again"),
      [
        words.pick("指标", "Indicator"), words.pick("时期", "Period"),
        words.pick("首次报告", "First told"), words.pick("后来报告", "Told later"),
        words.pick("评价因此改变", "Verdicts that flip"),
      ], over: sections
    ) { section in
      section.scrutiny.revised.map { revised in
        let outcome = revised.outcome
        let later = revised.vintages.map { vintage in
          "\(words.finding(vintage.finding, outcome.measure)) (\(vintage.date))"
        }
        let flips = revised.flips.map { flip in
          "\(flip.commitment): \(words.verdict(flip.first)) → \(words.verdict(flip.latest))"
        }
        return [
          name(outcome.indicator), "\(outcome.period)",
          words.finding(outcome.finding, outcome.measure),
          later.joined(separator: words.pick("；", "; ")),
          flips.isEmpty
            ? words.pick("无", "none") : flips.joined(separator: words.pick("；", "; ")),
        ]
      }
    }
  }

  /// What was told with values that contradict each other: which counts, and what the other would
  /// come to.
  public func contradicted(_ sections: [ScorecardSection]) -> ReviewTable {
    table(
      words.pick("互相矛盾的结果", "Outcomes that contradict each other"),
      [
        words.pick("指标", "Indicator"), words.pick("目标", "Target"), words.pick("评价", "Verdict"),
        words.pick("采用", "Counted"), words.pick("另一说法", "Told otherwise"),
        words.pick("出处", "Source"), words.pick("谁说的", "Voice"), words.pick("据此评价", "By that"),
      ], over: sections
    ) { section in
      section.assessments.flatMap { assessment in
        assessment.contradictions.map { other in
          [
            name(assessment.commitment.indicator), words.target(assessment.commitment.target),
            words.verdict(assessment.judgement.verdict),
            assessment.judgement.cause == .contradiction
              ? words.pick("无从取舍", "neither") : words.outcome(of: assessment),
            words.finding(other.outcome.finding, other.outcome.measure),
            source(other.outcome.evidence?.source),
            context.voice(of: other.outcome.evidence).map(words.voice) ?? "",
            words.verdict(other.verdict),
          ]
        }
      }
    }
  }

  /// Indicators that are measured otherwise than the year before.
  public func changed(_ sections: [ScorecardSection]) -> ReviewTable {
    table(
      words.pick("口径有变的指标", "Indicators measured otherwise"),
      [
        words.pick("本年", "This year"), words.pick("上年", "Last year"),
        words.pick("变化", "What changed"), words.pick("编号", "IDs"),
      ], over: sections
    ) { section in
      section.scrutiny.changed.map { change in
        [
          change.told, change.toldBefore, words.change(change.change),
          "\(change.commitment) \(change.before)",
        ]
      }
    }
  }
}

extension Wording {
  /// What changed in how an indicator is measured.
  public func change(_ change: ChangedMeasure.Change) -> String {
    switch change {
    case .scope: pick("范围", "scope")
    case .unit: pick("单位", "unit")
    case .priceBasis: pick("价格口径", "price basis")
    }
  }
}
