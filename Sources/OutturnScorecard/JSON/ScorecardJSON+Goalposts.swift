import OutturnJSON
import OutturnModel

/// What was moved, told again, contradicted or judged by hand, as JSON.
extension ScorecardJSON {
  /// Restated targets, outcomes told again, indicators measured otherwise.
  func goalposts(_ section: ScorecardSection) -> JSONValue {
    let scrutiny = section.scrutiny
    let judged = section.byCommitment
    return [
      "moved": .array(
        scrutiny.moved.map { goalpost in
          let revised = judged[goalpost.commitment]?.alternatives.first {
            $0.basis == .revisedTarget(goalpost.restatement.date)
          }
          return [
            "commitment": .text(goalpost.commitment), "original": target(goalpost.original),
            "restated": target(goalpost.restatement.target),
            "date": .text(goalpost.restatement.date),
            "source": .text(goalpost.restatement.source), "why": .string(goalpost.restatement.why),
            "moved": .decimal(goalpost.moved?.value),
            "unit": .text(goalpost.moved?.unit.symbol),
            "verdict": .text(judged[goalpost.commitment]?.judgement.verdict.rawValue),
            "revisedVerdict": .text(revised?.judgement.verdict.rawValue),
          ]
        }),
      "revised": .array(
        scrutiny.revised.map { revised in
          let measure = revised.outcome.measure
          return [
            "outcome": .text(revised.outcome.id),
            "first": .string(words.finding(revised.outcome.finding, measure)),
            "later": .array(
              revised.vintages.map { vintage in
                [
                  "date": .text(vintage.date), "status": .string(vintage.status.rawValue),
                  "told": .string(words.finding(vintage.finding, measure)),
                ]
              }),
            "flips": .array(
              revised.flips.map { flip in
                [
                  "commitment": .text(flip.commitment),
                  "first": .string(flip.first.rawValue), "latest": .string(flip.latest.rawValue),
                ]
              }),
          ]
        }),
      "contradicted": .array(
        section.assessments.flatMap { assessment in
          assessment.contradictions.map { other in
            [
              "commitment": .text(assessment.commitment.id),
              "verdict": .string(assessment.judgement.verdict.rawValue),
              "outcome": .text(other.outcome.id),
              "told": .string(words.finding(other.outcome.finding, other.outcome.measure)),
              "voice": .text(context.voice(of: other.outcome.evidence)?.rawValue),
              "otherVerdict": .string(other.verdict.rawValue),
            ]
          }
        }),
      "changed": .array(
        scrutiny.changed.map { change in
          [
            "commitment": .text(change.commitment), "told": .string(change.told),
            "before": .text(change.before), "toldBefore": .string(change.toldBefore),
            "change": .string(change.change.rawValue),
          ]
        }),
    ]
  }

  /// Verdicts that people gave, and how far they agree.
  func opinions(_ section: ScorecardSection) -> JSONValue {
    [
      "published": .array(
        section.assessments.compactMap { assessment in
          assessment.opinion.map { opinion in
            [
              "commitment": .text(opinion.commitment), "by": .string(opinion.by),
              "verdict": .string(opinion.verdict.rawValue), "why": .string(opinion.why),
              "date": .text(opinion.date),
              "rule": .string(assessment.judgement.verdict.rawValue),
            ]
          }
        }),
      "agreements": .array(
        section.scrutiny.agreements.map { agreement in
          [
            "first": .string(agreement.first), "second": .string(agreement.second),
            "agreed": .whole(agreement.agreed.part), "both": .whole(agreement.agreed.whole),
            "share": .decimal(agreement.agreed.percent), "kappa": .decimal(agreement.kappa),
            "disagreements": .array(
              agreement.disagreements.map { disagreement in
                [
                  "commitment": .text(disagreement.commitment),
                  "first": .string(disagreement.first.rawValue),
                  "second": .string(disagreement.second.rawValue),
                ]
              }),
          ]
        }),
    ]
  }
}
