/// Deeds by verbs that the table has none for, where they are proposed or to come.
extension EnglishDeedReader {
  /// What a verb does: as the table tells, or anything where it is proposed or will be done to something.
  func deed(of index: Int) -> EnglishDeed? {
    let verb = sentence.verbs[index]
    let head = tokens[verb.head]
    let known = head.word.verb
    if let deed = known?.deed, deed.sort != .named || !isProposed(index) {
      // is proposed to be raised: the verb behind tells; I proposed last year: told of
      let isTold = verb.tense == .past || verb.tense == .perfect
      if deed.sort == .named, verb.isPassive, verb.tense == .future,
        known?.sense == .make || givesInstrument(verb)
      {
        return EnglishDeed("new", participle: deed.participle)
      }
      return known?.sense == .intend
        && (isTold || sentence.isA(verb.range.upperBound, .to)) ? nil : deed
    }
    switch known?.sense {
    case .act?, .make?, .remove?, .spend?, nil: break
    default: return nil
    }
    let isToCome =
      verb.isPassive && !verb.isDenied && (verb.tense == .future || verb.tense == .perfect)
      && known?.sense != .spend
    guard isToCome || isProposed(index), !head.isA(.soft), !head.isA(.saying),
      !sentence.isA(verb.range.upperBound, .to)
    else { return nil }
    let participle =
      known?.participle
      ?? (verb.isPassive
        ? head.lower : head.lower.hasSuffix("e") ? head.lower + "d" : head.lower + "ed")
    return EnglishDeed(known?.sense == .spend ? "new" : "done", participle: participle)
  }

  /// A grant will be provided.
  private func givesInstrument(_ verb: EnglishVerbGroup) -> Bool {
    guard let subject = EnglishNameReader(sentence: sentence).subject(of: verb), subject.count == 1
    else { return false }
    return sentence.phrases.head(of: subject[0])?.isA(.instrument) == true
  }

  /// It is proposed to omit the rule, the rule is proposed to be omitted.
  func isProposed(_ index: Int) -> Bool {
    let verb = sentence.verbs[index]
    guard verb.tense == .infinitive, index > 0 else { return false }
    let before = sentence.verbs[index - 1]
    return before.range.upperBound == verb.range.lowerBound
      && sentence.lower(before.head).hasPrefix("propos")
  }

  /// Whether a sentence may tell a deed by a verb that the table has none for.
  var mayPropose: Bool {
    sentence.classes.contains(.proposing)
      || sentence.verbs.contains {
        $0.isPassive && ($0.tense == .future || $0.tense == .perfect)
      }
  }
}
