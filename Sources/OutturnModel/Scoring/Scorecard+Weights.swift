extension Scorecard {
  /// The mean achievement ratio ρ, each capped at 1, of those that have one, to three places: so
  /// that one target outdone tenfold does not hide nine that were missed.
  public var meanAchievement: ExactDecimal? {
    let ratios = assessments.filter { $0.verdict.isAssessed && !$0.isPart }.compactMap(\.ratio)
    let total = ratios.reduce(ExactDecimal.zero) { $0 + max(.zero, min($1, .one)) }
    return Fraction(total, over: ExactDecimal(mantissa: Int128(ratios.count)))?
      .quotient(places: 3)
  }

  /// Fulfilment under weights that somebody gave, to stand beside the one with equal weights.
  ///
  /// - Parameter weights: By commitment; those left out weigh 1, those below zero nothing.
  /// - Returns: The share in percent to one place, or nil where nothing that weighs was assessed.
  public func fulfilment(weightedBy weights: [RecordID: ExactDecimal]) -> ExactDecimal? {
    var fulfilled = ExactDecimal.zero
    var all = ExactDecimal.zero
    for assessment in assessments where assessment.verdict.isAssessed && !assessment.isPart {
      let weight = max(.zero, weights[assessment.commitment.id] ?? .one)
      all = all + weight
      if assessment.verdict.isFulfilled { fulfilled = fulfilled + weight }
    }
    return Fraction(fulfilled * 100, over: all)?.quotient(places: 1)
  }
}
