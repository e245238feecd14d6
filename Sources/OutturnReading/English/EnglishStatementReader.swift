import OutturnModel

/// Reads the statements of one English sentence.
struct EnglishStatementReader {
  let sentence: EnglishSentence
  let setting: EnglishSetting
  let isItem: Bool
  /// Whether the catalogue knows a name.
  let isKnown: (String) -> Bool
  private var tokens: [EnglishToken] { sentence.tokens }

  /// What the sentence promises or tells.
  func drafts(_ state: inout EnglishReader.State) -> [EnglishDraft] {
    noteStory(&state)
    var drafts: [EnglishDraft] = []
    var partWhole: EnglishDraft?
    let rule = EnglishKindRule(sentence, isPlan: setting.isPlan == true)
    let context = EnglishContextRule(sentence: sentence, year: setting.year)
    let names = EnglishNameReader(sentence: sentence)
    for (index, figure) in sentence.figures.enumerated() {
      let (told, verbIndex) = rule.kind(of: figure)
      let verb = verbIndex.map { sentence.verbs[$0] }
      guard !state.isStory, !context.isContext(figure, at: index, verb: verb),
        !isHistory(figure, at: index)
      else { continue }
      guard var kind = settled(told, state) else { continue }
      // A line of a table.
      if told == .open, !isItem, state.list == nil,
        !sentence.verbs.contains(where: {
          $0.tense.isFinite || $0.tense == .participle && setting.isPlan != nil
        })
      {
        continue
      }
      let (parts, role) = names.name(of: figure, verb: verbIndex)
      var doubts: Doubts = []
      let measure = EnglishMeasureRule(sentence: sentence).measure(
        of: figure, role: role, name: parts ?? [], verb: verb)
      let isState = told == .state || told == .carried || told == .open
      var period = EnglishPeriodRule(sentence: sentence, setting: setting).period(
        of: figure, at: index, isPromise: kind == .commitment,
        isState: isState && verb?.tense != .perfect || sentence.times.contains { $0.sense == .now },
        measure: measure)
      // A time still to come makes a promise of what is told in the present.
      if kind == .outcome, period.isTold, let year = setting.year,
        let first = period.period?.first.year, first > year, told != .outcome
      {
        kind = .commitment
      }
      if told == .carried || told == .open, !period.isTold, let last = state.last, told == .carried
      {
        period.period = last.period
      }
      if told == .open, !period.isTold, let list = state.list?.period { period.period = list }
      var name = parts.flatMap { $0.isEmpty ? nil : words(of: $0) } ?? ""
      var carried: EnglishDraft?
      if name.isEmpty {
        doubts.insert(.farSubject)
        if drafts.isEmpty, figure.isMoney, let own = ownPurpose(of: figure) {
          name = own
        } else if let last = drafts.last ?? state.last {
          name = last.name
          carried = last
        } else {
          name = earlierName(state) ?? ""
        }
      }
      guard !name.isEmpty else { continue }
      if told == .open, carried != nil, sentence.verbs.isEmpty { continue }
      if figure.sort == .multiple, index + 1 < sentence.figures.count,
        sentence.lower(sentence.figures[index + 1].start - 1) == "from"
          || sentence.lower(sentence.figures[index + 1].start - 1) == "to"
      {
        continue
      }
      if let parts, parts.count == 1,
        let whole = EnglishReference(sentence: sentence).resolved(parts[0])
      {
        name = whole
      }
      if measure == .growth, name.hasSuffix(" growth"),
        let rest = Optional(String(name.dropLast(7))), isKnown(rest)
      {
        name = rest
      }
      if told == .open { doubts.insert(.unclearPart) }
      if period.period == nil { doubts.insert(.noTime) }
      if figure.isWords { doubts.insert(.wordNumber) }
      if figure.sort == .bare { doubts.insert(.inferredUnit) }
      var draft = EnglishDraft(
        kind: kind, period: period.period, name: name, measure: measure, bound: figure.bound,
        value: figure.value,
        upper: figure.upper, unit: figure.unit, unitWords: figure.unit?.told,
        force: force(kind, told, verb), clause: clause(of: figure), figure: figure.tokens,
        doubts: doubts)
      if figure.sort == .multiple {
        draft.relation = figure.value.map { .multiple($0) }
        draft.value = nil
        draft.bound = .none
      }
      if figure.sort == .bare, let last = drafts.last,
        sentence.lower(figure.start - 1) == "and"
          || sentence.token(figure.start - 1)?.kind == .comma
      {
        draft.name = last.name
        draft.unit = last.unit
        draft.measure = last.measure
      }
      if let verb, verb.isDenied, figure.bound == .moreThan || verb.sense == .exceed {
        draft.bound = .atMost
      } else if verb?.sense == .exceed, verb?.range.upperBound == figure.start {
        draft.bound = .moreThan
      }
      if figure.sort == .bare, sentence.lower(figure.start - 1) == "of", let last = drafts.last {
        draft.unit = last.unit
        draft.unitWords = last.unitWords
        draft.measure = last.measure
        if !period.isTold { draft.period = last.period }
      }
      if context.isPartOfCount(figure, at: index),
        let whole = partWhole ?? drafts.last ?? state.last, figure.sort == .bare || figure.isPercent
      {
        partWhole = whole
        let next = sentence.phrases.verb(at: figure.tokens.upperBound)
        let end = min(
          figure.tokens.upperBound + 7,
          next.flatMap { verb in
            (verb.range.upperBound..<tokens.count).first {
              tokens[$0].kind != .word || tokens[$0].isA(.conjunction)
            }
          } ?? tokens.count)
        let from = next.map { $0.isCopula ? $0.range.upperBound : $0.head } ?? end
        draft.name = whole.name
        if from < end, let told = words(of: [from..<end]) {
          draft.name = next?.isCopula == true ? "\(told) \(whole.name)" : "\(whole.name) \(told)"
        }
        if figure.sort == .bare { draft.unit = whole.unit }
        draft.measure = figure.isPercent ? .share : whole.measure
      }
      if figure.sort == .bare, draft.unit == nil, let number = draft.value,
        number.normalized.exponent >= 0, role != .level || verb?.sense == .reach,
        let part = parts?.last(where: { !$0.isEmpty }), let head = sentence.phrases.head(of: part),
        !["ratio", "index", "score", "rate", "rates"].contains(head.lower)
      {
        draft.unit =
          EnglishLexicon.shipped.unit(ofNoun: head)
          ?? (head.lower.hasSuffix("s") || role != .level ? EnglishReader.piece : nil)
        draft.unitWords = draft.unit?.told
      }
      if draft.unit == nil, figure.sort == .counted { draft.unit = EnglishReader.piece }
      if figure.sort == .rank { draft.unit = EnglishReader.place }
      if let carried, figure.isPercent, role == .level || role == .target,
        carried.unit?.unit.sort == .proportion,
        carried.measure == .growth || carried.measure == .rate
      {
        draft.measure = carried.measure
      }
      drafts.append(draft)
    }
    if !state.isStory {
      let deeds = milestones(rule)
      if !deeds.isEmpty {
        drafts = (drafts + deeds).sorted { $0.figure.lowerBound < $1.figure.lowerBound }
      }
    }
    if let last = drafts.last(where: { $0.measure != .milestone }) {
      state.last = last
      state.isPromise = last.kind == .commitment
    } else if let finite = sentence.verbs.lastIndex(where: { $0.tense.isFinite }) {
      let kind = rule.kind(of: finite)
      if kind == .commitment || kind == .expected {
        state.isPromise = true
      } else if kind == .outcome {
        state.isPromise = false
      }
    }
    return drafts
  }

  /// The kind that is proposed; nil for context.
  private func settled(_ kind: EnglishKindRule.Kind, _ state: EnglishReader.State) -> Statement
    .Kind?
  {
    switch kind {
    case .commitment, .expected: return .commitment
    case .outcome, .state: return .outcome
    case .context: return nil
    case .carried: return state.isPromise == true ? .commitment : .outcome
    case .open:
      if let list = state.list?.kind, list != .open { return settled(list, state) }
      if let isPlan = setting.isPlan { return isPlan ? .commitment : .outcome }
      if isItem { return .commitment }
      return state.isPromise == true ? .commitment : .outcome
    }
  }

  private func force(
    _ kind: Statement.Kind, _ told: EnglishKindRule.Kind, _ verb: EnglishVerbGroup?
  ) -> Force {
    guard kind == .commitment else { return .plain }
    if told == .expected || tokens.contains(where: { $0.lower == "targets" }) { return .expected }
    if tokens.contains(where: { $0.lower == "ensure" || $0.lower == "guarantee" })
      || verb?.tense == .must
    {
      return .assured
    }
    if tokens.contains(where: {
      $0.isA(.goal) || ["aim", "aims", "strive", "seek", "endeavour"].contains($0.lower)
    }) {
      return .strived
    }
    return .plain
  }

  // MARK: - Stories and history

  private func noteStory(_ state: inout EnglishReader.State) {
    guard let year = setting.year else { return }
    let isOld = sentence.times.contains { $0.period.map { $0.last.year < year - 30 } ?? false }
    let isNear =
      tokens.contains { $0.isA(.speaker) || $0.lower == "our" || $0.lower == "us" }
      || sentence.times.contains { $0.period.map { $0.last.year >= year - 12 } ?? false }
    if isNear, !tokens.contains(where: { $0.isA(.anecdote) }) {
      state.isStory = false
    } else if isOld || tokens.contains(where: { $0.isA(.anecdote) }) {
      state.isStory = true
    }
  }

  /// Told of a year long gone.
  private func isHistory(_ figure: EnglishFigure, at index: Int) -> Bool {
    guard let year = setting.year else { return false }
    let near = sentence.times.filter { time in
      time.sense == .history
        || time.sense == .at && (time.period.map { $0.last.year < year - 12 } ?? false)
    }
    guard !near.isEmpty,
      !sentence.times.contains(where: { $0.period.map { $0.last.year >= year - 12 } ?? false })
    else {
      return near.contains { $0.tokens.lowerBound == figure.tokens.upperBound }
    }
    return true
  }

  // MARK: - Words

  /// The words of a name, without what only leads to it.
  private func words(of parts: [Range<Int>]) -> String? {
    var words: [String] = []
    for part in parts {
      var range = part
      while let first = range.first,
        tokens[first].isA(.determiner) && tokens[first].kind == .word
          && !(tokens[first].lower == "those" && sentence.isA(first + 1, .preposition))
          || tokens[first].isA(.more) && tokens[first].lower != "new"
          || tokens[first].kind == .other || tokens[first].kind == .comma
      {
        range = range.dropFirst()
      }
      while let last = range.last,
        tokens[last].isA(.preposition) || tokens[last].kind == .comma || tokens[last].kind == .other
          || tokens[last].kind == .dash || tokens[last].isA(.conjunction)
          || tokens[last].kind == .open
      {
        range = range.dropLast()
      }
      guard !range.isEmpty else { continue }
      var told = ""
      var depth = 0
      for place in range {
        let token = tokens[place]
        if token.kind == .other {
          // farmers' income
          if token.isGlued, ["'", "’"].contains(sentence.told(token)), place > range.lowerBound {
            told += "'"
          }
          continue
        }
        if token.kind == .open || depth > 0 {
          depth += token.kind == .open ? 1 : token.kind == .close ? -1 : 0
          continue
        }
        if !told.isEmpty, !token.isGlued || token.kind == .word && tokens[place - 1].kind == .other
        {
          told += " "
        }
        told += sentence.told(token)
      }
      words.append(told)
    }
    var name = words.first ?? ""
    for (index, told) in words.enumerated().dropFirst() {
      name += (words.count == parts.count ? joint(before: parts[index]) : " ") + told
    }
    if name.isEmpty { return nil }
    if parts.count == 1, parts[0].count == 1,
      tokens[parts[0].lowerBound].isA(.pronoun) || tokens[parts[0].lowerBound].isA(.empty)
    {
      return nil
    }
    return name
  }

  /// What money serves by an infinitive elsewhere in the sentence: To support this, I will set aside $5 million.
  private func ownPurpose(of figure: EnglishFigure) -> String? {
    let goals = sentence.verbs.filter { $0.tense == .infinitive }
    guard
      let goal = goals.first(where: { $0.range.lowerBound >= figure.tokens.upperBound })
        ?? goals.last(where: { $0.range.upperBound <= figure.start }),
      let noun = sentence.phrases.phrase(at: goal.range.upperBound)
    else { return nil }
    return words(of: [noun])
  }

  /// The small word that leads from one part of a name to the next.
  private func joint(before part: Range<Int>) -> String {
    var place = part.lowerBound - 1
    while place > 0,
      tokens[place].kind != .word || tokens[place].isA(.determiner)
        || sentence.figures.contains(where: { $0.start <= place && place < $0.tokens.upperBound })
    { place -= 1 }
    switch sentence.lower(place) {
    case "in", "for", "of", "on", "at", "across", "near": return " \(sentence.lower(place)) "
    case "to", "into", "towards", "toward": return " for "
    default: return " "
    }
  }

  /// What the sentence before spoke of, for a pronoun here.
  private func earlierName(_ state: EnglishReader.State) -> String? {
    guard let earlier = state.sentence, let verb = earlier.verbs.last(where: { $0.tense.isFinite })
    else { return nil }
    let reader = EnglishStatementReader(
      sentence: earlier, setting: setting, isItem: isItem, isKnown: isKnown)
    let object = earlier.phrases.phrase(at: verb.range.upperBound)
    let parts = object.map { [$0] } ?? EnglishNameReader(sentence: earlier).subject(of: verb)
    return parts.flatMap { reader.words(of: $0) }
  }

  // MARK: - Deeds

  /// What is to be done by a day, where no figure tells it.
  private func milestones(_ rule: EnglishKindRule) -> [EnglishDraft] {
    guard let year = setting.year, sentence.figures.isEmpty || isItem == false else { return [] }
    var drafts: [EnglishDraft] = []
    for time in sentence.times {
      guard let period = time.period, period.last.year >= year, isDeadline(time, year) else {
        continue
      }
      guard
        let index = sentence.verbs.lastIndex(where: {
          $0.range.upperBound <= time.tokens.lowerBound
        })
      else { continue }
      let part = sentence.verbs[index].range.lowerBound..<time.tokens.upperBound
      guard
        !sentence.figures.contains(where: {
          $0.start < part.upperBound && $0.start >= part.lowerBound
        }),
        !(part.lowerBound..<time.tokens.lowerBound).contains(where: {
          tokens[$0].kind == .semicolon
        })
      else { continue }
      guard isDeedTime(time, sentence.verbs[index], year) else { continue }
      let kind = rule.kind(of: index)
      guard
        kind == .commitment || kind == .expected
          || kind == .open && (setting.isPlan == true || isItem)
      else { continue }
      let verb = sentence.verbs[index]
      let names = EnglishNameReader(sentence: sentence)
      let object = verb.isPassive ? nil : sentence.phrases.phrase(at: verb.range.upperBound)
      let parts = object.map { [$0] } ?? names.subject(of: verb)
      // take place, take effect: the subject tells.
      guard let parts,
        let name = words(of: parts) ?? names.subject(of: verb).flatMap({ words(of: $0) })
      else { continue }
      drafts.append(
        EnglishDraft(
          kind: .commitment, period: period, name: name, measure: .milestone, bound: .none,
          value: nil, upper: nil, unit: nil, unitWords: nil,
          force: force(.commitment, kind, verb), relation: nil,
          clause: clause(
            of: EnglishFigure(sort: .bare, tokens: time.tokens, start: verb.range.lowerBound)),
          figure: time.tokens, doubts: [.noNumber]))
    }
    return drafts
  }

  /// A deadline goes with any verb, another time only with what is made, begun or ended.
  private func isDeedTime(_ time: EnglishTime, _ verb: EnglishVerbGroup, _ year: Int) -> Bool {
    if time.sense == .deadline { return true }
    if time.sense == .span {
      let first = sentence.lower(time.tokens.lowerBound)
      return first == "within" || first == "in"
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
    default: return false
    }
  }

  // MARK: - Evidence

  /// The clause that states a figure, to its end.
  private func clause(of figure: EnglishFigure) -> Range<Int> {
    var part = sentence.part(around: figure.start)
    // Cut where another clause with a verb of its own begins.
    var start = part.lowerBound
    var end = part.upperBound
    for place in part where tokens[place].kind == .comma || tokens[place].kind == .dash {
      guard let next = sentence.token(place + 1),
        next.isA(.conjunction) || next.isA(.relative) || next.isA(.subjectPronoun)
      else { continue }
      let opens = sentence.verbs.contains {
        $0.tense.isFinite && $0.range.lowerBound > place && $0.range.lowerBound - place < 8
      }
      let hadVerb = sentence.verbs.contains {
        $0.tense.isFinite && $0.range.lowerBound >= start && $0.range.upperBound <= place
      }
      guard opens, hadVerb else { continue }
      if place < figure.start {
        start = place + 1
      } else if place >= figure.tokens.upperBound, end == part.upperBound {
        end = place
      }
    }
    start = max(start, figure.start - 45)
    end = min(end, figure.tokens.upperBound + 45)
    while end > figure.tokens.upperBound,
      tokens[end - 1].kind == .stop || tokens[end - 1].kind == .colon
    { end -= 1 }
    part = start..<end
    return min(part.lowerBound, figure.start)..<max(part.upperBound, figure.tokens.upperBound)
  }
}
