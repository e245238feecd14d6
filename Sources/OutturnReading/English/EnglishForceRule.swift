import OutturnModel

/// Decides how firmly an English sentence promises.
struct EnglishForceRule {
  let sentence: EnglishSentence

  /// The force of a promise.
  func force(_ told: EnglishKindRule.Kind, _ verb: EnglishVerbGroup?) -> Force {
    let classes = sentence.classes
    if told == .expected || classes.contains(.foreseen) { return .expected }
    if classes.contains(.assuring) || verb?.tense == .must { return .assured }
    return classes.contains(any: [.striving, .goal]) ? .strived : .plain
  }
}
