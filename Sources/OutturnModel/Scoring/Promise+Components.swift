extension Promise {
  /// The judgement of a target that two indicators together answer (urban and rural income): the
  /// weaker one counts, and both must be told.
  ///
  /// - Returns: nil where the indicator has no such components, or where it was told as a whole.
  func judgedByComponents(_ judge: (Promise) -> Judgement) -> Judgement? {
    guard !outcomes.isEmpty, let parts = components else { return nil }
    var weakest: (judgement: Judgement, outcome: Int?)?
    for part in parts {
      let places = outcomes.indices.filter { tells(outcomes[$0].indicator, of: part) }
      if places.isEmpty { return nil }
      var judgement = judge(with(outcomes: places.map { outcomes[$0] }))
      if let outcome = judgement.basis?.outcome { judgement.basis?.outcome = places[outcome] }
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

  /// Whether a name stands for an indicator, alone or with others.
  private func tells(_ name: IndicatorName, of indicator: IndicatorID) -> Bool {
    if let id = name.id { return id == indicator }
    let keys = IndicatorKeys(catalogue: catalogue, words: words.linking)
    return keys.key(name, measure: target.measure).key == .id(indicator)
      || keys.components(name, measure: target.measure).contains(indicator)
  }

  /// The indicators that together answer the target, unless it was answered as a whole.
  private var components: [IndicatorID]? {
    if let id = commitment.indicator.id {
      if outcomes.contains(where: { $0.indicator.id == id }) { return nil }
      return words.linking.components[id]?.first { parts in
        parts.allSatisfy { part in outcomes.contains { tells($0.indicator, of: part) } }
      }
    }
    // A single answer to several indicators names several itself.
    guard IndicatorKeys.joins(commitment.indicator.told),
      outcomes.count > 1 || IndicatorKeys.joins(outcomes[0].indicator.told),
      !outcomes.contains(where: { $0.indicator.told == commitment.indicator.told })
    else { return nil }
    let parts = IndicatorKeys(catalogue: catalogue, words: words.linking)
      .components(commitment.indicator, measure: target.measure)
    return parts.isEmpty ? nil : parts
  }

  /// The same with other outcomes.
  func with(outcomes: [Outcome]) -> Promise {
    Promise(commitment, target, outcomes: outcomes, on: day, background, scorer: scorer)
  }
}
