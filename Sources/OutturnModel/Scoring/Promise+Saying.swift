/// Words in answer to a promise of a figure or of a direction.
extension Promise {
  /// What reports say of a target in words alone; nil where they say nothing that decides.
  ///
  /// A figure tells more than words that claim the same, and what is said of the thing itself more
  /// than a sum-up, so this is asked only where no figure answers.
  func judgeBySaying(_ rule: Assessment.Rule) -> Judgement? {
    var best: (index: Int, judgement: Judgement)?
    for (index, outcome) in outcomes.enumerated() where outcome.withdrawal == nil {
      guard let saying = outcome.saying, fitsInWords(outcome), let verdict = verdict(saying)
      else { continue }
      var judgement = Judgement(
        told(verdict), rule: rule, cause: saying.blanket == nil ? .words : .blanket)
      judgement.direction = direction
      judgement.basis = Judgement.Basis(
        outcome: index, finding: outcome.finding, measure: outcome.measure)
      if let held = best, !isTold(index, before: held.index) { continue }
      best = (index, judgement)
    }
    guard let best else { return nil }
    return contradicted(best.judgement, best.index, rule)
  }

  /// A word against a word of the same standing leaves it open.
  private func contradicted(
    _ judgement: Judgement, _ index: Int, _ rule: Assessment.Rule
  ) -> Judgement {
    let others = outcomes.indices.filter { other in
      guard other != index, outcomes[other].withdrawal == nil,
        let saying = outcomes[other].saying, fitsInWords(outcomes[other]),
        let verdict = verdict(saying)
      else { return false }
      return verdict.isFulfilled != judgement.verdict.isFulfilled
        && (saying.blanket == nil) == (outcomes[index].saying?.blanket == nil)
    }
    if others.isEmpty { return judgement }
    func rival(_ index: Int) -> Judgement.Rival {
      Judgement.Rival(
        outcome: index, finding: outcomes[index].finding,
        verdict: outcomes[index].saying.flatMap { verdict($0) } ?? .notComparable)
    }
    if others.allSatisfy({ scorer.isPublished(outcomes[index], before: outcomes[$0]) }) {
      var first = judgement
      first.rivals = others.map(rival)
      return first
    }
    var open = Judgement(.notComparable, rule: rule, cause: .contradiction)
    open.rivals = ([index] + others).map(rival)
    return open
  }

  private func isTold(_ left: Int, before right: Int) -> Bool {
    let blankets = [left, right].map { outcomes[$0].saying?.blanket != nil }
    return blankets[0] != blankets[1]
      ? blankets[1] : scorer.tells(outcomes[left], before: outcomes[right])
  }

  /// Whether words speak of the promise's time.
  private func fitsInWords(_ outcome: Outcome) -> Bool {
    if outcome.split != commitment.split { return false }
    // 提高了补助标准: that it rose does not tell whether it came to the figure promised.
    if outcome.measure == .relative, target.figure != nil { return false }
    let (promised, told) = (commitment.when, outcome.period)
    return told == promised || promised.contains(told) || told.contains(promised)
  }

  /// What a word comes to for the promise; nil where it does not tell.
  private func verdict(_ saying: Saying) -> Verdict? {
    switch saying.word {
    case .fulfilled, .done: return .met
    case .exceeded: return target.figure != nil && direction.direction != .limit ? .exceeded : .met
    case .missed, .notDone, .stalled: return .notMet
    case .partly, .begun, .contracted: return profile == .psa ? .notMet : .partlyMet
    case .better, .worse, .unchanged:
      guard case .relation(let relation) = target.aim else { return nil }
      return verdict(saying.word, relation.kind)
    }
  }

  /// What a direction told in words comes to for a direction promised.
  private func verdict(_ word: Saying.Word, _ kind: Relation.Kind) -> Verdict? {
    switch kind {
    case .steady: return word == .worse ? .notMet : .met
    case .rising, .falling: return word == .better ? .met : .notMet
    case .inStep, .above, .below, .multiple, .assigned, .firstEver, .never, .other: return nil
    }
  }
}
