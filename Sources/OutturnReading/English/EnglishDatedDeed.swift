import OutturnModel

/// Finds what English sentences promise for a day with any verb.
struct EnglishDatedDeed {
  let reader: EnglishDeedReader
  let rule: EnglishKindRule
  private var sentence: EnglishSentence { reader.sentence }
  private var tokens: [EnglishToken] { reader.sentence.tokens }

  /// What is to be done by a day, where no figure tells it, with the place of its verb.
  func deeds() -> [(Int, EnglishDraft)] {
    guard let year = reader.setting.year else { return [] }
    return sentence.times.compactMap { deed(by: $0, year) }
  }

  private func deed(by time: EnglishTime, _ year: Int) -> (Int, EnglishDraft)? {
    guard let period = time.period, period.last.year >= year, isDeadline(time, year),
      let index = sentence.verbs.lastIndex(where: {
        $0.range.upperBound <= time.tokens.lowerBound
      })
    else { return nil }
    let verb = sentence.verbs[index]
    let part = verb.range.lowerBound..<time.tokens.upperBound
    guard
      !sentence.figures.contains(where: {
        $0.start < part.upperBound && $0.start >= part.lowerBound
          && sentence.openBracket(before: $0.start) == nil
      }),
      !(part.lowerBound..<time.tokens.lowerBound).contains(where: { tokens[$0].kind == .semicolon }
      ),
      isDeedTime(time, verb),
      !sentence.figures.contains(where: {
        $0.tokens.upperBound <= part.lowerBound && part.lowerBound - $0.tokens.upperBound < 5
          && !($0.tokens.upperBound..<part.lowerBound).contains { tokens[$0].kind == .comma }
      })
    else { return nil }
    let kind = rule.kind(of: index)
    guard
      kind == .commitment || kind == .expected
        || kind == .open && (reader.setting.isPlan == true || reader.isItem)
    else { return nil }
    let names = EnglishNameReader(sentence: sentence)
    let object = verb.isPassive ? nil : sentence.phrases.phrase(at: verb.range.upperBound)
    let parts = object.map { [$0] } ?? names.subject(of: verb)
    // take place, take effect: the subject tells.
    let title = EnglishNameWords(sentence: sentence)
    guard
      let name = parts.flatMap({ title.words(of: $0) })
        ?? names.subject(of: verb).flatMap({ title.words(of: $0) }) ?? earlierName(verb, object)
    else { return nil }
    let ends =
      object != nil && (verb.sense == .end || verb.sense == .remove)
      ? tokens[verb.head].word.verb : nil
    let told = ends.map { "\(name) \($0.participle)" } ?? name
    var draft = reader.draft(.commitment, period, told, part)
    draft.figure = time.tokens
    draft.force = EnglishForceRule(sentence: sentence).force(kind, verb)
    return (index, draft)
  }

  /// It will be phased in by May: what the sentence before is about.
  private func earlierName(_ verb: EnglishVerbGroup, _ object: Range<Int>?) -> String? {
    // remove every last one by 2033
    if rule.isSpeakers(verb) { return object == nil ? nil : reader.last?.name }
    guard rule.isCarrier(rule.subjectTokens(of: verb)) || isOfIt else { return nil }
    return reader.topic() ?? reader.last?.name
  }

  /// It will be tried in May and opened by July: the subject of both.
  private var isOfIt: Bool {
    sentence.verbs.first.map { rule.isCarrier(rule.subjectTokens(of: $0)) } == true
  }

  /// A deadline goes with any verb, another time only with what is made, begun or ended.
  private func isDeedTime(_ time: EnglishTime, _ verb: EnglishVerbGroup) -> Bool {
    if time.sense == .deadline || sentence.isA(time.tokens.lowerBound, .later) { return true }
    if time.sense == .span {
      let first = sentence.classes(at: time.tokens.lowerBound)
      guard first.contains(any: [.within, .in]) else { return false }
    }
    switch verb.sense {
    case .make?, .begin?, .end?, .remove?: return true
    default: return verb.isPassive && verb.sense != .intend && verb.sense != .expect
    }
  }

  private func isDeadline(_ time: EnglishTime, _ year: Int) -> Bool {
    switch time.sense {
    case .deadline: return true
    case .span: return time.period.map { $0.first.year >= year } ?? false
    case .at:
      guard let period = time.period else { return false }
      return period.first.year > year || !period.isYear
        || sentence.isA(time.tokens.lowerBound, .later)
    default: return false
    }
  }
}
