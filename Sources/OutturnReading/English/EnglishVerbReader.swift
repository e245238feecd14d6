import OutturnModel

/// Finds the verb groups of an English sentence.
struct EnglishVerbReader {
  typealias Group = EnglishVerbGroup

  let tokens: [EnglishToken]
  /// Whether the sentence is an item of a list, where a plain verb is an order.
  let isItem: Bool

  /// The verb groups in order.
  func groups() -> [Group] {
    var groups: [Group] = []
    var index = 0
    while index < tokens.count {
      if tokens[index].kind == .word, var group = group(at: index, after: groups) {
        group.isRelative = isRelative(group.range.lowerBound)
        groups.append(group)
        index = max(group.range.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    phrasal(&groups)
    groups = groups.enumerated().filter { index, group in
      index == 0 || group.range.lowerBound >= groups[index - 1].range.upperBound
    }.map(\.element)
    settle(&groups)
    // Average time was: a noun, as another verb tells.
    if let first = groups.first, first.tense == .imperative,
      tokens[first.head].word.verb?.isNoun == true,
      let second = groups.dropFirst().first(where: {
        $0.tense.isFinite && $0.tense != .imperative && !$0.isRelative
      }),
      !isBroken(from: first.range.upperBound, to: second.range.lowerBound),
      !hasComma(from: first.range.upperBound, to: second.range.lowerBound)
    {
      groups.removeFirst()
    }
    return groups
  }

  /// Small words that tell the way.
  private static let ways = [
    "up": true, "upwards": true, "upward": true, "down": false, "downwards": false,
    "downward": false,
  ]

  /// Verbs that tell of more or less together with such a word.
  private static let movers: Set<String> = [
    "go", "goes", "went", "gone", "going", "come", "comes", "came", "coming", "bring",
    "brings", "brought", "bringing", "drive", "drove", "driven", "push", "pushed", "get",
    "got", "revised", "revise", "adjusted", "adjust", "moved", "edged",
  ]

  /// set up, carry out, shut down: a small word that belongs to its verb.
  private func isParticle(_ index: Int) -> Bool {
    guard let small = token(index),
      ["up", "out", "off", "down", "away", "over"].contains(small.lower),
      let next = token(index + 1)
    else { return false }
    if small.lower == "over" || small.lower == "up" || small.lower == "down" {
      // up to 40, over 40, down 5%
      guard small.lower == "up", next.lower != "to", next.kind != .money,
        self.token(index - 1)?.word.verb != nil
      else { return false }
      return true
    }
    return next.kind != .word || !next.isA(.preposition)
  }

  private func hasComma(from start: Int, to end: Int) -> Bool {
    start < end && (start..<end).contains { tokens[$0].kind == .comma }
  }

  /// , the fund raised: a subject behind a comma.
  private func opensAnew(from start: Int, to end: Int) -> Bool {
    guard start < end, let comma = (start..<end).last(where: { tokens[$0].kind == .comma }),
      comma + 2 < end, end - comma < 6
    else { return false }
    return tokens[comma + 1].isA(.determiner) && tokens[comma + 1].lower != "all"
      && tokens[comma + 1].lower != "each"
  }

  /// come down, go up, were down: the small word tells the way.
  private func phrasal(_ groups: inout [Group]) {
    for index in groups.indices {
      let end = groups[index].range.upperBound
      if isParticle(end), groups[index].sense != .rise, groups[index].sense != .fall,
        !groups[index].isCopula,
        !EnglishVerbReader.movers.contains(tokens[groups[index].head].lower)
      {
        groups[index].range = groups[index].range.lowerBound..<end + 1
        continue
      }
      if let small = token(end), small.lower == "aside", groups[index].sense == .make {
        groups[index].sense = .spend
        groups[index].range = groups[index].range.lowerBound..<end + 1
        continue
      }
      guard let small = token(end), let isUp = EnglishVerbReader.ways[small.lower] else { continue }
      let head = tokens[groups[index].head].lower
      let isCopula = groups[index].isCopula
      guard
        isCopula
          || EnglishVerbReader.movers.contains(head)
      else { continue }
      groups[index].sense = isUp ? .rise : .fall
      groups[index].isCopula = false
      groups[index].range = groups[index].range.lowerBound..<end + 1
    }
  }

  private func token(_ index: Int) -> EnglishToken? {
    index >= 0 && index < tokens.count ? tokens[index] : nil
  }

  private func isA(_ index: Int, _ kind: EnglishWord.Class) -> Bool {
    token(index)?.isA(kind) == true
  }

  /// Past adverbs and not.
  private func skipAdverbs(_ index: Int, denied: inout Bool) -> Int {
    var at = index
    while let token = token(at), token.kind == .word {
      if token.isA(.not) {
        denied = true
      } else if !(token.isA(.adverb) && token.word.verb == nil) && !isAdverb(token) {
        break
      }
      at += 1
    }
    return at
  }

  private func isAdverb(_ token: EnglishToken) -> Bool {
    token.lower.utf8.count > 4 && token.lower.hasSuffix("ly") && token.word.verb == nil
      && token.lower != "family" && token.lower != "supply"
  }

  // MARK: - One group

  private func group(at index: Int, after groups: [Group]) -> Group? {
    let token = tokens[index]
    let classes = token.word.classes
    var denied = classes.contains(.not)
    if token.isA(.letUs) {
      var next = index + 1
      if token.lower == "let", self.token(next)?.lower == "us" { next += 1 }
      if token.lower == "let's" || next == index + 2 || self.token(next - 1)?.lower == "us" {
        return base(from: index, at: next, tense: .future, denied: false)
      }
      return nil
    }
    if classes.contains(.future) {
      return base(from: index, at: index + 1, tense: .future, denied: token.lower == "won't")
    }
    if classes.contains(.would) {
      let next = skipAdverbs(index + 1, denied: &denied)
      // I would like to, would want to
      if self.token(next)?.lower == "like", self.token(next + 1)?.lower == "to" {
        return base(from: index, at: next + 2, tense: .future, denied: denied)
      }
      return base(from: index, at: index + 1, tense: .unreal, denied: denied)
    }
    if classes.contains(.can) {
      return base(from: index, at: index + 1, tense: .can, denied: denied)
    }
    if classes.contains(.might), token.word.month == nil || !token.isCapital {
      return base(from: index, at: index + 1, tense: .unreal, denied: denied)
    }
    if classes.contains(.must) {
      return base(from: index, at: index + 1, tense: .must, denied: denied)
    }
    if classes.contains(.doing) {
      let tense: Group.Tense = classes.contains(.pastAux) ? .past : .present
      if let group = base(from: index, at: index + 1, tense: tense, denied: true) { return group }
      return nil
    }
    if classes.contains(.have) { return having(at: index, denied: denied) }
    if classes.contains(.be) {
      // Ratepayers's: a possessive is no verb.
      if token.lower == "'s", let before = self.token(index - 1), !before.isA(.pronoun),
        !before.isA(.subjectPronoun)
      {
        return nil
      }
      return being(at: index, denied: denied)
    }
    if token.lower == "to" { return infinitive(at: index) }
    if token.lower == "being" {
      return Group(range: index..<index + 1, tense: .gerund, head: index)
    }
    return bare(at: index, after: groups)
  }

  /// A plain form behind a modal: will [also] build, will be built, will have built.
  private func base(
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
    if verb.lower == "have", let participle = token(next + 1),
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

  private func having(at index: Int, denied wasDenied: Bool) -> Group? {
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
    if verb.lower == "to", let base = token(next + 1), isBase(base) || base.isA(.beBase) {
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

  private func being(at index: Int, denied wasDenied: Bool) -> Group? {
    var denied = wasDenied
    let token = tokens[index]
    let isPast = token.isA(.pastAux)
    let next = skipAdverbs(index + 1, denied: &denied)
    var group = Group(
      range: index..<index + 1, tense: isPast ? .past : .present, isDenied: denied, isCopula: true,
      head: index)
    guard let verb = self.token(next), verb.kind == .word else { return group }
    if verb.lower == "to", let base = self.token(next + 1), isBase(base) || base.isA(.beBase) {
      let after = base.isA(.beBase) ? next + 2 : next + 1
      group.range = index..<min(after + 1, tokens.count)
      group.tense = isPast ? .past : .future
      group.isCopula = base.isA(.beBase) && self.token(after).map(isParticiple) != true
      group.isPassive = base.isA(.beBase) && !group.isCopula
      group.sense = self.token(after)?.word.verb?.sense
      group.head = min(after, tokens.count - 1)
      return group
    }
    if verb.lower == "going", self.token(next + 1)?.lower == "to" {
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

  private func infinitive(at index: Int) -> Group? {
    var denied = false
    let next = skipAdverbs(index + 1, denied: &denied)
    guard let verb = token(next), verb.kind == .word else { return nil }
    if verb.word.verb == nil, !verb.isA(.beBase), verb.lower != "have", !isUnknownBase(next) {
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
    if verb.lower == "have" {
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

  // MARK: - Verbs without a helper

  private func bare(at index: Int, after groups: [Group]) -> Group? {
    let last = groups.last
    let token = tokens[index]
    let before = self.token(index - 1)
    if token.word.month != nil && token.isCapital { return nil }
    if isInName(index) || isNumbered(index) { return nil }
    let earlier = groups.last { !$0.isRelative } ?? last
    guard let verb = token.word.verb else {
      if isUnknownIng(token), standsAsGerund(index) {
        return Group(range: index..<index + 1, tense: .gerund, head: index)
      }
      if isUnknownPast(token), index > 0, standsAsVerb(index) {
        return Group(range: index..<index + 1, tense: .participle, head: index)
      }
      return nil
    }
    // an estimated cost of, a record of: a noun
    if verb.isNoun, self.token(index + 1)?.lower == "of", before?.lower != "to" { return nil }
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
        guard !verb.isNoun || self.token(index + 1).map(startsObject) == true else { return nil }
        return make(.imperative)
      }
      if isPointing(index, after: last) { return nil }
      if let before,
        followsPluralSubject(before)
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
      if verb.forms.contains(.past), standsAsVerb(index) { return make(.participle) }
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
          || before.kind == .comma && !verb.isNoun,
        !token.isA(.noun)
      else { return nil }
      if before.isA(.subjectPronoun) || before.isA(.relative) { return make(.present) }
      guard standsAsVerb(index) else { return nil }
      if verb.isNoun, let last, !isOpen(from: last.range.upperBound, to: index) { return nil }
      if verb.isNoun {
        guard
          self.token(index + 1).map(startsPlainObject) == true
            || self.token(index + 1)?.lower == "to" || self.token(index + 1)?.lower == "by"
            || verb.sense == .reach && self.token(index + 1)?.lower == "at"
        else { return nil }
      }
      return make(.present)
    }
    if verb.forms.contains(.past) || verb.forms.contains(.participle) {
      if !verb.forms.contains(.participle) { return standsAsVerb(index) ? make(.past) : nil }
      guard index > 0 || self.token(index + 1)?.isA(.preposition) == true else { return nil }
      guard standsAsVerb(index) else { return nil }
      return make(verb.forms.contains(.past) ? .participle : .participle)
    }
    return nil
  }

  /// Phase II, Schedule 4: a number that belongs to a name.
  private func isNumbered(_ index: Int) -> Bool {
    guard tokens[index].isA(.label), tokens[index].isCapital, let next = token(index + 1) else {
      return false
    }
    return next.kind == .number && next.value.map { $0 < ExactDecimal(mantissa: 100) } ?? false
      && token(index + 2)?.kind != .word
      || next.isCapital && next.lower.allSatisfy { "ivx".contains($0) }
  }

  /// Healthier Gives, the Work Pass: a capital letter in the middle of a sentence.
  private func isInName(_ index: Int) -> Bool {
    guard tokens[index].isCapital, index > 0, let before = token(index - 1) else { return false }
    switch before.kind {
    case .word: return !before.isA(.subjectPronoun) || before.isA(.determiner)
    case .name, .number, .money: return true
    default: return false
    }
  }

  /// Whether a word behind these is no adjective or noun of its own: not `the increased share`.
  private func standsAsVerb(_ index: Int) -> Bool {
    guard let before = token(index - 1) else { return true }
    if before.kind == .comma || before.kind == .close || before.kind == .open { return true }
    if before.kind == .number || before.kind == .percent || before.kind == .money {
      guard before.kind == .number, let next = token(index + 1) else { return true }
      return next.kind != .word || next.isA(.preposition) || next.isA(.adverb)
        || isUnknownPast(next)
        || next.isA(.conjunction)
    }
    guard before.kind == .word || before.kind == .name else { return true }
    if before.isA(.subjectPronoun) || before.isA(.relative) { return true }
    if before.isA(.determiner) && before.lower != "all" && before.lower != "each" { return false }
    if before.isA(.preposition) { return false }
    if before.isA(.more), token(index + 1)?.isA(.preposition) != true { return false }
    if before.lower == "and" || before.lower == "or" {
      return token(index + 1).map(startsObject) == true
        || token(index + 1)?.isA(.preposition) == true
    }
    return true
  }

  private func standsAsGerund(_ index: Int) -> Bool {
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

  /// Settles which forms in -ed tell and which describe: the first of a clause without another verb tells.
  private func settle(_ groups: inout [Group]) {
    for index in groups.indices where groups[index].tense == .participle {
      let place = groups[index].range.lowerBound
      let before = token(place - 1)
      let start = clauseStart(of: place)
      let earlier = groups[..<index].last {
        $0.tense.isFinite && $0.range.lowerBound >= start
          && !opensAnew(from: $0.range.upperBound, to: place)
      }
      if let before,
        before.isA(.subjectPronoun) || before.isA(.relative)
          || before.isA(.adverb) && earlier == nil
      {
        groups[index].tense = .past
        continue
      }
      if earlier != nil {
        if coordinates(place), let earlier, earlier.tense == .past || earlier.tense == .perfect,
          !earlier.isCopula
        {
          groups[index].tense = earlier.tense
          groups[index].isPassive = earlier.isPassive
        }
        continue
      }
      if let next = groups[(index + 1)...].first, next.tense == .participle,
        self.token(groups[index].range.upperBound).map(startsPlainObject) != true,
        !isBroken(from: groups[index].range.upperBound, to: next.range.lowerBound),
        !hasComma(from: groups[index].range.upperBound, to: next.range.lowerBound)
      {
        continue
      }
      let later = groups[(index + 1)...].first { group in
        group.tense.isFinite && group.tense != .imperative
          && !isBroken(from: groups[index].range.upperBound, to: group.range.lowerBound)
          && !hasComma(from: groups[index].range.upperBound, to: group.range.lowerBound)
      }
      if later != nil { continue }
      if before?.kind == .comma, index > 0 { continue }
      if place == 0 { continue }
      groups[index].tense = .past
    }
  }

  /// Whether a clause begins between two tokens.
  private func isBroken(from start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    for index in start..<end {
      let token = tokens[index]
      if token.kind == .semicolon || token.kind == .colon || token.kind == .open { return true }
      if token.kind == .word,
        token.isA(.relative) && token.lower != "that"
          || token.isA(.conjunction) && !["as", "than", "or"].contains(token.lower)
            && !(token.lower == "and"
              && self.token(index + 1).map {
                $0.isA(.adverb) || $0.word.verb?.forms.contains(.participle) == true
              } == true)
      {
        return true
      }
    }
    return false
  }

  private func clauseStart(of place: Int) -> Int {
    var index = place - 1
    while index >= 0 {
      let token = tokens[index]
      if token.kind == .semicolon || token.kind == .colon { return index + 1 }
      if token.kind == .word, token.isA(.relative), token.lower != "that" { return index + 1 }
      if token.kind == .word, token.isA(.conjunction),
        ["and", "but", "while", "because", "whereas", "if", "when", "although"].contains(
          token.lower),
        index > 0, tokens[index - 1].kind == .comma
      {
        return index + 1
      }
      index -= 1
    }
    return 0
  }

  /// Whether a comma or an and stands before a verb: it goes on with the verb before.
  private func coordinates(_ index: Int) -> Bool {
    var at = index - 1
    while let token = token(at), token.isA(.adverb) || isAdverb(token) { at -= 1 }
    guard let before = token(at) else { return false }
    return before.kind == .comma || before.kind == .semicolon || before.lower == "and"
      || before.lower == "or" || before.kind == .dash
  }

  private func followsPluralSubject(_ token: EnglishToken) -> Bool {
    token.kind == .word
      && (["we", "i", "they", "you", "who", "which", "that"].contains(token.lower))
  }

  /// double that fund: behind a verb, that only points.
  private func isPointing(_ index: Int, after last: Group?) -> Bool {
    index > 1 && tokens[index - 1].lower == "that" && last?.range.upperBound == index - 1
      && tokens[index].word.verb?.isNoun == true
  }

  /// Whether a token can begin what a verb acts on.
  private func startsObject(_ token: EnglishToken) -> Bool {
    switch token.kind {
    case .number, .money, .open: true
    case .word:
      token.isA(.determiner) || token.isA(.more) || token.word.number != nil || token.isA(.pronoun)
        || !token.isA(.preposition) && !token.isA(.conjunction) && !token.isA(.be)
          && !token.isA(.future) && !token.isA(.have)
        || ["over", "up", "around", "about", "at", "nearly"].contains(token.lower)
    default: false
    }
  }

  private func startsPlainObject(_ token: EnglishToken) -> Bool {
    token.kind == .number || token.kind == .money || token.isA(.determiner) && token.lower != "that"
      || token.isA(.more)
      || ["nearly", "over", "about", "around", "almost", "some"].contains(token.lower)
      || token.word.number != nil
  }

  /// Whether a mark or word stands between that can open a clause.
  private func isOpen(from start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    return (start..<end).contains {
      tokens[$0].kind != .word && tokens[$0].kind != .name && tokens[$0].kind != .number
        && tokens[$0].kind != .percent && tokens[$0].kind != .money || tokens[$0].isA(.conjunction)
        || tokens[$0].isA(.relative)
        || tokens[$0].isA(.subjectPronoun) && ($0 == end - 1 || !tokens[$0].isA(.determiner))
    }
  }

  /// who are, which rose: in a relative clause.
  private func isRelative(_ index: Int) -> Bool {
    var at = index - 1
    while let token = token(at), token.isA(.adverb) || isAdverb(token) { at -= 1 }
    guard at > 0, let token = token(at) else { return false }
    return token.lower == "who" || token.lower == "which" || token.lower == "that"
  }

  private func startsNoun(_ token: EnglishToken) -> Bool { startsObject(token) }

  private func isBase(_ token: EnglishToken) -> Bool {
    guard token.kind == .word, !token.isA(.determiner), !token.isA(.preposition) else {
      return false
    }
    if let verb = token.word.verb {
      return verb.forms.contains(.base)
    }
    // Behind to, a small word that is no noun in the plural is a verb: to modernise.
    return !token.isCapital && token.word.number == nil && !token.lower.hasSuffix("s")
      && !token.isA(.noun) && !token.isA(.pronoun) && !token.isA(.money)
      && token.lower.utf8.count > 2
      && !token.isA(.people) && !token.isA(.adverb) && !token.isA(.more)
      && !token.lower.hasSuffix("ing")
      && !token.isA(.fiscal)
  }

  /// to modernise harbours, to landfill: a word that the table does not hold is a verb by its ending, or where something that it acts on follows.
  private func isUnknownBase(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    let lower = token.lower
    if ["ise", "ize", "ify", "ate", "yse", "yze"].contains(where: { lower.hasSuffix($0) }) {
      return true
    }
    if [
      "tion", "ment", "ness", "ity", "ance", "ence", "ing", "er", "or", "al", "ship", "ism", "age",
      "ics", "ure", "acy", "cy", "sion",
    ].contains(where: { lower.hasSuffix($0) }) {
      return false
    }
    guard let next = self.token(index + 1) else { return false }
    return startsPlainObject(next)
      || next.kind == .word && next.isA(.pronoun) && !next.isA(.relative)
  }

  private func isParticiple(_ token: EnglishToken) -> Bool {
    if let verb = token.word.verb { return verb.forms.contains(.participle) }
    return isUnknownPast(token)
  }

  private func isUnknownPast(_ token: EnglishToken) -> Bool {
    token.kind == .word && token.word.verb == nil && !token.isA(.noun) && token.lower.utf8.count > 3
      && token.lower.hasSuffix("ed") && !token.isCapital && !token.lower.contains("-")
  }

  private func isUnknownIng(_ token: EnglishToken) -> Bool {
    token.kind == .word && token.word.verb == nil && !token.isA(.noun) && token.lower.utf8.count > 5
      && token.lower.hasSuffix("ing") && !token.isCapital
  }
}

extension EnglishToken {
  fileprivate func isA(_ kind: Kind) -> Bool { self.kind == kind }
}
