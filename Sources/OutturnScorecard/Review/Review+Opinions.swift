import OutturnModel

extension Review {
  /// Verdicts that people gave: those that are published, how far people agree, where they do not.
  public func opinions(_ sections: [ScorecardSection]) -> [ReviewTable] {
    [published(sections), agreements(sections), disagreements(sections)]
  }

  /// The verdicts that stand in place of the rule's, with whose they are and why.
  private func published(_ sections: [ScorecardSection]) -> ReviewTable {
    table("published", over: sections) { section in
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
    table("agreements", right: [2, 3, 4, 5], over: sections) { section in
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
    table("disagreements", over: sections) { section in
      let assessments = section.byCommitment
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
