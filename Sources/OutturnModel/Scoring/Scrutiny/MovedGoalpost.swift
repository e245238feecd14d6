/// A target that was changed after it was set.
public struct MovedGoalpost: Hashable, Sendable {
  /// The commitment.
  public let commitment: RecordID
  /// The target set first.
  public let original: Target
  /// What it was restated to, when, where and why.
  public let restatement: Restatement
  /// How far it was moved in the target's unit, positive when more was asked for; nil where the two
  /// cannot be compared.
  public let moved: Quantity?
}

extension Scorer {
  /// The targets among commitments that were restated, in order of the restatements' dates.
  public func movedGoalposts(_ commitments: [Commitment]) -> [MovedGoalpost] {
    commitments.flatMap { commitment in
      commitment.restatements.map { restatement in
        MovedGoalpost(
          commitment: commitment.id, original: commitment.target, restatement: restatement,
          moved: moved(commitment, to: restatement.target))
      }
    }.sorted {
      ($0.restatement.date, $0.commitment) < ($1.restatement.date, $1.commitment)
    }
  }

  private func moved(_ commitment: Commitment, to target: Target) -> Quantity? {
    guard let first = commitment.target.figure, let second = target.figure,
      commitment.target.measure == target.measure,
      let value = second.quantity.converted(to: first.unit)?.value
    else { return nil }
    let promise = Promise(
      commitment, commitment.target, outcomes: [], on: commitment.period.last, .empty,
      scorer: self)
    let terms = promise.terms(of: first)
    let difference = value - first.value
    return Quantity(terms.good == .less ? -difference : difference, first.unit.ofDistance)
  }
}
