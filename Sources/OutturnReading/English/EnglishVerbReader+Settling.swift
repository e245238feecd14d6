import OutturnModel

/// Settles which forms tell and which describe, and which small words belong to a verb.
extension EnglishVerbReader {
  /// set up, carry out, shut down: a small word that belongs to its verb.
  func isParticle(_ index: Int) -> Bool {
    guard let small = token(index),
      small.isA(.particle),
      let next = token(index + 1)
    else { return false }
    if small.isA([.over, .up, .down]) {
      // up to 40, over 40, down 5%
      guard small.isA(.up), !next.isA(.to), next.kind != .money,
        self.token(index - 1)?.word.verb != nil
      else { return false }
      return true
    }
    return next.kind != .word || !next.isA(.preposition)
  }

  func hasComma(from start: Int, to end: Int) -> Bool {
    start < end && (start..<end).contains { tokens[$0].kind == .comma }
  }

  /// , the fund raised: a subject behind a comma.
  func opensAnew(from start: Int, to end: Int) -> Bool {
    guard start < end, let comma = (start..<end).last(where: { tokens[$0].kind == .comma }),
      comma + 2 < end, end - comma < 6
    else { return false }
    return tokens[comma + 1].isA(.determiner) && !tokens[comma + 1].isA(.all)
      && !tokens[comma + 1].isA(.each)
  }

  /// come down, go up, were down: the small word tells the way.
  func phrasal(_ groups: inout [Group]) {
    for index in groups.indices {
      let end = groups[index].range.upperBound
      if isParticle(end), groups[index].sense != .rise, groups[index].sense != .fall,
        !groups[index].isCopula,
        !tokens[groups[index].head].isA(.mover)
      {
        groups[index].range = groups[index].range.lowerBound..<end + 1
        continue
      }
      if let small = token(end), small.isA(.aside), groups[index].sense == .make {
        groups[index].sense = groups[index].isPassive ? .budget : .spend
        groups[index].range = groups[index].range.lowerBound..<end + 1
        continue
      }
      guard let small = token(end), small.isA([.wayUp, .wayDown]) else { continue }
      guard groups[index].isCopula || tokens[groups[index].head].isA(.mover) else { continue }
      groups[index].sense = small.isA(.wayUp) ? .rise : .fall
      groups[index].isCopula = false
      groups[index].range = groups[index].range.lowerBound..<end + 1
    }
  }

  /// Settles which forms in -ed tell and which describe: the first of a clause without another verb tells.
  func settle(_ groups: inout [Group]) {
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
  func isBroken(from start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    for index in start..<end {
      let token = tokens[index]
      if token.kind == .semicolon || token.kind == .colon || token.kind == .open { return true }
      if token.kind == .word,
        token.isA(.relative) && !token.isA(.that)
          || token.isA(.conjunction) && !token.isA([.as, .than, .or])
            && !(token.isA(.and)
              && self.token(index + 1).map {
                $0.isA(.adverb) || $0.word.verb?.forms.contains(.participle) == true
              } == true)
      {
        return true
      }
    }
    return false
  }

  func clauseStart(of place: Int) -> Int {
    var index = place - 1
    while index >= 0 {
      let token = tokens[index]
      if token.kind == .semicolon || token.kind == .colon { return index + 1 }
      if token.kind == .word, token.isA(.relative), !token.isA(.that) { return index + 1 }
      if token.kind == .word, token.isA([.clauseJoint, .and]),
        index > 0, tokens[index - 1].kind == .comma
      {
        return index + 1
      }
      index -= 1
    }
    return 0
  }
}
