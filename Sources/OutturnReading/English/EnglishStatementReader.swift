import OutturnModel

/// Reads the statements of one English sentence.
struct EnglishStatementReader {
  let sentence: EnglishSentence
  let setting: EnglishSetting
  let isItem: Bool
  /// Whether the catalogue knows a name.
  let isKnown: (String) -> Bool
  private var tokens: [EnglishToken] { sentence.tokens }
  private var rule: EnglishKindRule {
    EnglishKindRule(sentence, isPlan: setting.isPlan == true, year: setting.year)
  }

  /// What the sentence promises or tells.
  func drafts(_ state: inout EnglishReader.State) -> [EnglishDraft] {
    let story = EnglishStory(sentence: sentence, year: setting.year)
    story.note(&state)
    var drafts: [EnglishDraft] = []
    var deeds: [EnglishDraft] = []
    if !state.isStory, !state.isExample,
      sentence.mayHoldFigure || sentence.mayHoldTime || holdsDeed,
      !sentence.isRow
    {
      var whole = EnglishPartReader(sentence: sentence).whole
      for (index, figure) in sentence.figures.enumerated() where !story.isHistory(figure) {
        guard let draft = draft(of: figure, at: index, drafts, &whole, state) else { continue }
        let each = EnglishNaming(sentence: sentence, setting: setting).each(behind: figure, state)
        drafts += each.isEmpty ? [draft] : each.map { draft.named($0) }
      }
      deeds = EnglishDeedReader(
        sentence: sentence, setting: setting, isItem: isItem, last: state.last, thing: state.thing,
        figures: drafts.map(\.figure),
        topic: { [state] in
          EnglishNaming(sentence: sentence, setting: setting).earlierSubject(state)
        },
        named: { [state] in
          EnglishNaming(sentence: sentence, setting: setting).earlier($0, state)
        },
        isList: state.list?.kind == .commitment || state.list?.kind == .expected
      ).deeds(rule)
    }
    note(drafts, &state)
    state.thing = deeds.last?.thing
    state.topic =
      (deeds + drafts).lazy.reversed().compactMap(EnglishTopic.init).first
      ?? EnglishTopic(heading: sentence) ?? state.topic?.later
    return deeds.isEmpty
      ? drafts : (drafts + deeds).sorted { $0.figure.lowerBound < $1.figure.lowerBound }
  }

  private var holdsDeed: Bool {
    sentence.classes.contains(.deed) || sentence.classes.contains(.future)
      || sentence.classes.contains(.proposing) || sentence.classes.contains(.deedNoun)
      || sentence.classes.contains(.statePhrase)
  }

  /// Keeps what the next sentence may go on with.
  private func note(_ drafts: [EnglishDraft], _ state: inout EnglishReader.State) {
    state.isNear = !drafts.isEmpty
    if let last = drafts.last(where: { $0.measure != .milestone }) {
      state.last = last
      // The target that a result was held against does not turn the next sentence into a promise.
      let isGoal = last.force == .strived && drafts.contains { $0.kind == .outcome }
      state.told = last.kind == .commitment && !isGoal
      state.open = []
    } else {
      state.open.append((sentence, rule))
      if state.open.count > 12 { state.open.removeFirst() }
    }
  }

  // MARK: - One figure

  private func draft(
    of figure: EnglishFigure, at index: Int, _ drafts: [EnglishDraft],
    _ whole: inout EnglishPartReader.Whole?, _ state: EnglishReader.State
  ) -> EnglishDraft? {
    let (told, verbIndex) = rule.kind(of: figure)
    let verb = verbIndex.map { sentence.verbs[$0] }
    let part = EnglishPartReader(sentence: sentence)
    let isPart = part.isPart(figure, at: index)
    guard
      !EnglishContextRule(sentence: sentence, year: setting.year).isContext(
        figure, at: index, verb: verb), var kind = settled(told, state), !isTableLine(told, state)
    else { return nil }
    let (parts, role) = EnglishNameReader(sentence: sentence).name(of: figure, verb: verbIndex)
    let measure = EnglishMeasureRule(sentence: sentence).measure(
      of: figure, role: role, name: parts ?? [], verb: verb)
    let period = period(of: figure, at: index, told, &kind, verb, measure, state)
    let own = EnglishNaming(sentence: sentence, setting: setting, isItem: isItem).name(
      of: figure, parts: parts, verb: verb, drafts: drafts, state: state)
    guard
      let named = own
        ?? (isPart ? whole : nil).map({ EnglishNaming.Named(name: $0.name, isFar: true) })
    else { return nil }
    if told == .open, named.carried != nil, sentence.verbs.isEmpty { return nil }
    if figure.sort == .multiple, isTurn(behind: index) { return nil }
    var draft = EnglishDraft(
      kind: kind, period: period.period, name: plain(named.name, measure), measure: measure,
      bound: bound(of: figure, verb), value: figure.value, upper: figure.upper, unit: figure.unit,
      unitWords: figure.unit?.told,
      force: kind == .commitment
        ? EnglishForceRule(sentence: sentence).force(told, verb) : .plain,
      clause: EnglishEvidence(sentence: sentence).clause(of: figure), figure: figure.tokens,
      doubts: doubts(figure, told, named, period.period))
    if figure.sort == .multiple {
      draft.relation = figure.value.map { .multiple($0) }
      draft.value = nil
      draft.bound = .none
    }
    if draft.measure == .share, role == .target || role == .level,
      let last = named.name.split(separator: " ").last,
      EnglishLexicon.shipped.words[last.lowercased()]?.classes.contains(.rateNoun) == true
    {
      draft.measure = .rate
    }
    if figure.sort == .bare { goOn(&draft, figure, drafts.last, named, period.isTold) }
    // The budget amounts to 5 million, of which 40% is for staff.
    if isPart, told == .state, let last = drafts.last, sentence.isA(figure.start - 1, .relative) {
      draft.kind = last.kind
      draft.period = last.period
    }
    // 60 by 2033, including 30 women
    if !period.isTold, sentence.lower(figure.start - 1) == "including", let last = drafts.last {
      draft.period = last.period
    }
    if isPart, let of = whole ?? counted(drafts.last ?? state.last),
      figure.isPercent || of.unit?.unit.sort != .proportion
    {
      whole = of
      draft.name = part.name(of: figure, in: of.name)
      if figure.sort == .bare { draft.unit = of.unit }
      draft.measure = figure.isPercent ? .share : of.measure
    }
    count(&draft, figure, parts, role, verb)
    if let carried = named.carried, figure.isPercent, role == .level || role == .target,
      carried.unit?.unit.sort == .proportion,
      carried.measure == .growth || carried.measure == .rate
    {
      draft.measure = carried.measure
    }
    return draft
  }

  /// What was counted before, as a whole that has parts.
  private func counted(_ draft: EnglishDraft?) -> EnglishPartReader.Whole? {
    draft.map { EnglishPartReader.Whole(name: $0.name, unit: $0.unit, measure: $0.measure) }
  }

  /// A line without a verb that no list holds is a line of a table.
  private func isTableLine(_ told: EnglishKindRule.Kind, _ state: EnglishReader.State) -> Bool {
    told == .open && !isItem && state.list == nil && !(isPoint && state.isPromise == true)
      && !sentence.verbs.contains {
        $0.tense.isFinite || $0.tense == .participle && setting.isPlan != nil
      }
  }

  /// First, a $5,000 rise: a point of a list told in sentences.
  private var isPoint: Bool {
    sentence.isA(0, .opener) && sentence.token(1)?.kind == .comma
  }

  /// doubled from 40 to 80: the numbers tell.
  private func isTurn(behind index: Int) -> Bool {
    guard index + 1 < sentence.figures.count else { return false }
    return sentence.isA(sentence.figures[index + 1].start - 1, [.from, .to])
  }

  /// The period, which can turn a present state into a promise and a foreseen past into a result.
  private func period(
    of figure: EnglishFigure, at index: Int, _ told: EnglishKindRule.Kind,
    _ kind: inout Statement.Kind, _ verb: EnglishVerbGroup?, _ measure: Measure,
    _ state: EnglishReader.State
  ) -> (period: Period?, isTold: Bool) {
    let rule = EnglishPeriodRule(sentence: sentence, setting: setting)
    let isState =
      (told == .state || told == .carried || told == .open) && verb?.tense != .perfect
      || sentence.times.contains { $0.sense == .now }
    if told == .expected, let year = setting.year {
      let past = rule.period(
        of: figure, at: index, isPromise: false, isState: false, measure: measure)
      if let period = past.isTold ? past.period : onlyTime, period.last.year < year {
        kind = .outcome
        return (period, true)
      }
    }
    let found = rule.period(
      of: figure, at: index, isPromise: kind == .commitment, isState: isState, measure: measure)
    if kind == .outcome, found.isTold, let year = setting.year, told != .outcome,
      let span = found.period,
      span.first.year > year
        || found.time?.sense == .span && span.first.year == year && span.last.year > year
    {
      kind = .commitment
    }
    if found.isTold { return (found.period, true) }
    if told == .carried, let last = state.last,
      !sentence.times.contains(where: { $0.sense == .now })
    {
      return (last.period, false)
    }
    // For banks, this will be raised to $5: at the time told before
    if kind == .commitment, state.isNear, let last = state.last, last.kind == .commitment,
      let verb, self.rule.isCarrier(self.rule.subjectTokens(of: verb))
    {
      return (last.period, false)
    }
    if told == .open || isItem, let list = state.list?.period { return (list, false) }
    return (found.period, false)
  }

  /// The one time that a sentence names.
  private var onlyTime: Period? {
    guard sentence.times.count == 1, let time = sentence.times.first,
      !sentence.holds(0..<time.tokens.lowerBound, .compare),
      !EnglishPeriodRule(sentence: sentence, setting: setting).isBase(time)
    else { return nil }
    return time.period
  }

  private func bound(of figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> Bound {
    guard let verb else { return figure.bound }
    if verb.isDenied, figure.bound == .moreThan || verb.sense == .exceed { return .atMost }
    if verb.isDenied, figure.bound == .lessThan { return .atLeast }
    return verb.sense == .exceed && verb.range.upperBound == figure.start
      ? .moreThan : figure.bound
  }

  private func doubts(
    _ figure: EnglishFigure, _ told: EnglishKindRule.Kind, _ named: EnglishNaming.Named,
    _ period: Period?
  ) -> Doubts {
    var doubts: Doubts = .english
    if named.isFar { doubts.formUnion([.farSubject, .pointedBack]) }
    if told == .open { doubts.insert(.unclearPart) }
    if period == nil { doubts.insert(.noTime) }
    if figure.isWords { doubts.insert(.wordNumber) }
    if figure.sort == .bare { doubts.insert(.inferredUnit) }
    return doubts
  }

  /// `GDP growth` that grows is GDP.
  private func plain(_ name: String, _ measure: Measure) -> String {
    guard measure == .growth, name.hasSuffix(" growth") else { return name }
    let rest = String(name.dropLast(7))
    return isKnown(rest) ? rest : name
  }

  // MARK: - Kinds

  /// The kind that is proposed; nil for context.
  private func settled(
    _ kind: EnglishKindRule.Kind, _ state: EnglishReader.State
  ) -> Statement.Kind? {
    switch kind {
    case .commitment, .expected: return .commitment
    case .outcome, .state: return .outcome
    case .context: return nil
    case .carried: return state.isPromise == true ? .commitment : .outcome
    case .following: return state.isPromise == true ? .commitment : nil
    case .open:
      if let list = state.list?.kind, list != .open { return settled(list, state) }
      let isGerund =
        sentence.verbs.first.map { $0.tense == .gerund && $0.range.lowerBound == 0 } ?? false
      if isGerund { return .commitment }
      if let isPlan = setting.isPlan { return isPlan ? .commitment : .outcome }
      if isItem { return .commitment }
      return state.isPromise == true ? .commitment : .outcome
    }
  }
}
