import OutturnModel

/// Decides how firmly an English sentence promises.
struct EnglishForceRule {
  let sentence: EnglishSentence

  /// The force of a promise.
  func force(_ told: EnglishKindRule.Kind, _ verb: EnglishVerbGroup?) -> Force {
    if told == .expected || holds(["targets"]) { return .expected }
    if holds(["ensure", "guarantee"]) || verb?.tense == .must { return .assured }
    if holds(["aim", "aims", "strive", "seek", "endeavour"])
      || sentence.tokens.contains(where: { $0.isA(.goal) })
    {
      return .strived
    }
    return .plain
  }

  private func holds(_ words: Set<String>) -> Bool {
    sentence.tokens.contains { words.contains($0.lower) }
  }
}
