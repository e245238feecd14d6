/// Which of several like names is meant.
extension LinkingRun {
  /// Leaves only those like names sure that are nobody else's: an outcome whose very name another
  /// commitment bears, or that fits another one better, or a commitment with two answers of
  /// different names and nearly the same likeness, is for a person to decide.
  func settle(_ alike: inout [Found], _ sure: [Found]) {
    alike.sort { left, right in
      Candidate.isLikelier(left.candidate, right.candidate)
    }
    var taken: [Int: Int] = [:]
    for found in sure { taken[found.outcome] = 100 }
    var best: [Int: (confidence: Int, key: IndicatorKey)] = [:]
    var rivals = Set<Int>()
    for found in alike {
      let key = outcomeKeys[found.outcome].key
      if let held = best[found.commitment] {
        if held.key != key, held.confidence - found.candidate.confidence < 4 {
          rivals.insert(found.commitment)
        }
      } else {
        best[found.commitment] = (found.candidate.confidence, key)
      }
    }
    for index in alike.indices where alike[index].candidate.isSure {
      let found = alike[index]
      let outcome = outcomes[found.outcome]
      let bearers = promisedKeys[outcomeKeys[found.outcome].key] ?? []
      let isBorne = bearers.contains {
        LinkingRun.mayAnswer(outcome.period, commitments[$0].period)
          && commitments[$0].target.measure == commitments[found.commitment].target.measure
      }
      let key = outcomeKeys[found.outcome].key
      let isSecond = best[found.commitment].map { $0.key != key } ?? false
      if isBorne || isSecond || rivals.contains(found.commitment)
        || (taken[found.outcome] ?? 0) > found.candidate.confidence
      {
        alike[index].candidate = found.candidate.doubted
      } else {
        taken[found.outcome] = found.candidate.confidence
      }
    }
  }
}
