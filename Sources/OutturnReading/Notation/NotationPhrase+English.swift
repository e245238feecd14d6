import OutturnModel

/// Phrases in English, by the grammar that reads reports.
extension NotationPhrase {
  func readEnglish() throws(NotationError) -> Read {
    let phrase = TypedEnglish(text)
    let told = EnglishForceRule(sentence: phrase.sentence)
    let isExpected = phrase.sentence.verbs.contains { $0.sense == .expect }
    let force = told.force(isExpected ? .expected : .commitment, phrase.sentence.verbs.first)
    let whole = text.trimmed(0..<text.scalars.count)
    guard let figure = phrase.figures.first else {
      guard let told = TypedComparison.find(in: text, whole) else {
        throw .noFigure(at: text.bytes(whole))
      }
      return try comparison(told, force)
    }
    if phrase.figures.count > 1 {
      let second = phrase.range(phrase.figures[1].tokens)
      throw .secondFigure(words: text.words(second), at: text.bytes(second))
    }
    var token = phrase.token(of: figure, lexicon)
    var frame = EnglishPhraseFrame(phrase, figure: figure) { isKnown(phrase.range($0)) }
    let sign = sign(before: token.range.lowerBound, from: 0)
    if let sign { frame.way = sign.isPlus ? .up : .down }
    if figure.sort == .multiple { return try multiple(figure, frame, phrase, force) }
    var noun = phrase.range(frame.noun)
    var name = text.words(noun)
    var counted: Range<Int>?
    if frame.noun.isEmpty {
      noun = phrase.range(frame.behind)
      name = text.words(noun)
    } else if let unit = unit(of: frame.behind, phrase),
      token.unit.map({ $0.unit == unit.unit }) ?? true
    {
      // urban jobs at least 24,000 people
      token.unit = unit
      counted = phrase.range(frame.behind)
    } else if !frame.behind.isEmpty {
      // cut waiting times by 20% in clinics
      guard phrase.sentence.isA(frame.behind.lowerBound, .preposition), !isKnown(noun) else {
        throw notUnderstood(phrase.range(frame.behind))
      }
      name += " " + text.words(phrase.range(frame.behind))
    }
    guard !noun.isEmpty else { throw .noIndicator(at: text.bytes(token.range)) }
    try checkTail(of: noun)
    let indicator = indicator(named: name)
    if token.unit == nil {
      let head = phrase.sentence.phrases.head(of: frame.noun.isEmpty ? frame.behind : frame.noun)
      token.unit = indicator == nil ? head.flatMap(unit) : nil
      if token.unit == nil { token.unit = try usualUnit(of: indicator, token) }
    }
    let measure = measure(figure, token.unit ?? lexicon.piece, frame, indicator, phrase)
    let target = try target(token, bound: frame.bound, measure: measure)
    if let unit = token.unit, let indicator { try check(unit, of: indicator, token) }
    var parts = parts(frame, phrase, measure, force)
    parts.append(part(noun, .indicator(indicator?.id)))
    if let sign { parts.append(part(sign.place..<(sign.place + 1), .measure(measure))) }
    parts += partsOf(token)
    if let counted, let unit = token.unit { parts.append(part(counted, .unit(unit.unit))) }
    return Read(
      indicator: IndicatorName(name, id: indicator?.id), target: target, force: force, parts: parts)
  }

  /// The unit that a noun alone behind a number stands for.
  private func unit(of behind: Range<Int>, _ phrase: TypedEnglish) -> KnownUnit? {
    behind.count == 1 ? phrase.sentence.phrases.head(of: behind).flatMap(unit) : nil
  }

  private func unit(ofNoun head: EnglishToken) -> KnownUnit? {
    EnglishLexicon.shipped.unit(ofNoun: head).flatMap { lexicon.unit($0.unit.unit.symbol) }
  }

  private func parts(
    _ frame: EnglishPhraseFrame, _ phrase: TypedEnglish, _ measure: Measure, _ force: Force
  ) -> [NotationPart] {
    frame.told.map { told in
      let range = phrase.range(told.tokens)
      switch told.meaning {
      case .way: return part(range, .measure(measure))
      case .bound(let bound): return part(range, .bound(bound))
      case .force: return part(range, .force(force))
      case .filler: return part(range, .filler)
      }
    }
  }

  private func measure(
    _ figure: EnglishFigure, _ unit: KnownUnit, _ frame: EnglishPhraseFrame,
    _ indicator: Indicator?, _ phrase: TypedEnglish
  ) -> Measure {
    if figure.sort == .rank { return .rank }
    if unit.sort == .point { return .changePP }
    let isShare = unit.sort == .proportion
    switch frame.way {
    case .up?: return isShare ? .growth : .increment
    case .down?, .removed?: return .decrease
    case .added? where !isShare && unit.sort != .money: return .increment
    default: break
    }
    if frame.isNew, !isShare { return .increment }
    if frame.way == nil, let indicator,
      let usual = NotationPhrase.usualMeasure(of: indicator, in: unit)
    {
      return usual
    }
    if unit.sort == .concentration { return .rate }
    guard isShare else { return .level }
    let name = frame.noun.isEmpty ? frame.behind : frame.noun
    if phrase.sentence.holds(name, .growthNoun) { return .growth }
    return phrase.sentence.holds(name, .rateNoun) || phrase.sentence.holds(name, .rateWord)
      ? .rate : .share
  }

  /// double the number of markets
  private func multiple(
    _ figure: EnglishFigure, _ frame: EnglishPhraseFrame, _ phrase: TypedEnglish, _ force: Force
  ) throws(NotationError) -> Read {
    let noun = phrase.range(frame.behind.isEmpty ? frame.noun : frame.behind)
    let verb = phrase.range(figure.tokens)
    guard !noun.isEmpty, let times = figure.value else { throw .noIndicator(at: text.bytes(verb)) }
    let indicator = indicator(named: text.words(noun))
    let kind = Relation.Kind.multiple(times)
    let target: Target
    do throws(TargetError) {
      target = try Target(
        measure: .relative, aim: .relation(Relation(kind, words: text.words(verb))))
    } catch {
      throw .doesNotFit(error, at: text.bytes(verb))
    }
    return Read(
      indicator: IndicatorName(text.words(noun), id: indicator?.id), target: target, force: force,
      parts: [part(verb, .relation(kind)), part(noun, .indicator(indicator?.id))])
  }
}
