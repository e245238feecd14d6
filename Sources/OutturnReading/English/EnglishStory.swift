import OutturnModel

/// Knows the sentences that tell stories, examples and old times: nothing in them is promised or told.
struct EnglishStory {
  let sentence: EnglishSentence
  let year: Int?
  private var tokens: [EnglishToken] { sentence.tokens }

  /// Notes whether a story or a worked example begins, goes on or ends.
  func note(_ state: inout EnglishReader.State) {
    noteExample(&state)
    guard let year else { return }
    let isAnecdote = sentence.classes.contains(.anecdote) || isOfOne
    let isOld =
      mayBeOld(year)
      && sentence.times.contains {
        $0.sense != .since && ($0.period.map { $0.last.year < year - 30 } ?? false)
      }
    guard isAnecdote || isOld || state.isStory else { return }
    let isNear =
      sentence.classes.contains(.speaker) || sentence.classes.contains(.us)
      || sentence.times.contains { $0.period.map { $0.last.year >= year - 12 } ?? false }
    if isNear, !isAnecdote {
      state.isStory = false
    } else if isOld || isAnecdote {
      state.isStory = true
    }
  }

  /// Whether a year or a word can name a time long gone.
  private func mayBeOld(_ year: Int) -> Bool {
    sentence.mayHoldTime
      && (sentence.classes.contains(.ago)
        || tokens.contains { $0.kind == .name || $0.year.map { $0 < year - 30 } == true })
  }

  /// Mr Tan saved: of one person.
  private var isOfOne: Bool {
    guard sentence.classes.contains(.personTitle),
      tokens.prefix(4).contains(where: { $0.isA(.personTitle) }),
      let verb = sentence.verbs.first(where: { $0.tense.isFinite }), verb.tense == .past
    else { return false }
    return (0..<min(verb.range.lowerBound, 4)).contains {
      tokens[$0].isA(.personTitle) && tokens[$0].isCapital
        && sentence.token($0 + 1)?.isCapital == true
        && sentence.token($0 + 1)?.isA(.office) != true
    }
  }

  // MARK: - Worked examples

  private func noteExample(_ state: inout EnglishReader.State) {
    if opensExample {
      state.isExample = true
    } else if state.isExample, !goesOn {
      state.isExample = false
    }
  }

  /// For example, a family of four will receive; Take a couple who earn.
  private var opensExample: Bool {
    guard let first = tokens.first else { return false }
    var place = 0
    // An individual with an income of 900 will pay
    if first.isA([.a, .an]),
      let one = tokens.indices.dropFirst().prefix(5).first(where: { tokens[$0].isA(.persona) }),
      sentence.isA(one + 1, .having),
      sentence.verbs.contains(where: { $0.tense == .future || $0.tense == .unreal })
    {
      return true
    }
    if first.isA(.preposition), sentence.lower(1) == "example" || sentence.lower(1) == "instance" {
      place = 2
    } else if first.isA(.illustrating) {
      place = 1
    } else if first.isA(.to), sentence.isA(1, .illustrating) {
      place = 2
    } else {
      return false
    }
    while let token = sentence.token(place),
      token.kind == .comma || token.isA([.adverb, .preposition, .condition, .illustrating])
    { place += 1 }
    guard let article = sentence.token(place) else { return false }
    if article.lower == "someone" { return true }
    guard article.isA(.a) || article.isA(.an) else { return false }
    return isOne(behind: place)
  }

  /// Whether a person, a family or a firm that stands for many follows an article.
  private func isOne(behind place: Int) -> Bool {
    for index in place + 1..<max(place + 1, min(tokens.count, place + 9)) {
      let token = tokens[index]
      if token.isA(.persona) { return true }
      if sentence.phrases.verb(at: index)?.tense.isFinite == true || token.isA(.preposition) {
        return false
      }
    }
    return false
  }

  /// They, he, the family, this household: still of the one who stands for many.
  private var goesOn: Bool {
    var place = 0
    while let token = sentence.token(place),
      token.kind == .comma || token.isA([.adverb, .conjunction])
        || sentence.phrases.standsInTime(place)
    { place += 1 }
    guard let first = sentence.token(place), !first.isA(.speaker) else { return false }
    if first.isA(.thirdPerson) { return true }
    guard first.isA(.determiner) || first.lower == "another" else { return false }
    return isOne(behind: place)
  }

  // MARK: - History

  /// Whether a figure is told of a year long gone.
  func isHistory(_ figure: EnglishFigure) -> Bool {
    guard let year else { return false }
    let near = sentence.times.filter { time in
      // those born in 1950
      if sentence.isA(time.tokens.lowerBound - 1, .age) { return false }
      return time.sense == .history
        || (time.sense == .at || time.sense == .span)
          && (time.period.map { $0.last.year < year - 12 } ?? false)
    }
    guard !near.isEmpty else { return false }
    guard sentence.times.contains(where: { $0.period.map { $0.last.year >= year - 12 } ?? false })
    else { return true }
    // 40 pools in 1990 and 60 today; but: by 20% from 2005 levels
    // Founded in 1908 with 63 pupils, the school now teaches 900.
    let opens = near.contains { time in
      (time.period.map { $0.last.year < year - 12 } ?? false)
        && time.tokens.upperBound <= figure.start && figure.start - time.tokens.upperBound < 6
        && !(time.tokens.upperBound..<figure.start).contains { place in
          tokens[place].kind == .comma || sentence.phrases.standsInTime(place)
        }
    }
    if opens { return true }
    return near.contains {
      $0.tokens.lowerBound == figure.tokens.upperBound
        && ($0.period.map { $0.last.year < year - 12 } ?? true)
        && !sentence.isA($0.tokens.upperBound, .baseNoun)
    }
  }
}
