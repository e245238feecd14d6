import OutturnModel

/// Reads a typed phrase whose time has been taken out.
struct NotationPhrase {
  let text: TypedText
  let lexicon: Lexicon
  let indicators: IndicatorMatcher

  /// What a phrase says.
  struct Read {
    var indicator: IndicatorName
    var target: Target
    var force: Force
    var parts: [NotationPart]
  }

  private var whole: Range<Int> { text.trimmed(0..<text.scalars.count) }

  /// Understands the phrase.
  func read() throws(NotationError) -> Read {
    if text.isEnglish { return try readEnglish() }
    let scanner = SentenceScanner(
      lexicon: lexicon, text: text.withoutSigns, keepsBareNumbers: true)
    let range = whole
    var tokens = scanner.scan(range)
    tokens.figures.removeAll { figure in
      // 零: told as a relation (清零), not as a number of its own.
      figure.range.isEmpty
    }
    guard let figure = tokens.figures.first else { return try relation(tokens, range) }
    if tokens.figures.count > 1 {
      let second = tokens.figures[1].range
      throw .secondFigure(words: text.words(second), at: text.bytes(second))
    }
    return try figurePhrase(figure, tokens, range)
  }

  // MARK: - Phrases with a figure

  private func figurePhrase(
    _ figure: FigureToken, _ tokens: SentenceTokens, _ range: Range<Int>
  ) throws(NotationError) -> Read {
    var figure = figure
    let sign = sign(before: figure.range.lowerBound, from: range.lowerBound)
    let left = range.lowerBound..<(sign?.place ?? figure.range.lowerBound)
    let frames = FrameReader(lexicon: lexicon, text: text.scalars)
    var frame = frames.frame(figure, left: left)
    var parts = partsBefore(left, noun: frame.noun)
    if let sign {
      frame.verb = sign.isPlus ? .grow : .fall
    }
    // What is measured: before the figure, or behind it.
    // 高新区新增停车位: whose it is, and verbs that the name cannot do without.
    let opening = min(
      frame.noun.lowerBound, frame.scope?.lowerBound ?? .max, frame.kept.first?.lowerBound ?? .max)
    var noun = text.trimmed(opening..<max(opening, frame.noun.upperBound))
    let behind = text.trimmed(figure.end..<range.upperBound)
    if noun.isEmpty {
      noun = behind
    } else if !behind.isEmpty {
      guard frame.action != nil, !isKnown(noun) else {
        throw notUnderstood(behind)
      }
      noun = behind
    }
    guard !noun.isEmpty else { throw .noIndicator(at: text.bytes(figure.range)) }
    try checkTail(of: noun)
    let name = text.words(noun)
    let indicator = indicator(named: name)
    if figure.unit == nil { figure.unit = try usualUnit(of: indicator, figure) }
    let measure = measure(figure, frame, noun, indicator)
    let bound = BoundRule.decide(frame)
    // Every word that tells how tells the same in the end.
    parts = parts.map { told in
      if case .measure = told.meaning {
        NotationPart(range: told.range, words: told.words, meaning: .measure(measure))
      } else {
        told
      }
    }
    parts.append(part(noun, .indicator(indicator?.id)))
    if let sign { parts.append(part(sign.place..<(sign.place + 1), .measure(measure))) }
    parts += partsOf(figure)
    let target = try target(figure, bound: bound, measure: measure)
    if let unit = figure.unit, let indicator { try check(unit, of: indicator, figure) }
    return Read(
      indicator: IndicatorName(name, id: indicator?.id), target: target, force: force(tokens),
      parts: parts)
  }

  /// What a bare number counts: pieces or persons; `GDP 9` could be per cent or yuan.
  func usualUnit(
    of indicator: Indicator?, _ figure: FigureToken
  ) throws(NotationError) -> KnownUnit {
    guard let indicator, !indicator.units.isEmpty else { return lexicon.piece }
    let usual = indicator.units.compactMap { lexicon.unit($0) }
    if let counted = usual.first(where: { $0.sort == .count || $0.sort == .person }) {
      return counted
    }
    throw .noUnit(
      number: text.words(figure.range), usual: indicator.units.joined(separator: ", "),
      at: text.bytes(figure.range))
  }

  func target(
    _ figure: FigureToken, bound: Bound, measure: Measure
  ) throws(NotationError) -> Target {
    let told: Figure
    do throws(FigureError) {
      told = try Figure(
        bound, figure.value, upper: figure.upper, unit: figure.unit?.unit ?? .count,
        text: text.words(figure.range.lowerBound..<figure.end))
    } catch {
      throw .badFigure(error, at: text.bytes(figure.range))
    }
    do throws(TargetError) {
      return try Target(measure: measure, aim: .figure(told))
    } catch {
      throw .doesNotFit(error, at: text.bytes(figure.range))
    }
  }

  /// `+9%`, `-3.4%`.
  func sign(before place: Int, from start: Int) -> (place: Int, isPlus: Bool)? {
    guard place > start else { return nil }
    switch text.scalars[place - 1] {
    case "+": return (place - 1, true)
    case "-" where place - 1 == start || text.scalars[place - 2] == " ": return (place - 1, false)
    default: return nil
    }
  }

  private func measure(
    _ figure: FigureToken, _ frame: ClauseFrame, _ noun: Range<Int>, _ indicator: Indicator?
  ) -> Measure {
    let subjects = SubjectReader(lexicon: lexicon, text: text.scalars)
    let decision = MeasureRule.decide(
      MeasureRule.Evidence(
        sort: figure.sort, unit: figure.unit, verb: frame.verb, direction: frame.direction,
        action: frame.action, isNamedAction: frame.isNamedAction,
        nounSense: subjects.sense(of: noun), predicate: nil, isShare: frame.shareStart != nil,
        isCumulative: frame.isCumulative, isOther: false, previous: nil))
    guard let indicator, decision.doubt.contains(.defaultMeasure) || frame.verb == nil,
      let unit = figure.unit, frame.action == nil
    else { return decision.measure }
    return NotationPhrase.usualMeasure(of: indicator, in: unit) ?? decision.measure
  }

  /// How an indicator is told when no verb says so: by its kind in the catalogue.
  static func usualMeasure(of indicator: Indicator, in unit: KnownUnit) -> Measure? {
    if unit.sort == .point { return .changePP }
    if unit.sort == .rank { return .rank }
    if unit.sort == .proportion {
      switch indicator.kind {
      case .rate: return .rate
      case .share: return .share
      case .flow, .stock, .index: return .growth
      case .event: return nil
      }
    }
    switch indicator.kind {
    case .flow: return unit.isAddedUp ? .increment : .level
    case .rate: return .rate
    case .stock, .index, .share: return .level
    case .event: return nil
    }
  }

  func check(
    _ unit: KnownUnit, of indicator: Indicator, _ figure: FigureToken
  ) throws(NotationError) {
    if unit.sort == .proportion || unit.sort == .point || unit.sort == .rank { return }
    let usual = indicator.units.compactMap { lexicon.unit($0) }
    if usual.isEmpty || usual.contains(where: { $0.dimension == unit.dimension }) { return }
    if unit.isPiece, usual.contains(where: \.countsThings) {
      return
    }
    throw .wrongUnit(
      unit: unit.unit.symbol, indicator: indicator.name.en,
      usual: indicator.units.joined(separator: ", "),
      at: text.bytes(figure.range))
  }

  // MARK: - Phrases without a figure

  private func relation(
    _ tokens: SentenceTokens, _ range: Range<Int>
  ) throws(NotationError) -> Read {
    let reader = RelationReader(lexicon: lexicon, text: text.scalars)
    guard let draft = reader.drafts(of: tokens, in: range, figures: []).first,
      let kind = draft.relation, let first = draft.subject.parts.first,
      let last = draft.subject.parts.last
    else { throw .noFigure(at: text.bytes(range)) }
    let noun = first.lowerBound..<last.upperBound
    let name = text.words(noun)
    let indicator = indicator(named: name)
    let saying = noun.upperBound..<range.upperBound
    let target: Target
    do throws(TargetError) {
      target = try Target(
        measure: .relative, aim: .relation(Relation(kind, words: text.words(saying))))
    } catch {
      throw .doesNotFit(error, at: text.bytes(range))
    }
    return Read(
      indicator: IndicatorName(name, id: indicator?.id), target: target, force: force(tokens),
      parts: [part(noun, .indicator(indicator?.id)), part(saying, .relation(kind))])
  }

  func comparison(
    _ told: TypedComparison, _ force: Force
  ) throws(NotationError) -> Read {
    let (name, other) = (text.words(told.noun), text.words(told.other))
    let (indicator, against) = (indicator(named: name), indicator(named: other))
    let reference = IndicatorName(other, id: against?.id)
    let kind: Relation.Kind =
      told.isAbove ? .above(.indicator(reference), margin: nil) : .inStep(with: reference)
    let target: Target
    do throws(TargetError) {
      target = try Target(
        measure: .relative, aim: .relation(Relation(kind, words: text.words(told.saying))))
    } catch {
      throw .doesNotFit(error, at: text.bytes(told.saying))
    }
    return Read(
      indicator: IndicatorName(name, id: indicator?.id), target: target, force: force,
      parts: [part(told.noun, .indicator(indicator?.id)), part(told.saying, .relation(kind))])
  }

  // MARK: - Indicators

  func indicator(named name: String) -> Indicator? {
    indicators.indicator(named: name)
  }

  func isKnown(_ noun: Range<Int>) -> Bool { indicator(named: text.words(noun)) != nil }

  /// A known name with unknown words behind it, where a verb or bound was to be: the words are
  /// not understood. A wholly unknown name is taken as a name.
  func checkTail(of noun: Range<Int>) throws(NotationError) {
    guard !isKnown(noun) else { return }
    let subjects = SubjectReader(lexicon: lexicon, text: text.scalars)
    if subjects.sense(of: noun) != nil || text.isEnglish && isMeasured(noun) { return }
    for word in TypedPeriod.words(of: text).reversed()
    where word.lowerBound > noun.lowerBound && word.upperBound <= noun.upperBound {
      if isKnown(text.trimmed(noun.lowerBound..<word.lowerBound)) {
        throw notUnderstood(word.lowerBound..<noun.upperBound)
      }
    }
    // Chinese has no spaces: the longest known head counts.
    var cut = noun.upperBound - 1
    while cut > noun.lowerBound + 2, text.scalars[cut].isIdeograph {
      if isKnown(noun.lowerBound..<cut) { throw notUnderstood(cut..<noun.upperBound) }
      cut -= 1
    }
  }

  /// GDP ratio, income tax: the last word is of what is measured.
  private func isMeasured(_ noun: Range<Int>) -> Bool {
    guard let last = text.words(noun).split(separator: " ").last else { return false }
    return !EnglishLexicon.shipped.word(last.lowercased()).classes.isDisjoint(
      with: [.rateWord, .rateNoun, .moneyNoun, .fiscal, .people])
  }

  func notUnderstood(_ range: Range<Int>) -> NotationError {
    let range = text.trimmed(range)
    var end = range.lowerBound
    while end < range.upperBound, text.scalars[end] != " " { end += 1 }
    let word = text.words(range.lowerBound..<end)
    return .notUnderstood(
      words: word, at: text.bytes(range.lowerBound..<end),
      suggestion: NotationSuggestion.nearest(to: word, lexicon: lexicon))
  }

  private func force(_ tokens: SentenceTokens) -> Force {
    for cue in tokens.cues {
      if case .force(let told) = cue.word { return told }
    }
    return .plain
  }
}
