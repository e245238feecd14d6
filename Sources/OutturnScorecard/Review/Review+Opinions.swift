import OutturnModel

extension Review {
  /// Verdicts that people gave: those that are published, how far people agree, where they do not.
  public func opinions(_ sections: [ScorecardSection]) -> [ReviewTable] {
    [published(sections), agreements(sections), disagreements(sections)]
  }

  /// The verdicts that stand in place of the rule's, with whose they are and why.
  private func published(_ sections: [ScorecardSection]) -> ReviewTable {
    table(
      words.pick("由人公布的评价", "Verdicts given by hand"),
      [
        words.pick("指标", "Indicator"), words.pick("评价", "Verdict"), words.pick("评价人", "By"),
        words.pick("日期", "Date"), words.pick("理由", "Why"), words.pick("规则的评价", "By the rule"),
        words.pick("编号", "ID"),
      ], over: sections
    ) { section in
      section.assessments.compactMap { assessment in
        assessment.opinion.map { opinion in
          [
            name(assessment.commitment.indicator), words.verdict(opinion.verdict), opinion.by,
            "\(opinion.date)", opinion.why, words.verdict(assessment.judgement.verdict),
            assessment.commitment.id.rawValue,
          ]
        }
      }
    }
  }

  /// Share and kappa for every two people.
  private func agreements(_ sections: [ScorecardSection]) -> ReviewTable {
    table(
      words.pick("评价的一致程度", "Agreement between people"),
      [
        words.pick("一人", "One"), words.pick("另一人", "The other"), words.pick("共同评价", "Both judged"),
        words.pick("一致", "Agree"), words.pick("一致率", "Share"), "κ",
      ], right: [2, 3, 4, 5], over: sections
    ) { section in
      section.scrutiny.agreements.map { agreement in
        [
          agreement.first, agreement.second, "\(agreement.agreed.whole)",
          "\(agreement.agreed.part)", words.percent(agreement.agreed),
          agreement.kappa.map(\.description) ?? "–",
        ]
      }
    }
  }

  private func disagreements(_ sections: [ScorecardSection]) -> ReviewTable {
    table(
      words.pick("评价不一的承诺", "Where people disagree"),
      [
        words.pick("指标", "Indicator"), words.pick("目标", "Target"), words.pick("一人", "One"),
        words.pick("另一人", "The other"), words.pick("规则", "The rule"), words.pick("编号", "ID"),
      ], over: sections
    ) { section in
      let assessments = Dictionary(
        section.assessments.map { ($0.commitment.id, $0) }, uniquingKeysWith: { one, _ in one })
      return section.scrutiny.agreements.flatMap { agreement in
        agreement.disagreements.compactMap { disagreement in
          assessments[disagreement.commitment].map { assessment in
            [
              name(assessment.commitment.indicator),
              words.target(assessment.commitment.target),
              "\(agreement.first): \(words.verdict(disagreement.first))",
              "\(agreement.second): \(words.verdict(disagreement.second))",
              words.verdict(assessment.judgement.verdict), disagreement.commitment.rawValue,
            ]
          }
        }
      }
    }
  }
}
