extension Scorer {
  /// Assesses a commitment by the outcomes linked to it.
  ///
  /// The first target is scored by the first reports; what a restated target or a revised report
  /// would have come to stands beside it.
  ///
  /// - Parameters:
  ///   - place: Where the commitment was made.
  ///   - outcomes: The outcomes linked to it, in any order.
  ///   - day: The day of judgement: what is not over then is pending.
  ///   - background: Where last year's and other indicators' outcomes are found.
  ///   - parts: The judgements of the parts, for a commitment of several parts.
  ///   - opinions: The opinions on it that people gave by hand.
  public func assess(
    _ commitment: Commitment, place: PlacePath, outcomes: [Outcome], on day: Day,
    background: Background = .empty, parts: [Judgement] = [], opinions: [Opinion] = []
  ) -> Assessment {
    let judgement = judge(
      commitment, outcomes: outcomes, on: day, background: background, parts: parts)
    return assess(judgement, commitment, place, outcomes, day, background, parts, opinions)
  }

  /// Makes the assessment of a judgement at hand.
  func assess(
    _ judgement: Judgement, _ commitment: Commitment, _ place: PlacePath, _ outcomes: [Outcome],
    _ day: Day, _ background: Background, _ parts: [Judgement], _ opinions: [Opinion]
  ) -> Assessment {
    Assessment(
      commitment, place, judgement,
      linked: judgement.verdict == .pending ? told(outcomes, by: day) : outcomes, profile,
      alternatives(commitment, outcomes, day, background, parts),
      opinions.first { $0.commitment == commitment.id && $0.isPublished })
  }

  /// The outcomes about times that are over on a day.
  private func told(_ outcomes: [Outcome], by day: Day) -> [Outcome] {
    outcomes.filter { $0.period.last <= day }
  }

  private func alternatives(
    _ commitment: Commitment, _ outcomes: [Outcome], _ day: Day, _ background: Background,
    _ parts: [Judgement]
  ) -> [Assessment.Alternative] {
    var alternatives: [Assessment.Alternative] = []
    for restatement in commitment.restatements where restatement.date <= day {
      alternatives.append(
        Assessment.Alternative(
          basis: .revisedTarget(restatement.date),
          judgement: judge(commitment, restatement.target, outcomes, day, background, parts)))
    }
    if outcomes.contains(where: { !$0.vintages.isEmpty }) {
      let latest = outcomes.map { $0.asLastTold(by: day) }
      if let date = latest.compactMap(\.1).max() {
        alternatives.append(
          Assessment.Alternative(
            basis: .latestReport(date),
            judgement: judge(
              commitment, commitment.target, latest.map(\.0), day, background, parts)))
      }
    }
    return alternatives
  }
}

extension Outcome {
  /// The outcome with what was last told of it up to a day, and when that was; nil when nothing
  /// later than the first report was told.
  func asLastTold(by day: Day) -> (Outcome, Day?) {
    guard let last = self.vintages.last(where: { $0.date <= day }),
      let outcome = try? copy({
        $0.finding = last.finding
        $0.status = last.status
        $0.evidence = last.evidence
        $0.vintages = []
      })
    else { return (self, nil) }
    return (outcome, last.date)
  }
}

extension Judgement {
  /// The outcomes as used, the one that decided first, the others by what they say.
  func answers(_ outcomes: [Outcome]) -> [Assessment.Answer] {
    let decided = self.basis?.outcome
    var answers: [Assessment.Answer] = []
    if let decided, let basis = self.basis {
      answers.append(
        Assessment.Answer(
          outcomes[decided], finding: basis.finding, measure: basis.measure,
          derivation: basis.derivation?.sentence))
    }
    let others = outcomes.indices.filter { $0 != decided && outcomes[$0].withdrawal == nil }
      .map { outcomes[$0] }
    answers += others.sorted { $0.isTold(before: $1) }.map { Assessment.Answer($0) }
    return answers
  }
}
