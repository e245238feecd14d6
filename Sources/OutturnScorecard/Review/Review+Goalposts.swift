import OutturnModel

extension Review {
  /// Targets that were restated: what they were, what they became, when, by which document, why.
  public func moved(_ sections: [ScorecardSection]) -> ReviewTable {
    table("moved", right: [3], over: sections) { section in
      let assessments = section.byCommitment
      return section.scrutiny.moved.compactMap { goalpost in
        guard let assessment = assessments[goalpost.commitment] else { return nil }
        let revised = assessment.alternatives.first {
          $0.basis == .revisedTarget(goalpost.restatement.date)
        }
        return [
          name(assessment.commitment.indicator), words.target(goalpost.original),
          words.target(goalpost.restatement.target),
          distance(goalpost.moved),
          "\(goalpost.restatement.date)", source(goalpost.restatement.source),
          goalpost.restatement.why, words.verdict(assessment.judgement.verdict),
          revised.map { words.verdict($0.judgement.verdict) } ?? "",
        ]
      }
    }
  }

  /// Outcomes that were told again with another figure, and the verdicts that this turns over.
  public func revised(_ sections: [ScorecardSection]) -> ReviewTable {
    table("revised", over: sections) { section in
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
    table("contradicted", over: sections) { section in
      section.assessments.flatMap { assessment in
        assessment.contradictions.map { other in
          [
            name(assessment.commitment.indicator), words.target(assessment.commitment.target),
            words.verdict(assessment.judgement.verdict),
            assessment.judgement.cause == .contradiction
              ? words.pick("无从取舍", "neither") : words.outcome(of: assessment),
            words.finding(other.outcome.finding, other.outcome.measure),
            source(other.outcome.evidence?.source),
            context.voice(of: other.outcome.evidence).map { words.name($0) } ?? "",
            words.verdict(other.verdict),
          ]
        }
      }
    }
  }

  /// Indicators that are measured otherwise than the year before.
  public func changed(_ sections: [ScorecardSection]) -> ReviewTable {
    table("changed", over: sections) { section in
      section.scrutiny.changed.map { change in
        [
          change.told, change.toldBefore, words.name(change.change),
          "\(change.commitment) \(change.before)",
        ]
      }
    }
  }
}
