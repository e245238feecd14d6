extension Matter {
  /// The judgement of a target that two indicators together answer (urban and rural income): the
  /// weaker one counts, and both must be told.
  ///
  /// - Returns: nil where the indicator has no such components, or where it was told as a whole.
  func judgedByComponents(_ judge: (Matter) -> Judgement) -> Judgement? {
    guard let id = commitment.indicator.id, let parts = LinkingWords.shipped.components[id],
      !outcomes.isEmpty, !outcomes.contains(where: { $0.indicator.id == id })
    else { return nil }
    var weakest: (judgement: Judgement, outcome: Int?)?
    for part in parts {
      let places = outcomes.indices.filter { outcomes[$0].indicator.id == part }
      if places.isEmpty { return nil }
      var judgement = judge(with(outcomes: places.map { outcomes[$0] }))
      judgement.basis = judgement.basis.map { basis in
        Judgement.Basis(
          outcome: basis.outcome.map { places[$0] }, finding: basis.finding,
          measure: basis.measure, value: basis.value, good: basis.good,
          derivation: basis.derivation, reference: basis.reference)
      }
      guard let merit = judgement.verdict.merit else { return judgement }
      if let held = weakest?.judgement.verdict.merit, held < merit { continue }
      if let held = weakest, held.judgement.verdict == judgement.verdict,
        let a = held.judgement.gap?.value, let b = judgement.gap?.value, a <= b
      {
        continue
      }
      weakest = (judgement, judgement.basis?.outcome)
    }
    return weakest?.judgement
  }

  private func with(outcomes: [Outcome]) -> Matter {
    Matter(
      commitment: commitment, target: target, indicator: indicator, outcomes: outcomes, day: day,
      background: background, policy: policy, profile: profile)
  }
}
