import OutturnModel

/// Verbs without a helper.
extension EnglishVerbReader {
  func bare(at index: Int, after groups: [Group]) -> Group? {
    let last = groups.last
    let token = tokens[index]
    let before = self.token(index - 1)
    if token.word.month != nil && token.isCapital { return nil }
    if isInName(index) || isNumbered(index) { return nil }
    let earlier = groups.last { !$0.isRelative } ?? last
    guard let verb = token.word.verb else {
      if isUnknownIng(token) || index == 0 && isUnknownOpening(token), standsAsGerund(index) {
        return Group(range: index..<index + 1, tense: .gerund, head: index)
      }
      if isUnknownPast(token), index > 0, standsAsVerb(index) {
        return Group(range: index..<index + 1, tense: .participle, head: index)
      }
      return nil
    }
    // an estimated cost of, a record of: a noun
    if verb.isNoun, self.token(index + 1)?.isA(.of) == true, before?.isA(.to) != true { return nil }
    func make(_ tense: Group.Tense) -> Group {
      Group(range: index..<index + 1, tense: tense, sense: verb.sense, head: index)
    }
    if verb.forms.contains(.ing) {
      guard standsAsGerund(index) else { return nil }
      return make(.gerund)
    }
    let isFirst =
      index == 0 || tokens[..<index].allSatisfy { isAdverb($0) && $0.kind == .word }
      || before?.kind == .colon || before?.kind == .dash
      || before?.kind == .other && index == 1
    if verb.forms.contains(.base), !token.isA(.noun) {
      if isFirst {
        guard
          !verb.isNoun || self.token(index + 1)?.isA(.between) == true
            || self.token(index + 1).map(startsObject) == true
        else { return nil }
        return make(.imperative)
      }
      if isPointing(index, after: last) { return nil }
      if let before,
        followsPluralSubject(before) || before.isA(.these) && verb.sense == .reach
          || before.isA(.adverb) && index > 1 && followsPluralSubject(tokens[index - 2])
      {
        return make(verb.forms.contains(.past) && !verb.forms.contains(.base) ? .past : .present)
      }
      // 4,500 remain
      if before?.kind == .number, before?.year == nil, !verb.isNoun || verb.sense == .reach,
        self.token(index + 1).map({
          $0.kind != .word || $0.isA(.conjunction) || $0.isA(.preposition)
        })
          ?? true
      {
        return make(.present)
      }
      if let last = earlier, coordinates(index),
        !verb.isNoun || self.token(index + 1).map(startsObject) == true
      {
        switch last.tense {
        case .future, .must, .can, .infinitive, .imperative, .unreal: return make(last.tense)
        case .present where !verb.isNoun: return make(.present)
        default: break
        }
      }
      if before?.lower == "help" || before?.lower == "helping" { return make(.infinitive) }
      // a tax cut: nothing follows that it acts on
      let isObject = self.token(index + 1).map { startsObject($0) || $0.isA(.preposition) } ?? false
      if verb.forms.contains(.past), standsAsVerb(index), !verb.isNoun || isObject {
        return make(.participle)
      }
      // Our schools serve 4,000 pupils.
      if let before, before.kind == .word, before.lower.hasSuffix("s"),
        before.word.verb == nil || before.word.verb?.isNoun == true,
        !before.isA(.preposition), !before.isA(.determiner),
        self.token(index + 1).map(startsObject) == true,
        !before.lower.hasSuffix("ss"), !before.lower.hasSuffix("'s")
      {
        return make(.present)
      }
      return nil
    }
    if verb.forms.contains(.third) {
      guard let before,
        before.kind == .word || before.kind == .name || before.kind == .close || before.year != nil
          || before.kind == .comma && (!verb.isNoun || verb.sense == .reach),
        !token.isA(.noun)
      else { return nil }
      if before.isA(.subjectPronoun) || before.isA(.relative) { return make(.present) }
      guard standsAsVerb(index) else { return nil }
      if verb.isNoun, let last, !isOpen(from: last.range.upperBound, to: index) { return nil }
      if verb.isNoun {
        guard
          self.token(index + 1).map(startsPlainObject) == true
            || isA(index + 1, [.to, .by]) && !token.isA(.people)
            || verb.sense == .reach && self.token(index + 1)?.isA(.at) == true
        else { return nil }
      }
      return make(.present)
    }
    if verb.forms.contains(.past) || verb.forms.contains(.participle) {
      if !verb.forms.contains(.participle) { return standsAsVerb(index) ? make(.past) : nil }
      guard index > 0 || self.token(index + 1)?.isA(.preposition) == true else { return nil }
      guard standsAsVerb(index) else { return nil }
      return make(.participle)
    }
    return nil
  }

  /// Phase II, Schedule 4: a number that belongs to a name.
  func isNumbered(_ index: Int) -> Bool {
    guard tokens[index].isA(.label), tokens[index].isCapital, let next = token(index + 1) else {
      return false
    }
    return next.kind == .number && next.value.map { $0 < ExactDecimal(mantissa: 100) } ?? false
      && token(index + 2)?.kind != .word
      || next.isCapital && next.lower.allSatisfy { "ivx".contains($0) }
  }

  /// Healthier Gives, the Work Pass: a capital letter in the middle of a sentence.
  func isInName(_ index: Int) -> Bool {
    guard tokens[index].isCapital, index > 0, let before = token(index - 1) else { return false }
    switch before.kind {
    case .word: return !before.isA(.subjectPronoun) || before.isA(.determiner)
    case .name, .number, .money: return true
    default: return false
    }
  }

  /// Whether a word behind these is no adjective or noun of its own: not `the increased share`.
  func standsAsVerb(_ index: Int) -> Bool {
    guard let before = token(index - 1) else { return true }
    if before.kind == .comma || before.kind == .close || before.kind == .open { return true }
    if before.kind == .number || before.kind == .percent || before.kind == .money {
      guard before.kind == .number, let next = token(index + 1) else { return true }
      return next.kind != .word || next.isA([.preposition, .adverb])
        || isUnknownPast(next)
        || next.isA(.conjunction)
    }
    guard before.kind == .word || before.kind == .name else { return true }
    if before.isA(.subjectPronoun) || before.isA(.relative) { return true }
    if before.isA(.determiner) && !before.isA(.all) && !before.isA(.each) { return false }
    if before.isA(.preposition) { return false }
    if before.isA(.more), token(index + 1)?.isA(.preposition) != true { return false }
    if before.isA(.and) || before.isA(.or) {
      return token(index + 1).map(startsObject) == true
        || token(index + 1)?.isA(.preposition) == true
    }
    return true
  }

  func standsAsGerund(_ index: Int) -> Bool {
    let token = tokens[index]
    guard let before = self.token(index - 1) else {
      return !token.isA(.noun) || self.token(index + 1).map(startsObject) == true
    }
    if before.isA(.determiner), before.kind == .word { return false }
    if token.isA(.noun) {
      return before.kind == .word && before.isA(.preposition)
        && self.token(index + 1).map(startsObject) == true
    }
    // fast-growing, COVID testing centres: an adjective before a noun
    if before.kind == .number || before.isA(.more) { return false }
    return true
  }

  func followsPluralSubject(_ token: EnglishToken) -> Bool {
    token.isA(.pluralSubject)
  }

  /// double that fund: behind a verb, that only points.
  func isPointing(_ index: Int, after last: Group?) -> Bool {
    index > 1 && tokens[index - 1].isA(.that) && last?.range.upperBound == index - 1
      && tokens[index].word.verb?.isNoun == true
  }
}
