/// Which of several answers counts.
///
/// What fits best does; of these, what was published first; equal values are one. Where two values
/// are left, nothing decides, and neither counts. Ids and file names never do.
extension Promise {
  /// The answer that counts, and those that contradict it.
  struct Choice {
    /// The answer; nil where several contradict each other.
    let answer: Comparison.Actual?
    /// Those that tell something else: later ones, or all where none counts.
    var others: [Comparison.Actual] = []
  }

  /// Chooses among answers; at least one.
  func choose(_ answers: [Comparison.Actual]) -> Choice {
    if answers.count == 1 { return Choice(answer: answers[0]) }
    let rank = answers.reduce(Int.min) { max($0, $1.rank) }
    let fitting = answers.filter { $0.rank == rank }.sorted(by: tellsBefore)
    let first = fitting.filter { answer in
      !fitting.contains { isPublished($0, before: answer) }
    }
    let later = fitting.filter { answer in fitting.contains { isPublished($0, before: answer) } }
    guard let answer = first.first(where: { answer in first.allSatisfy { answer.tells($0) } })
    else { return Choice(answer: nil, others: first) }
    return Choice(answer: answer, others: later.filter { !answer.tells($0) && !$0.tells(answer) })
  }

  /// Whether the source of an answer is known to be older than another's.
  private func isPublished(_ answer: Comparison.Actual, before other: Comparison.Actual) -> Bool {
    guard let a = answer.index, let b = other.index else { return false }
    return scorer.isPublished(outcomes[a], before: outcomes[b])
  }

  /// An order of answers that their words alone give.
  private func tellsBefore(_ left: Comparison.Actual, _ right: Comparison.Actual) -> Bool {
    guard let a = left.index, let b = right.index else { return left.index != nil }
    return scorer.tells(outcomes[a], before: outcomes[b])
  }
}

extension Comparison.Actual {
  /// Whether this answer says what another one says, or says it more exactly.
  func tells(_ other: Comparison.Actual) -> Bool {
    extent.tells(other.extent, isFiner: figure.isFiner(than: other.figure), other.figure)
  }
}

extension Figure {
  /// Whether this figure says what another one says, or says it more exactly.
  func tells(_ other: Figure, _ policy: Policy) -> Bool {
    guard unit == other.unit else { return quantity.compare(with: other.quantity) == 0 }
    return policy.extent(of: self)
      .tells(policy.extent(of: other), isFiner: isFiner(than: other), other)
  }

  /// Whether it is told to more digits.
  func isFiner(than other: Figure) -> Bool {
    unit == other.unit && value.exponent < other.value.exponent
  }
}

extension Extent {
  /// Whether it lies within another one; 8.4% also tells what was told as 8%.
  fileprivate func tells(_ other: Extent, isFiner: Bool, _ figure: Figure) -> Bool {
    if isSingle, other.isSingle {
      let distance = (low.value - other.low.value).magnitude
      return distance.isZero || (isFiner && distance <= figure.value.halfResolution)
    }
    return other.low <= low && high <= other.high
  }
}

extension Scorer {
  /// When an outcome's source was published, where that is known.
  func published(_ outcome: Outcome) -> Period? {
    if sources.isEmpty { return nil }
    return (outcome.evidence?.source).flatMap { sources[$0]?.date }
  }

  /// An order of outcomes: published first, then by what they say.
  func tells(_ left: Outcome, before right: Outcome) -> Bool {
    if let a = published(left), let b = published(right), a != b { return a < b }
    return left.isTold(before: right)
  }
}

extension Outcome {
  /// An order by what outcomes say: the earlier time, then the words and numbers. Ids decide only
  /// between outcomes that say the very same.
  func isTold(before other: Outcome) -> Bool {
    if self.period != other.period { return self.period < other.period }
    if self.indicator.told != other.indicator.told {
      return self.indicator.told < other.indicator.told
    }
    if self.measure != other.measure { return self.measure.rawValue < other.measure.rawValue }
    if let a = figure, let b = other.figure, a != b { return a.isBefore(b) }
    let (a, b) = (self.evidence?.clause, other.evidence?.clause)
    if a?.span?.start != b?.span?.start { return (a?.span?.start ?? 0) < (b?.span?.start ?? 0) }
    if a?.text != b?.text { return (a?.text ?? "") < (b?.text ?? "") }
    if self.status != other.status { return self.status.rawValue < other.status.rawValue }
    let (one, two) = (self.finding.words, other.finding.words)
    return one != two ? one < two : id < other.id
  }
}

extension Commitment {
  /// An order by what commitments say; ids decide only between those that say the very same.
  func isTold(before other: Commitment) -> Bool {
    if self.period != other.period { return self.period < other.period }
    if self.indicator.told != other.indicator.told {
      return self.indicator.told < other.indicator.told
    }
    if let a = self.target.figure, let b = other.target.figure, a != b { return a.isBefore(b) }
    let (a, b) = (self.evidence?.clause, other.evidence?.clause)
    if a?.span?.start != b?.span?.start { return (a?.span?.start ?? 0) < (b?.span?.start ?? 0) }
    return a?.text != b?.text ? (a?.text ?? "") < (b?.text ?? "") : id < other.id
  }
}

extension Figure {
  fileprivate func isBefore(_ other: Figure) -> Bool {
    if value != other.value { return value < other.value }
    if value.exponent != other.value.exponent { return value.exponent < other.value.exponent }
    if bound != other.bound { return bound.rawValue < other.bound.rawValue }
    if unit != other.unit { return unit.symbol < other.unit.symbol }
    if let a = upper, let b = other.upper, a != b { return a < b }
    return (text ?? "") < (other.text ?? "")
  }
}

extension Outcome.Finding {
  /// A text that tells findings without figures apart.
  fileprivate var words: String {
    switch self {
    case .figure: ""
    case .relation(let relation): relation.words
    case .said(let saying):
      "\(saying.word.rawValue) \(saying.on?.description ?? "") \(saying.progress?.description ?? "")"
    }
  }
}
