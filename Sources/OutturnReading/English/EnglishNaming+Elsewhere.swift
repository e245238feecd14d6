import OutturnModel

/// Names that stand elsewhere in the text.
extension EnglishNaming {
  /// What money serves by an infinitive elsewhere in the sentence: To support this, I will set aside $5 million.
  func ownPurpose(of figure: EnglishFigure) -> String? {
    // For repairs to the pier, the council shall set aside $5 million.
    if sentence.isA(0, .for),
      let noun = sentence.phrases.phrase(at: 1).map(sentence.phrases.extended),
      noun.upperBound <= figure.start, sentence.token(noun.upperBound)?.kind == .comma,
      sentence.phrases.head(of: noun)?.isA(.pointing) == false
    {
      return title.words(of: [noun])
    }
    let goals = sentence.verbs.filter { $0.tense == .infinitive }
    guard
      let goal = goals.first(where: { $0.range.lowerBound >= figure.tokens.upperBound })
        ?? goals.last(where: { $0.range.upperBound <= figure.start }),
      let noun = sentence.phrases.phrase(at: goal.range.upperBound),
      sentence.phrases.head(of: noun)?.isA(.idle) == false
    else { return nil }
    return title.words(of: [noun])
  }

  /// We will delay the levy rise. The first rise takes place in May: of the levy.
  func earlierChange(_ verb: EnglishVerbGroup?, _ state: EnglishReader.State) -> String? {
    guard let verb, verb.range.lowerBound > 0, let earlier = state.sentence else { return nil }
    let subject = EnglishKindRule(sentence).subjectTokens(of: verb)
    guard let last = subject.last, tokens[last].isA(.changeNoun), subject.count < 4,
      subject.dropLast().allSatisfy({
        tokens[$0].isA([.determiner, .group, .opener])
      }),
      let noun = earlier.tokens.indices.reversed().lazy.filter({
        earlier.tokens[$0].lower == tokens[last].lower
      }).compactMap({ earlier.phrases.phrase(before: $0 + 1) }).first(where: { $0.count > 1 })
    else { return nil }
    return EnglishNameWords(sentence: earlier).words(of: [noun.dropLast()])
  }

  /// The name with more words that ends with a word, in what was spoken of last or the sentence before.
  func earlier(_ head: EnglishToken, _ state: EnglishReader.State) -> String? {
    if let topic = state.topic?.name, topic.lowercased().hasSuffix(" \(head.lower)") {
      return topic
    }
    guard let earlier = state.earlier else { return nil }
    return earlier.tokens.indices.reversed().lazy.filter {
      earlier.tokens[$0].lower == head.lower
    }.compactMap { earlier.phrases.phrase(before: $0 + 1) }.first { $0.count > 1 }.flatMap {
      EnglishNameWords(sentence: earlier).words(of: [$0])
    }
  }

  /// The subject of the sentence before.
  func earlierSubject(_ state: EnglishReader.State) -> String? {
    guard let earlier = state.sentence, let verb = earlier.verbs.last(where: { $0.tense.isFinite })
    else { return nil }
    return EnglishSubjectReader(sentence: earlier).subject(of: verb).flatMap {
      EnglishNameWords(sentence: earlier).words(of: $0)
    }
  }

  /// A noun with what determines it, past a figure between: the limit of 3 lakh for exempt savings.
  func past(_ noun: Range<Int>, in sentence: EnglishSentence) -> [Range<Int>] {
    guard sentence.isA(noun.upperBound, .of),
      let figure = sentence.figures.first(where: {
        $0.start >= noun.upperBound && $0.start <= noun.upperBound + 1
      }), sentence.isA(figure.tokens.upperBound, [.for, .on, .in]),
      let more = sentence.phrases.longPhrase(at: figure.tokens.upperBound + 1)
    else { return [sentence.phrases.extended(noun)] }
    return [noun, more]
  }

  /// $4 million in each of these lines: the two or more that the sentence before names.
  func each(behind figure: EnglishFigure, _ state: EnglishReader.State) -> [String] {
    let place = figure.tokens.upperBound
    guard sentence.isA(place + 1, .each), sentence.isA(place, .purpose),
      sentence.isA(place + 2, .of),
      sentence.isA(place + 3, [.current, .definite]),
      let noun = sentence.token(place + 4), let earlier = state.earlier
    else { return [] }
    let kind = noun.lower.hasSuffix("s") ? String(noun.lower.dropLast()) : noun.lower
    let heads = earlier.tokens.indices.filter { earlier.tokens[$0].lower == kind }
    guard heads.count > 1 else { return [] }
    return heads.compactMap { head in
      earlier.phrases.phrase(before: head + 1).flatMap { part in
        let start =
          part.last { earlier.tokens[$0].isA(.and) }.map { $0 + 1 } ?? part.lowerBound
        let whole = earlier.phrases.extended(start..<head + 1)
        return EnglishNameWords(sentence: earlier).words(of: [whole])
      }
    }
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
    if verb.sense == .intend,
      let goal = earlier.verbs.first(where: {
        $0.range.lowerBound == verb.range.upperBound && $0.tense == .infinitive
      }), let told = naming.objectName(of: goal)
    {
      return told
    }
    if let told = naming.objectName(of: verb) { return told }
    return EnglishSubjectReader(sentence: earlier).subject(of: verb).flatMap {
      naming.title.words(of: $0)
    }
  }
}
