/// Whose word a verdict rests on.
extension Source {
  /// Whose voice it is: as recorded, otherwise as its publisher shows; nil where neither tells.
  public var speaker: Voice? { speaker(by: .shipped) }

  /// The same by other words.
  func speaker(by words: ScoringWords) -> Voice? {
    self.voice ?? (self.publisher.isEmpty ? nil : words.voice(of: self.publisher))
  }
}

extension Scorer {
  /// Whose word an assessed judgement rests on: the promiser's alone, or an independent one too.
  /// Nil where the voice of a source is not known.
  func voice(_ judgement: Judgement, _ outcomes: [Outcome]) -> Source.Voice? {
    guard !sources.isEmpty, judgement.verdict.isAssessed else { return nil }
    var voices: [Source.Voice?] = []
    let value = judgement.basis?.finding
    for outcome in outcomes where outcome.withdrawal == nil {
      // Another value does not bear out the one that counts.
      if let value, outcome.finding != value { continue }
      voices.append((outcome.evidence?.source).flatMap { sources[$0]?.speaker(by: words) })
    }
    if voices.isEmpty {
      voices = outcomes.filter { $0.withdrawal == nil }.map {
        ($0.evidence?.source).flatMap { sources[$0]?.speaker(by: words) }
      }
    }
    if voices.contains(.independent) { return .independent }
    return !voices.isEmpty && voices.allSatisfy { $0 == .promiser } ? .promiser : nil
  }
}
