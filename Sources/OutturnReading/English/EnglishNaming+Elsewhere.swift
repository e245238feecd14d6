import OutturnModel

/// Names that stand elsewhere in the text.
extension EnglishNaming {
  /// What money serves by an infinitive elsewhere in the sentence: To support this, I will set aside $5 million.
  func ownPurpose(of figure: EnglishFigure) -> String? {
    let goals = sentence.verbs.filter { $0.tense == .infinitive }
    guard
      let goal = goals.first(where: { $0.range.lowerBound >= figure.tokens.upperBound })
        ?? goals.last(where: { $0.range.upperBound <= figure.start }),
      let noun = sentence.phrases.phrase(at: goal.range.upperBound)
    else { return nil }
    return title.words(of: [noun])
  }

  /// We will delay the levy rise. The first rise takes place in May: of the levy.
  func earlierChange(_ verb: EnglishVerbGroup?, _ state: EnglishReader.State) -> String? {
    guard let verb, verb.range.lowerBound > 0, let earlier = state.sentence else { return nil }
    let subject = EnglishKindRule(sentence).subjectTokens(of: verb)
    guard let last = subject.last, tokens[last].isA(.changeNoun), subject.count < 4,
      subject.dropLast().allSatisfy({
        tokens[$0].isA(.determiner) || tokens[$0].isA(.group) || tokens[$0].isA(.opener)
      }),
      let there = earlier.tokens.lastIndex(where: { $0.lower == tokens[last].lower }),
      let noun = earlier.phrases.phrase(before: there + 1), noun.count > 1
    else { return nil }
    return EnglishNameWords(sentence: earlier).words(of: [noun.dropLast()])
  }

  /// What the sentence before spoke of, for a pronoun here.
  func earlierName(_ state: EnglishReader.State) -> String? {
    guard let earlier = state.sentence, let verb = earlier.verbs.last(where: { $0.tense.isFinite })
    else { return nil }
    let naming = EnglishNaming(sentence: earlier, setting: setting)
    // Water is the cornerstone of the plan: it is told of water.
    if verb.isCopula, let subject = EnglishSubjectReader(sentence: earlier).subject(of: verb),
      let told = naming.title.words(of: subject)
    {
      return told
    }
    if let told = naming.objectName(of: verb) { return told }
    return EnglishSubjectReader(sentence: earlier).subject(of: verb).flatMap {
      naming.title.words(of: $0)
    }
  }
}
