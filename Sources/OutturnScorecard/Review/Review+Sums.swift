import OutturnModel

extension Review {
  /// The promises that are due and have no answer, each with what the sources say of it.
  public func silence(_ sections: [ScorecardSection]) -> ReviewTable {
    table("silence", over: sections) { section in
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
    table("sums", over: sections) { section in
      section.discrepancies.map { discrepancy in
        [
          words.name(discrepancy.kind), discrepancy.sentence.text(in: words.language),
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
