import OutturnModel

/// Verbs behind a helper: will build, has been built, is to build, to build.
extension EnglishVerbReader {
  /// A plain form behind a modal: will [also] build, will be built, will have built.
  func base(
    from start: Int, at place: Int, tense: Group.Tense, denied: Bool
  ) -> Group? {
    var denied = denied
    // will you, will the House: a question, the subject in between.
    let next = skipAdverbs(place, denied: &denied)
    guard let verb = token(next), verb.kind == .word else {
      return Group(range: start..<next, tense: tense, isDenied: denied, head: max(start, next - 1))
    }
    if verb.isA(.beBase) || verb.lower == "be" {
      var group =
        being(at: next, denied: denied)
        ?? Group(
          range: start..<next + 1, tense: tense, isCopula: true, head: next)
      group.range = start..<max(group.range.upperBound, next + 1)
      // will need to, will be able to
      if group.tense != .future || tense != .unreal { group.tense = tense }
      group.isDenied = denied
      return group
    }
    if verb.isA(.have), let participle = token(next + 1),
      participle.word.verb?.forms.contains(.participle) == true || participle.isA(.been)
    {
      let stop = participle.isA(.been) ? next + 3 : next + 2
      return Group(
        range: start..<min(stop, tokens.count), tense: tense, isPassive: participle.isA(.been),
        isDenied: denied, sense: token(stop - 1)?.word.verb?.sense,
        head: min(stop, tokens.count) - 1)
    }
    return Group(
      range: start..<next + 1, tense: tense, isDenied: denied, sense: verb.word.verb?.sense,
      head: next)
  }

  func having(at index: Int, denied wasDenied: Bool) -> Group? {
    var denied = wasDenied
    let next = skipAdverbs(index + 1, denied: &denied)
    guard let verb = token(next), verb.kind == .word else {
      return Group(
        range: index..<index + 1, tense: tokens[index].isA(.pastAux) ? .past : .present,
        isDenied: denied, sense: .state, head: index)
    }
    let tense: Group.Tense = tokens[index].isA(.pastAux) ? .past : .perfect
    if verb.isA(.been) {
      let after = skipAdverbs(next + 1, denied: &denied)
      if let participle = token(after), isParticiple(participle) {
        return Group(
          range: index..<after + 1, tense: tense, isPassive: true, isDenied: denied,
          sense: participle.word.verb?.sense, head: after)
      }
      if let ing = token(after), ing.word.verb?.forms.contains(.ing) == true {
        return Group(
          range: index..<after + 1, tense: tense, isDenied: denied, sense: ing.word.verb?.sense,
          head: after)
      }
      return Group(
        range: index..<next + 1, tense: tense, isDenied: denied, isCopula: true, head: next)
    }
    if verb.isA(.to), let base = token(next + 1), isBase(base) || base.isA(.beBase) {
      let after = base.isA(.beBase) ? next + 2 : next + 1
      return Group(
        range: index..<min(after + 1, tokens.count),
        tense: tokens[index].isA(.pastAux) ? .past : .must,
        isDenied: denied, sense: token(after)?.word.verb?.sense, head: min(after, tokens.count - 1))
    }
    if isParticiple(verb),
      !(verb.word.verb?.isNoun == true && token(next + 1).map(startsNoun) == false
        && verb.lower.hasSuffix("t"))
    {
      return Group(
        range: index..<next + 1, tense: tense, isDenied: denied, sense: verb.word.verb?.sense,
        head: next)
    }
    return Group(
      range: index..<index + 1, tense: tokens[index].isA(.pastAux) ? .past : .present,
      isDenied: denied, sense: .state, head: index)
  }

  func being(at index: Int, denied wasDenied: Bool) -> Group? {
    var denied = wasDenied
    let token = tokens[index]
    let isPast = token.isA(.pastAux)
    let next = skipAdverbs(index + 1, denied: &denied)
    var group = Group(
      range: index..<index + 1, tense: isPast ? .past : .present, isDenied: denied, isCopula: true,
      head: index)
    guard let verb = self.token(next), verb.kind == .word else { return group }
    if verb.isA(.to), let base = self.token(next + 1), isBase(base) || base.isA(.beBase) {
      let after = base.isA(.beBase) ? next + 2 : next + 1
      group.range = index..<min(after + 1, tokens.count)
      group.tense = isPast ? .past : .future
      group.isCopula = base.isA(.beBase) && self.token(after).map(isParticiple) != true
      group.isPassive = base.isA(.beBase) && !group.isCopula
      group.sense = self.token(after)?.word.verb?.sense
      group.head = min(after, tokens.count - 1)
      return group
    }
    if verb.lower == "going", self.token(next + 1)?.isA(.to) == true {
      group.range = index..<min(next + 3, tokens.count)
      group.tense = .future
      group.isCopula = false
      group.sense = self.token(next + 2)?.word.verb?.sense
      group.head = min(next + 2, tokens.count - 1)
      return group
    }
    if verb.isA(.being), let participle = self.token(next + 1), isParticiple(participle) {
      group.range = index..<next + 2
      group.tense = isPast ? .past : .progressive
      group.isPassive = true
      group.isCopula = false
      group.sense = participle.word.verb?.sense
      group.head = next + 1
      return group
    }
    if verb.word.verb?.forms.contains(.ing) == true || isUnknownIng(verb) {
      group.range = index..<next + 1
      group.tense = isPast ? .past : .progressive
      group.isCopula = false
      group.sense = verb.word.verb?.sense
      group.head = next
      return group
    }
    if isParticiple(verb),
      !(verb.word.verb?.isNoun == true && verb.word.verb?.forms.contains(.base) == true
        && self.token(next - 1)?.isA(.determiner) == true)
    {
      group.range = index..<next + 1
      group.isPassive = true
      group.isCopula = false
      group.sense = verb.word.verb?.sense
      group.head = next
    }
    return group
  }

  func infinitive(at index: Int) -> Group? {
    var denied = false
    let next = skipAdverbs(index + 1, denied: &denied)
    guard let verb = token(next), verb.kind == .word else { return nil }
    if verb.word.verb == nil, !verb.isA(.beBase), !verb.isA(.have), !isUnknownBase(next) {
      return nil
    }
    if verb.isA(.beBase) {
      var group =
        being(at: next, denied: false)
        ?? Group(range: next..<next + 1, tense: .infinitive, head: next)
      group.range = index..<max(group.range.upperBound, next + 1)
      group.tense = .infinitive
      return group
    }
    if verb.isA(.have) {
      if let participle = token(next + 1), isParticiple(participle) {
        return Group(
          range: index..<next + 2, tense: .infinitive, isPerfect: true,
          sense: participle.word.verb?.sense, head: next + 1)
      }
      return Group(range: index..<next + 1, tense: .infinitive, sense: .state, head: next)
    }
    guard isBase(verb) else { return nil }
    return Group(
      range: index..<next + 1, tense: .infinitive, sense: verb.word.verb?.sense, head: next)
  }
}
